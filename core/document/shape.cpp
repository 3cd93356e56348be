// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/shape.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace attune {
namespace {

constexpr int kEllipseVertices = 64;

template <class... F>
struct Overloaded : F... {
  using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

Vec2 turned(Vec2 p, double degrees) {
  const double angle = degrees * std::numbers::pi / 180;
  const double c = std::cos(angle);
  const double s = std::sin(angle);
  return {p.x * c - p.y * s, p.x * s + p.y * c};
}

std::vector<Vec2> boxOutline(const BoxShape& box) {
  const double w = box.width / 2;
  const double h = box.height / 2;
  std::vector<Vec2> out;
  for (const Vec2 corner : {Vec2{-w, -h}, Vec2{w, -h}, Vec2{w, h}, Vec2{-w, h}})
    out.push_back(box.centre + (box.angle == 0 ? corner : turned(corner, box.angle)));
  return out;
}

std::vector<Vec2> ellipseOutline(const EllipseShape& ellipse) {
  const double step = 2 * std::numbers::pi / kEllipseVertices;
  const double grow = std::sqrt(step / std::sin(step));  // the polygon's area is the ellipse's
  std::vector<Vec2> out;
  for (int i = 0; i < kEllipseVertices; ++i) {
    const double angle = (i + 0.5) * step;
    const Vec2 p{std::cos(angle) * grow * ellipse.width / 2,
                 std::sin(angle) * grow * ellipse.height / 2};
    out.push_back(ellipse.centre + turned(p, ellipse.angle));
  }
  return out;
}

struct Moments {
  double area = 0;  // signed for polygons
  Vec2 centre;
};

Moments polygonMoments(const std::vector<Vec2>& points) {
  Moments out;
  Vec2 sum;
  Vec2 mean;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Vec2 p = points[i];
    const Vec2 q = points[(i + 1) % points.size()];
    const double cross = p.x * q.y - q.x * p.y;
    out.area += cross / 2;
    sum = sum + (p + q) * (cross / 6);
    mean = mean + p * (1.0 / static_cast<double>(points.size()));
  }
  out.centre = std::abs(out.area) > 1e-12 ? sum * (1 / out.area) : mean;
  return out;
}

Moments brushMoments(const BrushShape& brush) {
  Moments out{.area = 0, .centre = brush.area.centre()};
  if (!brush.bitmap || brush.bitmap->empty()) return out;
  const Image& image = *brush.bitmap;
  double sum = 0;
  Vec2 weighted;
  for (int y = 0; y < image.size.height; ++y) {
    std::uint64_t greys = 0;
    std::uint64_t places = 0;
    for (int x = 0; x < image.size.width; ++x) {
      const unsigned grey = image.row(y)[x * image.channels];
      greys += grey;
      places += grey * static_cast<unsigned>(x);
    }
    const auto inRow = static_cast<double>(greys);
    sum += inRow;
    weighted = weighted + Vec2{static_cast<double>(places) + 0.5 * inRow, (y + 0.5) * inRow};
  }
  if (sum <= 0) return out;
  const double cellWidth = brush.area.width() / image.size.width;
  const double cellHeight = brush.area.height() / image.size.height;
  out.area = sum / 255 * cellWidth * cellHeight;
  out.centre = {brush.area.x0 + weighted.x / sum * cellWidth,
                brush.area.y0 + weighted.y / sum * cellHeight};
  return out;
}

Box brushBounds(const BrushShape& brush) {
  if (!brush.bitmap || brush.bitmap->empty()) return brush.area;
  const Image& image = *brush.bitmap;
  int x0 = image.size.width;
  int y0 = image.size.height;
  int x1 = 0;
  int y1 = 0;
  for (int y = 0; y < image.size.height; ++y)
    for (int x = 0; x < image.size.width; ++x) {
      if (image.row(y)[x * image.channels] == 0) continue;
      x0 = std::min(x0, x);
      y0 = std::min(y0, y);
      x1 = std::max(x1, x + 1);
      y1 = std::max(y1, y + 1);
    }
  const Vec2 centre = brush.area.centre();
  if (x0 >= x1) return {centre.x, centre.y, centre.x, centre.y};
  const double cellWidth = brush.area.width() / image.size.width;
  const double cellHeight = brush.area.height() / image.size.height;
  return {brush.area.x0 + x0 * cellWidth, brush.area.y0 + y0 * cellHeight,
          brush.area.x0 + x1 * cellWidth, brush.area.y0 + y1 * cellHeight};
}

}  // namespace

std::vector<Vec2> outlineOf(const Geometry& geometry) {
  return std::visit(Overloaded{[](const BoxShape& s) { return boxOutline(s); },
                               [](const EllipseShape& s) { return ellipseOutline(s); },
                               [](const PolygonShape& s) { return s.points; },
                               [](const BrushShape&) { return std::vector<Vec2>{}; }},
                    geometry);
}

Vec2 centroid(const Geometry& geometry) {
  return std::visit(
      Overloaded{[](const BoxShape& s) { return s.centre; },
                 [](const EllipseShape& s) { return s.centre; },
                 [](const PolygonShape& s) { return polygonMoments(s.points).centre; },
                 [](const BrushShape& s) { return brushMoments(s).centre; }},
      geometry);
}

double areaOf(const Geometry& geometry) {
  return std::visit(
      Overloaded{[](const BoxShape& s) { return s.width * s.height; },
                 [](const EllipseShape& s) { return s.width * s.height * std::numbers::pi / 4; },
                 [](const PolygonShape& s) { return std::abs(polygonMoments(s.points).area); },
                 [](const BrushShape& s) { return brushMoments(s).area; }},
      geometry);
}

Box boundsOf(const Geometry& geometry) {
  if (const auto* brush = std::get_if<BrushShape>(&geometry)) return brushBounds(*brush);
  const std::vector<Vec2> points = outlineOf(geometry);
  if (points.empty()) return {};
  Box out{points[0].x, points[0].y, points[0].x, points[0].y};
  for (const Vec2 p : points) {
    out.x0 = std::min(out.x0, p.x);
    out.y0 = std::min(out.y0, p.y);
    out.x1 = std::max(out.x1, p.x);
    out.y1 = std::max(out.y1, p.y);
  }
  return out;
}

Geometry moved(const Geometry& geometry, Vec2 by) {
  Geometry out = geometry;
  std::visit(
      Overloaded{
          [by](BoxShape& s) { s.centre = s.centre + by; },
          [by](EllipseShape& s) { s.centre = s.centre + by; },
          [by](PolygonShape& s) {
            for (Vec2& p : s.points) p = p + by;
          },
          [by](BrushShape& s) {
            s.area = {s.area.x0 + by.x, s.area.y0 + by.y, s.area.x1 + by.x, s.area.y1 + by.y};
          }},
      out);
  return out;
}

}  // namespace attune
