// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <span>
#include <vector>

#include "core/base/image.h"
#include "core/pipeline/request.h"

namespace attune {

// What an edit may change: where each object shall be and, when it moves away from somewhere, where
// it was; widened by the recipe's dilation. Its edge is where source and result mix: the recipe's
// feather and, on top of it, each object's own. Without a feather of its own, it is the recipe's
// alone. What steers reads masks with the edge that its term says, whatever the feather.

// On the latent grid, [F, 1, h, w] float32; at least one cell a visible object. [2412.11710, IRJS]
// Feathers fade outside the objects alone: a cell that keeps a share of the source at every step
// ends as the source, which would eat into them.
[[nodiscard]] at::Tensor latentRegion(std::span<const ObjectRequest> objects,
                                      const LatentBlend& blend, int frames, Size2i grid);
// In pixels, one mask a frame: 255 where the result shows, fading over blend.pixelFeather outside.
// An object's feather then softens that to both sides, as the viewer shows its mask; where an object
// was it fades outside alone, as nothing of it shall shine through.
[[nodiscard]] std::vector<Image> pixelRegion(std::span<const ObjectRequest> objects,
                                             const LatentBlend& blend, int frames, Size2i size,
                                             int pixelsPerCell);
// edited over source, weighted by the mask; all of one size, RGB.
[[nodiscard]] Image pasteRegion(const Image& edited, const Image& source, const Image& mask);

}  // namespace attune
