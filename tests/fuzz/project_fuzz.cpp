// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds the reader of .attune files. The first byte says what follows: a whole archive, or one
// entry (project.json, a run, the manifest, a mask, a frame of the source), which is put into a
// sound archive with its hash made to fit, so that the reader gets past the hashes.
//
// Nothing but attune::Error may come out. What is accepted must be the same when it is saved and
// read again, and its objects must be drawable.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <variant>

#include "core/base/error.h"
#include "core/project/project_file.h"
#include "core/project/project_pack.h"
#include "tests/core/project/archive_edit.h"
#include "tests/core/project/sample_project.h"

using namespace attune;

namespace {

constexpr int kMostSide = 64;  // of masks that are drawn
constexpr int kMostFramesDrawn = 2;
constexpr int kMostFrames = 64;

void require(bool holds) {
  if (!holds) std::abort();
}

// The sample with pictures of a few pixels, so that a run takes little time.
const std::string& soundArchive() {
  static const std::string archive = [] {
    const Size2i size{8, 6};
    Project project = sampleProject();
    project.document.clip->size = size;
    for (DocumentObject& object : project.document.objects) {
      for (Key& key : object.mask.keys) {
        auto* brush = std::get_if<BrushShape>(&key.geometry);
        if (brush && brush->bitmap) brush->bitmap = sampleMask(size, 1);
      }
    }
    project.source = packClip(sampleClip(2, size, 1));
    project.runs[0].clip = packClip(sampleClip(2, size, 2));
    return packProject(project, {}, projectFormat());
  }();
  return archive;
}

std::string entryOf(char kind) {
  switch (kind) {
    case 'p':
      return "project.json";
    case 'r':
      return "runs/run1.json";
    case 'm':
      return "manifest.json";
    case 'i':
      return "masks/a1b2/0.png";
    case 's':
      return "media/c1/0000.png";
    default:
      return {};
  }
}

void drawObjects(const Document& document) {
  const bool small = document.clip && document.clip->size.width <= kMostSide &&
                     document.clip->size.height <= kMostSide;
  for (const DocumentObject& object : document.objects) {
    for (int frame = 0; frame < std::min(kMostFramesDrawn, document.frames()); ++frame) {
      (void)shapeAt(object.mask, frame, document.frames());
      if (small) (void)effectiveMaskAt(document, object, frame);
    }
    if (object.path && document.frames() <= kMostFrames) {
      (void)positions(*object.path, document.frames());
    }
  }
}

void readAsTheWindowDoes(const std::string& archive) {
  const Project project = parseProject(archive, "fuzz", {});
  const Project again =
      parseProject(packProject(project, {}, projectFormat()), "saved by the fuzzer", {});
  require(sameProject(project, again));
  if (project.source) (void)unpackClip(*project.source);
  for (const RunRecord& run : project.runs) {
    if (run.clip) (void)unpackClip(*run.clip);
  }
  drawObjects(project.document);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string content(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string entry = entryOf(static_cast<char>(data[0]));
  try {
    readAsTheWindowDoes(entry.empty() ? content : withEntry(soundArchive(), entry, content));
  } catch (const Error& error) {
    require(error.code() == ErrorCode::BadInput);
    require(error.message().find('\n') == std::string::npos);
  }
  return 0;
}
