// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "core/project/archive.h"
#include "core/project/project_file.h"

namespace attune {

// The archive's bytes for a project that lies in `folder`.
[[nodiscard]] std::string packProject(const Project& project, const std::filesystem::path& folder,
                                      const ProjectFormat& format);

// What manifest.json says of the whole.
struct Manifest {
  int schema = 0;
  int minReader = 0;
  std::string created = {};
  struct Entry {
    std::uint64_t size = 0;
    std::string sha256 = {};
  };
  std::map<std::string, Entry> entries = {};
};
// Throws BadInput unless the archive is a project of ours with a readable manifest.
[[nodiscard]] Manifest readManifest(const ArchiveReader& archive);
// An entry that the manifest lists, compared with its hash. Throws BadInput.
[[nodiscard]] std::string readChecked(const ArchiveReader& archive, const Manifest& manifest,
                                      const std::string& entry);

}  // namespace attune
