// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/transformer.h"

#include <ATen/ops/arange.h>
#include <ATen/ops/group_norm.h>
#include <ATen/ops/stack.h>

#include <cmath>

namespace attune {
namespace {

TransformerBlock loadBlock(const Weights& at, const std::string& path, int64_t channels, int heads,
                           int64_t context, bool temporal, int downscale, SiteRegistry& sites) {
  const int headDim = static_cast<int>(channels / heads);
  const auto first = temporal ? AttentionKind::Temporal : AttentionKind::SpatialSelf;
  const auto second = temporal ? AttentionKind::Temporal : AttentionKind::Cross;
  TransformerBlock block;
  block.norm1 = LayerNorm::load(at / "norm1", channels);
  block.attn1 = AttentionLayer::load(at / "attn1", channels, channels,
                                     sites.add(path + ".attn1", first, heads, headDim, downscale));
  block.norm2 = LayerNorm::load(at / "norm2", channels);
  block.attn2 = AttentionLayer::load(at / "attn2", channels, context,
                                     sites.add(path + ".attn2", second, heads, headDim, downscale));
  block.norm3 = LayerNorm::load(at / "norm3", channels);
  block.feedForward = FeedForward::load(at / "ff", channels);
  return block;
}

std::string blockPath(const std::string& path, int index) {
  return path + ".transformer_blocks." + std::to_string(index);
}

Size2i gridOf(const at::Tensor& x) {
  return {static_cast<int>(x.size(3)), static_cast<int>(x.size(2))};
}

}  // namespace

at::Tensor TransformerBlock::operator()(const at::Tensor& x, const at::Tensor& text,
                                        const AttentionRows& rows, AttentionPass* pass) const {
  const auto placed = [this](const at::Tensor& normed) {
    return positions.defined() ? normed + positions.slice(1, 0, normed.size(1)) : normed;
  };
  const at::Tensor self = placed(norm1(x));
  at::Tensor h = attn1(self, self, rows, pass) + x;
  const at::Tensor query = placed(norm2(h));
  h = attn2(query, text.defined() ? text : query, rows, pass) + h;
  return feedForward(norm3(h)) + h;
}

SpatialTransformer SpatialTransformer::load(const Weights& at, const std::string& path,
                                            const Shape& shape, SiteRegistry& sites) {
  SpatialTransformer made;
  made.norm = GroupNorm::load(at / "norm", shape.channels, shape.groups, 1e-6);
  // A 1x1 convolution on pixels and a Linear on tokens are one product; the weight is read as the
  // latter whichever way it was stored.
  made.projIn = Linear::load(at / "proj_in", shape.channels, shape.channels);
  for (int i = 0; i < shape.layers; ++i) {
    made.blocks.push_back(loadBlock(at / "transformer_blocks" / i, blockPath(path, i),
                                    shape.channels, shape.heads, shape.context, false,
                                    shape.downscale, sites));
  }
  made.projOut = Linear::load(at / "proj_out", shape.channels, shape.channels);
  return made;
}

at::Tensor SpatialTransformer::operator()(const at::Tensor& x, const at::Tensor& text, int branches,
                                          int frames, AttentionPass* pass) const {
  const AttentionRows rows{branches, frames, gridOf(x)};
  at::Tensor tokens = projIn(norm(x).flatten(2).transpose(1, 2));
  for (const TransformerBlock& block : blocks) tokens = block(tokens, text, rows, pass);
  return projOut(tokens).transpose(1, 2).reshape(x.sizes()) + x;
}

TemporalTransformer TemporalTransformer::load(const Weights& at, const std::string& path,
                                              const Shape& shape, SiteRegistry& sites) {
  TemporalTransformer made;
  made.normPerFrame = shape.normPerFrame;
  made.norm = GroupNorm::load(at / "norm", shape.channels, shape.groups, 1e-6);
  made.projIn = Linear::load(at / "proj_in", shape.channels, shape.channels);
  for (int i = 0; i < shape.layers; ++i) {
    made.blocks.push_back(loadBlock(at / "transformer_blocks" / i, blockPath(path, i),
                                    shape.channels, shape.heads, shape.channels, true,
                                    shape.downscale, sites));
    // A file may carry the code, rounded to its own dtype; what was trained with is then used.
    const Weights code = at / "transformer_blocks" / i / "pos_embed";
    made.blocks.back().positions =
        code.has("pe") ? code.tensor("pe", {1, shape.longest, shape.channels})
                       : sinusoidalPositions(shape.longest, shape.channels)
                             .to(at.device(), at.dtype());
  }
  made.projOut = Linear::load(at / "proj_out", shape.channels, shape.channels);
  return made;
}

at::Tensor TemporalTransformer::operator()(const at::Tensor& x, int branches, int frames,
                                           AttentionPass* pass) const {
  const int64_t channels = x.size(1);
  const int64_t height = x.size(2);
  const int64_t width = x.size(3);
  const AttentionRows rows{branches, frames, gridOf(x)};

  at::Tensor normed;  // [branches, channels, frames, h, w]
  if (normPerFrame) {
    normed = norm(x).view({branches, frames, channels, height, width}).transpose(1, 2);
  } else {
    normed = norm(x.view({branches, frames, channels, height, width}).transpose(1, 2));
  }
  at::Tensor tokens = projIn(
      normed.permute({0, 3, 4, 2, 1}).reshape({branches * height * width, frames, channels}));
  for (const TransformerBlock& block : blocks) tokens = block(tokens, {}, rows, pass);
  return projOut(tokens)
             .view({branches, height, width, frames, channels})
             .permute({0, 3, 4, 1, 2})
             .reshape(x.sizes()) +
         x;
}

at::Tensor sinusoidalPositions(int64_t length, int64_t channels) {
  const at::Tensor position = at::arange(length, at::kFloat).unsqueeze(1);
  const at::Tensor frequency = at::arange(0, channels, 2, at::kFloat)
                                   .mul(-std::log(10000.0) / static_cast<double>(channels))
                                   .exp();
  const at::Tensor angle = position * frequency;  // [length, channels / 2]
  return at::stack({angle.sin(), angle.cos()}, 2).flatten(1).unsqueeze(0);
}

}  // namespace attune
