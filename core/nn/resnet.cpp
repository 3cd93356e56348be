// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/resnet.h"

#include <ATen/ops/silu.h>
#include <ATen/ops/upsample_nearest2d.h>

namespace attune {

ResnetBlock ResnetBlock::load(const Weights& at, const Shape& shape) {
  ResnetBlock block;
  block.norm1 = GroupNorm::load(at / "norm1", shape.in, shape.groups, shape.epsilon);
  block.conv1 = Conv2d::load(at / "conv1", shape.in, shape.out, 3);
  if (shape.timeChannels > 0) {
    block.timeProjection = Linear::load(at / "time_emb_proj", shape.timeChannels, shape.out);
  }
  block.norm2 = GroupNorm::load(at / "norm2", shape.out, shape.groups, shape.epsilon);
  block.conv2 = Conv2d::load(at / "conv2", shape.out, shape.out, 3);
  if (shape.in != shape.out) {
    block.shortcut = Conv2d::load(at / "conv_shortcut", shape.in, shape.out, 1);
  }
  block.outputScale = shape.outputScale;
  return block;
}

at::Tensor ResnetBlock::operator()(const at::Tensor& x, const at::Tensor& activatedTime) const {
  at::Tensor h = conv1(at::silu(norm1(x)));
  if (timeProjection) h = h + (*timeProjection)(activatedTime).unsqueeze(2).unsqueeze(3);
  h = conv2(at::silu(norm2(h)));
  const at::Tensor sum = (shortcut ? (*shortcut)(x) : x) + h;
  return outputScale == 1 ? sum : sum / outputScale;
}

at::Tensor Upsample::operator()(const at::Tensor& x, at::IntArrayRef size) const {
  const std::array<int64_t, 2> target = size.empty()
                                            ? std::array<int64_t, 2>{2 * x.size(2), 2 * x.size(3)}
                                            : std::array<int64_t, 2>{size[0], size[1]};
  return conv(at::upsample_nearest2d(x, target));
}

}  // namespace attune
