// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace attune {

// Whole file as bytes. Throws Io naming the file and the reason.
[[nodiscard]] std::string readFile(const std::filesystem::path& path);

// Writes a file whole or not at all: into a temporary sibling, flushed, then renamed.
// Throws Io (folder missing or read-only, disk full) and leaves nothing behind.
void writeFile(const std::filesystem::path& path, std::string_view bytes);

// A file or folder under construction beside its final place.
//
// Write to `path()`, then `commit()`; a destructor without commit removes what was written, so a
// failure or Ctrl+C never leaves half a result. An existing target is replaced only on commit.
// The temporary name keeps the extension, because encoders choose the format by it.
class PendingOutput {
 public:
  // Throws Io when the folder does not exist or cannot be written to.
  explicit PendingOutput(std::filesystem::path target);
  ~PendingOutput();
  PendingOutput(const PendingOutput&) = delete;
  PendingOutput& operator=(const PendingOutput&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return temporary_; }
  [[nodiscard]] const std::filesystem::path& target() const { return target_; }
  // Throws Io when the file cannot be flushed or renamed.
  void commit();

 private:
  std::filesystem::path target_;
  std::filesystem::path temporary_;
  bool committed_ = false;
};

}  // namespace attune
