// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/attention_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/error.h"
#include "core/engine/attention_save.h"
#include "ui/actions/action_registry.h"
#include "ui/attention/draft_dialog.h"
#include "ui/attention/map_pins.h"
#include "ui/attention/map_sheet.h"
#include "ui/attention/site_delegate.h"
#include "ui/attention/site_model.h"
#include "ui/attention/word_chips.h"
#include "ui/attention/word_shares.h"
#include "ui/docks/panel_parts.h"
#include "ui/language/data_size.h"
#include "ui/language/translate.h"
#include "ui/session/attention_lens.h"
#include "ui/session/background.h"
#include "ui/session/editor.h"
#include "ui/theme/icon.h"
#include "ui/theme/picture_sheet.h"
#include "ui/theme/theme.h"
#include "ui/theme/warning_box.h"

namespace attune {
namespace {

constexpr int kLeastSide = 72;  // px of a map in the grid
constexpr int kMostSide = 256;

template <typename Widget>
Widget* named(Widget* widget, const char* name, const QString& accessible) {
  widget->setObjectName(QLatin1String(name));
  widget->setAccessibleName(accessible);
  return widget;
}

}  // namespace

AttentionPanel::AttentionPanel(AttentionLens& lens, ActionRegistry& actions, QWidget* parent)
    : RunPanel(lens, actions, parent) {
  named(this, "attentionPanel", tr("Attention"));
  addActions();

  model_ = new SiteModel(lens_, this);
  delegate_ = new SiteDelegate(this);
  grid_ = named(new QListView, "siteGrid", tr("Attention sites"));
  grid_->setModel(model_);
  grid_->setItemDelegate(delegate_);
  grid_->setViewMode(QListView::IconMode);
  grid_->setMovement(QListView::Static);
  grid_->setResizeMode(QListView::Adjust);
  grid_->setUniformItemSizes(true);
  grid_->setSpacing(0);
  grid_->setSelectionRectVisible(false);
  grid_->setMouseTracking(true);
  grid_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  grid_->setMinimumHeight(Theme::spacing(10));  // the rest scrolls
  grid_->viewport()->installEventFilter(this);

  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(Theme::kSpaceS, Theme::kSpaceS, Theme::kSpaceS, 0);
  column->setSpacing(Theme::kSpaceS);
  column->addWidget(makeRunRow());
  column->addWidget(new WordChips(lens_));
  column->addWidget(makeChoiceRow());
  pins_ = new MapPins(lens_);
  column->addWidget(pins_);
  column->addWidget(grid_, 1);
  shares_ = new WordShares(lens_);
  cost_ = named(makeLabel({}, "caption", content), "attentionCost", tr("Cost of recording"));
  cost_->setToolTip(
      tr("Memory that recorded attention takes, of what Preferences allow; above it the oldest "
         "steps keep their numbers alone. And how much of this step's time recording took: what "
         "is in sight costs most."));
  auto* foot = new QHBoxLayout;
  foot->setSpacing(Theme::kSpaceS);
  foot->addWidget(shares_, 1);
  foot->addWidget(cost_, 0, Qt::AlignBottom);
  column->addLayout(foot);

  setContent(content, QStringLiteral("attention"),
             tr("Nothing has run yet. While a run goes on, every attention site "
                "shows here where it looks for each word."));

  connect(&lens_, &AttentionLens::runsChanged, this, &AttentionPanel::fillRuns);
  connect(&lens_, &AttentionLens::stepsChanged, this, &AttentionPanel::refresh);
  connect(&lens_, &AttentionLens::changed, this, &AttentionPanel::refresh);
  connect(grid_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
    const QModelIndexList chosen = grid_->selectionModel()->selectedIndexes();
    if (!chosen.isEmpty()) lens_.setSite(chosen.front().data(SiteModel::SiteRole).toString());
  });
  connect(grid_, &QListView::clicked, this, [this] { lens_.setOverlay(true); });
  connect(grid_->verticalScrollBar(), &QScrollBar::valueChanged, this, &AttentionPanel::look);
  connect(model_, &QAbstractItemModel::modelReset, this, &AttentionPanel::refresh);
  fillRuns();
  refresh();
}

