// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/media/clip.h"
#include "core/media/resize.h"
#include "core/pipeline/request_parts.h"

namespace attune {

// Between a clip's own frame and the one that a model works on.

// The clip's first `frames` in the target's size.
[[nodiscard]] std::vector<Image> fitFrames(const Clip& clip, int frames, Size2i target,
                                           FitMode mode);

// An object given in fractions of the source's frame and over `sourceFrames`, moved into the frame
// of the fit and cut to `frames`: unchanged where both stay as they are, else as a mask a frame with
// the same feather.
// Throws BadInput, as validateTrack.
[[nodiscard]] ObjectRequest fitObject(const ObjectRequest& object, const FitTransform& fit,
                                      FitMode mode, int sourceFrames, int frames);

// Frames of the fit's target laid back over the clip they were made from, RGB in the clip's size.
// With a region (one mask a frame), what is outside keeps the clip's own pixels; without one, all
// that the fit shows is the frames'.
[[nodiscard]] std::vector<Image> inSourceSize(std::span<const Image> frames,
                                              std::span<const Image> region,
                                              const FitTransform& fit, const Clip& source);

}  // namespace attune
