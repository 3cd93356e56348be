// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "core/base/cancel.h"
#include "core/media/clip_reader.h"
#include "core/project/project.h"
#include "core/project/project_source.h"
#include "core/project/recovery_store.h"

// What the window's file work does on worker threads: no widgets, no Qt.
namespace attune {

// Which part of a clip is taken, and how large.
struct ImportChoice {
  int first = 0;
  int count = 0;  // 0: to the end
  int stride = 1;
  int longestSide = 0;  // px; 0, or more than the clip has: as it is
  friend bool operator==(const ImportChoice&, const ImportChoice&) = default;
};

struct ImportedClip {
  ClipRef ref = {};
  std::shared_ptr<const Clip> clip = {};
};
// Throws as readClip does.
[[nodiscard]] ImportedClip importClip(const std::filesystem::path& file, const ImportChoice& choice,
                                      const CancelToken& cancel = {});

// The clip's frames, as `ref` says, from a file that the user points to. The reference has that
// file and its hash; of another clip than it was, also another id: earlier runs are not of this
// one. Throws as readReferenced does.
[[nodiscard]] ImportedClip locatedClip(const ClipRef& ref, const std::filesystem::path& file,
                                       const CancelToken& cancel = {});

// What an import sheet shows of a file before it is read.
struct ClipOverview {
  ClipIndex index = {};
  Image firstFrame = {};
};
[[nodiscard]] ClipOverview overviewOf(const std::filesystem::path& file,
                                      const CancelToken& cancel = {});

struct OpenedRun {
  RunRecord record = {};
  std::shared_ptr<const Clip> clip = {};
  std::shared_ptr<const Document> document = {};  // null where the record does not tell
  bool lacksMasks = false;                        // BegunDocument::lacksMasks
};
struct OpenedProject {
  Project project = {};
  ProjectSource source = {};
  std::vector<OpenedRun> runs = {};
};
// Reads a project and its media; a clip that is missing is no error, nor is a damaged result.
[[nodiscard]] OpenedProject openProjectFile(const std::filesystem::path& file,
                                            const CancelToken& cancel = {});
// A snapshot with the edits that came after it.
[[nodiscard]] OpenedProject openRecovered(const RecoverableProject& project,
                                          const CancelToken& cancel = {});

// A small picture of the project, 256 px at most.
[[nodiscard]] Image previewOf(const Clip& clip);

}  // namespace attune
