// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_panel.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSlider>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/engine/document_job.h"
#include "ui/actions/action_registry.h"
#include "ui/docks/panel_parts.h"
#include "ui/session/editor.h"
#include "ui/session/run_store.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_edits.h"

namespace attune {
namespace {

using Way = MaskPropagator::Way;

constexpr int kZoomSteps = 100;
constexpr int kNoteTime = 8000;  // ms that an outcome stays to be read

struct WayAction {
  Way way;
  const char* id;
};
constexpr WayAction kWays[] = {{Way::Back, "mask.propagateBack"},
                               {Way::Forward, "mask.propagateForward"},
                               {Way::Again, "mask.repropagate"},
                               {Way::Between, "mask.inbetweenFlow"}};

}  // namespace

TimelinePanel::TimelinePanel(Editor& editor, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), editor_(editor), actions_(actions), propagator_(editor) {
  setObjectName(QStringLiteral("timelinePanel"));
  setAccessibleName(tr("Timeline"));
  view_ = new TimelineView(editor_, actions_, this);
  addKeyActions();
  addMaskActions();
  edits_ = new TimelineEdits(editor_, *view_, actions_);
  addViewActions();
  build();
  actions_.attach(ActionContext::Timeline, this);
  for (auto signal : {&Editor::opened, &Editor::documentChanged, &Editor::selectionChanged,
                      &Editor::sourceChanged}) {
    connect(&editor_, signal, this, &TimelinePanel::updateActions);
  }
  for (auto signal :
       {&Editor::opened, &Editor::historyChanged, &Editor::viewChanged, &Editor::resultsChanged}) {
    connect(&editor_, signal, this, &TimelinePanel::updateResultState);
  }
  connect(&editor_, &Editor::frameChanged, this, &TimelinePanel::updateActions);
  connect(view_, &TimelineView::selectionChanged, this, &TimelinePanel::updateActions);
  connect(view_, &TimelineView::scrolled, this, &TimelinePanel::updateScrollBars);
  connect(&propagator_, &MaskPropagator::started, this, &TimelinePanel::showProgress);
  connect(&propagator_, &MaskPropagator::progressed, this, [this](int done, int total) {
    progressBar_->setRange(0, total);
    progressBar_->setValue(done);
  });
  connect(
      &propagator_, &MaskPropagator::finished, this, [this](const QString& message, bool failed) {
        progress_->hide();
        note_->setText(message);
        note_->setProperty("look", failed ? QStringLiteral("warning") : QStringLiteral("muted"));
        note_->style()->unpolish(note_);
        note_->style()->polish(note_);
        note_->show();
        QTimer::singleShot(kNoteTime, note_, &QLabel::clear);
        updateActions();
      });
  updateActions();
  updateScrollBars();
}

void TimelinePanel::addKeyActions() {
  const QString group = QStringLiteral("mask");
  actions_.add({.id = QStringLiteral("key.previous"),
                .text = tr("&Previous key"),
                .tooltip = tr("Go to the key before this frame"),
                .shortcuts = {QKeySequence(Qt::ALT | Qt::Key_BracketLeft)},
                .icon = QStringLiteral("key-previous"),
                .group = group,
                .section = 0},
               this, [this] { goToKey(-1); });
  actions_.add({.id = QStringLiteral("key.toggle"),
                .text = tr("Add or remove &key"),
                .tooltip = tr("Keep the mask that is shown as a key, or remove the key"),
                .shortcuts = {QKeySequence(Qt::Key_Semicolon)},
                .icon = QStringLiteral("key-add"),
                .group = group,
                .section = 0},
               this, &TimelinePanel::toggleKey);
  actions_.add({.id = QStringLiteral("key.next"),
                .text = tr("&Next key"),
                .tooltip = tr("Go to the key after this frame"),
                .shortcuts = {QKeySequence(Qt::ALT | Qt::Key_BracketRight)},
                .icon = QStringLiteral("key-next"),
                .group = group,
                .section = 0},
               this, [this] { goToKey(1); });
  actions_.add({.id = QStringLiteral("key.selectAll"),
                .text = tr("Select &all keys"),
                .tooltip = tr("Select every key on the timeline"),
                .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_A)},
                .icon = QStringLiteral("key"),
                .group = group,
                .section = 0,
                .context = ActionContext::Timeline},
               view_, &TimelineView::selectAllKeys);
  actions_.add({.id = QStringLiteral("key.delete"),
                .text = tr("&Delete keys"),
                .tooltip = tr("Delete the selected keys"),
                .shortcuts = {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)},
                .icon = QStringLiteral("delete"),
                .group = group,
                .section = 0,
                .context = ActionContext::Timeline},
               view_, &TimelineView::removeSelectedKeys);
}

