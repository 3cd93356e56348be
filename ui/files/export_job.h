// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/base/cancel.h"
#include "core/document/document.h"
#include "core/engine/events.h"
#include "core/media/clip.h"

namespace attune {

enum class ExportPreset { Mp4, WebmAlpha, Gif, PngSequence, Masks, PathsJson, PathsCsv, Maps };

struct ExportRequest {
  ExportPreset preset = ExportPreset::Mp4;
  std::filesystem::path target = {};
  std::shared_ptr<const Clip> clip = {};  // source or a result; where needsClip()
  Document document = {};
  std::vector<std::shared_ptr<const JobAttention>> attention = {};  // of a run (Maps)
  int first = 0;  // frames first..last, both inside
  int last = -1;  // -1: the last
  int crf = 16;   // of mp4 and webm
  // Only the objects' masks stay, the rest becomes transparent (WebmAlpha, PngSequence).
  bool cutOut = false;
};

// File ending with its dot, or empty for presets that write a folder.
[[nodiscard]] std::string endingOf(ExportPreset preset);
[[nodiscard]] bool needsClip(ExportPreset preset);

// Writes the file or folder whole or not at all, on whatever thread it is called.
//
//   Masks      a folder for each marked object, 0000.png, 0001.png, ... as the run would see them
//   PathsJson  a track file, as attune-cli --object WORDS=FILE reads it: masks as a run takes them,
//              and in a project that generates, the box that stands for an object with a path alone
//   PathsCsv   object,words,frame,x,y: centres in fractions of the frame, where there is one
//   Maps       where words were looked for, as attention_save.h says
// Throws BadInput (nothing to export, a folder in use), Io, Cancelled.
void runExport(const ExportRequest& request, const CancelToken& cancel = {});

}  // namespace attune
