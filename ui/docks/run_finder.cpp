// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/run_finder.h"

#include <utility>

#include "ui/actions/action_registry.h"
#include "ui/docks/find_runs_dialog.h"
#include "ui/session/editor.h"
#include "ui/session/run_index.h"

namespace attune {

RunFinder::RunFinder(RunIndex& index, Editor& editor, ActionRegistry& actions, QWidget* window)
    : QObject(window), index_(index), editor_(editor), window_(window) {
  actions.add({.id = QStringLiteral("history.find"),
               .text = tr("&Find Runs…"),
               .tooltip = tr("Find a run of any saved project by its words"),
               .shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)},
               .icon = QStringLiteral("search"),
               .group = QStringLiteral("history"),
               .section = 4},
              this, &RunFinder::showDialog);
}

void RunFinder::showDialog() {
  auto* dialog = new FindRunsDialog(index_, editor_.isOpen(), window_);
  connect(dialog, &FindRunsDialog::openRequested, this, &RunFinder::choose);
  connect(dialog, &FindRunsDialog::recallRequested, this, &RunFinder::recall);
  dialog->open();
}

void RunFinder::choose(const IndexedRun& run) {
  if (editor_.isOpen() && editor_.history().document().uuid == run.project.toStdString()) {
    Q_EMIT runChosen(run.id);
    return;
  }
  awaited_ = run.id;
  Q_EMIT openRequested(run.file);
}

void RunFinder::projectOpened() {
  // Where another project was opened after all, it has no such run, and nothing is chosen.
  if (const QString run = std::exchange(awaited_, {}); !run.isEmpty()) Q_EMIT runChosen(run);
}

void RunFinder::recall(const QString& title, const RecalledInputs& inputs) {
  if (editor_.isOpen()) editor_.recall(title, inputs.text, inputs.settings);
}

}  // namespace attune
