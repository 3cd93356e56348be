// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <variant>
#include <vector>

#include "core/base/geometry.h"
#include "core/base/image.h"

namespace attune {

// Where an object is at one moment, in fractions of the frame (x right, y down); it may reach
// outside.

struct BoxShape {
  Vec2 centre{0.5, 0.5};
  double width = 0.3;
  double height = 0.3;
  double angle = 0;  // degrees, clockwise on screen
  friend bool operator==(const BoxShape&, const BoxShape&) = default;
};

struct EllipseShape {
  Vec2 centre{0.5, 0.5};
  double width = 0.3;
  double height = 0.3;
  double angle = 0;  // degrees, clockwise on screen
  friend bool operator==(const EllipseShape&, const EllipseShape&) = default;
};

struct PolygonShape {
  std::vector<Vec2> points = {};  // three or more, closed by itself
  friend bool operator==(const PolygonShape&, const PolygonShape&) = default;
};

// A painted mask: one grey channel, 255 inside. The bitmap is shared and never changed, so that
// copies of a track cost nothing.
struct BrushShape {
  std::shared_ptr<const Image> bitmap = {};
  Box area{0, 0, 1, 1};  // where in the frame the bitmap lies
  friend bool operator==(const BrushShape& a, const BrushShape& b) {
    return a.area == b.area &&
           (a.bitmap == b.bitmap || (a.bitmap && b.bitmap && *a.bitmap == *b.bitmap));
  }
};

using Geometry = std::variant<BoxShape, EllipseShape, PolygonShape, BrushShape>;

// Centre of mass (of the grey values for a brush; its area's centre when it is empty).
[[nodiscard]] Vec2 centroid(const Geometry& geometry);
[[nodiscard]] double areaOf(const Geometry& geometry);
[[nodiscard]] Box boundsOf(const Geometry& geometry);  // a brush: of its non-zero pixels
[[nodiscard]] Geometry moved(const Geometry& geometry, Vec2 by);

// The outline as a polygon: 64 vertices of equal area for an ellipse. Empty for a brush.
[[nodiscard]] std::vector<Vec2> outlineOf(const Geometry& geometry);

struct BlendOptions {
  bool logSize = true;  // sizes change at a constant rate of zoom
};

// The shape a share `a` (0..1) of the way from one to the other; exact at both ends.
//
// Boxes and ellipses: centre linear, size log-linear or linear, angle by the short arc. Polygons:
// resampled by arc length to the greater count, start vertices aligned by least distance, linear.
// Brushes and mixed kinds: signed distance fields laid over each other at their centroids and cut
// where the area's root is linear, so that shapes far apart or split in two do not vanish midway;
// the result is a brush.
[[nodiscard]] Geometry blend(const Geometry& from, const Geometry& to, double a,
                             const BlendOptions& options = {});

}  // namespace attune
