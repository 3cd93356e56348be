// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/document/track.h"

namespace attune {

enum class EdgeMode : std::uint8_t {
  Coverage,  // share of each cell inside the shape
  Hard,      // 1 where at least half of the cell is inside, else 0
  Soft,      // smoothstep across the edge, at least half a cell to each side
};

struct RasterOptions {
  EdgeMode edge = EdgeMode::Coverage;
  bool guard = true;  // lift the best cell to 1 where no cell reaches 0.5
  bool wrap = false;  // what leaves on one side comes back on the other (the released 2404.05519)
};

struct Raster {
  Size2i grid = {};
  std::vector<float> coverage = {};  // [height, width] in 0..1
  bool absent = true;                // no cell is touched: the object is hidden or outside
  bool lifted = false;  // the guard had to act: the object is smaller than the grid can show
};

// One shape on a grid whose cell (i, j) is [j/w, (j+1)/w) x [i/h, (i+1)/h), by exact area average.
// A feather wider than half a cell softens the edge whatever the mode, Hard excepted.
[[nodiscard]] Raster rasterise(const Geometry& geometry, Size2i grid,
                               const RasterOptions& options = {}, double feather = 0);
// The track's shape at a frame; all zero and absent where it shows none.
[[nodiscard]] Raster rasterise(const Track& track, int frame, int frames, Size2i grid,
                               const RasterOptions& options = {});
// Largest value of all tracks in each cell: what an edit may change.
[[nodiscard]] Raster rasteriseUnion(std::span<const Track> tracks, int frame, int frames,
                                    Size2i grid, const RasterOptions& options = {});

// Mask arithmetic on [height, width] values in 0..1.
// Every cell within `cells` (square neighbourhood) takes the largest value.
[[nodiscard]] std::vector<float> dilated(std::span<const float> mask, Size2i grid, int cells);
// Signed distance to the 0.5 level in cells, negative inside; large everywhere for an empty mask.
[[nodiscard]] std::vector<float> signedDistance(std::span<const float> mask, Size2i grid);
// Falls from 1 at the edge to 0 over `cells` outside it; inside stays 1.
[[nodiscard]] std::vector<float> feathered(std::span<const float> mask, Size2i grid, double cells);

}  // namespace attune
