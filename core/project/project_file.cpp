// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_file.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <system_error>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/log.h"
#include "core/base/message.h"
#include "core/media/image_file.h"
#include "core/project/document_json.h"
#include "core/project/png_size.h"
#include "core/project/project_pack.h"

namespace attune {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMostFileBytes = std::uintmax_t{4} << 30;

fs::path folderOf(const fs::path& file) {
  return fs::absolute(file).lexically_normal().parent_path();
}

std::string readWhole(const fs::path& file) {
  std::error_code failed;
  const std::uintmax_t bytes = fs::file_size(file, failed);
  if (failed) throw ioError(Message("%1: cannot be read: %2").arg(file).arg(failed.message()));
  if (bytes > kMostFileBytes) {
    throw badInput(Message("%1: is larger than 4 GiB, more than a project may be").arg(file));
  }
  return readFile(file);
}

void writeSynced(const fs::path& temporary, const fs::path& target, std::string_view bytes) {
  const auto fail = [&](int code) {
    return ioError(Message("%1: cannot be written (%2); free some space or choose another folder")
                       .arg(target)
                       .arg(std::generic_category().message(code)));
  };
  const int fd = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (fd < 0) throw fail(errno);
  int code = 0;
  while (code == 0 && !bytes.empty()) {
    const ::ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      code = errno;
    }
  }
  if (code == 0 && ::fsync(fd) != 0) code = errno;
  if (::close(fd) != 0 && code == 0) code = errno;
  if (code != 0) throw fail(code);
}

// What is on the disk is read again: directory, hashes, and that this version can read the JSON.
void verify(const fs::path& written, const fs::path& target) {
  try {
    const ArchiveReader archive(readFile(written), target.string());
    const Manifest manifest = readManifest(archive);
    for (const auto& [entry, unused] : manifest.entries) {
      const std::string bytes = readChecked(archive, manifest, entry);
      if (entry != "project.json") continue;
      const nlohmann::json project = parseUntrusted(bytes, target.string());
      (void)documentFromJson(JsonReader(project, target.string()), {},
                             [](const std::string&) { return nullptr; });
    }
  } catch (const Error& error) {
    throw ioError(Message("the project was not saved, since it could not be read back: %1")
                      .arg(error.message()));
  }
}

// Saves that were killed leave their temporary file; those of processes that are gone are removed.
void removeLeftovers(const fs::path& target) {
  const std::string begin = "." + target.stem().string() + ".part-";
  const std::string end = target.extension().string();
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folderOf(target), ignored)) {
    const std::string name = entry.path().filename().string();
    if (name.size() <= begin.size() + end.size() || !name.starts_with(begin) ||
        !name.ends_with(end)) {
      continue;
    }
    ::pid_t pid = 0;
    const char* last = name.data() + name.size() - end.size();
    const auto parsed = std::from_chars(name.data() + begin.size(), last, pid);
    if (parsed.ptr != last || pid <= 0) continue;
    if (::kill(pid, 0) != 0 && errno == ESRCH) fs::remove(entry.path(), ignored);
  }
}

// Throws where the file at the target must stay; keeps a copy of one of an older schema.
void respectOldFile(const fs::path& target, const ProjectFormat& format) {
  if (!fs::exists(target)) return;
  Manifest old;
  try {
    old = readManifest(ArchiveReader(readWhole(target), target.string()));
  } catch (const Error&) {
    return;  // no project, or none that could be opened any more
  }
  if (old.minReader > format.schema) {
    throw badInput(Message("%1: belongs to a newer Attune (schema %2); save under another name")
                       .arg(target)
                       .arg(old.schema));
  }
  if (old.schema >= format.schema) return;
  fs::path copy = target;
  copy.replace_filename(target.stem().string() + ".schema" + std::to_string(old.schema) +
                        target.extension().string());
  std::error_code failed;
  if (!fs::exists(copy)) fs::copy_file(target, copy, failed);
  if (failed) {
    throw ioError(Message("%1: the copy of the older project cannot be written: %2")
                      .arg(copy)
                      .arg(failed.message()));
  }
}

}  // namespace

const ProjectFormat& projectFormat() {
  static const ProjectFormat kFormat{};
  return kFormat;
}

Project loadProject(const fs::path& file, const ProjectFormat& format) {
  std::error_code ignored;
  if (!fs::exists(file, ignored)) {
    throw ioError(Message("%1: there is no such file; check the name").arg(file));
  }
  return parseProject(readWhole(file), file.string(), folderOf(file), format);
}

void saveProject(const fs::path& file, const Project& project, const ProjectFormat& format) {
  const fs::path target = fs::is_symlink(file) ? fs::weakly_canonical(file) : file;
  PendingOutput pending(target);
  respectOldFile(target, format);
  removeLeftovers(target);
  writeSynced(pending.path(), target, packProject(project, folderOf(target), format));
  verify(pending.path(), target);
  std::error_code ignored;
  const auto old = fs::status(target, ignored);
  if (fs::exists(old)) fs::permissions(pending.path(), old.permissions(), ignored);
  pending.commit();
}

std::optional<Image> projectPreview(const fs::path& file) {
  try {
    const ArchiveReader archive(readWhole(file), file.string());
    const std::string bytes = readChecked(archive, readManifest(archive), "thumbs/preview.png");
    if (!pngSize(bytes)) return std::nullopt;
    return decodeImage(bytes, file.string());
  } catch (const Error& error) {
    log(LogLevel::Debug, error.message());
    return std::nullopt;
  }
}

}  // namespace attune
