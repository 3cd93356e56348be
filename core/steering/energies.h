// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

#include "core/steering/term.h"

namespace attune {

// An object's target on one grid, with what the energies need of it. All float32 on the CPU.
struct TermTarget {
  at::Tensor mask = {};      // [F, h, w]
  at::Tensor outside = {};   // [F, h, w]: 1 - mask grown by the term's margin
  at::Tensor present = {};   // [F]: 1 where the object is in the frame
  at::Tensor bandX = {};     // [F, w]: columns near the mask's left and right edge
  at::Tensor bandY = {};     // [F, h]
  at::Tensor innerTop = {};  // [F, K]: weights of the sorted values, 1/K_f for the first K_f
  at::Tensor outerTop = {};  // [F, K']
};

// Rasters of all frames on one grid.
[[nodiscard]] TermTarget makeTarget(const EnergyTerm& term, const std::vector<Raster>& rasters);
// The frames [first, first + count) of a target, in the given precision and place.
[[nodiscard]] TermTarget sliced(const TermTarget& target, int first, int count,
                                const at::TensorOptions& options);

// One term on one token's prepared maps S [F, H, h, w]: energy of each frame, [F], mean over heads.
// Not weighted; frames without the object are not taken out.
[[nodiscard]] at::Tensor frameEnergy(const EnergyTerm& term, const at::Tensor& maps,
                                     const TermTarget& target);

}  // namespace attune
