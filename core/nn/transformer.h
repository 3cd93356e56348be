// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/nn/attention_layer.h"

namespace attune {

// LayerNorm -> attention, twice, then feed-forward, each added to its input.
// Spatial form: attn1 is self-attention, attn2 looks at the text. Temporal form: both look across
// frames, and the position code is added to the normed input of each.   [2307.04725, sec. 3.2]
struct TransformerBlock {
  LayerNorm norm1;
  AttentionLayer attn1;
  LayerNorm norm2;
  AttentionLayer attn2;
  LayerNorm norm3;
  FeedForward feedForward;
  at::Tensor positions;  // [1, longest, channels] for the temporal form, else undefined

  // x [B, N, channels]; text [B, L, context], undefined for the temporal form.
  [[nodiscard]] at::Tensor operator()(const at::Tensor& x, const at::Tensor& text,
                                      const AttentionRows& rows, AttentionPass* pass) const;
};

// Pixels of one frame among themselves and to the words (Transformer2DModel).
struct SpatialTransformer {
  struct Shape {
    int64_t channels = 0;
    int64_t groups = 32;
    int heads = 8;
    int layers = 1;
    int64_t context = 768;
    int downscale = 1;
  };
  GroupNorm norm;
  Linear projIn;
  std::vector<TransformerBlock> blocks;
  Linear projOut;

  [[nodiscard]] static SpatialTransformer load(const Weights& at, const std::string& path,
                                               const Shape& shape, SiteRegistry& sites);
  // x [branches * frames, channels, h, w]; text [branches * frames, L, context].
  [[nodiscard]] at::Tensor operator()(const at::Tensor& x, const at::Tensor& text, int branches,
                                      int frames, AttentionPass* pass) const;
};

// Every pixel with itself across frames (AnimateDiffTransformer3D, one motion module).
struct TemporalTransformer {
  struct Shape {
    int64_t channels = 0;
    int64_t groups = 32;
    int heads = 8;
    int layers = 1;
    int64_t longest = 32;  // frames the position code reaches
    int downscale = 1;
    // diffusers normalises jointly over the frames, the first AnimateDiff code each frame alone.
    bool normPerFrame = false;
  };
  GroupNorm norm;
  Linear projIn;
  std::vector<TransformerBlock> blocks;
  Linear projOut;
  bool normPerFrame = false;

  [[nodiscard]] static TemporalTransformer load(const Weights& at, const std::string& path,
                                                const Shape& shape, SiteRegistry& sites);
  // x [branches * frames, channels, h, w].
  [[nodiscard]] at::Tensor operator()(const at::Tensor& x, int branches, int frames,
                                      AttentionPass* pass) const;
};

// Sinusoidal position code [1, length, channels] float32: sines on even channels, cosines on odd.
[[nodiscard]] at::Tensor sinusoidalPositions(int64_t length, int64_t channels);

}  // namespace attune
