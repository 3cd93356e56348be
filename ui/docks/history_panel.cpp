// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/history_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/actions/action_registry.h"
#include "ui/docks/history_delegate.h"
#include "ui/docks/history_filter.h"
#include "ui/docks/panel_parts.h"
#include "ui/docks/run_sheet_dialog.h"
#include "ui/session/editor.h"
#include "ui/session/engine_bridge.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr int kVariations = 4;  // as many as one likes to compare, unless told otherwise
constexpr int kMostVariations = 32;

}  // namespace

HistoryPanel::HistoryPanel(Editor& editor, EngineBridge& engine, ActionRegistry& actions,
                           QWidget* parent)
    : QWidget(parent), editor_(editor), engine_(engine), actions_(actions) {
  setObjectName(QStringLiteral("historyPanel"));
  setAccessibleName(tr("History"));
  registerActions();
  layOut();
  actions_.attach(ActionContext::History, list_);
  playing_.setInterval(static_cast<int>(1000 / 8));
  connect(&playing_, &QTimer::timeout, this, &HistoryPanel::play);
  connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &HistoryPanel::refresh);
  connect(list_, &QListView::activated, this, &HistoryPanel::showSelected);
  connect(&editor_, &Editor::sourceChanged, this, &HistoryPanel::refresh);
  RunStore& runs = engine_.runs();
  connect(&runs, &QAbstractItemModel::rowsInserted, this, &HistoryPanel::refresh);
  connect(&runs, &QAbstractItemModel::rowsRemoved, this, &HistoryPanel::refresh);
  connect(&runs, &QAbstractItemModel::dataChanged, this, &HistoryPanel::refresh);
  connect(&runs, &QAbstractItemModel::modelReset, this, &HistoryPanel::refresh);
  refresh();
}

void HistoryPanel::registerActions() {
  const auto add = [this](const char* id, const QString& text, const QString& tip,
                          const QList<QKeySequence>& keys, const char* iconName, int section,
                          auto slot) {
    actions_.add({.id = QLatin1String(id),
                  .text = text,
                  .tooltip = tip,
                  .shortcuts = keys,
                  .icon = QLatin1String(iconName),
                  .group = QStringLiteral("history"),
                  .section = section,
                  .context = ActionContext::History},
                 this, slot);
  };
  add("history.show", tr("&Show in Viewer"), tr("Show what the selected run made"),
      {Qt::Key_Return}, "result", 0, &HistoryPanel::showSelected);
  add("history.compare", tr("&Compare"),
      tr("Show the two selected runs in the viewer against each other"), {}, "wipe", 0,
      &HistoryPanel::compareSelected);
  add("history.sheet", tr("Contact S&heet…"),
      tr("Show what the selected runs made beside each other, and save it as a picture"), {},
      "sheet", 0, &HistoryPanel::openSheet);
  add("history.recall", tr("&Recall Settings"),
      tr("Set prompts and settings, the seed too, to those of the selected run"), {Qt::Key_S},
      "seed", 1, &HistoryPanel::recall);
  add("history.again", tr("Run &Again"), tr("Make the selected run once more, as it was"),
      {QKeySequence(Qt::CTRL | Qt::Key_R)}, "run", 1, &HistoryPanel::runAgain);
  add("history.vary", tr("&Vary Seed…"),
      tr("Make the selected run several times, each with another seed, for a contact sheet"), {},
      "duplicate", 1, &HistoryPanel::vary);
  add("history.useAsSource", tr("&Use as Source"),
      tr("Put what the selected run made on the timeline as the clip to edit"), {}, "source", 1,
      &HistoryPanel::useAsSource);
  add("history.star", tr("S&tar"), tr("Keep the selected runs when memory is short"),
      {Qt::Key_Asterisk}, "star", 2, [this] {
        const QStringList runs = selected();
        const bool all = std::ranges::all_of(
            runs, [this](const QString& id) { return engine_.runs().find(id)->starred; });
        for (const QString& id : runs) engine_.runs().setStarred(id, !all);
      });
  add("history.note", tr("&Note…"), tr("Write a note to the selected run"), {Qt::Key_F2}, "log", 2,
      &HistoryPanel::editNote);
  add("history.delete", tr("&Delete"), tr("Take the selected runs away; they can be brought back"),
      {Qt::Key_Delete}, "delete", 3, &HistoryPanel::discard);
  add("history.restore", tr("&Bring Back"), tr("Bring the run back that was deleted last"),
      {QKeySequence(Qt::SHIFT | Qt::Key_Delete)}, "undo", 3, &HistoryPanel::restore);
}

