// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/toybox/world.h"
#include "kernels/mask_raster.h"

namespace attune {

// How a part of a thing is painted. The first three follow the thing's colour, the others never
// change.
enum class Paint { Fill, Dark, Light, Ink, Paper, Wood, Glass, Beak };

struct Part {
  std::vector<kernels::Point> outline;
  Paint paint = Paint::Fill;
  bool edged = false;  // gets an outline in Dark and belongs to the silhouette's body
};

// The thing's parts from back to front, in a square from -1 to 1 with y downwards, looking right.
[[nodiscard]] const std::vector<Part>& parts(Thing thing);

// The colour of a paint on a thing of the given colour.
[[nodiscard]] Rgb paintColour(Paint paint, Colour colour);

// The polygon moved outwards by `distance` along its vertices' normals; sharp corners are cut at
// twice that distance.
[[nodiscard]] std::vector<kernels::Point> grown(const std::vector<kernels::Point>& outline,
                                                float distance);

}  // namespace attune
