// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/brush.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/base/error.h"
#include "kernels/mask_raster.h"

namespace attune {
namespace {

constexpr std::uint8_t kInside = 128;

std::uint8_t combined(std::uint8_t mask, std::uint8_t shape, MaskCombine how) {
  switch (how) {
    case MaskCombine::Add:
      return std::max(mask, shape);
    case MaskCombine::Subtract:
      return std::min(mask, static_cast<std::uint8_t>(255 - shape));
    case MaskCombine::Intersect:
      return std::min(mask, shape);
    case MaskCombine::Replace:
      break;
  }
  return shape;
}

// `shape` is nothing outside `at`, where its first pixel lies.
PixelArea combineAt(Image& mask, const Image& shape, PixelArea at, MaskCombine how) {
  PixelArea changed;
  const bool everywhere = how == MaskCombine::Replace || how == MaskCombine::Intersect;
  const PixelArea area = everywhere ? PixelArea{0, 0, mask.size.width, mask.size.height} : at;
  for (int y = area.y0; y < area.y1; ++y) {
    std::uint8_t* row = mask.row(y);
    const bool crosses = y >= at.y0 && y < at.y1;
    const std::uint8_t* from = crosses ? shape.row(y - at.y0) : nullptr;
    int first = area.x1;
    int last = area.x0 - 1;
    for (int x = area.x0; x < area.x1; ++x) {
      const std::uint8_t value = crosses && x >= at.x0 && x < at.x1 ? from[x - at.x0] : 0;
      const std::uint8_t next = combined(row[x], value, how);
      if (next == row[x]) continue;
      row[x] = next;
      first = std::min(first, x);
      last = x;
    }
    if (last >= first) changed = united(changed, {first, y, last + 1, y + 1});
  }
  return changed;
}

void requireSameSize(const Image& mask, const Image& other) {
  if (mask.size != other.size || mask.channels != 1)
    throw internalError("masks and pictures of different sizes do not combine");
}

// Calls visit(x, y) for the pixels joined to a seed over edges; visit tells whether a pixel
// belongs, and must say no the second time.
template <class Visit>
void spread(std::vector<std::pair<int, int>> open, Size2i size, const Visit& visit) {
  while (!open.empty()) {
    const auto [x, y] = open.back();
    open.pop_back();
    for (const auto& [nx, ny] : {std::pair{x - 1, y}, {x + 1, y}, {x, y - 1}, {x, y + 1}})
      if (nx >= 0 && ny >= 0 && nx < size.width && ny < size.height && visit(nx, ny))
        open.push_back({nx, ny});
  }
}

}  // namespace

PixelArea combineMask(Image& mask, const Image& shape, MaskCombine how) {
  requireSameSize(mask, shape);
  return combineAt(mask, shape, {0, 0, mask.size.width, mask.size.height}, how);
}

PixelArea combineOutline(Image& mask, std::span<const BrushPoint> outline, MaskCombine how) {
  const double far = 1e6;
  PixelArea at;
  if (!outline.empty()) {
    double x0 = far, y0 = far, x1 = -far, y1 = -far;
    for (const BrushPoint& p : outline) {
      x0 = std::min(x0, p.x);
      y0 = std::min(y0, p.y);
      x1 = std::max(x1, p.x);
      y1 = std::max(y1, p.y);
    }
    const auto pixel = [&](double value, int most) {
      return static_cast<int>(std::clamp(value, 0.0, static_cast<double>(most)));
    };
    at = {pixel(std::floor(x0), mask.size.width), pixel(std::floor(y0), mask.size.height),
          pixel(std::ceil(x1), mask.size.width), pixel(std::ceil(y1), mask.size.height)};
  }
  if (at.empty()) at = {};
  const Size2i size{at.x1 - at.x0, at.y1 - at.y0};
  std::vector<kernels::Point> points;
  for (const BrushPoint& p : outline)
    points.push_back({static_cast<float>(p.x - at.x0), static_cast<float>(p.y - at.y0)});
  Image shape(size, 1);
  std::vector<float> coverage(shape.pixels.size());
  if (!coverage.empty()) kernels::rasterisePolygon(points, size.width, size.height, coverage);
  std::transform(coverage.begin(), coverage.end(), shape.pixels.begin(), [](float c) {
    return static_cast<std::uint8_t>(std::lround(255 * std::clamp(c, 0.0f, 1.0f)));
  });
  return combineAt(mask, shape, at, how);
}

PixelArea floodFill(Image& mask, const Image& picture, int x, int y, int tolerance, bool contiguous,
                    MaskCombine how) {
  requireSameSize(mask, picture);
  if (x < 0 || y < 0 || x >= mask.size.width || y >= mask.size.height) return {};
  const int channels = picture.channels;
  const std::uint8_t* seed = picture.row(y) + x * channels;
  Image shape(mask.size, 1);
  const auto visit = [&](int px, int py) {
    std::uint8_t& out = shape.row(py)[px];
    if (out != 0) return false;
    const std::uint8_t* colour = picture.row(py) + px * channels;
    for (int c = 0; c < channels; ++c)
      if (std::abs(colour[c] - seed[c]) > tolerance) return false;
    out = 255;
    return true;
  };
  if (contiguous) {
    if (visit(x, y)) spread({{x, y}}, mask.size, visit);
  } else {
    for (int py = 0; py < mask.size.height; ++py)
      for (int px = 0; px < mask.size.width; ++px) visit(px, py);
  }
  return combineMask(mask, shape, how);
}

PixelArea fillHoles(Image& mask) {
  const Size2i size = mask.size;
  Image outside(size, 1);
  const auto leave = [&](int x, int y) {
    std::uint8_t& out = outside.row(y)[x];
    if (out != 0 || mask.row(y)[x] >= kInside) return false;
    out = 255;
    return true;
  };
  std::vector<std::pair<int, int>> border;
  for (int y = 0; y < size.height; ++y)
    for (int x = 0; x < size.width; ++x) {
      const bool edge = x == 0 || y == 0 || x + 1 == size.width || y + 1 == size.height;
      if (edge && leave(x, y)) border.push_back({x, y});
    }
  spread(std::move(border), size, leave);

  const auto touchesOutside = [&](int x, int y) {
    for (int ny = std::max(0, y - 1); ny <= std::min(size.height - 1, y + 1); ++ny)
      for (int nx = std::max(0, x - 1); nx <= std::min(size.width - 1, x + 1); ++nx)
        if (outside.row(ny)[nx] != 0) return true;
    return false;
  };
  PixelArea changed;
  std::vector<std::pair<int, int>> holes;
  const auto fill = [&](int x, int y) {
    mask.row(y)[x] = 255;
    changed = united(changed, {x, y, x + 1, y + 1});
  };
  for (int y = 0; y < size.height; ++y)
    for (int x = 0; x < size.width; ++x)
      if (mask.row(y)[x] < kInside && outside.row(y)[x] == 0) {
        fill(x, y);
        holes.push_back({x, y});
      }
  spread(std::move(holes), size, [&](int x, int y) {
    if (mask.row(y)[x] == 255 || outside.row(y)[x] != 0 || touchesOutside(x, y)) return false;
    fill(x, y);
    return true;
  });
  return changed;
}

void invert(Image& mask) {
  for (std::uint8_t& value : mask.pixels) value = static_cast<std::uint8_t>(255 - value);
}

}  // namespace attune
