// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "core/document/document.h"

namespace attune {

// The document as it is between two snapshots of a project, so that a crash takes no more than the
// last moment. A snapshot holds every pixel and takes its time; an entry is the document's JSON and
// the masks that no earlier entry has.
//
//   <folder>/document.json          the newest state: when, on which snapshot, and the document
//   <folder>/masks/<sha256>.png     bitmaps of mask keys, 8-bit grey
//
// Source and runs are those of the snapshot of that number, and the entry is worth nothing without.
class EditJournal {
 public:
  explicit EditJournal(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // Whole or not at all, in the place of the entry before. Throws Io.
  void keep(const Document& document, int snapshot);
  // After a snapshot; masks stay for the entries to come.
  void clear();

  struct Entry {
    std::string kept = {};  // UTC
    Document document = {};
  };
  // Nothing where there is no entry on that snapshot, or it is damaged.
  [[nodiscard]] static std::optional<Entry> read(const std::filesystem::path& folder, int snapshot);

 private:
  std::filesystem::path folder_;
  // The bitmaps of the entry before are held, so that their addresses tell which are known.
  Document last_ = {};
  std::map<const Image*, std::string> names_ = {};
};

}  // namespace attune
