// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>

namespace attune {

// Runs `part` over overlapping square tiles of x [1, C, h, w] and joins what comes back, weighted
// with ramps over the overlap (a quarter of the tile), so that no seam shows.
//
// A cell of the input becomes up / down cells of the output (8/1 to decode, 1/8 to encode); `tile`,
// in input cells, is a multiple of `down`. An input no larger than a tile is one call of `part`.
[[nodiscard]] at::Tensor runTiled(const at::Tensor& x, int64_t tile, int64_t up, int64_t down,
                                  const std::function<at::Tensor(const at::Tensor&)>& part);

}  // namespace attune
