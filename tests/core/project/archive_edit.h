// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "core/project/archive.h"
#include "core/project/sha256.h"

namespace attune {

// A project's archive with another content of one entry, which the manifest then vouches for.
inline std::string withEntry(const std::string& archive, const std::string& entry,
                             const std::string& content) {
  const ArchiveReader reader(archive, "archive");
  nlohmann::json manifest = nlohmann::json::parse(reader.read("manifest.json"));
  std::vector<std::pair<std::string, std::string>> rest;
  for (const std::string& name : reader.entries()) {
    if (name == "mimetype" || name == "manifest.json") continue;
    std::string bytes = name == entry ? content : reader.read(name);
    manifest["entries"][name] = {{"size", bytes.size()}, {"sha256", sha256(bytes)}};
    rest.emplace_back(name, std::move(bytes));
  }
  ArchiveWriter writer;
  writer.add("mimetype", reader.read("mimetype"), true);
  writer.add("manifest.json", entry == "manifest.json" ? content : manifest.dump());
  for (auto& [name, bytes] : rest) writer.add(name, std::move(bytes), true);
  return writer.finish();
}

}  // namespace attune
