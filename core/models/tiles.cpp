// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/tiles.h"

#include <ATen/ops/arange.h>
#include <ATen/ops/minimum.h>
#include <ATen/ops/zeros.h>

#include <algorithm>
#include <vector>

namespace attune {
namespace {

// Where tiles begin along a side; the last one ends with the side.
std::vector<int64_t> tileStarts(int64_t length, int64_t tile, int64_t unit) {
  if (length <= tile) return {0};
  const int64_t stride = std::max(unit, (tile * 3 / 4) / unit * unit);
  std::vector<int64_t> starts;
  for (int64_t at = 0; at + tile < length; at += stride) starts.push_back(at);
  starts.push_back(length - tile);
  return starts;
}

// 1, 2, 3, ... towards the middle, flat after the overlap: a weight that two neighbours share.
at::Tensor ramp(int64_t length, int64_t overlap, const at::TensorOptions& options) {
  const at::Tensor rising = at::arange(1, length + 1, options);
  return at::minimum(rising, rising.flip(0)).clamp_max_(static_cast<double>(std::max<int64_t>(overlap, 1)));
}

}  // namespace

at::Tensor runTiled(const at::Tensor& x, int64_t tile, int64_t up, int64_t down,
                    const std::function<at::Tensor(const at::Tensor&)>& part) {
  const int64_t height = x.size(2);
  const int64_t width = x.size(3);
  if (height <= tile && width <= tile) return part(x);

  at::Tensor sum;
  at::Tensor weightSum;
  for (const int64_t y : tileStarts(height, tile, down)) {
    for (const int64_t left : tileStarts(width, tile, down)) {
      const at::Tensor out =
          part(x.slice(2, y, std::min(height, y + tile)).slice(3, left, std::min(width, left + tile)));
      if (!sum.defined()) {
        sum = at::zeros({1, out.size(1), height * up / down, width * up / down}, out.options());
        weightSum = at::zeros({1, 1, sum.size(2), sum.size(3)}, out.options());
      }
      const int64_t overlap = tile / 4 * up / down;
      const at::Tensor weight = ramp(out.size(2), overlap, out.options()).unsqueeze(1) *
                                ramp(out.size(3), overlap, out.options()).unsqueeze(0);
      const int64_t oy = y * up / down;
      const int64_t ox = left * up / down;
      sum.slice(2, oy, oy + out.size(2)).slice(3, ox, ox + out.size(3)).add_(out * weight);
      weightSum.slice(2, oy, oy + out.size(2)).slice(3, ox, ox + out.size(3)).add_(weight);
    }
  }
  return sum.div_(weightSum);
}

}  // namespace attune