void TimelinePanel::addMaskActions() {
  struct Text {
    Way way;
    QString text;
    QString tip;
    const char* icon;
    QList<QKeySequence> keys;
  };
  const Text texts[] = {
      {Way::Back,
       tr("Propagate &back"),
       tr("Follow the mask back by optical flow, up to the painted key before"),
       "propagate-back",
       {QKeySequence(Qt::SHIFT | Qt::Key_T)}},
      {Way::Forward,
       tr("Propagate &forward"),
       tr("Follow the mask forward by optical flow, up to the next painted key"),
       "propagate-forward",
       {QKeySequence(Qt::Key_T)}},
      {Way::Again,
       tr("Propagate a&gain"),
       tr("Follow the mask anew from the last painted key before this frame to the next one"),
       "flow",
       {QKeySequence(Qt::CTRL | Qt::Key_T)}},
      {Way::Between,
       tr("Fill bet&ween keys by flow"),
       tr("Follow the masks of the keys on both sides and blend them"),
       "propagate-both",
       {}},
  };
  for (const Text& each : texts) {
    const auto* entry = std::find_if(std::begin(kWays), std::end(kWays),
                                     [&](const WayAction& way) { return way.way == each.way; });
    actions_.add({.id = QLatin1String(entry->id),
                  .text = each.text,
                  .tooltip = each.tip,
                  .shortcuts = each.keys,
                  .icon = QLatin1String(each.icon),
                  .group = QStringLiteral("mask"),
                  .section = 1},
                 this, [this, way = each.way] { propagator_.start(way); });
  }
}

void TimelinePanel::addViewActions() {
  const auto add = [this](const char* id, const char* iconName, const QKeySequence& key,
                          const QString& text, const QString& tip, auto slot) {
    actions_.add({.id = QStringLiteral("timeline.") + QLatin1String(id),
                  .text = text,
                  .tooltip = tip,
                  .shortcuts = {key},
                  .icon = QLatin1String(iconName),
                  .group = QStringLiteral("view"),
                  .section = 5,
                  .context = ActionContext::Timeline},
                 this, slot);
  };
  add("zoomOut", "zoom-out", Qt::Key_Minus, tr("&Zoom timeline out"), tr("Show more frames"),
      [this] { view_->zoom(1 / 1.5); });
  add("zoomIn", "zoom-in", Qt::Key_Equal, tr("Zoom time&line in"), tr("Show frames wider"),
      [this] { view_->zoom(1.5); });
  add("fit", "fit", Qt::SHIFT | Qt::Key_Z, tr("Fit &timeline"), tr("Show the whole clip"),
      [this] { view_->fit(); });
}

void TimelinePanel::build() {
  auto* timeline = new QWidget(this);
  auto* grid = new QGridLayout(timeline);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(0);
  across_ = new QScrollBar(Qt::Horizontal, timeline);
  across_->setObjectName(QStringLiteral("timelineAcross"));
  across_->setAccessibleName(tr("Scroll through time"));
  // Room that came and went with it would change what the panel needs at least.
  QSizePolicy room = across_->sizePolicy();
  room.setRetainSizeWhenHidden(true);
  across_->setSizePolicy(room);
  down_ = new QScrollBar(Qt::Vertical, timeline);
  down_->setObjectName(QStringLiteral("timelineDown"));
  down_->setAccessibleName(tr("Scroll through rows"));
  connect(across_, &QScrollBar::valueChanged, view_, &TimelineView::setHorizontalScroll);
  connect(down_, &QScrollBar::valueChanged, view_, &TimelineView::setVerticalScroll);
  grid->addWidget(buildTools(), 0, 0, 1, 2);
  grid->addWidget(view_, 1, 0);
  grid->addWidget(down_, 1, 1);
  grid->addWidget(across_, 2, 0);
  grid->setRowStretch(1, 1);
  grid->setColumnStretch(0, 1);

  auto* empty = new PanelNote(QStringLiteral("timeline"), this);
  empty->setText(tr("Open a clip or generate one, and its frames appear here."));
  const auto offer = [this, empty] {
    if (QAction* open = actions_.find(QStringLiteral("file.open"))) empty->setAction(open);
  };
  offer();
  // Others may add theirs later.
  connect(&actions_, &ActionRegistry::added, empty, [offer](const QString& id) {
    if (id == QLatin1String("file.open")) offer();
  });

  pages_ = new QStackedWidget(this);
  pages_->addWidget(empty);
  pages_->addWidget(timeline);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(pages_);
}

