// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <limits>
#include <utility>

#include "core/attention/call.h"

namespace attune::tests {

struct CallShape {
  int64_t batch = 2;
  int64_t heads = 3;
  int64_t queries = 7;
  int64_t keys = 5;
  int64_t dim = 6;
};

// A call on random q, k, v; the spread of the logits grows with `sharpness`.
inline AttentionCall randomCall(const AttentionSite& site, CallShape s, AttentionRows rows = {},
                                double sharpness = 2) {
  return {.site = &site,
          .rows = rows,
          .q = at::randn({s.batch, s.heads, s.queries, s.dim}) * sharpness,
          .k = at::randn({s.batch, s.heads, s.keys, s.dim}),
          .v = at::randn({s.batch, s.heads, s.keys, s.dim}),
          .scale = 0.37,
          .bias = {}};
}

// softmax(q kT * scale + bias) as a whole [B, heads, N, M] float64: what the library never makes.
inline at::Tensor wholeMap(const AttentionCall& call) {
  at::Tensor scores =
      at::matmul(call.q.to(at::kDouble), call.k.to(at::kDouble).transpose(2, 3)) * call.scale;
  if (call.bias.defined()) scores = scores + call.bias.to(at::kDouble);
  return at::softmax(scores, 3);
}

// Row entropies [B, heads, N] of a map, with 0 ln 0 = 0.
inline at::Tensor entropyOf(const at::Tensor& map) {
  return -at::xlogy(map, map).sum(3);
}

inline double worst(const at::Tensor& a, const at::Tensor& b) {
  if (a.sizes() != b.sizes()) return std::numeric_limits<double>::infinity();
  return (a.to(at::kDouble) - b.to(at::kDouble)).abs().max().item<double>();
}

}  // namespace attune::tests
