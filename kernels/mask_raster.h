// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace attune::kernels {

struct Point {
  float x = 0;
  float y = 0;
};

// Exact area coverage of closed polygons on a width x height grid of unit cells.
//
// Cell (i, j) is the square [i, i+1) x [j, j+1); its coverage is the share of that square which
// lies inside the polygon, in [0, 1], free of sampling: for a simple polygon the sum over all cells
// is the polygon's area clipped to the grid. The last vertex joins the first. Either winding will
// do.
//
// `coverage` holds height rows of width cells and is overwritten. Vertices may lie anywhere: what
// is outside the grid is clipped exactly, without moving what is inside. Fewer than three vertices,
// no area, an empty grid or a vertex that is not finite give zero coverage. A polygon that crosses
// itself is filled by the size of its winding number, cut at 1.
//
// Method: signed-area accumulation (each edge leaves its cover and area in the cells it crosses),
// then one sweep along each row. Cost: O(edges * cells crossed + cells). Allocates one buffer of
// the grid's size in doubles.
void rasterisePolygon(std::span<const Point> polygon, int width, int height,
                      std::span<float> coverage);

// Several contours as one shape, in which the union counts: each cell takes the largest coverage of
// any contour. Exact wherever no two contours share a border cell; a lower bound there.
void rasteriseUnion(std::span<const std::span<const Point>> contours, int width, int height,
                    std::span<float> coverage);

}  // namespace attune::kernels