void HistoryPanel::layOut() {
  filter_ = new HistoryFilter(this);
  filter_->setSourceModel(&engine_.runs());
  search_ = new QLineEdit;
  search_->setObjectName(QStringLiteral("historySearch"));
  search_->setAccessibleName(tr("Search runs"));
  search_->setPlaceholderText(tr("Search prompt, recipe, seed, note"));
  search_->setClearButtonEnabled(true);
  which_ = new QComboBox;
  which_->setObjectName(QStringLiteral("historyWhich"));
  which_->setAccessibleName(tr("Which runs"));
  for (const QString& name : {tr("All runs"), tr("Starred"), tr("Finished"), tr("Failed")})
    which_->addItem(name);
  delegate_ = new HistoryDelegate(engine_.runs(), this);
  list_ = new QListView;
  list_->setObjectName(QStringLiteral("historyList"));
  list_->setAccessibleName(tr("Runs, the newest first"));
  list_->setModel(filter_);
  list_->setItemDelegate(delegate_);
  list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  list_->setUniformItemSizes(true);
  list_->setMouseTracking(true);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list_->setContextMenuPolicy(Qt::CustomContextMenu);
  list_->viewport()->installEventFilter(this);
  differences_ = makeLabel({}, "caption", this);
  differences_->setObjectName(QStringLiteral("historyDifferences"));
  differences_->setTextFormat(Qt::RichText);
  differences_->setWordWrap(true);
  differences_->setMargin(Theme::kSpaceS);
  differences_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  differences_->hide();

  auto* fields = new QHBoxLayout;
  fields->setSpacing(Theme::kSpaceXs);
  fields->addWidget(search_, 1);
  fields->addWidget(which_);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(Theme::kSpaceXs);
  for (const char* id : {"history.compare", "history.recall", "history.vary", "history.delete"})
    buttons->addWidget(makeToolButton(actions_.find(QLatin1String(id)), this));
  buttons->addStretch(1);
  if (QAction* find = actions_.find(QStringLiteral("history.find")))
    buttons->addWidget(makeToolButton(find, this));
  bar_ = new QBoxLayout(QBoxLayout::LeftToRight);
  bar_->setContentsMargins(Theme::kSpaceS, Theme::kSpaceS, Theme::kSpaceS, Theme::kSpaceS);
  bar_->setSpacing(Theme::kSpaceXs);
  bar_->addLayout(fields, 1);
  bar_->addLayout(buttons);
  auto* full = new QWidget;
  auto* column = new QVBoxLayout(full);
  column->setContentsMargins({});
  column->setSpacing(0);
  column->addLayout(bar_);
  body_ = new QBoxLayout(QBoxLayout::TopToBottom);
  body_->setSpacing(0);
  body_->addWidget(list_, 1);
  body_->addWidget(differences_);
  column->addLayout(body_, 1);
  auto* empty = new PanelNote(QStringLiteral("history"), this);
  empty->setText(tr("What runs make is kept here, with its seed and settings."));
  if (QAction* run = actions_.find(QStringLiteral("run.run"))) empty->setAction(run);
  pages_ = new QStackedLayout(this);
  pages_->setContentsMargins({});
  pages_->addWidget(empty);
  pages_->addWidget(full);

  connect(search_, &QLineEdit::textChanged, filter_, &QSortFilterProxyModel::setFilterFixedString);
  connect(which_, &QComboBox::currentIndexChanged, this,
          [this](int which) { filter_->setWhich(static_cast<HistoryFilter::Which>(which)); });
  connect(list_, &QListView::customContextMenuRequested, this, [this](const QPoint& at) {
    auto* menu = new QMenu(list_);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ActionSpec* spec : actions_.inGroup(QStringLiteral("history")))
      menu->addAction(actions_.find(spec->id));
    menu->popup(list_->viewport()->mapToGlobal(at));
  });
}

QStringList HistoryPanel::selected() const {
  QModelIndexList rows = list_->selectionModel()->selectedIndexes();
  std::ranges::sort(rows, {}, &QModelIndex::row);
  QStringList ids;
  for (const QModelIndex& row : rows) ids.append(row.data(RunStore::IdRole).toString());
  return ids;
}

void HistoryPanel::showRun(const QString& id) {
  if (!engine_.runs().find(id)) return;
  select(QStringList(id));
  showSelected();
}

QString HistoryPanel::current() const {
  const QStringList runs = selected();
  return runs.isEmpty() ? QString() : runs.front();
}

