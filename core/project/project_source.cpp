// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_source.h"

#include <algorithm>
#include <optional>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/media/clip_reader.h"
#include "core/media/resize.h"
#include "core/project/sha256.h"

namespace attune {
namespace {

namespace fs = std::filesystem;

bool isSame(const ClipRef& ref, const fs::path& file, const CancelToken& cancel) {
  std::error_code ignored;
  if (!fs::is_regular_file(file, ignored)) return false;
  try {
    return sha256OfFile(file, cancel) == ref.sha256;
  } catch (const Error& error) {
    if (error.code() == ErrorCode::Cancelled) throw;
    return false;  // a stranger that may not be read must not keep the project shut
  }
}

std::optional<fs::path> findMoved(const ClipRef& ref, const fs::path& folder,
                                  const CancelToken& cancel) {
  std::error_code ignored;
  const fs::path sameName = folder / ref.file.filename();
  if (ref.sha256.empty()) {
    return fs::exists(sameName, ignored) ? std::optional(sameName) : std::nullopt;
  }
  if (isSame(ref, sameName, cancel)) return sameName;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const bool alike = entry.path().extension() == ref.file.extension();
    if (alike && isSame(ref, entry.path(), cancel)) return entry.path();
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
  if (!fs::exists(clip->file, ignored)) {
    const auto moved = findMoved(*clip, fs::absolute(projectFile).parent_path(), cancel);
    if (!moved) {
      source.missing = clip->file;
      return source;
    }
    source.note = clip->file.string() + " was found at " + moved->string();
    clip->file = *moved;
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
