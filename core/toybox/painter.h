// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/toybox/scene.h"

namespace attune {

// A picture of [height, width, 3] bytes, rows from the top.
struct RgbImage {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;
};

// One byte per pixel, 255 where the object covers the pixel wholly.
struct CoverImage {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;
};

// The background with its scenery and without objects. Any size of at least one pixel; scenery is
// laid out in fractions of the frame, so that another size shows the same picture.
[[nodiscard]] RgbImage paintBackground(Background background, std::uint64_t scenery, int width,
                                       int height);

// Paints the scene at `time` (0 first frame, 1 last). Antialiased by exact area coverage.
[[nodiscard]] RgbImage paintFrame(const Scene& scene, double time, int width = kToyboxSide,
                                  int height = kToyboxSide);

// A whole clip; equal to paintFrame at timeOfFrame(i, frames) for each i.
[[nodiscard]] std::vector<RgbImage> paintClip(const Scene& scene, int frames = kToyboxFrames,
                                              int width = kToyboxSide, int height = kToyboxSide);

// What of object `index` is seen at `time`: its silhouette with its outline, less what later
// objects cover. A pixel of value m shows the object with weight m / 255.
[[nodiscard]] CoverImage paintMask(const Scene& scene, std::size_t index, double time,
                                   int width = kToyboxSide, int height = kToyboxSide);

// One thing alone in front of `canvas`, and its coverage (height * width values in [0, 1]). The
// outline is 0.05 of the half extent wide, at least 1.1 pixels.
void paintThing(RgbImage& canvas, Thing thing, Colour colour, bool mirrored,
                const Placement& placement);
[[nodiscard]] std::vector<float> coverThing(Thing thing, bool mirrored, const Placement& placement,
                                            int width, int height);

}  // namespace attune
