// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include "core/steering/schedule.h"

namespace attune {

struct UpdateResult {
  at::Tensor latents = {};  // shape and dtype of the input, detached
  bool applied = false;     // false: the gradient was not finite and the latents are as they were
  double change = 0;        // norm of the move over norm of the latents
};

// z - eta rho(t) dE/dz on latents [F, 4, h, w] in variance preserving units.
// With UpdateKind::Trust no frame moves by more than trust * its own norm.
[[nodiscard]] UpdateResult applyUpdate(const UpdateRule& rule, const at::Tensor& latents,
                                       const at::Tensor& gradient, double stepSize);

}  // namespace attune
