// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/toybox/brush.h"

#include <algorithm>
#include <cmath>

namespace attune {

// Rasterises within the polygon's bounding box alone and calls touch(pixel, coverage).
template <typename Touch>
void Brush::each(std::span<const kernels::Point> polygon, Touch touch) {
  if (polygon.size() < 3) return;
  local_.assign(polygon.begin(), polygon.end());
  float left = local_[0].x, right = left, top = local_[0].y, bottom = top;
  for (kernels::Point& p : local_) {
    p = {std::round(p.x * 256.0f) / 256.0f, std::round(p.y * 256.0f) / 256.0f};
    left = std::min(left, p.x);
    right = std::max(right, p.x);
    top = std::min(top, p.y);
    bottom = std::max(bottom, p.y);
  }
  const auto clampTo = [](float v, int high) {
    return static_cast<int>(std::clamp(v, 0.0f, static_cast<float>(high)));
  };
  const int x0 = clampTo(std::floor(left), width_);
  const int x1 = clampTo(std::ceil(right), width_);
  const int y0 = clampTo(std::floor(top), height_);
  const int y1 = clampTo(std::ceil(bottom), height_);
  if (x0 >= x1 || y0 >= y1) return;
  for (kernels::Point& p : local_) p = {p.x - static_cast<float>(x0), p.y - static_cast<float>(y0)};
  const int w = x1 - x0;
  const int h = y1 - y0;
  coverage_.resize(static_cast<std::size_t>(w) * static_cast<std::size_t>(h));
  kernels::rasterisePolygon(local_, w, h, coverage_);
  for (int y = 0; y < h; ++y) {
    for (int x = 0; x < w; ++x) {
      const float c = coverage_[static_cast<std::size_t>(y * w + x)];
      if (c > 0) touch(static_cast<std::size_t>((y + y0) * width_ + x + x0), c);
    }
  }
}

void Brush::fill(std::span<float> canvas, std::span<const kernels::Point> polygon, Rgb colour,
                 double opacity) {
  const float r = colour.r;
  const float g = colour.g;
  const float b = colour.b;
  const float strength = static_cast<float>(opacity);
  each(polygon, [&](std::size_t pixel, float c) {
    const float a = c * strength;
    float* at = &canvas[pixel * 3];
    at[0] += (r - at[0]) * a;
    at[1] += (g - at[1]) * a;
    at[2] += (b - at[2]) * a;
  });
}

void Brush::cover(std::span<float> cover, std::span<const kernels::Point> polygon) {
  each(polygon, [&](std::size_t pixel, float c) { cover[pixel] += (1 - cover[pixel]) * c; });
}

}  // namespace attune
