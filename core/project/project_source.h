// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/base/cancel.h"
#include "core/project/project.h"

namespace attune {

// The source clip of a project that was read from a file.
struct ProjectSource {
  std::shared_ptr<const Clip> clip = {};  // null: the project has none, or its file is missing
  std::filesystem::path missing = {};     // the file that was not found, or cannot be used
  bool isOther = false;   // it is there, but is another than the project was made with
  std::string note = {};  // why, or where else it was found; one line, or empty
};
// Reads the packed pixels, or the file that the document names, compared with its hash. One that
// has moved, or whose place another file has taken, is looked for where it was when the project was
// saved and in the project's folder, by name and hash, and the document is set right. Throws
// BadInput when packed pixels are damaged, Cancelled.
[[nodiscard]] ProjectSource readProjectSource(Project& project,
                                              const std::filesystem::path& projectFile,
                                              const CancelToken& cancel = {});

// Reads the clip's frames as `ref` says from a file, also another one than it names. Throws as
// readClip does, and BadInput when the file has too few frames.
[[nodiscard]] std::shared_ptr<const Clip> readReferenced(const ClipRef& ref,
                                                         const std::filesystem::path& file,
                                                         const CancelToken& cancel = {});

}  // namespace attune