QWidget* TimelinePanel::buildTools() {
  auto* tools = new QWidget(this);
  auto* row = new QHBoxLayout(tools);
  row->setContentsMargins(Theme::kSpaceS, Theme::kSpaceXs, Theme::kSpaceS, Theme::kSpaceXs);
  row->setSpacing(Theme::kSpaceXs);
  const auto button = [&](const QString& id) {
    auto* made = new QToolButton(tools);
    made->setDefaultAction(actions_.find(id));
    made->setObjectName(QStringLiteral("timeline.") + id);
    made->setAccessibleName(made->defaultAction()->iconText());
    made->setIconSize({Theme::kIconSize, Theme::kIconSize});
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    row->addWidget(made);
  };
  for (const char* id : {"key.previous", "key.toggle", "key.next"}) button(QLatin1String(id));
  row->addSpacing(Theme::kSpaceM);
  for (const WayAction& way : kWays) button(QLatin1String(way.id));
  row->addSpacing(Theme::kSpaceM);
  note_ = new QLabel(tools);
  note_->setObjectName(QStringLiteral("propagationNote"));
  note_->setProperty("look", QStringLiteral("muted"));
  row->addWidget(note_);
  row->addWidget(buildProgress());
  row->addStretch();
  button(QStringLiteral("timeline.zoomOut"));
  zoom_ = new QSlider(Qt::Horizontal, tools);
  zoom_->setObjectName(QStringLiteral("timelineZoom"));
  zoom_->setAccessibleName(tr("Zoom of the timeline"));
  zoom_->setToolTip(tr("How wide a frame is shown"));
  zoom_->setRange(0, kZoomSteps);
  zoom_->setFixedWidth(Theme::spacing(24));
  connect(zoom_, &QSlider::valueChanged, this, [this](int step) {
    const double least = view_->layout().fittingCell();
    const double cell =
        least * std::pow(TimelineLayout::kWidestCell / least, 1.0 * step / kZoomSteps);
    view_->zoom(cell / view_->layout().cell());
  });
  row->addWidget(zoom_);
  button(QStringLiteral("timeline.zoomIn"));
  button(QStringLiteral("timeline.fit"));
  return tools;
}

