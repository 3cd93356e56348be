// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/rasterise.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "kernels/mask_raster.h"

namespace attune {
namespace {

constexpr float kTouched = 1e-6f;

std::size_t cells(Size2i grid) {
  return static_cast<std::size_t>(grid.width) * static_cast<std::size_t>(grid.height);
}

// How much of a bitmap's pixel lies in a grid's cell along one axis, in cells.
struct Overlap {
  std::size_t pixel = 0;
  std::size_t cell = 0;
  double share = 0;
};

std::vector<Overlap> overlaps(double low, double high, int pixels, int count) {
  std::vector<Overlap> out;
  const double step = (high - low) * count / pixels;
  for (int k = 0; k < pixels; ++k) {
    const double a = low * count + k * step;
    const double b = a + step;
    const int first =
        std::max(0, static_cast<int>(std::floor(std::min(a, static_cast<double>(count)))));
    for (int i = first; i < count && i < b; ++i)
      if (const double share = std::min(b, i + 1.0) - std::max(a, static_cast<double>(i));
          share > 0)
        out.push_back({static_cast<std::size_t>(k), static_cast<std::size_t>(i), share});
  }
  return out;
}

std::vector<float> brushCoverage(const BrushShape& brush, Size2i grid) {
  std::vector<float> out(cells(grid), 0);
  if (!brush.bitmap || brush.bitmap->empty()) return out;
  const Image& image = *brush.bitmap;
  const auto w = static_cast<std::size_t>(grid.width);
  const auto channels = static_cast<std::size_t>(image.channels);
  const auto across = overlaps(brush.area.x0, brush.area.x1, image.size.width, grid.width);
  const auto down = overlaps(brush.area.y0, brush.area.y1, image.size.height, grid.height);
  std::vector<double> row(w);
  std::size_t drawn = std::numeric_limits<std::size_t>::max();  // the pixel row that `row` holds
  for (const Overlap& y : down) {
    if (y.pixel != drawn) {
      std::fill(row.begin(), row.end(), 0.0);
      const std::uint8_t* from = image.row(static_cast<int>(y.pixel));
      for (const Overlap& x : across) row[x.cell] += x.share * from[x.pixel * channels];
      drawn = y.pixel;
    }
    for (std::size_t i = 0; i < w; ++i)
      out[y.cell * w + i] += static_cast<float>(y.share / 255 * row[i]);
  }
  for (float& value : out) value = std::clamp(value, 0.0f, 1.0f);
  return out;
}

std::vector<float> plainCoverage(const Geometry& geometry, Size2i grid) {
  if (const auto* brush = std::get_if<BrushShape>(&geometry)) return brushCoverage(*brush, grid);
  std::vector<kernels::Point> points;
  for (const Vec2 p : outlineOf(geometry))
    points.push_back({static_cast<float>(p.x * grid.width), static_cast<float>(p.y * grid.height)});
  std::vector<float> out(cells(grid), 0);
  kernels::rasterisePolygon(points, grid.width, grid.height, out);
  return out;
}

std::vector<float> coverageOf(const Geometry& geometry, Size2i grid, bool wrap) {
  std::vector<float> out = plainCoverage(geometry, grid);
  if (!wrap) return out;
  for (int dy = -1; dy <= 1; ++dy)
    for (int dx = -1; dx <= 1; ++dx) {
      if (dx == 0 && dy == 0) continue;
      const auto copy =
          plainCoverage(moved(geometry, {static_cast<double>(dx), static_cast<double>(dy)}), grid);
      for (std::size_t i = 0; i < out.size(); ++i) out[i] = std::min(1.0f, out[i] + copy[i]);
    }
  return out;
}

// Smoothstep across the edge over `reach` cells to each side, on a finer grid, then averaged.
std::vector<float> softCoverage(const Geometry& geometry, Size2i grid, double reach, bool wrap) {
  const int fine = std::clamp(256 / std::max({grid.width, grid.height, 1}), 1, 8);
  const Size2i fineGrid{grid.width * fine, grid.height * fine};
  const auto distance = signedDistance(coverageOf(geometry, fineGrid, wrap), fineGrid);
  std::vector<float> out(cells(grid), 0);
  const double share = 1.0 / (fine * fine);
  for (int y = 0; y < fineGrid.height; ++y)
    for (int x = 0; x < fineGrid.width; ++x) {
      const auto from = static_cast<std::size_t>(y) * static_cast<std::size_t>(fineGrid.width) +
                        static_cast<std::size_t>(x);
      const double t = std::clamp(0.5 - distance[from] / (2 * reach * fine), 0.0, 1.0);
      const auto to = static_cast<std::size_t>(y / fine) * static_cast<std::size_t>(grid.width) +
                      static_cast<std::size_t>(x / fine);
      out[to] += static_cast<float>(share * t * t * (3 - 2 * t));
    }
  return out;
}

}  // namespace

Raster rasterise(const Geometry& geometry, Size2i grid, const RasterOptions& options,
                 double feather) {
  Raster out{.grid = grid, .coverage = coverageOf(geometry, grid, options.wrap)};
  if (out.coverage.empty()) return out;
  const auto best = std::max_element(out.coverage.begin(), out.coverage.end());
  out.absent = *best <= kTouched;
  if (out.absent) {
    std::fill(out.coverage.begin(), out.coverage.end(), 0.0f);
    return out;
  }
  const auto peak = static_cast<std::size_t>(best - out.coverage.begin());
  out.lifted = options.guard && *best < 0.5f;

  double reach = feather * std::max(grid.width, grid.height);
  if (options.edge == EdgeMode::Soft) reach = std::max(reach, 0.5);
  if (options.edge == EdgeMode::Hard)
    for (float& value : out.coverage) value = value >= 0.5f ? 1.0f : 0.0f;
  else if (reach >= 0.5)
    out.coverage = softCoverage(geometry, grid, reach, options.wrap);
  if (out.lifted) out.coverage[peak] = 1;
  return out;
}

Raster rasterise(const Track& track, int frame, int frames, Size2i grid,
                 const RasterOptions& options) {
  if (const auto shape = shapeAt(track, frame, frames))
    return rasterise(*shape, grid, options, track.feather);
  return {.grid = grid, .coverage = std::vector<float>(cells(grid), 0)};
}

Raster rasteriseUnion(std::span<const Track> tracks, int frame, int frames, Size2i grid,
                      const RasterOptions& options) {
  Raster out{.grid = grid, .coverage = std::vector<float>(cells(grid), 0)};
  for (const Track& track : tracks) {
    const Raster one = rasterise(track, frame, frames, grid, options);
    out.absent = out.absent && one.absent;
    out.lifted = out.lifted || one.lifted;
    std::transform(out.coverage.begin(), out.coverage.end(), one.coverage.begin(),
                   out.coverage.begin(), [](float a, float b) { return std::max(a, b); });
  }
  return out;
}

}  // namespace attune
