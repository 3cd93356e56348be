// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/nn/layers.h"

namespace attune {

// GroupNorm, SiLU, 3x3 convolution; the time embedding added between two of these; plus the input
// (through a 1x1 convolution where channels change).
struct ResnetBlock {
  GroupNorm norm1;
  Conv2d conv1;
  std::optional<Linear> timeProjection;  // time_emb_proj; the VAE has none
  GroupNorm norm2;
  Conv2d conv2;
  std::optional<Conv2d> shortcut;  // conv_shortcut
  double outputScale = 1;          // the sum is divided by it

  struct Shape {
    int64_t in = 0;
    int64_t out = 0;
    int64_t groups = 32;
    double epsilon = 1e-5;
    int64_t timeChannels = 0;  // 0: no time embedding
    double outputScale = 1;
  };
  [[nodiscard]] static ResnetBlock load(const Weights& at, const Shape& shape);
  // x [B, in, h, w], silu(time embedding) [B, timeChannels] or undefined -> [B, out, h, w].
  [[nodiscard]] at::Tensor operator()(const at::Tensor& x, const at::Tensor& activatedTime) const;
};

// Nearest neighbour to twice the size, or to the size of the skip connection where odd sizes were
// rounded on the way down, then a 3x3 convolution.
struct Upsample {
  Conv2d conv;
  [[nodiscard]] at::Tensor operator()(const at::Tensor& x, at::IntArrayRef size = {}) const;
};

}  // namespace attune
