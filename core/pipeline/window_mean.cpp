// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/window_mean.h"

#include <ATen/ops/zeros.h>

namespace attune {

void WindowMean::add(const at::Tensor& part, int firstFrame, int frames) {
  if (empty()) {
    auto shape = part.sizes().vec();
    shape[shape.size() - 3] = frames;
    sum_ = at::zeros(shape, at::kFloat);
    count_ = at::zeros({frames, 1, 1}, at::kFloat);
  }
  const int64_t end = firstFrame + part.size(-3);
  sum_.slice(-3, firstFrame, end).add_(part);
  count_.slice(0, firstFrame, end).add_(1);
}

at::Tensor WindowMean::mean() const { return sum_ / count_.clamp_min(1); }

}  // namespace attune
