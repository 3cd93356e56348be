// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/project/edit_journal.h"
#include "core/project/lock_file.h"
#include "core/project/project.h"

namespace attune {

// A project that a program left behind when it died.
struct RecoverableProject {
  std::string uuid = {};
  std::string title = {};               // the file's name, or what it was called before any save
  std::filesystem::path file = {};      // where it was last saved; empty: never
  std::filesystem::path snapshot = {};  // the newest, a whole project file
  std::string saved = {};               // when the last was kept of it, UTC
  std::uintmax_t bytes = 0;
};

// Snapshots of projects while they are worked on, against crashes.
//
//   <root>/run-<pid>               made at the start, removed at a clean end: the crash sentinel
//   <root>/<uuid>/info.json        title, file, and the session it is open in
//   <root>/<uuid>/<n>.attune       snapshots, the latest kMostSnapshots of them
//   <root>/<uuid>/journal          what was edited since the newest of them (EditJournal)
//
// A project whose session is dead, and that was not settled, can be recovered. Calls may come from
// any one thread at a time. Throws Io where the folder cannot be written to.
class RecoveryStore {
 public:
  static constexpr int kMostSnapshots = 6;

  // $XDG_STATE_HOME/attune/recovery, or below ~/.local/state.
  [[nodiscard]] static std::filesystem::path defaultRoot();

  // Begins a session.
  explicit RecoveryStore(std::filesystem::path root = defaultRoot());
  // A clean end: forgets the projects of this session, too.
  ~RecoveryStore();
  RecoveryStore(const RecoveryStore&) = delete;
  RecoveryStore& operator=(const RecoveryStore&) = delete;

  // Whether an earlier session ended without saying so.
  [[nodiscard]] bool hasCrashed() const { return crashed_; }
  // Newest first. Projects of sessions that still run are not among them.
  [[nodiscard]] std::vector<RecoverableProject> leftovers() const;

  // Writes a snapshot, whole or not at all, and gives its name; the oldest go.
  std::filesystem::path addSnapshot(const Project& project, const std::string& title,
                                    const std::filesystem::path& file);
  // Keeps the document's state after an edit, beside the newest snapshot. False, and nothing is
  // kept, where a snapshot is needed: there is none of this session, or the document shows a clip
  // that lies nowhere but in a snapshot that does not have it yet.
  bool keepEdit(const Document& document);
  // The document after the last edit, where that came after the newest snapshot.
  [[nodiscard]] static std::optional<Document> laterEdit(const RecoverableProject& project);
  // Saved, or closed without saving: its snapshots go.
  void settle(const std::string& uuid);

 private:
  [[nodiscard]] bool isLive(const std::string& session) const;
  [[nodiscard]] std::filesystem::path folderOf(const std::string& uuid) const;

  std::filesystem::path root_;
  std::string session_;
  std::unique_ptr<LockFile> sentinel_;
  bool crashed_ = false;
  // Of the project that this session took a snapshot of last.
  struct Current {
    std::string uuid = {};
    std::string clip = {};  // ClipRef::id of the document in the snapshot
    int snapshot = 0;
    EditJournal journal;
  };
  std::optional<Current> current_ = {};
};

}  // namespace attune