void HistoryPanel::refresh() {
  const RunStore& runs = engine_.runs();
  pages_->setCurrentIndex(runs.rowCount() > 0 || runs.canRestore() ? 1 : 0);
  const QStringList chosen = selected();
  const QString none = chosen.isEmpty() ? tr("Select a run first.") : QString();
  const RunEntry* run = runs.find(current());
  const bool shows = run && !viewOf(run->id).isEmpty();
  const auto say = [this](const char* id, const QString& reason) {
    actions_.setDisabledReason(QLatin1String(id), reason);
  };
  say("history.show", !none.isEmpty() ? none : shows ? QString() : tr("It made no clip to show."));
  const bool two =
      chosen.size() == 2 && !viewOf(chosen[0]).isEmpty() && !viewOf(chosen[1]).isEmpty();
  say("history.compare", two ? QString() : tr("Select two runs that made a clip."));
  say("history.sheet", RunSheetDialog::whyNot(runs, chosen));
  for (const char* id : {"history.recall", "history.star", "history.note"}) say(id, none);
  for (const char* id : {"history.again", "history.vary"})
    say(id,
        run && run->lacksMasks
            ? tr("Masks that it was made with were changed later, and the project keeps them as "
                 "they are now. Recall its settings and run that.")
            : none);
  say("history.useAsSource", whyNoSource());
  say("history.delete", !none.isEmpty()               ? none
                        : run && hasEnded(run->state) ? QString()
                                                      : tr("It has not ended; cancel it first."));
  say("history.restore", runs.canRestore() ? QString() : tr("No run was deleted."));

  differences_->setVisible(chosen.size() == 2);
  if (chosen.size() == 2) {
    const RunEntry* first = runs.find(chosen[0]);
    const RunEntry* second = runs.find(chosen[1]);
    if (first && second) {
      QString rows;
      for (const RunDifference& each : differencesOf(*first, *second))
        rows += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2&nbsp;&nbsp;</td><td>%3</td></tr>")
                    .arg(each.what.toHtmlEscaped(), each.first.toHtmlEscaped(),
                         each.second.toHtmlEscaped());
      differences_->setText(
          rows.isEmpty()
              ? tr("The two were made alike.")
              : QStringLiteral("<table><tr><td></td><td><b>%1</b>&nbsp;&nbsp;</td>"
                               "<td><b>%2</b></td></tr>%3</table>")
                    .arg(first->title.toHtmlEscaped(), second->title.toHtmlEscaped(), rows));
    }
  }
  Q_EMIT compared(chosen.size() == 2 ? chosen[0] : QString(),
                  chosen.size() == 2 ? chosen[1] : QString());
}

// The clip that shows what the run made: its own, or the source where that is what it made; empty
// where there is none.
QString HistoryPanel::viewOf(const QString& id) const {
  if (editor_.clipOf(id)) return id;
  const RunEntry* run = engine_.runs().find(id);
  const bool isSource = run && run->clip && run->clip == editor_.source();
  return isSource ? QStringLiteral("source") : QString();
}

void HistoryPanel::select(const QStringList& runs) {
  const auto rowOf = [this](const QString& id) {
    return list_->model()->match(list_->model()->index(0, 0), RunStore::IdRole, id, 1,
                                 Qt::MatchExactly);
  };
  // What is asked for is not left hidden by a search.
  if (std::ranges::any_of(runs, [&](const QString& id) { return rowOf(id).isEmpty(); })) {
    search_->clear();
    which_->setCurrentIndex(HistoryFilter::All);
  }
  QItemSelection rows;
  for (const QString& id : runs)
    for (const QModelIndex& row : rowOf(id)) rows.select(row, row);
  list_->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
  if (!rows.isEmpty()) list_->scrollTo(rows.indexes().front());
}

void HistoryPanel::openSheet() {
  auto* sheet = new RunSheetDialog(engine_.runs(), selected(), editor_.frame(), this);
  // The history's keys work in it, on the run that is chosen there.
  actions_.attach(ActionContext::History, sheet);
  connect(sheet, &RunSheetDialog::chosen, this, [this](const QString& run) { select({run}); });
  connect(sheet, &RunSheetDialog::showAsked, this, [this](const QString& run) {
    select({run});
    showSelected();
  });
  connect(&editor_, &Editor::opened, sheet, &QDialog::reject);
  sheet->show();
}

void HistoryPanel::showSelected() {
  const QString view = viewOf(current());
  if (view.isEmpty()) return;
  editor_.setView(editor_.viewA(), view);
  if (editor_.viewMode() == ViewMode::Source) editor_.setViewMode(ViewMode::Result);
}

void HistoryPanel::compareSelected() {
  const QStringList runs = selected();
  if (runs.size() != 2) return;
  editor_.setView(viewOf(runs[1]), viewOf(runs[0]));  // the older one is A
  if (editor_.viewMode() == ViewMode::Source || editor_.viewMode() == ViewMode::Result)
    editor_.setViewMode(ViewMode::Wipe);
}

void HistoryPanel::recall() {
  const RunEntry* run = engine_.runs().find(current());
  if (!run || !editor_.isOpen()) return;
  editor_.recall(run->title, run->text, run->settings);
}

