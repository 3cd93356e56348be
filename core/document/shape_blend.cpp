// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/shape.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/document/rasterise.h"

namespace attune {
namespace {

constexpr int kFieldSide = 256;
constexpr int kFiner = 2;  // cells of the blended bitmap to one of the fields
constexpr int kResampledVertices = 64;

double mix(double from, double to, double a) {
  return from + (to - from) * a;
}
Vec2 mix(Vec2 from, Vec2 to, double a) {
  return from + (to - from) * a;
}

double mixSize(double from, double to, double a, bool logarithmic) {
  if (!logarithmic || from <= 0 || to <= 0) return mix(from, to, a);
  return std::exp(mix(std::log(from), std::log(to), a));
}

template <class Shape>
Shape blendRound(const Shape& from, const Shape& to, double a, const BlendOptions& options) {
  const double turn = std::remainder(to.angle - from.angle, 360);
  return {.centre = mix(from.centre, to.centre, a),
          .width = mixSize(from.width, to.width, a, options.logSize),
          .height = mixSize(from.height, to.height, a, options.logSize),
          .angle = from.angle + turn * a};
}

double signedArea(const std::vector<Vec2>& points) {
  double area = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Vec2 p = points[i];
    const Vec2 q = points[(i + 1) % points.size()];
    area += (p.x * q.y - q.x * p.y) / 2;
  }
  return area;
}

std::vector<Vec2> resampled(const std::vector<Vec2>& points, int count) {
  std::vector<double> length{0};
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Vec2 d = points[(i + 1) % points.size()] - points[i];
    length.push_back(length.back() + std::hypot(d.x, d.y));
  }
  std::vector<Vec2> out;
  std::size_t edge = 0;
  for (int i = 0; i < count; ++i) {
    const double target = length.back() * i / count;
    while (edge + 1 < points.size() && length[edge + 1] <= target) ++edge;
    const double span = length[edge + 1] - length[edge];
    const double a = span > 0 ? (target - length[edge]) / span : 0;
    out.push_back(mix(points[edge], points[(edge + 1) % points.size()], a));
  }
  return out;
}

PolygonShape blendPolygons(const PolygonShape& from, const PolygonShape& to, double a) {
  std::vector<Vec2> p = from.points;
  std::vector<Vec2> q = to.points;
  if (signedArea(p) * signedArea(q) < 0) std::reverse(q.begin(), q.end());
  if (p.size() != q.size()) {
    p = resampled(p, kResampledVertices);
    q = resampled(q, kResampledVertices);
  }
  const Vec2 shift = centroid(PolygonShape{p}) - centroid(PolygonShape{q});
  std::size_t best = 0;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t start = 0; start < q.size(); ++start) {
    double sum = 0;
    for (std::size_t i = 0; i < p.size(); ++i) {
      const Vec2 d = q[(i + start) % q.size()] + shift - p[i];
      sum += d.x * d.x + d.y * d.y;
    }
    if (sum < least) {
      least = sum;
      best = start;
    }
  }
  PolygonShape out;
  for (std::size_t i = 0; i < p.size(); ++i)
    out.points.push_back(mix(p[i], q[(i + best) % q.size()], a));
  return out;
}

// The largest distance of a shape's bounds from a point, along either axis.
double reach(const Geometry& geometry, Vec2 c) {
  const Box b = boundsOf(geometry);
  return std::max({c.x - b.x0, b.x1 - c.x, c.y - b.y0, b.y1 - c.y});
}

// Distance field of a shape in a square window of half side `half` around a point.
std::vector<float> localField(const Geometry& geometry, Vec2 c, double half) {
  const auto local = [&](double x, double y) {
    return Vec2{(x - c.x) / (2 * half) + 0.5, (y - c.y) / (2 * half) + 0.5};
  };
  Geometry mapped;
  if (const auto* brush = std::get_if<BrushShape>(&geometry)) {
    const Vec2 low = local(brush->area.x0, brush->area.y0);
    const Vec2 high = local(brush->area.x1, brush->area.y1);
    mapped = BrushShape{.bitmap = brush->bitmap, .area = {low.x, low.y, high.x, high.y}};
  } else {
    PolygonShape polygon;
    for (const Vec2 p : outlineOf(geometry)) polygon.points.push_back(local(p.x, p.y));
    mapped = std::move(polygon);
  }
  const Size2i grid{kFieldSide, kFieldSide};
  const Raster raster = rasterise(mapped, grid, {.guard = false});
  return signedDistance(raster.coverage, grid);
}

