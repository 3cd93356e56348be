// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstddef>
#include <span>

#include "core/attention/call.h"
#include "core/attention/energy_bounds.h"

namespace attune {

// What can be said of each row of an attention map without storing the matrix.
struct RowStatistics {
  at::Tensor logSumExp;  // [B, heads, n] float32, of q kT * scale + bias
  at::Tensor entropy;    // [B, heads, n] float32, nats: H_i = -sum_j a_ij ln a_ij of call.map
  at::Tensor rows;       // [n] int64: which of the N query rows; all of them unless sampled
};

struct RowOptions {
  // Rows looked at per (batch, head), spread evenly; 0 means all. For very long sequences.
  int64_t sampledRows = 0;
  // Scores held at one time. Larger sites are walked in blocks of this size.
  std::size_t blockBytes = std::size_t{8} << 20;
};

// Shapes as in AttentionCall; computed in float32 whatever the model's dtype. Peak extra memory is
// about twice options.blockBytes.                                    [2504.12027, eq. of sec. 3]
[[nodiscard]] RowStatistics rowStatistics(const AttentionCall& call, const RowOptions& options = {});

// Where chosen keys are looked at: exp(q.k_t * scale + bias_t - lse). `logSumExp` must cover all N
// rows. Returns [B, heads, keys, N] float32.                              [2210.04885; 2208.01626]
[[nodiscard]] at::Tensor keyMaps(const AttentionCall& call, const at::Tensor& logSumExp,
                                 std::span<const int> keys);

// Self-attention only (N == M).                                          [2504.12027, eq. 2]
[[nodiscard]] AttentionEnergy attentionEnergy(const AttentionCall& call, const at::Tensor& out);

}  // namespace attune
