// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/steering/update.h"

#include <ATen/ATen.h>

#include <vector>

namespace attune {

UpdateResult applyUpdate(const UpdateRule& rule, const at::Tensor& latents,
                         const at::Tensor& gradient, double stepSize) {
  const at::Tensor z = latents.detach();
  const auto work = z.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
  const at::Tensor wide = z.to(work);
  at::Tensor move = gradient.detach().to(work) * stepSize;
  if (!at::isfinite(move).all().item<bool>()) return {.latents = z};
  if (rule.kind == UpdateKind::Trust) {
    std::vector<std::int64_t> dims;
    for (std::int64_t d = 1; d < wide.dim(); ++d) dims.push_back(d);
    const at::Tensor limit = rule.trust * wide.square().sum(dims, true).sqrt();
    const at::Tensor length = move.square().sum(dims, true).sqrt();
    move = move * (limit / length.clamp_min(1e-12)).clamp_max(1);
  }
  const double size = wide.norm().item<double>();
  return {.latents = (wide - move).to(z.scalar_type()),
          .applied = true,
          .change = size > 0 ? move.norm().item<double>() / size : 0};
}

}  // namespace attune
