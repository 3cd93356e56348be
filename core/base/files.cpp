// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

#include "core/base/error.h"
#include "core/base/message.h"

namespace attune {
namespace {

std::string reason(int code) {
  return std::generic_category().message(code);
}

void flushToDisk(const std::filesystem::path& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) throw ioError(Message("%1: cannot be opened again: %2").arg(path).arg(reason(errno)));
  const int failed = ::fsync(fd) == 0 ? 0 : errno;
  ::close(fd);
  // Some file systems have no fsync for folders; the rename below still happens.
  if (failed != 0 && failed != EINVAL) {
    throw ioError(Message("%1: cannot be written to disk: %2").arg(path).arg(reason(failed)));
  }
}

}  // namespace

std::string readFile(const std::filesystem::path& path) {
  if (std::filesystem::is_directory(path)) {
    throw ioError(Message("%1: is a folder; name a file").arg(path));
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) throw ioError(Message("%1: cannot be read: %2").arg(path).arg(reason(errno)));
  std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (in.bad()) throw ioError(Message("%1: reading stopped half-way").arg(path));
  return bytes;
}

void writeFile(const std::filesystem::path& path, std::string_view bytes) {
  PendingOutput pending(path);
  std::ofstream out(pending.path(), std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) {
    throw ioError(Message("%1: cannot be written (%2); free some space or choose another folder")
                      .arg(path)
                      .arg(reason(errno)));
  }
  pending.commit();
}

PendingOutput::PendingOutput(std::filesystem::path target) : target_(std::move(target)) {
  const auto folder =
      target_.has_parent_path() ? target_.parent_path() : std::filesystem::path(".");
  if (target_.filename().empty()) {
    throw ioError(Message("output '%1': names no file").arg(target_));
  }
  if (!std::filesystem::is_directory(folder)) {
    throw ioError(
        Message("%1: the folder %2 does not exist; create it first").arg(target_).arg(folder));
  }
  if (::access(folder.c_str(), W_OK) != 0) {
    throw ioError(
        Message("%1: the folder %2 cannot be written to; choose another").arg(target_).arg(folder));
  }
  temporary_ = folder / ("." + target_.stem().string() + ".part-" + std::to_string(::getpid()) +
                         target_.extension().string());
  std::error_code ignored;
  std::filesystem::remove_all(temporary_, ignored);
}

PendingOutput::~PendingOutput() {
  if (committed_) return;
  std::error_code ignored;
  std::filesystem::remove_all(temporary_, ignored);
}

void PendingOutput::commit() {
  flushToDisk(temporary_);
  std::error_code failed;
  if (std::filesystem::is_directory(temporary_) && std::filesystem::exists(target_)) {
    std::filesystem::remove_all(target_, failed);
  }
  if (!failed) std::filesystem::rename(temporary_, target_, failed);
  if (failed)
    throw ioError(Message("%1: cannot be put in place: %2").arg(target_).arg(failed.message()));
  committed_ = true;
  // The new name outlives a loss of power only when its folder is on the disk, too.
  flushToDisk(target_.has_parent_path() ? target_.parent_path() : std::filesystem::path("."));
}

}  // namespace attune
