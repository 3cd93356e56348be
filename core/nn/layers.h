// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

#include "core/weights/weight_store.h"

// The smallest parts of the networks: plain structs that hold their tensors under the names
// diffusers gives them. Each is loaded from its place in the weights and called like a function.
namespace attune {

struct Linear {
  at::Tensor weight;  // [out, in]
  at::Tensor bias;    // [out], or undefined

  // Without `withBias` a bias in the file is left alone.
  [[nodiscard]] static Linear load(const Weights& at, int64_t in, int64_t out,
                                   bool withBias = true);
  [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;  // [..., in] -> [..., out]
};

struct Conv2d {
  at::Tensor weight;  // [out, in, kernel, kernel]
  at::Tensor bias;    // [out]
  int64_t stride = 1;
  int64_t padding = 0;

  [[nodiscard]] static Conv2d load(const Weights& at, int64_t in, int64_t out, int64_t kernel,
                                   int64_t stride = 1, int64_t padding = -1);  // -1: kernel / 2
  [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;  // [B, in, h, w]
};

struct GroupNorm {
  at::Tensor weight;  // [channels]
  at::Tensor bias;    // [channels]
  int64_t groups = 32;
  double epsilon = 1e-5;

  [[nodiscard]] static GroupNorm load(const Weights& at, int64_t channels, int64_t groups,
                                      double epsilon);
  [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;  // [B, channels, ...]
};

struct LayerNorm {
  at::Tensor weight;  // [channels]
  at::Tensor bias;    // [channels]
  double epsilon = 1e-5;

  [[nodiscard]] static LayerNorm load(const Weights& at, int64_t channels, double epsilon = 1e-5);
  [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;  // [..., channels]
};

// Linear to twice the inner width; the first half is the value, the second the gate (erf GELU);
// Linear back.                                                               [2002.05202, GEGLU]
struct FeedForward {
  Linear in;   // net.0.proj
  Linear out;  // net.2

  [[nodiscard]] static FeedForward load(const Weights& at, int64_t channels);
  [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;  // [..., channels]
};

// Sinusoid of the timestep (cosines first, no frequency shift), Linear, SiLU, Linear.
struct TimestepEmbedding {
  Linear linear1;
  Linear linear2;
  int64_t channels = 0;

  [[nodiscard]] static TimestepEmbedding load(const Weights& at, int64_t channels, int64_t out);
  // Timesteps [B] float32 or float64 -> [B, out] in the weights' dtype.
  [[nodiscard]] at::Tensor operator()(const at::Tensor& timesteps) const;
};

}  // namespace attune
