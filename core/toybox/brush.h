// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/toybox/world.h"
#include "kernels/mask_raster.h"

namespace attune {

// Paints antialiased polygons. Vertices are rounded to 1/256 pixel, so that the last bit of a sine,
// which differs between C libraries, cannot change a picture.
class Brush {
 public:
  Brush(int width, int height) : width_(width), height_(height) {}

  // Lays `colour` over `canvas` ([height, width, 3]) where the polygon, in pixels, covers it.
  void fill(std::span<float> canvas, std::span<const kernels::Point> polygon, Rgb colour,
            double opacity = 1);

  // Lays the polygon's coverage over `cover` ([height, width]): c + (1 - c) * coverage.
  void cover(std::span<float> cover, std::span<const kernels::Point> polygon);

 private:
  template <typename Touch>
  void each(std::span<const kernels::Point> polygon, Touch touch);

  int width_;
  int height_;
  std::vector<kernels::Point> local_;
  std::vector<float> coverage_;
};

}  // namespace attune
