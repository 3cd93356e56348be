// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/project_io.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/media/channels.h"
#include "core/media/resize.h"
#include "core/project/project_file.h"
#include "core/project/sha256.h"

namespace attune {
namespace {

namespace fs = std::filesystem;

constexpr int kPreviewSide = 256;

Size2i withLongestSide(Size2i size, int longest) {
  const int now = std::max(size.width, size.height);
  if (longest <= 0 || now <= longest) return size;
  const double scale = static_cast<double>(longest) / now;
  return {std::max(1, static_cast<int>(std::lround(size.width * scale))),
          std::max(1, static_cast<int>(std::lround(size.height * scale)))};
}

// Folders of pictures have no one file to hash.
std::string hashOf(const fs::path& file, const CancelToken& cancel) {
  return fs::is_regular_file(file) ? sha256OfFile(file, cancel) : std::string();
}

std::optional<fs::path> findMoved(const ClipRef& ref, const fs::path& folder,
                                  const CancelToken& cancel) {
  const fs::path sameName = folder / ref.file.filename();
  std::error_code ignored;
  if (fs::exists(sameName, ignored) &&
      (ref.sha256.empty() || hashOf(sameName, cancel) == ref.sha256)) {
    return sameName;
  }
  if (ref.sha256.empty()) return std::nullopt;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    if (!entry.is_regular_file(ignored) || entry.path().extension() != ref.file.extension()) {
      continue;
    }
    if (hashOf(entry.path(), cancel) == ref.sha256) return entry.path();
  }
  return std::nullopt;
}

void readSource(OpenedProject& opened, const fs::path& folder, const CancelToken& cancel) {
  auto& clip = opened.project.document.clip;
  if (!clip) return;
  if (opened.project.source) {
    opened.source = std::make_shared<const Clip>(unpackClip(*opened.project.source));
    return;
  }
  std::error_code ignored;
  if (!fs::exists(clip->file, ignored)) {
    const auto moved = findMoved(*clip, folder, cancel);
    if (!moved) {
      opened.missing = clip->file;
      return;
    }
    opened.note = clip->file.string() + " was found at " + moved->string();
    clip->file = *moved;
  }
  try {
    opened.source = readReferenced(*clip, clip->file, cancel);
  } catch (const Error& error) {
    if (error.code() == ErrorCode::Cancelled) throw;
    opened.missing = clip->file;
    opened.note = error.message();
  }
}

}  // namespace

ImportedClip importClip(const fs::path& file, const ImportChoice& choice,
                        const CancelToken& cancel) {
  ReadOptions read{.first = choice.first, .stride = choice.stride, .cancel = cancel};
  if (choice.count > 0) read.count = choice.count;
  Clip clip = readClip(file, read);
  const Size2i size = withLongestSide(clip.size(), choice.longestSide);
  if (size != clip.size()) clip = resize(clip, size, FitMode::Stretch);
  ImportedClip imported;
  imported.ref = ClipRef{.id = newId(),
                         .file = fs::absolute(file).lexically_normal(),
                         .sha256 = hashOf(file, cancel),
                         .first = choice.first,
                         .stride = choice.stride,
                         .frames = clip.count(),
                         .size = clip.size(),
                         .framesPerSecond = clip.rate.value()};
  imported.clip = std::make_shared<const Clip>(std::move(clip));
  return imported;
}

ClipOverview overviewOf(const fs::path& file, const CancelToken& cancel) {
  ClipOverview overview{.index = indexClip(file, cancel)};
  overview.firstFrame = readClip(file, {.count = 1, .cancel = cancel}).frames.front();
  return overview;
}

std::shared_ptr<const Clip> readReferenced(const ClipRef& ref, const fs::path& file,
                                           const CancelToken& cancel) {
  Clip clip = readClip(file, {.first = ref.first,
                              .count = std::max(1, ref.frames),
                              .stride = std::max(1, ref.stride),
                              .cancel = cancel});
  if (clip.count() < ref.frames) {
    throw badInput(file.string() + ": has only " + std::to_string(clip.count()) + " of the " +
                   std::to_string(ref.frames) + " frames that the project uses; " +
                   "choose the file it was made with");
  }
  const bool sized = ref.size.width > 0 && ref.size.height > 0;
  if (sized && clip.size() != ref.size) clip = resize(clip, ref.size, FitMode::Stretch);
  return std::make_shared<const Clip>(std::move(clip));
}

OpenedProject openProjectFile(const fs::path& file, const CancelToken& cancel) {
  OpenedProject opened{.project = loadProject(file)};
  readSource(opened, fs::absolute(file).parent_path(), cancel);
  for (RunRecord& record : opened.project.runs) {
    cancel.throwIfCancelled();
    OpenedRun run{.record = std::move(record)};
    try {
      if (run.record.clip) {
        run.clip = std::make_shared<const Clip>(
            unpackClip(*run.record.clip, file.string() + ": run " + run.record.id));
      }
    } catch (const Error& error) {
      log(LogLevel::Warning, error.message());
      opened.note = error.message();
    }
    opened.runs.push_back(std::move(run));
  }
  opened.project.runs.clear();
  return opened;
}

Image previewOf(const Clip& clip) {
  if (clip.frames.empty()) return {};
  const Image& middle = clip.frames[clip.frames.size() / 2];
  return withChannels(resize(middle, withLongestSide(middle.size, kPreviewSide)), 3);
}

}  // namespace attune
