// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/project_io.h"

#include <algorithm>
#include <cctype>
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

// A record that another program wrote, or that was damaged, only tells less.
void findBegun(OpenedRun& run, const Document& now, MasksByHash& masks) {
  try {
    BegunDocument begun = begunBy(run.record, now, masks);
    run.document = std::make_shared<const Document>(std::move(begun.document));
    run.lacksMasks = begun.lacksMasks;
  } catch (const Error& error) {
    log(LogLevel::Debug, error.message());
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

ImportedClip locatedClip(const ClipRef& ref, const fs::path& file, const CancelToken& cancel) {
  ImportedClip located{.ref = ref, .clip = readReferenced(ref, file, cancel)};
  located.ref.file = file;
  located.ref.sha256 = hashOf(file, cancel);
  if (located.ref.sha256 != ref.sha256) located.ref.id = newId();
  return located;
}

ClipOverview overviewOf(const fs::path& file, const CancelToken& cancel) {
  ClipOverview overview{.index = indexClip(file, cancel)};
  overview.firstFrame = readClip(file, {.count = 1, .cancel = cancel}).frames.front();
  return overview;
}

namespace {

OpenedProject withMedia(Project project, const fs::path& file, const CancelToken& cancel) {
  OpenedProject opened{.project = std::move(project)};
  // Snapshots lie in a folder of this name; another program may have written one that cannot be.
  const auto plain = [](unsigned char c) { return std::isalnum(c) != 0 || c == '-'; };
  std::string& uuid = opened.project.document.uuid;
  if (uuid.empty() || uuid.size() > 64 || !std::ranges::all_of(uuid, plain)) uuid = newId();
  opened.source = readProjectSource(opened.project, file, cancel);
  MasksByHash masks;
  if (!opened.project.runs.empty()) masks = masksByHash(opened.project.document);
  for (RunRecord& record : opened.project.runs) {
    cancel.throwIfCancelled();
    OpenedRun run{.record = std::move(record)};
    findBegun(run, opened.project.document, masks);
    try {
      if (run.record.clip) {
        run.clip = std::make_shared<const Clip>(
            unpackClip(*run.record.clip, file.string() + ": run " + run.record.id));
      }
    } catch (const Error& error) {
      log(LogLevel::Warning, error.message());
    }
    opened.runs.push_back(std::move(run));
  }
  opened.project.runs.clear();
  return opened;
}

}  // namespace

OpenedProject openProjectFile(const fs::path& file, const CancelToken& cancel) {
  return withMedia(loadProject(file), file, cancel);
}

OpenedProject openRecovered(const RecoverableProject& project, const CancelToken& cancel) {
  Project whole = loadProject(project.snapshot);
  if (auto edited = RecoveryStore::laterEdit(project)) whole.document = std::move(*edited);
  return withMedia(std::move(whole), project.snapshot, cancel);
}

Image previewOf(const Clip& clip) {
  if (clip.frames.empty()) return {};
  const Image& middle = clip.frames[clip.frames.size() / 2];
  return withChannels(resize(middle, withLongestSide(middle.size, kPreviewSide)), 3);
}

}  // namespace attune