AttentionPanel::~AttentionPanel() {
  pool_.waitForDone();
}

void AttentionPanel::addActions() {
  QAction* overlay = actions_.add({.id = QStringLiteral("attention.overlay"),
                                   .text = tr("&Overlay"),
                                   .tooltip = tr("Lay the word's attention over the picture"),
                                   .shortcuts = {Qt::Key_A},
                                   .icon = QStringLiteral("overlay"),
                                   .group = QStringLiteral("attention"),
                                   .checkable = true},
                                  this, [this](bool on) { lens_.setOverlay(on); });
  const auto follow = [this, overlay] { overlay->setChecked(lens_.overlay()); };
  connect(&lens_, &AttentionLens::changed, overlay, follow);
  follow();  // the lens outlives a window
  actions_.add({.id = QStringLiteral("attention.nextWord"),
                .text = tr("Next &Word"),
                .tooltip = tr("Look at the attention of the prompt's next word"),
                .shortcuts = {QKeySequence(Qt::SHIFT | Qt::Key_A)},
                .icon = QStringLiteral("word"),
                .group = QStringLiteral("attention")},
               this, [this] { lens_.nextWord(1); });
  actions_.add({.id = QStringLiteral("attention.allSites"),
                .text = tr("&Mean of All Sites"),
                .tooltip = tr("Look at the mean over all sites that see the prompt"),
                .icon = QStringLiteral("attention"),
                .group = QStringLiteral("attention")},
               this, [this] { lens_.setSite({}); });
  actions_.add({.id = QStringLiteral("attention.pin"),
                .text = tr("&Pin Map"),
                .tooltip = tr("Keep the chosen map in sight, to compare another with it"),
                .icon = QStringLiteral("marker"),
                .group = QStringLiteral("attention")},
               this, [this] { pin(); });
  actions_.add({.id = QStringLiteral("attention.save"),
                .text = tr("&Save Maps…"),
                .tooltip = tr("Save maps as a picture, a NumPy array or safetensors"),
                .icon = QStringLiteral("save"),
                .group = QStringLiteral("attention"),
                .section = 1},
               this, [this] { save(); });
  addColours();
  actions_.add({.id = QStringLiteral("mask.draftFromAttention"),
                .text = tr("Draft from A&ttention…"),
                .tooltip = tr("Make the object's mask of where the model looked for its words"),
                .icon = QStringLiteral("attention"),
                .group = QStringLiteral("mask"),
                .section = 5},
               this, [this] {
                 if (DraftDialog::whyNot(lens_).isEmpty())
                   (new DraftDialog(lens_, window()))->open();
               });
  const auto canDraft = [this] {
    actions_.setDisabledReason(QStringLiteral("mask.draftFromAttention"),
                               DraftDialog::whyNot(lens_));
  };
  connect(&lens_, &AttentionLens::changed, this, canDraft);
  connect(&lens_.editor(), &Editor::selectionChanged, this, canDraft);
  connect(&lens_.editor(), &Editor::documentChanged, this, canDraft);
  canDraft();
}

void AttentionPanel::addColours() {
  const auto add = [this](const char* id, const QString& text, const QString& tip,
                          std::optional<HeatScale> colours) {
    QAction* action = actions_.add({.id = QLatin1String(id),
                                    .text = text,
                                    .tooltip = tip,
                                    .group = QStringLiteral("attention"),
                                    .section = 2,
                                    .exclusive = QStringLiteral("heatColours")},
                                   this, [this, colours] { lens_.setColours(colours); });
    action->setChecked(lens_.colours() == colours);
  };
  add("attention.coloursUsual", tr("&Usual Colours"),
      tr("Maps are drawn in Ember over the picture and in Lagoon elsewhere"), {});
  add("attention.coloursEmber", tr("&Ember"),
      tr("Maps are drawn from black over violet and red to yellow"), HeatScale::Ember);
  add("attention.coloursLagoon", tr("&Lagoon"),
      tr("Maps are drawn from indigo over teal to yellow"), HeatScale::Lagoon);
  add("attention.coloursGrey", tr("&Grey"), tr("Maps are drawn from black to white"),
      HeatScale::Grey);
}