std::size_t insideOf(const std::vector<float>& field) {
  const auto inside = [](float d) { return d < 0; };
  return static_cast<std::size_t>(std::count_if(field.begin(), field.end(), inside));
}

// Bilinear, from the centres of a square grid's cells to those of a finer one.
std::vector<float> finer(const std::vector<float>& field) {
  constexpr int kSide = kFieldSide * kFiner;
  const auto place = [](int fine) {
    const float at = (static_cast<float>(fine) + 0.5f) / kFiner - 0.5f;
    return std::clamp(at, 0.0f, static_cast<float>(kFieldSide - 1));
  };
  std::vector<float> out;
  out.reserve(static_cast<std::size_t>(kSide) * kSide);
  for (int y = 0; y < kSide; ++y) {
    const int y0 = std::min(static_cast<int>(place(y)), kFieldSide - 2);
    const float b = place(y) - static_cast<float>(y0);
    const float* row = field.data() + static_cast<std::size_t>(y0) * kFieldSide;
    for (int x = 0; x < kSide; ++x) {
      const int x0 = std::min(static_cast<int>(place(x)), kFieldSide - 2);
      const float a = place(x) - static_cast<float>(x0);
      const float* at = row + x0;
      const float above = at[0] + (at[1] - at[0]) * a;
      const float below = at[kFieldSide] + (at[kFieldSide + 1] - at[kFieldSide]) * a;
      out.push_back((above + (below - above) * b) * kFiner);
    }
  }
  return out;
}

// The level below which as many cells lie as the shape shall have: where the two hardly overlap, as
// when one splits in two, the zero level would shrink or be empty midway.
float levelOf(std::vector<float> field, double cellsInside) {
  const auto last = static_cast<double>(field.size() - 1);
  const auto rank = static_cast<std::ptrdiff_t>(std::clamp(cellsInside, 0.0, last));
  std::nth_element(field.begin(), field.begin() + rank, field.end());
  return field[static_cast<std::size_t>(rank)];
}

Geometry blendFields(const Geometry& from, const Geometry& to, double a) {
  if (areaOf(from) <= 0 || areaOf(to) <= 0) return a < 0.5 ? from : to;
  const Vec2 c0 = centroid(from);
  const Vec2 c1 = centroid(to);
  const double half = 1.1 * std::max(reach(from, c0), reach(to, c1));
  std::vector<float> field = localField(from, c0, half);
  const std::vector<float> other = localField(to, c1, half);
  const double side = mix(std::sqrt(static_cast<double>(insideOf(field))),
                          std::sqrt(static_cast<double>(insideOf(other))), a);
  for (std::size_t i = 0; i < field.size(); ++i)
    field[i] += (other[i] - field[i]) * static_cast<float>(a);
  field = finer(field);
  const float level = levelOf(field, side * side * kFiner * kFiner);
  auto bitmap = std::make_shared<Image>(Size2i{kFieldSide * kFiner, kFieldSide * kFiner}, 1);
  for (std::size_t i = 0; i < field.size(); ++i)
    bitmap->pixels[i] =
        static_cast<std::uint8_t>(255 * std::clamp(0.5f + level - field[i], 0.0f, 1.0f) + 0.5f);
  const Vec2 c = mix(c0, c1, a);
  return BrushShape{.bitmap = std::move(bitmap),
                    .area = {c.x - half, c.y - half, c.x + half, c.y + half}};
}

}  // namespace

Geometry blend(const Geometry& from, const Geometry& to, double a, const BlendOptions& options) {
  if (a <= 0) return from;
  if (a >= 1) return to;
  if (from.index() == to.index()) {
    if (const auto* box = std::get_if<BoxShape>(&from))
      return blendRound(*box, std::get<BoxShape>(to), a, options);
    if (const auto* ellipse = std::get_if<EllipseShape>(&from))
      return blendRound(*ellipse, std::get<EllipseShape>(to), a, options);
    if (const auto* polygon = std::get_if<PolygonShape>(&from))
      return blendPolygons(*polygon, std::get<PolygonShape>(to), a);
  }
  return blendFields(from, to, a);
}

}  // namespace attune
