// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/recovery_store.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <optional>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/log.h"
#include "core/base/message.h"
#include "core/project/document_json.h"
#include "core/project/project_file.h"

namespace attune {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSessionPrefix = "run-";
constexpr std::string_view kLockPrefix = ".~lock.";
constexpr const char* kSnapshotEnding = ".attune";
constexpr const char* kJournal = "journal";

// Snapshots of a folder, oldest first.
std::vector<std::pair<int, fs::path>> snapshotsIn(const fs::path& folder) {
  std::vector<std::pair<int, fs::path>> found;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const std::string stem = entry.path().stem().string();
    int number = 0;
    const auto parsed = std::from_chars(stem.data(), stem.data() + stem.size(), number);
    if (parsed.ec != std::errc() || parsed.ptr != stem.data() + stem.size()) continue;
    if (entry.path().extension() == kSnapshotEnding) found.emplace_back(number, entry.path());
  }
  std::ranges::sort(found);
  return found;
}

// Which session last wrote into the folder; none where there is nothing, or it cannot be read.
std::optional<std::string> sessionOf(const fs::path& folder) {
  try {
    const auto info = parseUntrusted(readFile(folder / "info.json"), "info.json");
    return info.value("session", std::string());
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

bool isSafe(const std::string& uuid) {
  const auto plain = [](unsigned char c) { return std::isalnum(c) != 0 || c == '-'; };
  return !uuid.empty() && uuid.size() <= 64 && std::ranges::all_of(uuid, plain);
}

std::string clipOf(const Document& document) {
  return document.clip ? document.clip->id : std::string();
}

std::string safeName(const std::string& uuid) {
  if (!isSafe(uuid)) {
    throw internalError("a project has no usable id: '" + uuid + "'");
  }
  return uuid;
}

}  // namespace

fs::path RecoveryStore::defaultRoot() {
  const char* state = std::getenv("XDG_STATE_HOME");
  if (state != nullptr && *state == '/') return fs::path(state) / "attune" / "recovery";
  const char* home = std::getenv("HOME");
  const fs::path base = home != nullptr && *home != '\0' ? home : "/tmp";
  return base / ".local" / "state" / "attune" / "recovery";
}

RecoveryStore::RecoveryStore(fs::path root) : root_(std::move(root)) {
  std::error_code failed;
  fs::create_directories(root_, failed);
  if (failed) {
    throw ioError(Message("%1: cannot be made, so that nothing could be recovered: %2")
                      .arg(root_)
                      .arg(failed.message()));
  }
  std::vector<fs::path> dead;
  for (const auto& entry : fs::directory_iterator(root_)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(kSessionPrefix) && !isLive(name)) dead.push_back(entry.path());
  }
  crashed_ = !dead.empty();
  for (const fs::path& file : dead) {
    fs::remove(file, failed);
    fs::remove(root_ / (std::string(kLockPrefix) + file.filename().string()), failed);
  }
  // A process may hold several stores one after the other; ids keep their names apart.
  session_ = std::string(kSessionPrefix) + std::to_string(::getpid()) + "-" + newId();
  sentinel_ = std::make_unique<LockFile>(root_ / session_);
  writeFile(root_ / session_, utcNow() + "\n");
}

RecoveryStore::~RecoveryStore() {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(root_, ignored)) {
    if (!entry.is_directory()) continue;
    try {
      const auto info = parseUntrusted(readFile(entry.path() / "info.json"), "info.json");
      if (info.value("session", std::string()) == session_) fs::remove_all(entry.path(), ignored);
    } catch (const std::exception& error) {
      log(LogLevel::Debug, error.what());
    }
  }
  fs::remove(root_ / session_, ignored);
}

bool RecoveryStore::isLive(const std::string& session) const {
  if (session == session_) return true;
  if (!fs::exists(root_ / session)) return false;
  try {
    const LockFile probe(root_ / session);
    return false;
  } catch (const Error&) {
    return true;
  }
}

fs::path RecoveryStore::folderOf(const std::string& uuid) const {
  return root_ / safeName(uuid);
}

