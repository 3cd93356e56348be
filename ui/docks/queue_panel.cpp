// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/queue_panel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/actions/action_registry.h"
#include "ui/docks/panel_parts.h"
#include "ui/docks/queue_delegate.h"
#include "ui/session/editor.h"
#include "ui/session/engine_bridge.h"
#include "ui/theme/theme.h"

namespace attune {

QueuePanel::QueuePanel(Editor& editor, EngineBridge& bridge, ActionRegistry& actions,
                       QWidget* parent)
    : QWidget(parent),
      editor_(editor),
      bridge_(bridge),
      actions_(actions),
      list_(new QListView(this)),
      summary_(makeLabel({}, "caption", this)) {
  setObjectName(QStringLiteral("queuePanel"));
  setAccessibleName(tr("Queue"));
  registerActions();
  layOut();
  actions_.attach(ActionContext::Queue, list_);
  connect(list_, &QListView::doubleClicked, this, &QueuePanel::showSelected);
  connect(list_, &QListView::customContextMenuRequested, this, &QueuePanel::showMenu);
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          &QueuePanel::refresh);
  connect(&bridge_.queue(), &JobQueueModel::changed, this, &QueuePanel::refresh);
  refresh();
}

void QueuePanel::registerActions() {
  const auto add = [this](const char* id, const QString& text, const QString& tip,
                          const QString& keys, const char* iconName, const char* group, int section,
                          auto slot) {
    ActionSpec spec{.id = QLatin1String(id),
                    .text = text,
                    .tooltip = tip,
                    .icon = QLatin1String(iconName),
                    .group = QLatin1String(group),
                    .section = section};
    if (!keys.isEmpty()) spec.shortcuts = {QKeySequence(keys)};
    if (spec.id.startsWith(QLatin1String("queue."))) spec.context = ActionContext::Queue;
    actions_.add(spec, this, slot);
  };
  add("run.clearQueue", tr("Clear &queue"),
      tr("Cancel every run that waits; the current one goes on"), QStringLiteral("Ctrl+Shift+X"),
      "clear", "generate", 1, [this] { bridge_.cancelWaiting(); });
  add("run.cancelAll", tr("Cancel &all runs"), tr("Stop the current run and all that wait"), {},
      "stop", "generate", 1, [this] { bridge_.cancelAll(); });
  add("run.clearEnded", tr("Clear &ended runs"), tr("Take ended runs off the list; results stay"),
      {}, "delete", "generate", 1, [this] { bridge_.queue().removeEnded(); });
  add("queue.cancel", tr("Cancel &this run"), tr("Cancel the selected run"),
      QStringLiteral("Delete"), "cancel", "generate", 3, [this] { cancelSelected(); });
  add("queue.show", tr("S&how result"), tr("Show what the selected run made"),
      QStringLiteral("Return"), "result", "generate", 3, [this] { showSelected(); });
  add("queue.recallSeed", tr("Recall see&d"), tr("Keep the selected run's seed for the next run"),
      QStringLiteral("S"), "seed", "generate", 3, [this] { recallSeed(); });
  add("queue.up", tr("Move run &forward"), tr("Let the selected run go before the one above it"),
      QStringLiteral("Alt+Up"), "arrow-up", "generate", 3, [this] { moveSelected(-1); });
  add("queue.down", tr("Move run &back"), tr("Let the selected run wait for the one below it"),
      QStringLiteral("Alt+Down"), "arrow-down", "generate", 3, [this] { moveSelected(2); });
}

void QueuePanel::layOut() {
  list_->setObjectName(QStringLiteral("queue.list"));
  list_->setAccessibleName(tr("Runs: the current one, those that wait, those that ended"));
  list_->setModel(&bridge_.queue());
  list_->setItemDelegate(new QueueDelegate(list_));
  list_->setMouseTracking(true);
  list_->setUniformItemSizes(true);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list_->setDragDropMode(QAbstractItemView::InternalMove);
  list_->setDefaultDropAction(Qt::MoveAction);
  list_->setContextMenuPolicy(Qt::CustomContextMenu);

  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(Theme::kSpaceM, Theme::kSpaceXs, Theme::kSpaceS, Theme::kSpaceXs);
  bar->setSpacing(Theme::kSpaceXs);
  bar->addWidget(summary_, 1);
  for (const char* id : {"run.cancel", "run.clearQueue", "run.clearEnded"})
    if (QAction* action = actions_.find(QLatin1String(id)))
      bar->addWidget(makeToolButton(action, this));
  auto* line = new QFrame(this);
  line->setProperty("look", QStringLiteral("line"));
  line->setFixedHeight(1);
  auto* full = new QWidget(this);
  auto* column = new QVBoxLayout(full);
  column->setContentsMargins({});
  column->setSpacing(0);
  column->addWidget(list_, 1);
  column->addWidget(line);
  column->addLayout(bar);

  auto* empty = new PanelNote(QStringLiteral("queue"), this);
  empty->setText(tr("Runs wait here for their turn and show how far they are."));
  if (QAction* run = actions_.find(QStringLiteral("run.run"))) empty->setAction(run);
  pages_ = new QStackedLayout(this);
  pages_->setContentsMargins({});
  pages_->addWidget(empty);
  pages_->addWidget(full);
}

