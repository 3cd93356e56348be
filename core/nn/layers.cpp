// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/layers.h"

#include <ATen/ops/arange.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/conv2d.h>
#include <ATen/ops/gelu.h>
#include <ATen/ops/group_norm.h>
#include <ATen/ops/layer_norm.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/silu.h>

#include <cmath>

namespace attune {

Linear Linear::load(const Weights& at, int64_t in, int64_t out, bool withBias) {
  Linear layer{at.tensor("weight", {out, in}), {}};
  if (withBias) layer.bias = at.tensor("bias", {out});
  return layer;
}

at::Tensor Linear::operator()(const at::Tensor& x) const {
  return bias.defined() ? at::linear(x, weight, bias) : at::linear(x, weight);
}

Conv2d Conv2d::load(const Weights& at, int64_t in, int64_t out, int64_t kernel, int64_t stride,
                    int64_t padding) {
  return {at.tensor("weight", {out, in, kernel, kernel}), at.tensor("bias", {out}), stride,
          padding < 0 ? kernel / 2 : padding};
}

at::Tensor Conv2d::operator()(const at::Tensor& x) const {
  return at::conv2d(x, weight, bias, stride, padding);
}

GroupNorm GroupNorm::load(const Weights& at, int64_t channels, int64_t groups, double epsilon) {
  return {at.tensor("weight", {channels}), at.tensor("bias", {channels}), groups, epsilon};
}

at::Tensor GroupNorm::operator()(const at::Tensor& x) const {
  return at::group_norm(x, groups, weight, bias, epsilon);
}

LayerNorm LayerNorm::load(const Weights& at, int64_t channels, double epsilon) {
  return {at.tensor("weight", {channels}), at.tensor("bias", {channels}), epsilon};
}

at::Tensor LayerNorm::operator()(const at::Tensor& x) const {
  return at::layer_norm(x, {weight.size(0)}, weight, bias, epsilon);
}

FeedForward FeedForward::load(const Weights& at, int64_t channels) {
  const int64_t inner = 4 * channels;
  return {Linear::load(at / "net" / 0 / "proj", channels, 2 * inner),
          Linear::load(at / "net" / 2, inner, channels)};
}

at::Tensor FeedForward::operator()(const at::Tensor& x) const {
  const auto halves = in(x).chunk(2, -1);
  return out(halves[0] * at::gelu(halves[1]));
}

TimestepEmbedding TimestepEmbedding::load(const Weights& at, int64_t channels, int64_t out) {
  return {Linear::load(at / "linear_1", channels, out), Linear::load(at / "linear_2", out, out),
          channels};
}

at::Tensor TimestepEmbedding::operator()(const at::Tensor& timesteps) const {
  const int64_t half = channels / 2;
  const auto options = at::TensorOptions().dtype(at::kFloat).device(timesteps.device());
  const at::Tensor frequencies =
      at::arange(half, options).mul(-std::log(10000.0) / static_cast<double>(half)).exp();
  const at::Tensor angles = timesteps.to(at::kFloat).unsqueeze(1) * frequencies.unsqueeze(0);
  const at::Tensor wave = at::cat({angles.cos(), angles.sin()}, 1);
  return linear2(at::silu(linear1(wave.to(linear1.weight.scalar_type()))));
}

}  // namespace attune
