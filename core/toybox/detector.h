// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/toybox/painter.h"
#include "core/toybox/world.h"

namespace attune {

// Edges in pixels; right and bottom are exclusive.
struct PixelBox {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
};

struct Detection {
  Thing thing = Thing::Ball;
  Colour colour = Colour::Red;
  bool mirrored = false;
  Placement placement;    // fractions of the frame, as the painter takes them
  PixelBox box;           // of the mask
  CoverImage mask;        // 255 inside, 0 outside
  double confidence = 0;  // 0..1; a clean rendering scores above 0.95
};

struct DetectorOptions {
  // Below this a find is not told. Half-formed things stay below, slightly blurred ones above.
  double threshold = 0.64;
};

// Finds the toy box's things in one picture of [height, width, 3] bytes, surest first.
//
// It knows how things and colours look and nothing of any scene. Patches of each colour's fill tone
// propose places; every thing is laid over each place as a small picture (which pixel is body,
// outline, highlight, wheel, window), moved and scaled until it fits best, and judged by how well
// the pixels inside have the colours they should have, by the same for every part of it that is
// large enough to be seen, and by how little of the body's colour leaks out around it. Meant for
// frames near 128 pixels; half extents from 0.08 to 0.42 of the shorter side are found.
[[nodiscard]] std::vector<Detection> detect(std::span<const std::uint8_t> rgb, int width,
                                            int height, const DetectorOptions& options = {});

// Intersection over union of two masks of one size; pixels of 128 and more count. 0 when both are
// empty.
[[nodiscard]] double maskIou(const CoverImage& a, const CoverImage& b);

}  // namespace attune
