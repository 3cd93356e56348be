// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QWidget>

#include "ui/session/run_database.h"

namespace attune {

class ActionRegistry;
class Editor;
class RunIndex;

// The action "history.find": the dialog that finds runs, and what comes of the choice made there.
class RunFinder : public QObject {
  Q_OBJECT

 public:
  // `window` owns it and the dialog.
  RunFinder(RunIndex& index, Editor& editor, ActionRegistry& actions, QWidget* window);

  // To be called once a project is open with its runs: the run it was opened for is chosen then.
  void projectOpened();

 Q_SIGNALS:
  void openRequested(const QString& file);
  void runChosen(const QString& id);  // a run of the open project

 private:
  void showDialog();
  void choose(const IndexedRun& run);
  void recall(const QString& title, const RecalledInputs& inputs);

  RunIndex& index_;
  Editor& editor_;
  QPointer<QWidget> window_;
  QString awaited_ = {};  // a run of the project that is being opened
};

}  // namespace attune
