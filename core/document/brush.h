// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/image.h"

namespace attune {

// Whole pixels, half open; empty when a side is not positive.
struct PixelArea {
  int x0 = 0;
  int y0 = 0;
  int x1 = 0;
  int y1 = 0;
  [[nodiscard]] bool empty() const { return x1 <= x0 || y1 <= y0; }
  friend bool operator==(const PixelArea&, const PixelArea&) = default;
};
[[nodiscard]] PixelArea united(PixelArea a, PixelArea b);

// How new paint joins what a mask holds.
enum class MaskCombine : std::uint8_t { Replace, Add, Subtract, Intersect };

struct BrushTip {
  double radius = 12;   // px of the mask
  double hardness = 1;  // 0..1: share of the radius that is fully painted
  double opacity = 1;   // 0..1
  bool erases = false;
};

// A place the pointer was at, in px of the mask (0,0 the top left corner of the first pixel).
struct BrushPoint {
  double x = 0;
  double y = 0;
  double pressure = 1;  // scales the radius
};

// One stroke at work: the coverage of all its dabs so far, so that overlapping dabs of one stroke
// do not add up. Cost follows the dabs' rectangle, never the mask's size.
class BrushStroke {
 public:
  // `before`: the mask as the stroke found it, one grey channel; it must outlive the stroke.
  BrushStroke(const Image& before, const BrushTip& tip);

  // Paints from the last point to this one into `mask` (a copy of `before` at first); dabs stand a
  // quarter of a radius apart at most. Points may lie outside. Returns the dabs' area.
  PixelArea lineTo(Image& mask, const BrushPoint& point);

 private:
  void dab(Image& mask, const BrushPoint& at, PixelArea& area);

  const Image& before_;
  BrushTip tip_;
  Image coverage_;
  std::vector<float> across_;         // of a dab: squared distances in x
  std::vector<std::uint8_t> values_;  // of a dab's row
  bool begun_ = false;
  BrushPoint last_ = {};
};

// A closed outline (lasso, polygon, rectangle, ellipse) in px, by exact area coverage. Returns what
// has changed, as all that follow do.
PixelArea combineOutline(Image& mask, std::span<const BrushPoint> outline, MaskCombine how);
// Coverage of the same size laid into the mask: the larger value (Add), the lesser of mask and
// coverage (Intersect) or of mask and its complement (Subtract). Throws Internal for another size.
PixelArea combineMask(Image& mask, const Image& shape, MaskCombine how);
[[nodiscard]] std::vector<BrushPoint> ellipseOutline(double x0, double y0, double x1, double y1);

// Fills the region of `picture` around a pixel whose colours differ by at most `tolerance` (largest
// channel difference, 0..255); contiguous (over edges, not corners), or everywhere. Seed outside:
// nothing. Throws Internal where mask and picture differ in size.
PixelArea floodFill(Image& mask, const Image& picture, int x, int y, int tolerance, bool contiguous,
                    MaskCombine how);
// Background (below 128) that no path over edges joins to the border becomes mask, and with it the
// soft rim of such a hole.
PixelArea fillHoles(Image& mask);
void invert(Image& mask);

// Grown (px > 0) or shrunk by a distance in px, then softened over `feather` px to each side of its
// edge. Soft edges stay as soft as they were; the frame's border is no edge.
[[nodiscard]] Image grownAndFeathered(const Image& mask, double grow, double feather);

}  // namespace attune
