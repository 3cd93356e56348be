// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <variant>

#include "core/attention/site.h"
#include "core/base/geometry.h"

namespace attune {

// How a site weighs its values. Every form but ExplicitMap works without the N x M matrix.
struct SoftmaxMap {};   // softmax(q kT * scale + bias)
struct IdentityMap {};  // each token attends to itself: out = v            [2504.12027, sec. 3]
struct UniformMap {};   // each token attends to all alike: out = mean of v  [2504.12027, sec. 3]
struct MixedMap {       // alpha I + (1 - alpha) U                            [2504.12027, sec. 7.2]
  double alpha = 1;
};
struct ExplicitMap {
  at::Tensor weights;  // [B, heads, N, M]; rows should sum to 1
};
using AttentionMap = std::variant<SoftmaxMap, IdentityMap, UniformMap, MixedMap, ExplicitMap>;

// How the batch rows of a call are laid out.
// Spatial and cross attention: row = branch * frames + frame, token = cell of `grid`, row by row.
// Temporal attention: row = branch * grid.height * grid.width + cell, token = frame.
struct AttentionRows {
  int branches = 1;  // guidance branches in this pass: 1, or unconditional then conditional
  int frames = 1;
  Size2i grid;
  bool conditional = true;  // the last branch is the prompt's own; false for another one cut out
};

// One attention about to happen. An edit may replace any field; observers see the outcome.
struct AttentionCall {
  const AttentionSite* site = nullptr;
  AttentionRows rows;
  at::Tensor q;      // [B, heads, N, d]
  at::Tensor k;      // [B, heads, M, d]
  at::Tensor v;      // [B, heads, M, d]
  double scale = 1;  // usually d^-1/2
  at::Tensor bias;   // undefined, or additive logits broadcastable to [B, heads, N, M]
  AttentionMap map = SoftmaxMap{};
};

// out [B, heads, N, d]. Softmax runs on LibTorch's fused kernel. Identity and mixed maps need
// self-attention (N == M); throws Internal otherwise.
[[nodiscard]] at::Tensor attend(const AttentionCall& call);

// The rows [begin, end) of a call as a call of its own; views, nothing is copied.
[[nodiscard]] AttentionCall sliceRows(const AttentionCall& call, int64_t begin, int64_t end);

// The rows [n] int64 of a call as a call of its own; copied.
[[nodiscard]] AttentionCall selectRows(const AttentionCall& call, const at::Tensor& rows);

}  // namespace attune
