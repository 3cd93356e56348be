// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/base/image.h"

namespace attune {

// How a stored picture is turned for showing: the pixel (x, y), y down, goes to
// (a x + c y, b x + d y), shifted so that the result begins at (0, 0). The entries are -1, 0 or 1;
// the eight quarter turns with and without mirroring are all there are.
struct Orientation {
  int a = 1;
  int b = 0;
  int c = 0;
  int d = 1;
  friend bool operator==(const Orientation&, const Orientation&) = default;

  [[nodiscard]] bool mirrored() const { return a * d - b * c < 0; }
  // Clockwise, after mirroring left to right if `mirrored`.
  [[nodiscard]] int degrees() const;
};

// From a display matrix (nine 16.16 numbers, as in MP4), or upright when it is no quarter turn.
[[nodiscard]] Orientation orientationFromMatrix(const std::int32_t* matrix);
// From an EXIF orientation 1..8; upright for any other number.
[[nodiscard]] Orientation orientationFromExif(int value);

[[nodiscard]] Size2i orient(Size2i stored, const Orientation& orientation);
[[nodiscard]] Image orient(Image stored, const Orientation& orientation);

}  // namespace attune