QWidget* AttentionPanel::makeRunRow() {
  auto* bar = new QWidget;
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins({});
  row->setSpacing(Theme::kSpaceS);
  runs_ = named(new QComboBox, "attentionRun", tr("Run"));
  runs_->setToolTip(tr("The run that is looked at"));
  runs_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  steps_ = named(new QSlider(Qt::Horizontal), "attentionStep", tr("Denoising step"));
  steps_->setToolTip(tr("The denoising step that is looked at"));
  steps_->setPageStep(5);
  stepLabel_ = named(makeLabel({}, "caption", bar), "attentionStepLabel", tr("Step"));
  stepLabel_->setFont(monospaceFont(TextSize::Caption));
  follow_ = named(new QToolButton, "attentionFollow", tr("Newest step"));
  follow_->setIcon(icon(u"last"));
  follow_->setIconSize({Theme::kIconSize, Theme::kIconSize});
  follow_->setCheckable(true);
  follow_->setToolTip(tr("Go along with the run"));
  row->addWidget(runs_);
  row->addWidget(steps_, 1);
  row->addWidget(stepLabel_);
  row->addWidget(follow_);
  connect(runs_, &QComboBox::activated, this,
          [this] { lens_.setRun(runs_->currentData().toString()); });
  connect(steps_, &QSlider::valueChanged, this, [this](int step) { lens_.setStep(step); });
  connect(follow_, &QToolButton::clicked, this, [this](bool on) { lens_.setFollows(on); });
  return bar;
}

QWidget* AttentionPanel::makeChoiceRow() {
  auto* bar = new QWidget;
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins({});
  row->setSpacing(Theme::kSpaceS);
  groups_ = named(new QComboBox, "attentionGroup", tr("Sites"));
  groups_->setToolTip(tr("Which sites the grid shows"));
  groups_->addItem(tr("Words"), QVariant::fromValue(static_cast<int>(SiteGroup::Words)));
  groups_->addItem(tr("Space"), QVariant::fromValue(static_cast<int>(SiteGroup::Space)));
  groups_->addItem(tr("Time"), QVariant::fromValue(static_cast<int>(SiteGroup::Time)));
  groups_->addItem(tr("All sites"), QVariant::fromValue(static_cast<int>(SiteGroup::All)));
  groups_->setItemData(0, tr("Where each word is looked for"), Qt::ToolTipRole);
  groups_->setItemData(1, tr("How widely each cell looks over its frame"), Qt::ToolTipRole);
  groups_->setItemData(2, tr("How widely each cell looks over the frames"), Qt::ToolTipRole);
  heads_ = named(new QComboBox, "attentionHead", tr("Head"));
  heads_->setToolTip(tr("One head, or the mean of all. Heads are recorded while one is chosen."));
  ranges_ = named(new QComboBox, "attentionRange", tr("Range"));
  ranges_->setToolTip(tr("What the brightest colour stands for"));
  const auto addRange = [this](const QString& text, HeatRange range, const QString& tip) {
    ranges_->addItem(text, static_cast<int>(range));
    ranges_->setItemData(ranges_->count() - 1, tip, Qt::ToolTipRole);
  };
  addRange(tr("Clip"), HeatRange::Clip, tr("The largest value of any frame"));
  addRange(tr("Frame"), HeatRange::Frame, tr("The largest value of this frame"));
  addRange(tr("Absolute"), HeatRange::Absolute, tr("All of the attention"));
  addRange(tr("Share"), HeatRange::Share, tr("All words' attention in a cell"));
  row->addWidget(groups_);
  row->addWidget(heads_);
  row->addWidget(ranges_);
  row->addStretch(1);
  for (const char* action :
       {"attention.overlay", "attention.allSites", "attention.pin", "attention.save"})
    row->addWidget(makeToolButton(actions_.find(QLatin1String(action)), bar));
  connect(groups_, &QComboBox::activated, this, [this] {
    const auto group = static_cast<SiteGroup>(groups_->currentData().toInt());
    const auto step = lens_.step();
    const SiteAttention* site = step ? findSite(*step, lens_.site().toStdString()) : nullptr;
    if (site && !isIn(group, site->kind)) lens_.setSite({});
    model_->setGroup(group);
  });
  connect(heads_, &QComboBox::activated, this,
          [this] { lens_.setHead(heads_->currentData().toInt()); });
  connect(ranges_, &QComboBox::activated, this,
          [this] { lens_.setRange(static_cast<HeatRange>(ranges_->currentData().toInt())); });
  return bar;
}

