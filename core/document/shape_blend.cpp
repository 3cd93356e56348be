// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/shape.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/document/rasterise.h"

namespace attune {
namespace {

constexpr int kFieldSide = 128;
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

// The largest distance of a shape's bounds from its centroid, along either axis.
double reach(const Geometry& geometry) {
  const Box b = boundsOf(geometry);
  const Vec2 c = centroid(geometry);
  return std::max({c.x - b.x0, b.x1 - c.x, c.y - b.y0, b.y1 - c.y});
}

// Distance field of a shape in a square window of half side `half` around its centroid.
std::vector<float> localField(const Geometry& geometry, double half) {
  const Vec2 c = centroid(geometry);
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

Geometry blendFields(const Geometry& from, const Geometry& to, double a) {
  if (areaOf(from) <= 0 || areaOf(to) <= 0) return a < 0.5 ? from : to;
  const double half = 1.1 * std::max(reach(from), reach(to));
  const std::vector<float> d0 = localField(from, half);
  const std::vector<float> d1 = localField(to, half);
  auto bitmap = std::make_shared<Image>(Size2i{kFieldSide, kFieldSide}, 1);
  for (std::size_t i = 0; i < d0.size(); ++i) {
    const double d = mix(static_cast<double>(d0[i]), static_cast<double>(d1[i]), a);
    bitmap->pixels[i] = static_cast<std::uint8_t>(std::lround(255 * std::clamp(0.5 - d, 0.0, 1.0)));
  }
  const Vec2 c = mix(centroid(from), centroid(to), a);
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
