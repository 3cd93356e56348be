// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/lock_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "core/base/error.h"
#include "core/base/message.h"

namespace attune {
namespace {

std::string hostName() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "unknown";
}

// "pid host", one line.
std::string readHolder(int descriptor) {
  std::array<char, 512> bytes{};
  const ::ssize_t got = ::pread(descriptor, bytes.data(), bytes.size(), 0);
  std::string line(bytes.data(), static_cast<std::size_t>(got > 0 ? got : 0));
  line.resize(std::min(line.size(), line.find('\n')));
  return line;
}

std::string hostOf(const std::string& holder) {
  const auto space = holder.find(' ');
  return space == std::string::npos ? std::string() : holder.substr(space + 1);
}

// Whether the path still names the file that is open: its last holder may have removed it since.
bool isStillThere(int descriptor, const std::filesystem::path& file) {
  struct stat open {};
  struct stat named {};
  return ::fstat(descriptor, &open) == 0 && ::stat(file.c_str(), &named) == 0 &&
         open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

}  // namespace

LockFile::LockFile(const std::filesystem::path& project)
    : file_(std::filesystem::absolute(project).parent_path() /
            (".~lock." + project.filename().string())) {
  const auto taken = [&](const std::string& holder) {
    const auto space = holder.find(' ');
    const std::string process = holder.substr(0, space);
    const std::string host = hostOf(holder);
    // A computer that crashed, or was given another name, never takes it away.
    if (space == std::string::npos) {
      return badInput(Message("%1: is open in another window (process %2); close it there, or save "
                              "this one under another name; delete %3 where nobody has it open")
                          .arg(project)
                          .arg(process)
                          .arg(file_));
    }
    if (host != hostName()) {
      return badInput(
          Message("%1: is open in another window (process %2 on %3); close it there, or save this "
                  "one under another name; delete %4 where nobody has it open")
              .arg(project)
              .arg(process)
              .arg(host)
              .arg(file_));
    }
    return badInput(Message("%1: is open in another window (process %2 on %3); close it there, or "
                            "save this one under another name")
                        .arg(project)
                        .arg(process)
                        .arg(host));
  };
  for (;;) {
    const int fd = ::open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (fd < 0) {
      if (errno == EACCES || errno == EROFS || errno == EPERM) return;
      throw ioError(
          Message("%1: cannot be made: %2").arg(file_).arg(std::generic_category().message(errno)));
    }
    const bool locked = ::flock(fd, LOCK_EX | LOCK_NB) == 0;
    const int code = errno;
    const std::string holder = readHolder(fd);
    if (locked && !isStillThere(fd, file_)) {
      ::close(fd);
      continue;
    }
    const bool elsewhere = !hostOf(holder).empty() && hostOf(holder) != hostName();
    if ((!locked && code == EWOULDBLOCK) || elsewhere) {
      ::close(fd);
      throw taken(holder);
    }
    const std::string own = std::to_string(::getpid()) + " " + hostName() + "\n";
    if (::ftruncate(fd, 0) != 0 ||
        ::pwrite(fd, own.data(), own.size(), 0) != static_cast<::ssize_t>(own.size())) {
      const int failed = errno;
      ::unlink(file_.c_str());
      ::close(fd);
      throw ioError(Message("%1: cannot be written: %2")
                        .arg(file_)
                        .arg(std::generic_category().message(failed)));
    }
    descriptor_ = fd;
    return;
  }
}

LockFile::~LockFile() {
  if (descriptor_ < 0) return;
  // While the lock is still held, so that nobody else's file is removed.
  ::unlink(file_.c_str());
  ::close(descriptor_);
}

}  // namespace attune