namespace {

// What the run was made of; where that is not told, its settings with today's objects.
Document documentToRepeat(const RunEntry& run, Editor& editor) {
  const Document& today = editor.history().document();
  Document document = run.document ? *run.document : today;
  document.text = run.text;
  document.settings = run.settings;
  // A clip that was made from nothing is made from nothing again, also where it became the source.
  if (run.generated)
    document.clip.reset();
  else if (!document.clip || !editor.sourceOf(document.clip->id))
    document.clip = today.clip;
  return document;
}

}  // namespace

void HistoryPanel::runAgain() {
  const RunEntry* run = engine_.runs().find(current());
  if (!run || !editor_.isOpen()) return;
  engine_.runDocument(documentToRepeat(*run, editor_));
}

void HistoryPanel::vary() {
  const RunEntry* run = engine_.runs().find(current());
  if (!run || !editor_.isOpen()) return;
  auto* dialog = new QInputDialog(this);
  dialog->setObjectName(QStringLiteral("varyDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Vary Seed"));
  dialog->setLabelText(tr("Runs, each with a seed of its own:"));
  dialog->setInputMode(QInputDialog::IntInput);
  dialog->setIntRange(1, kMostVariations);
  dialog->setIntValue(kVariations);
  dialog->setOkButtonText(tr("Queue"));
  connect(dialog, &QInputDialog::intValueSelected, this, [this, id = run->id](int count) {
    QStringList made;
    for (int i = 0; i < count; ++i) {
      const RunEntry* original = engine_.runs().find(id);
      if (!original) break;
      Document document = documentToRepeat(*original, editor_);
      document.settings.seed = 0;
      const QString queued = engine_.runDocument(std::move(document));
      if (queued.isEmpty()) break;
      made.append(queued);
    }
    if (!made.isEmpty()) select(made);  // for a sheet of them, once they are done
  });
  dialog->open();
}

QString HistoryPanel::whyNoSource() const {
  const QStringList chosen = selected();
  if (chosen.isEmpty()) return tr("Select a run first.");
  if (chosen.size() > 1) return tr("Select one run alone.");
  const RunEntry* run = engine_.runs().find(chosen.front());
  if (!run || !run->clip) return tr("It made no clip to show.");
  return run->clip == editor_.source() ? tr("It is the source.") : QString();
}

void HistoryPanel::useAsSource() {
  const RunEntry* run = engine_.runs().find(current());
  if (run && whyNoSource().isEmpty())
    editor_.useAsSource(tr("Use %1 as source").arg(run->title), run->clip);
}

void HistoryPanel::editNote() {
  const RunEntry* run = engine_.runs().find(current());
  if (!run) return;
  auto* dialog = new QInputDialog(this);
  dialog->setObjectName(QStringLiteral("noteDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Note"));
  dialog->setLabelText(tr("Note to %1:").arg(run->title));
  dialog->setTextValue(run->note);
  connect(
      dialog, &QInputDialog::textValueSelected, this,
      [this, id = run->id](const QString& note) { engine_.runs().setNote(id, note.trimmed()); });
  dialog->open();
}

void HistoryPanel::discard() {
  const QStringList runs = selected();
  for (const QString& id : runs) engine_.runs().discard(id);
}

void HistoryPanel::restore() {
  const QString id = engine_.runs().restore();
  const RunEntry* run = engine_.runs().find(id);
  if (run && run->clip)
    editor_.setResult({.id = id,
                       .title = tr("%1 · seed %2").arg(run->title).arg(run->settings.seed),
                       .clip = run->clip});
}

void HistoryPanel::play() {
  ++frame_;
  delegate_->setPlaying(delegate_->playing(), frame_);
  list_->viewport()->update();
}

void HistoryPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const bool isWide = width() > 2 * height();
  body_->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  bar_->setDirection(width() < Theme::spacing(100) ? QBoxLayout::TopToBottom
                                                   : QBoxLayout::LeftToRight);
  differences_->setMinimumWidth(isWide ? Theme::spacing(80) : 0);
}

bool HistoryPanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::MouseMove || event->type() == QEvent::Leave) {
    const QModelIndex under = event->type() == QEvent::Leave
                                  ? QModelIndex()
                                  : list_->indexAt(static_cast<QMouseEvent*>(event)->pos());
    const QString run = under.data(RunStore::IdRole).toString();
    if (run != delegate_->playing()) {
      frame_ = 0;
      delegate_->setPlaying(run, 0);
      const RunEntry* entry = engine_.runs().find(run);
      if (entry && entry->clip) {
        playing_.setInterval(std::max(20, static_cast<int>(1000 / entry->clip->rate.value())));
        playing_.start();
      } else {
        playing_.stop();
      }
      list_->viewport()->update();
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace attune
