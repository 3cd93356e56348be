// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace attune {

// Keeps two programs from working on one project.
//
// The lock is a file `.~lock.NAME` beside the project with process id and host, held with flock(),
// so that it is free again the moment its process is gone, however it went. Where another host
// holds it (a shared folder), the file alone counts.
class LockFile {
 public:
  // Throws BadInput naming the holder when somebody else has the project open. A folder that cannot
  // be written to needs no lock: held() is false then.
  explicit LockFile(const std::filesystem::path& project);
  ~LockFile();  // removes the file
  LockFile(const LockFile&) = delete;
  LockFile& operator=(const LockFile&) = delete;

  [[nodiscard]] bool held() const { return descriptor_ >= 0; }

 private:
  std::filesystem::path file_;
  int descriptor_ = -1;
};

}  // namespace attune
