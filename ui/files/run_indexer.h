// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace attune {

class Editor;
class ProjectFiles;
class RunIndex;
class RunStore;

// Tells the index what the open project holds, whenever that was saved or opened. Runs of a project
// that was never saved stay out of it: they could not be opened again.
class RunIndexer : public QObject {
  Q_OBJECT

 public:
  RunIndexer(Editor& editor, RunStore& runs, ProjectFiles& files, RunIndex& index,
             QObject* parent = nullptr);

 private:
  void update();

  Editor& editor_;
  RunStore& runs_;
  ProjectFiles& files_;
  RunIndex& index_;
};

}  // namespace attune
