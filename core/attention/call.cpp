// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/call.h"

#include <ATen/ops/matmul.h>
#include <ATen/ops/scaled_dot_product_attention.h>

#include "core/base/error.h"

namespace attune {
namespace {

template <class... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

void requireSelfAttention(const AttentionCall& call) {
  if (call.q.size(2) == call.v.size(2)) return;
  throw internalError("attention site '" + call.site->id +
                      "': an identity map needs as many keys as queries");
}

at::Tensor meanOfValues(const AttentionCall& call) {
  return call.v.mean(2, /*keepdim=*/true)
      .expand({call.v.size(0), call.v.size(1), call.q.size(2), call.v.size(3)});
}

// Every tensor of the call that has a row for each batch row goes through `rows`; a bias with fewer
// dimensions, or with one row for all, is shared.
template <typename Rows>
AttentionCall withRows(const AttentionCall& call, const Rows& rows) {
  AttentionCall part = call;
  const auto take = [&](const at::Tensor& t) {
    const bool perRow = t.defined() && t.dim() == 4 && t.size(0) == call.q.size(0);
    return perRow ? rows(t) : t;
  };
  part.q = take(call.q);
  part.k = take(call.k);
  part.v = take(call.v);
  part.bias = take(call.bias);
  if (const auto* map = std::get_if<ExplicitMap>(&call.map)) {
    part.map = ExplicitMap{take(map->weights)};
  }
  return part;
}

}  // namespace

at::Tensor attend(const AttentionCall& call) {
  return std::visit(Overloaded{
                        [&](const SoftmaxMap&) {
                          std::optional<at::Tensor> bias;
                          if (call.bias.defined()) bias = call.bias;
                          return at::scaled_dot_product_attention(call.q, call.k, call.v, bias,
                                                                  /*dropout_p=*/0.0,
                                                                  /*is_causal=*/false, call.scale);
                        },
                        [&](const IdentityMap&) {
                          requireSelfAttention(call);
                          return call.v;
                        },
                        [&](const UniformMap&) { return meanOfValues(call); },
                        [&](const MixedMap& mixed) {
                          requireSelfAttention(call);
                          return call.v * mixed.alpha + meanOfValues(call) * (1 - mixed.alpha);
                        },
                        [&](const ExplicitMap& map) {
                          return at::matmul(map.weights.to(call.v.scalar_type()), call.v);
                        },
                    },
                    call.map);
}

AttentionCall sliceRows(const AttentionCall& call, int64_t begin, int64_t end) {
  return withRows(call, [=](const at::Tensor& t) { return t.slice(0, begin, end); });
}

AttentionCall selectRows(const AttentionCall& call, const at::Tensor& rows) {
  return withRows(call, [&](const at::Tensor& t) { return t.index_select(0, rows); });
}

}  // namespace attune
