// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_source.h"

#include <algorithm>
#include <optional>
#include <set>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/media/clip_reader.h"
#include "core/media/resize.h"
#include "core/project/sha256.h"

namespace attune {
namespace {

namespace fs = std::filesystem;

// Empty where there is no such file, or none that may be read.
std::string hashOf(const fs::path& file, const CancelToken& cancel) {
  std::error_code ignored;
  if (!fs::is_regular_file(file, ignored)) return {};
  try {
    return sha256OfFile(file, cancel);
  } catch (const Error& error) {
    if (error.code() == ErrorCode::Cancelled) throw;
    return {};  // a stranger that may not be read must not keep the project shut
  }
}

// Whether another file has taken the clip's place. One that cannot be read is left to the reader,
// which says why; folders of pictures have no hash.
bool isReplaced(const ClipRef& ref, const CancelToken& cancel) {
  if (ref.sha256.empty()) return false;
  std::error_code ignored;
  if (fs::is_directory(ref.file, ignored)) return true;
  const std::string there = hashOf(ref.file, cancel);
  return !there.empty() && there != ref.sha256;
}

std::optional<fs::path> findElsewhere(const ClipRef& ref, const fs::path& asSaved,
                                      const fs::path& folder, const CancelToken& cancel) {
  std::error_code ignored;
  const fs::path sameName = folder / ref.file.filename();
  if (ref.sha256.empty()) {
    return fs::exists(sameName, ignored) ? std::optional(sameName) : std::nullopt;
  }
  std::set<fs::path> seen = {ref.file};
  const auto isIt = [&](const fs::path& file) {
    return seen.insert(file).second && hashOf(file, cancel) == ref.sha256;
  };
  for (const fs::path& file : {asSaved, sameName}) {
    if (isIt(file)) return file;
  }
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const bool alike = entry.path().extension() == ref.file.extension();
    if (alike && isIt(entry.path())) return entry.path();
  }
  return std::nullopt;
}

}  // namespace

std::shared_ptr<const Clip> readReferenced(const ClipRef& ref, const fs::path& file,
                                           const CancelToken& cancel) {
  Clip clip = readClip(file, {.first = ref.first,
                              .count = std::max(1, ref.frames),
                              .stride = std::max(1, ref.stride),
                              .cancel = cancel});
  if (clip.count() < ref.frames) {
    throw badInput(Message("%1: has only %2 of the %3 frames that the project uses; choose the "
                           "file it was made with")
                       .arg(file)
                       .arg(clip.count())
                       .arg(ref.frames));
  }
  const bool sized = ref.size.width > 0 && ref.size.height > 0;
  if (sized && clip.size() != ref.size) clip = resize(clip, ref.size, FitMode::Stretch);
  return std::make_shared<const Clip>(std::move(clip));
}

ProjectSource readProjectSource(Project& project, const fs::path& projectFile,
                                const CancelToken& cancel) {
  ProjectSource source;
  auto& clip = project.document.clip;
  if (!clip) return source;
  if (project.source) {
    source.clip = std::make_shared<const Clip>(
        unpackClip(*project.source, Message("%1: source").arg(projectFile)));
    return source;
  }
  std::error_code ignored;
  const bool isThere = fs::exists(clip->file, ignored);
  const bool isOther = isThere && isReplaced(*clip, cancel);
  if (!isThere || isOther) {
    const fs::path folder = fs::absolute(projectFile).parent_path();
    const auto found = findElsewhere(*clip, project.clipAsSaved, folder, cancel);
    if (!found) {
      source.missing = clip->file;
      source.isOther = isOther;
      if (isOther) {
        source.note = Message(
                          "%1: is another clip than the project was made with; put the right one "
                          "there or beside the project")
                          .arg(clip->file);
      }
      return source;
    }
    source.note = clip->file.string() + " was found at " + found->string();
    clip->file = *found;
  }
  try {
    source.clip = readReferenced(*clip, clip->file, cancel);
  } catch (const Error& error) {
    if (error.code() == ErrorCode::Cancelled) throw;
    source.missing = clip->file;
    source.note = error.message();
  }
  return source;
}

}  // namespace attune