std::vector<RecoverableProject> RecoveryStore::leftovers() const {
  std::vector<RecoverableProject> found;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(root_, ignored)) {
    if (!entry.is_directory()) continue;
    const auto snapshots = snapshotsIn(entry.path());
    if (snapshots.empty()) continue;
    RecoverableProject project{.uuid = entry.path().filename().string(),
                               .title = Message("Untitled"),
                               .snapshot = snapshots.back().second};
    try {
      const auto info = parseUntrusted(readFile(entry.path() / "info.json"), "info.json");
      if (isLive(info.value("session", std::string()))) continue;
      project.title = info.value("title", project.title);
      project.file = info.value("file", std::string());
      project.saved = info.value("saved", std::string());
    } catch (const std::exception& error) {
      log(LogLevel::Debug, error.what());  // the snapshot is worth more than its label
    }
    if (const auto edit = EditJournal::read(entry.path() / kJournal, snapshots.back().first))
      project.saved = std::max(project.saved, edit->kept);
    project.bytes = fs::file_size(project.snapshot, ignored);
    found.push_back(std::move(project));
  }
  std::ranges::sort(found, std::greater(), &RecoverableProject::saved);
  return found;
}

fs::path RecoveryStore::addSnapshot(const Project& project, const std::string& title,
                                    const fs::path& file) {
  const fs::path folder = folderOf(project.document.uuid);
  std::error_code ignored;
  // What a crashed session left of the same project is still to be decided on.
  if (const auto left = sessionOf(folder); left && !isLive(*left)) {
    fs::rename(folder, root_ / (project.document.uuid.substr(0, 27) + "-" + newId()), ignored);
  }
  fs::create_directories(folder, ignored);
  const auto before = snapshotsIn(folder);
  const int number = before.empty() ? 1 : before.back().first + 1;
  fs::path snapshot = folder / (std::to_string(number) + kSnapshotEnding);
  saveProject(snapshot, project);
  const nlohmann::json info{
      {"title", title}, {"file", file.string()}, {"session", session_}, {"saved", utcNow()}};
  writeFile(folder / "info.json",
            info.dump(1, ' ', false, nlohmann::json::error_handler_t::replace));
  if (!current_ || current_->uuid != project.document.uuid)
    current_.emplace(
        Current{.uuid = project.document.uuid, .journal = EditJournal(folder / kJournal)});
  current_->clip = clipOf(project.document);
  current_->snapshot = number;
  current_->journal.clear();
  const auto now = snapshotsIn(folder);
  for (std::size_t i = 0; i + kMostSnapshots < now.size(); ++i) fs::remove(now[i].second, ignored);
  return snapshot;
}

bool RecoveryStore::keepEdit(const Document& document) {
  if (!current_ || current_->uuid != document.uuid) return false;
  const bool isPackedAlone = document.clip && document.clip->file.empty();
  if (isPackedAlone && clipOf(document) != current_->clip) return false;
  // Another window that has the same project open may have settled it.
  const fs::path snapshot =
      folderOf(document.uuid) / (std::to_string(current_->snapshot) + kSnapshotEnding);
  if (std::error_code ignored; !fs::exists(snapshot, ignored)) return false;
  current_->journal.keep(document, current_->snapshot);
  return true;
}

std::optional<Document> RecoveryStore::laterEdit(const RecoverableProject& project) {
  int number = 0;
  const std::string stem = project.snapshot.stem().string();
  std::from_chars(stem.data(), stem.data() + stem.size(), number);
  auto edit = EditJournal::read(project.snapshot.parent_path() / kJournal, number);
  return edit ? std::optional(std::move(edit->document)) : std::nullopt;
}

void RecoveryStore::settle(const std::string& uuid) {
  if (!isSafe(uuid)) return;  // nothing was ever kept under such a name
  if (current_ && current_->uuid == uuid) current_.reset();
  std::error_code ignored;
  fs::remove_all(folderOf(uuid), ignored);
}

}  // namespace attune