void AttentionPanel::fillRuns() {
  const QSignalBlocker blocker(runs_);
  runs_->clear();
  for (const QString& run : lens_.store().runs()) runs_->addItem(lens_.runTitle(run), run);
  runs_->setCurrentIndex(runs_->findData(lens_.run()));
}

void AttentionPanel::fillHeads() {
  std::size_t most = 0;
  if (const auto step = lens_.step())
    for (const SiteAttention& site : step->sites)
      most = std::max(most, site.headEntropyShares.size());
  const int count = static_cast<int>(most);
  if (heads_->count() != count + 1) {
    heads_->clear();
    heads_->addItem(tr("All heads"), MapChoice::kMeanHead);
    for (int head = 0; head < count; ++head) heads_->addItem(tr("Head %1").arg(head + 1), head);
  }
  heads_->setCurrentIndex(heads_->findData(lens_.head()));
}

void AttentionPanel::refresh() {
  const auto step = lens_.step();
  showContent(step != nullptr);
  runs_->setCurrentIndex(runs_->findData(lens_.run()));
  fillHeads();
  ranges_->setCurrentIndex(ranges_->findData(static_cast<int>(lens_.range())));
  const QString reason = step ? QString() : tr("No run has told anything yet.");
  for (const char* action : {"attention.pin", "attention.nextWord", "attention.save"})
    actions_.setDisabledReason(QLatin1String(action), reason);
  if (!step) return;
  const QSignalBlocker slider(steps_);
  const auto& steps = lens_.store().steps(lens_.run());
  steps_->setRange(steps.front()->step, steps.back()->step);
  steps_->setValue(step->step);
  stepLabel_->setText(tr("%1/%2").arg(step->step, 2).arg(step->steps));
  follow_->setChecked(lens_.follows());
  const QString memory = tr("%1 of %2")
                             .arg(dataSize(static_cast<double>(lens_.store().bytes())),
                                  dataSize(static_cast<double>(lens_.store().budget())));
  const double share = step->stepSeconds > 0 ? step->recordingSeconds / step->stepSeconds : 0;
  cost_->setText(tr("%1 · %2 % of the step").arg(memory, QLocale().toString(100 * share, 'f', 1)));
  fitCells();
  // A site that was chosen elsewhere is shown here, too.
  if (model_->rowOf(lens_.site()) < 0 && findSite(*step, lens_.site().toStdString())) {
    groups_->setCurrentIndex(groups_->findData(static_cast<int>(SiteGroup::All)));
    model_->setGroup(SiteGroup::All);
  }
  if (const int row = model_->rowOf(lens_.site()); row < 0) {
    grid_->selectionModel()->clear();
  } else {
    grid_->setCurrentIndex(model_->index(row));
  }
  look();
}

