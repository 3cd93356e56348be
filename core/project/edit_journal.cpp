// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/edit_journal.h"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/log.h"
#include "core/base/message.h"
#include "core/media/image_file.h"
#include "core/project/document_json.h"
#include "core/project/project.h"
#include "core/project/sha256.h"

namespace attune {
namespace {

namespace fs = std::filesystem;

constexpr const char* kEntry = "document.json";
constexpr const char* kMasks = "masks";

fs::path maskFile(const fs::path& folder, const std::string& name) {
  const bool isHash = name.size() == 64 && std::ranges::all_of(name, [](unsigned char c) {
                        return std::isxdigit(c) != 0;
                      });
  if (!isHash) throw badInput(Message("'%1' is no mask of a journal").arg(name));
  return folder / kMasks / (name + ".png");
}

}  // namespace

void EditJournal::keep(const Document& document, int snapshot) {
  std::error_code failed;
  fs::create_directories(folder_ / kMasks, failed);
  if (failed) throw ioError(Message("%1: cannot be made: %2").arg(folder_).arg(failed.message()));
  std::map<const Image*, std::string> names;
  const auto named = [&](const DocumentObject&, const Key&, const Image& bitmap) {
    const auto known = names_.find(&bitmap);
    std::string name = known != names_.end() ? known->second : std::string();
    // A folder that somebody has emptied meanwhile is filled again.
    if (name.empty() || !fs::exists(maskFile(folder_, name))) {
      const std::string png = encodePng(bitmap);
      name = sha256(png);
      if (!fs::exists(maskFile(folder_, name))) writeFile(maskFile(folder_, name), png);
    }
    names.emplace(&bitmap, name);
    return name;
  };
  // Paths of clips are written whole: the folder is not where the project lies.
  const nlohmann::json entry{{"kept", utcNow()},
                             {"snapshot", snapshot},
                             {"document", documentToJson(document, folder_, named)}};
  writeFile(folder_ / kEntry, entry.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  last_ = document;
  names_ = std::move(names);
}

void EditJournal::clear() {
  std::error_code ignored;
  fs::remove(folder_ / kEntry, ignored);
  std::set<std::string> used;
  for (const auto& [bitmap, name] : names_) used.insert(name);
  std::vector<fs::path> unused;
  for (const auto& entry : fs::directory_iterator(folder_ / kMasks, ignored))
    if (!used.contains(entry.path().stem().string())) unused.push_back(entry.path());
  for (const fs::path& file : unused) fs::remove(file, ignored);
}

std::optional<EditJournal::Entry> EditJournal::read(const fs::path& folder, int snapshot) {
  const fs::path file = folder / kEntry;
  if (std::error_code ignored; !fs::exists(file, ignored)) return std::nullopt;
  try {
    const nlohmann::json parsed = parseUntrusted(readFile(file), file.string());
    const JsonReader entry(parsed, file.string());
    // A program that died between a snapshot and the end of the entry before it leaves an older
    // one.
    if (entry.at("snapshot").value() != snapshot) return std::nullopt;
    const auto bitmap = [&](const std::string& name) {
      return std::make_shared<const Image>(readImage(maskFile(folder, name)));
    };
    return Entry{.kept = entry.at("kept").text(),
                 .document = documentFromJson(entry.at("document"), folder, bitmap)};
  } catch (const Error& error) {
    log(LogLevel::Warning, error.message());
    return std::nullopt;
  }
}

}  // namespace attune
