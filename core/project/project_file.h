// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/project/project.h"

namespace attune {

// A .attune file is a zip archive:
//
//   mimetype                  application/vnd.attune.project+zip, first and stored
//   manifest.json             format, schema, min_reader_schema, app, uuid, created, saved, and
//                             size and sha256 of every entry that follows
//   project.json              the document and the order of its runs
//   masks/<object>/<frame>.png    bitmaps of mask keys, 8-bit grey
//   media/<clip>/0000.png ... the source, where it is packed
//   runs/<id>.json            a run; runs/<id>/0000.png ... its result
//   thumbs/preview.png
inline constexpr const char* kProjectMediaType = "application/vnd.attune.project+zip";

// Turns what schema n wrote into what schema n + 1 writes: {"project": ..., "runs": [...]}. Pure.
using Migration = std::function<nlohmann::json(nlohmann::json)>;

struct ProjectFormat {
  int schema = 1;
  int minReader = 1;  // programs that know less refuse the file, and never write over it
  std::vector<Migration> migrations = {};  // from schema 1 on, schema - 1 of them
};
// The one this version writes.
[[nodiscard]] const ProjectFormat& projectFormat();

// Reads a project made by this or an older version. Throws Io (cannot be read) or BadInput naming
// the file and what is wrong: damaged, not as its hashes say, unsafe or too large (ArchiveLimits),
// made by a newer version. A clip whose file is missing is no error here.
[[nodiscard]] Project loadProject(const std::filesystem::path& file,
                                  const ProjectFormat& format = projectFormat());
// The same for the archive's bytes; `folder` is where the project lies, for relative paths.
[[nodiscard]] Project parseProject(std::string archive, const std::string& name,
                                   const std::filesystem::path& folder,
                                   const ProjectFormat& format = projectFormat());

// Writes the project whole or not at all: a temporary file beside it, flushed, read back and
// compared with its hashes, renamed, folder flushed. The first save over a file of an older schema
// keeps a copy of that as NAME.schema<n>.attune.
// Throws BadInput where a newer version's file would be lost, Io for folders that cannot be
// written to and full disks, naming the remedy; the old file is as it was then.
void saveProject(const std::filesystem::path& file, const Project& project,
                 const ProjectFormat& format = projectFormat());

// The little picture alone; nothing where the file has none or cannot be read.
[[nodiscard]] std::optional<Image> projectPreview(const std::filesystem::path& file);

}  // namespace attune
