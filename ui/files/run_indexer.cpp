// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/run_indexer.h"

#include "ui/files/project_files.h"
#include "ui/session/editor.h"
#include "ui/session/run_index.h"
#include "ui/session/run_store.h"

namespace attune {

RunIndexer::RunIndexer(Editor& editor, RunStore& runs, ProjectFiles& files, RunIndex& index,
                       QObject* parent)
    : QObject(parent), editor_(editor), runs_(runs), files_(files), index_(index) {
  connect(&files_, &ProjectFiles::opened, this, &RunIndexer::update);
  connect(&files_, &ProjectFiles::wasSaved, this, [this](const QString& file) {
    // Another project may be open by the time that one is on the disk.
    if (file == files_.projectFile()) update();
  });
}

void RunIndexer::update() {
  if (!editor_.isOpen() || files_.projectFile().isEmpty()) return;
  const auto uuid = QString::fromStdString(editor_.history().document().uuid);
  if (!uuid.isEmpty()) index_.replace(uuid, files_.projectFile(), runs_.runs());
}

}  // namespace attune
