// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/statistics.h"

#include <ATen/ops/arange.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/exp.h>
#include <ATen/ops/linspace.h>
#include <ATen/ops/logsumexp.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/xlogy.h>

#include <algorithm>
#include <cmath>
#include <variant>

#include "core/base/error.h"

namespace attune {
namespace {

at::Tensor chosenRows(int64_t total, int64_t wanted, const at::Device& device) {
  const auto options = at::TensorOptions().dtype(at::kLong).device(device);
  if (wanted <= 0 || wanted >= total) return at::arange(total, options);
  return at::linspace(0.0, static_cast<double>(total - 1), wanted,
                      at::TensorOptions().dtype(at::kDouble).device(device))
      .round()
      .to(at::kLong);
}

// Bias as a view of [B, heads, N, M], so that blocks can be cut from it.
at::Tensor fullBias(const AttentionCall& call) {
  if (!call.bias.defined()) return {};
  return call.bias.expand({call.q.size(0), call.q.size(1), call.q.size(2), call.k.size(2)});
}

// -sum a ln a, where 0 ln 0 counts as 0.
at::Tensor entropyOfRows(const at::Tensor& weights) {
  return at::xlogy(weights, weights).sum(-1).neg();
}

// Where an edit put another map in the softmax's place.                 [2504.12027, sec. 7.2]
void setMixedEntropy(at::Tensor& entropy, double alpha, int64_t keys) {
  const double other = (1 - alpha) / static_cast<double>(keys);
  const auto term = [](double p) { return p > 0 ? -p * std::log(p) : 0; };
  entropy.fill_(term(alpha + other) + static_cast<double>(keys - 1) * term(other));
}

}  // namespace

RowStatistics rowStatistics(const AttentionCall& call, const RowOptions& options) {
  const at::Tensor rows = chosenRows(call.q.size(2), options.sampledRows, call.q.device());
  const bool sampled = rows.size(0) != call.q.size(2);
  const at::Tensor q = sampled ? call.q.index_select(2, rows) : call.q;
  at::Tensor bias = fullBias(call);
  if (bias.defined() && sampled) bias = bias.index_select(2, rows);

  const int64_t batch = q.size(0);
  const int64_t heads = q.size(1);
  const int64_t n = q.size(2);
  const int64_t keys = call.k.size(2);
  const auto opts = q.options().dtype(at::kFloat);
  RowStatistics result{at::empty({batch, heads, n}, opts), at::empty({batch, heads, n}, opts), rows};
  if (result.entropy.numel() == 0) return result;

  // Whole batch rows while they fit into a block, else parts of the queries of one batch row.
  const auto scores = static_cast<int64_t>(std::max<std::size_t>(options.blockBytes / 4, 1));
  const int64_t perBatchRow = heads * n * keys;
  const int64_t batchStep = std::max<int64_t>(1, scores / perBatchRow);
  const int64_t queryStep =
      perBatchRow <= scores ? n : std::max<int64_t>(1, scores / (heads * keys));
  for (int64_t b = 0; b < batch; b += batchStep) {
    const int64_t bEnd = std::min(batch, b + batchStep);
    const at::Tensor kT = call.k.slice(0, b, bEnd).to(at::kFloat).transpose(2, 3);
    for (int64_t i = 0; i < n; i += queryStep) {
      const int64_t iEnd = std::min(n, i + queryStep);
      at::Tensor s = at::matmul(
          q.slice(0, b, bEnd).slice(2, i, iEnd).to(at::kFloat).mul(call.scale), kT);
      if (bias.defined()) s.add_(bias.slice(0, b, bEnd).slice(2, i, iEnd));
      const at::Tensor lse = at::logsumexp(s, {3});
      // -p ln p rather than lse - p s: with large logits the latter is a difference of large numbers.
      s.sub_(lse.unsqueeze(3));
      const at::Tensor p = at::exp(s);
      // A key forbidden by -inf has p = 0; 0 * -inf must count as 0.
      if (bias.defined()) s.masked_fill_(p == 0, 0.0);
      result.logSumExp.slice(0, b, bEnd).slice(2, i, iEnd).copy_(lse);
      result.entropy.slice(0, b, bEnd).slice(2, i, iEnd).copy_(s.mul_(p).sum(3).neg_());
    }
  }
  if (const auto* given = std::get_if<ExplicitMap>(&call.map)) {
    const at::Tensor weights = given->weights.to(at::kFloat);
    result.entropy.copy_(entropyOfRows(sampled ? weights.index_select(2, rows) : weights));
  } else if (const auto* mixed = std::get_if<MixedMap>(&call.map)) {
    setMixedEntropy(result.entropy, mixed->alpha, keys);
  } else if (std::holds_alternative<IdentityMap>(call.map)) {
    setMixedEntropy(result.entropy, 1, keys);
  } else if (std::holds_alternative<UniformMap>(call.map)) {
    setMixedEntropy(result.entropy, 0, keys);
  }
  result.entropy.clamp_min_(0.0);
  return result;
}

at::Tensor keyMaps(const AttentionCall& call, const at::Tensor& logSumExp,
                   std::span<const int> keys) {
  if (logSumExp.size(2) != call.q.size(2)) {
    throw internalError("keyMaps: log-sum-exp covers only a sample of the rows");
  }
  std::vector<int64_t> chosen(keys.begin(), keys.end());
  const at::Tensor index = at::tensor(chosen, call.k.options().dtype(at::kLong));
  const at::Tensor k = call.k.index_select(2, index).to(at::kFloat);
  at::Tensor s = at::matmul(k.mul(call.scale), call.q.to(at::kFloat).transpose(2, 3));  // [B,h,T,N]
  if (call.bias.defined()) s = s + fullBias(call).index_select(3, index).transpose(2, 3);
  return at::exp(s - logSumExp.unsqueeze(2));
}

AttentionEnergy attentionEnergy(const AttentionCall& call, const at::Tensor& out) {
  const auto meanSquare = [](const at::Tensor& x) {
    return x.to(at::kFloat).square().mean().item<double>();
  };
  return {meanSquare(out), meanSquare(call.v.to(at::kFloat).mean(2)), meanSquare(call.v)};
}

}  // namespace attune