// The largest maps with which all of the sites are in sight; else as many as fit beside each other.
void AttentionPanel::fitCells() {
  // The width that is left when there is a scroll bar: one that comes and goes must not change it.
  const int room = grid_->width() - grid_->verticalScrollBar()->sizeHint().width();
  const int height = grid_->viewport()->height();
  const int count = std::max(1, model_->rowCount());
  const QSize frame = delegate_->sizeHint({}, {}) - QSize(delegate_->side(), delegate_->side());
  int best = kLeastSide;
  for (int columns = 1; columns <= count; ++columns) {
    const int rows = (count + columns - 1) / columns;
    const int side = std::min(room / columns - frame.width(), height / rows - frame.height());
    best = std::max(best, std::min(side, kMostSide));
  }
  if (best == delegate_->side()) return;
  delegate_->setSide(best);
  grid_->doItemsLayout();
}

// Whatever is in sight is told in full; before the first step no site is known by name.
void AttentionPanel::look() {
  AttentionWatch watch;
  if (isVisible()) {
    const QRect sight = grid_->viewport()->rect();
    for (int row = 0; row < model_->rowCount(); ++row) {
      const QModelIndex index = model_->index(row);
      if (grid_->visualRect(index).intersects(sight))
        watch.sites.push_back(index.data(SiteModel::SiteRole).toString().toStdString());
    }
    watch.wordSites = model_->group() == SiteGroup::Words && watch.sites.empty();
  }
  lens_.look(this, watch);
}

void AttentionPanel::pin() {
  pins_->add();
}

// A picture of what the grid shows, over all frames; the chosen site's numbers; or the whole run's.
void AttentionPanel::save() {
  const auto step = lens_.step();
  if (!step) return;
  const QString file = QFileDialog::getSaveFileName(
      this, tr("Save Maps"), QStringLiteral("attention.png"),
      tr("Picture of the grid (*.png);;NumPy array of the site (*.npy);;"
         "All steps (*.safetensors)"));
  if (file.isEmpty()) return;
  const std::filesystem::path target = file.toStdString();
  const QString suffix = QFileInfo(file).suffix().toLower();
  std::function<void()> write;
  if (suffix == QLatin1String("png")) {
    write = [sheet = mapSheet(lens_, model_->sites()), file] {
      if (sheet.isNull())
        throw badInput(
            tr("%1: no maps were recorded here; run with the Attention panel in sight").arg(file));
      saveSheet(sheet, file);
    };
  } else if (suffix == QLatin1String("npy")) {
    write = [step, choice = lens_.choice(), target] { saveArray(target, *step, choice); };
  } else if (suffix == QLatin1String("safetensors")) {
    write = [steps = lens_.store().steps(lens_.run()), target] { saveMaps(target, steps); };
  } else {
    warn(tr("%1: maps are saved as .png, .npy or .safetensors; name it so").arg(file));
    return;
  }
  inBackground(
      pool_, this,
      [write = std::move(write)] {
        write();
        return true;
      },
      [](bool) {}, [this](const Error& error) { warn(QString::fromStdString(error.message())); });
}

void AttentionPanel::warn(const QString& message) {
  auto* box = warningBox(this, tr("Save Maps"), message);
  box->setObjectName(QStringLiteral("saveMapsProblem"));
  box->open();
}

void AttentionPanel::probe(QPointF at) {
  shares_->showAt(at);
}

void AttentionPanel::endProbe() {
  shares_->clear();
}

void AttentionPanel::showEvent(QShowEvent* event) {
  RunPanel::showEvent(event);
  refresh();
  look();
}

void AttentionPanel::hideEvent(QHideEvent* event) {
  RunPanel::hideEvent(event);
  look();
}

bool AttentionPanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) {
    fitCells();
    look();
  }
  return RunPanel::eventFilter(watched, event);
}

}  // namespace attune