QString QueuePanel::selectedId() const {
  return list_->currentIndex().data(JobQueueModel::IdRole).toString();
}

void QueuePanel::refresh() {
  const JobQueueModel& queue = bridge_.queue();
  const auto waiting = queue.waiting().size();
  const QueuedJob* current = queue.current();
  const bool ended = queue.rowCount() > waiting + (current ? 1 : 0);
  pages_->setCurrentIndex(queue.rowCount() > 0 ? 1 : 0);
  summary_->setText(waiting > 0 ? tr("Waiting: %1").arg(waiting)
                    : current   ? tr("Running")
                                : tr("Idle"));
  const QString nothing = tr("Nothing waits.");
  actions_.setDisabledReason(QStringLiteral("run.clearQueue"), waiting > 0 ? QString() : nothing);
  actions_.setDisabledReason(QStringLiteral("run.cancelAll"),
                             waiting > 0 || current ? QString() : tr("Nothing runs or waits."));
  actions_.setDisabledReason(QStringLiteral("run.clearEnded"),
                             ended ? QString() : tr("No run has ended yet."));
  const QueuedJob* job = queue.find(selectedId());
  const QString none = tr("Select a run in the queue first.");
  const RunEntry* run = bridge_.runs().find(selectedId());
  const bool hasClip = run && run->clip && editor_.clipOf(run->id);
  actions_.setDisabledReason(QStringLiteral("queue.cancel"), !job ? none
                                                             : hasEnded(job->state)
                                                                 ? tr("The run has ended.")
                                                                 : QString());
  actions_.setDisabledReason(QStringLiteral("queue.show"), !job ? none
                                                           : hasClip
                                                               ? QString()
                                                               : tr("It has no result to show."));
  actions_.setDisabledReason(QStringLiteral("queue.recallSeed"),
                             !job  ? none
                             : run ? QString()
                                   : tr("The run was cancelled."));
  refreshMoves(job ? QString() : none);
}

void QueuePanel::refreshMoves(const QString& none) {
  const QStringList waiting = bridge_.queue().waiting();
  const auto place = waiting.indexOf(selectedId());
  const QString fixed = !none.isEmpty() ? none
                        : place < 0     ? tr("Only a run that waits can be moved.")
                                        : QString();
  actions_.setDisabledReason(QStringLiteral("queue.up"),
                             !fixed.isEmpty() ? fixed
                             : place == 0     ? tr("It is the first of those that wait.")
                                              : QString());
  actions_.setDisabledReason(QStringLiteral("queue.down"),
                             !fixed.isEmpty() ? fixed
                             : place == waiting.size() - 1
                                 ? tr("It is the last of those that wait.")
                                 : QString());
}

void QueuePanel::showMenu(const QPoint& at) {
  auto* menu = new QMenu(list_);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const char* id : {"queue.show", "queue.recallSeed", "queue.up", "queue.down", "queue.cancel",
                         "run.clearQueue", "run.cancelAll", "run.clearEnded"})
    menu->addAction(actions_.find(QLatin1String(id)));
  menu->popup(list_->viewport()->mapToGlobal(at));
}

void QueuePanel::moveSelected(int by) {
  bridge_.queue().moveWaiting(selectedId(), list_->currentIndex().row() + by);
}

void QueuePanel::cancelSelected() {
  bridge_.cancel(selectedId());
}

void QueuePanel::showSelected() {
  const QString id = selectedId();
  if (!editor_.clipOf(id)) return;
  editor_.setView(QStringLiteral("source"), id);
  if (editor_.viewMode() == ViewMode::Source) editor_.setViewMode(ViewMode::Result);
}

void QueuePanel::recallSeed() {
  const RunEntry* run = bridge_.runs().find(selectedId());
  if (!run || !editor_.isOpen()) return;
  Document next = editor_.history().document();
  next.settings.seed = run->settings.seed;
  editor_.commit(tr("Recall seed"), std::move(next));
}

}  // namespace attune