QWidget* TimelinePanel::buildProgress() {
  progress_ = new QWidget(this);
  auto* row = new QHBoxLayout(progress_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(Theme::kSpaceS);
  progressText_ = new QLabel(progress_);
  progressBar_ = new QProgressBar(progress_);
  progressBar_->setObjectName(QStringLiteral("propagationProgress"));
  progressBar_->setAccessibleName(tr("Progress of the propagation"));
  progressBar_->setTextVisible(false);
  progressBar_->setFixedWidth(Theme::spacing(32));
  auto* cancel = new QPushButton(tr("Cancel"), progress_);
  cancel->setObjectName(QStringLiteral("propagationCancel"));
  cancel->setAccessibleName(tr("Cancel the propagation"));
  cancel->setProperty("look", QStringLiteral("quiet"));
  connect(cancel, &QPushButton::clicked, &propagator_, &MaskPropagator::cancel);
  row->addWidget(progressText_);
  row->addWidget(progressBar_);
  row->addWidget(cancel);
  progress_->hide();
  return progress_;
}

void TimelinePanel::showProgress(const QString& label) {
  note_->hide();
  progressText_->setText(label);
  progressBar_->setRange(0, 0);
  progress_->show();
  updateActions();
}

void TimelinePanel::goToKey(int direction) {
  std::vector<int> frames = keyFrames(editor_.document(), editor_.selectedObject().toStdString());
  if (direction < 0) std::reverse(frames.begin(), frames.end());
  const auto next = std::find_if(frames.begin(), frames.end(), [&](int frame) {
    return (frame - editor_.frame()) * direction > 0;
  });
  if (next != frames.end()) editor_.setFrame(*next);
}

void TimelinePanel::toggleKey() {
  const DocumentObject* object = editor_.selected();
  if (!object) return;
  const Key* key = keyAt(object->mask, editor_.frame());
  const bool removes = key && key->origin == KeyOrigin::Painted;
  editor_.commit(removes ? tr("Remove key") : tr("Add key"),
                 withMaskKeyToggled(editor_.document(), object->id, editor_.frame()));
}

void TimelinePanel::updateActions() {
  const bool there = editor_.isOpen() && (editor_.document().clip || editor_.stage());
  pages_->setCurrentIndex(there ? 1 : 0);
  const QString noClip = tr("There is no clip yet.");
  const auto allow = [&](const char* id, const QString& reason) {
    actions_.setDisabledReason(QLatin1String(id), there ? reason : noClip);
  };
  const auto frames = there ? keyFrames(editor_.document(), editor_.selectedObject().toStdString())
                            : std::vector<int>();
  const int frame = editor_.frame();
  allow("key.previous", frames.empty() || frames.front() >= frame
                            ? tr("There is no key before this frame.")
                            : QString());
  allow("key.next", frames.empty() || frames.back() <= frame
                        ? tr("There is no key after this frame.")
                        : QString());
  const DocumentObject* object = editor_.selected();
  allow("key.toggle", !object          ? tr("Select an object first.")
                      : object->locked ? tr("The object is locked.")
                                       : QString());
  allow("key.selectAll", {});
  allow("key.delete", view_->selection().empty() ? tr("Select keys first.") : QString());
  for (const char* id : {"timeline.zoomOut", "timeline.zoomIn", "timeline.fit"}) allow(id, {});
  for (const WayAction& way : kWays) allow(way.id, propagator_.reasonAgainst(way.way));
  edits_->update();
}

void TimelinePanel::updateScrollBars() {
  const TimelineLayout& layout = view_->layout();
  const QSignalBlocker quietAcross(across_);
  const QSignalBlocker quietDown(down_);
  const QSignalBlocker quietZoom(zoom_);
  const int acrossPage = std::max(1, view_->width() - layout.header());
  across_->setRange(0, layout.longestScroll());
  across_->setPageStep(acrossPage);
  across_->setSingleStep(std::max(1, static_cast<int>(layout.cell())));
  across_->setValue(layout.scroll());
  across_->setVisible(layout.longestScroll() > 0);
  down_->setRange(0, view_->longestVerticalScroll());
  down_->setPageStep(std::max(1, view_->height() - TimelineMetrics::kRuler));
  down_->setSingleStep(Theme::kRowHeight);
  down_->setValue(view_->verticalScroll());
  down_->setVisible(view_->longestVerticalScroll() > 0);
  const double least = layout.fittingCell();
  const double range = std::log(TimelineLayout::kWidestCell / least);
  const double share = range > 0 ? std::log(layout.cell() / least) / range : 0;
  zoom_->setValue(static_cast<int>(std::lround(kZoomSteps * share)));
}

void TimelinePanel::watch(const RunStore& runs) {
  runs_ = &runs;
  for (auto signal : {&RunStore::rowsInserted, &RunStore::rowsRemoved}) {
    connect(runs_, signal, this, &TimelinePanel::updateResultState);
  }
  connect(runs_, &RunStore::dataChanged, this, &TimelinePanel::updateResultState);
  connect(runs_, &RunStore::modelReset, this, &TimelinePanel::updateResultState);
  updateResultState();
}

bool TimelinePanel::isUpToDate(const RunEntry& run) const {
  const Document& now = editor_.history().document();
  if (run.document) return asksForTheSame(*run.document, now);
  // Then words and settings alone are known.
  Document begun = now;
  begun.text = run.text;
  begun.settings = run.settings;
  return asksForTheSame(begun, now);
}

void TimelinePanel::updateResultState() {
  if (!editor_.isOpen() || !editor_.clipOf(editor_.viewB())) {
    view_->setResultState(ResultState::None);
    return;
  }
  const RunEntry* run = runs_ ? runs_->find(editor_.viewB()) : nullptr;
  if (run && !hasEnded(run->state)) {
    view_->setResultState(ResultState::Running);
    return;
  }
  view_->setResultState(!run || isUpToDate(*run) ? ResultState::Fresh : ResultState::Stale);
}

}  // namespace attune
