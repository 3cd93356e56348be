// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <span>
#include <vector>

#include "core/steering/term.h"

namespace attune {

// Attention maps made ready for an energy, in the steps that MapSpec names. Everything here is
// differentiable and works in the precision of its input.

// Token columns after the token norm: column = position - first.
struct TokenColumns {
  int first = 0;
  int count = 0;
};
[[nodiscard]] TokenColumns tokenColumns(TokenNorm norm, int sequenceLength, int wordEnd);

// Heads, layers and token norm. `sites` are maps [F, heads, h, w, L] of a term's sites; the result
// holds groups [F, H, h, w, columns]: one for each layer, or one for each grid.
// legacyHalfBatch regroups the second half of the F * heads rows over all frames first.
// PerHead with averaged layers needs the same number of heads in each; throws BadInput otherwise.
[[nodiscard]] std::vector<at::Tensor> mapGroups(const MapSpec& spec,
                                                std::span<const at::Tensor> sites,
                                                const TokenColumns& columns, Size2i resizeGrid,
                                                bool legacyHalfBatch);

// Smoothing and spatial norm of one token's maps [F, H, h, w].
//
// Gaussian: 3 taps exp(-((i - 1) / (2 sigma))^2) with sigma 0.5, so 0.2119, 0.5761, 0.2119,
// reflected at the borders; an axis of length one stays as it is. The extremes carry gradient. A
// constant map becomes zero under MinMax and SoftThreshold.
[[nodiscard]] at::Tensor normalised(const MapSpec& spec, const at::Tensor& maps);

}  // namespace attune
