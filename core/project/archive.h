// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

// What an archive may hold; anything above is refused before memory is spent on it.
struct ArchiveLimits {
  std::uint64_t entries = 100'000;
  std::uint64_t entryBytes = std::uint64_t{512} << 20;
  std::uint64_t totalBytes = std::uint64_t{4} << 30;
  std::uint64_t ratio = 200;  // unpacked over packed, of entries above a MiB
};

// A zip archive in memory, opened as if an enemy had made it. Nothing is ever unpacked to a file.
//
// Throws BadInput, one line `name: what; remedy`, for anything that is no whole zip archive: cut
// short, inconsistent directory, encrypted or oddly compressed entries, a name twice, names that
// lead out of a folder ("..", "/", "\", control characters), more than the limits allow.
class ArchiveReader {
 public:
  // `name` stands in the messages.
  ArchiveReader(std::string bytes, std::string name, const ArchiveLimits& limits = {});
  ~ArchiveReader();
  ArchiveReader(const ArchiveReader&) = delete;
  ArchiveReader& operator=(const ArchiveReader&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::vector<std::string> entries() const;  // in the order of the archive
  [[nodiscard]] bool has(const std::string& entry) const;
  // The entry's bytes, checked against its CRC and its declared size; throws where there is none.
  [[nodiscard]] std::string read(const std::string& entry) const;

 private:
  struct Impl;
  std::string name_;
  std::unique_ptr<Impl> impl_;
};

// Makes a zip archive in memory. The same entries give the same bytes: no times, no machine.
class ArchiveWriter {
 public:
  // Entries come in the order of adding. Stored ones are not compressed (pictures are already, and
  // a media type must be found at its place).
  void add(std::string entry, std::string bytes, bool stored = false);
  // Throws Internal when an entry cannot be packed.
  [[nodiscard]] std::string finish() const;

 private:
  struct Entry {
    std::string name;
    std::string bytes;
    bool stored = false;
  };
  std::vector<Entry> entries_;
};

}  // namespace attune
