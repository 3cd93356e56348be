// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/document/track.h"
#include "core/engine/attention_maps.h"

namespace attune {

// A mask made of where the model looked for an object's words.

// One map a frame of the frame that is shown, 0 to 1: the mean over the words and over the later
// half of the steps that have maps (earlier ones see noise), each frame stretched from its smallest
// to its largest value. Empty where nothing was recorded or no word is among the steps'.
[[nodiscard]] std::vector<HeatMap> draftMaps(
    std::span<const std::shared_ptr<const JobAttention>> steps, const std::string& words,
    const std::string& site);

struct DraftOptions {
  double threshold = 0.5;  // of a frame's largest value
  int smoothing = 1;       // frames to each side that a frame is averaged with
};

// A key for every frame, white where the map is above the threshold; `size` of the bitmaps in
// pixels. Frames in which nothing is above have none. Throws BadInput where no frame has any.
[[nodiscard]] std::vector<Key> draftKeys(std::span<const HeatMap> maps, Size2i size,
                                         const DraftOptions& options);

}  // namespace attune
