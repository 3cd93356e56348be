// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/steering/maps.h"

#include <ATen/ATen.h>

#include <cmath>
#include <map>
#include <utility>

#include "core/base/error.h"
#include "core/base/message.h"

namespace attune {
namespace {

constexpr double kTiny = 1e-12;

// The released code of 2404.05519 drops the first half of the batch to be rid of the unconditional
// pass, but its batch is conditional alone: frame f then reads frame F/2 + f/2, heads split in two.
at::Tensor secondHalf(const at::Tensor& maps) {
  const auto frames = maps.size(0);
  const auto heads = maps.size(1);
  if (heads % 2 != 0)
    throw badInput(Message("legacy_half_batch: needs an even number of heads; switch it off"));
  return maps.flatten(0, 1)
      .slice(0, frames * heads / 2)
      .reshape({frames, heads / 2, maps.size(2), maps.size(3), maps.size(4)});
}

at::Tensor resized(const at::Tensor& maps, Size2i grid) {
  const at::Tensor planes = maps.permute({0, 1, 4, 2, 3}).flatten(0, 1);  // [F H, L, h, w]
  const at::Tensor out =
      at::upsample_bilinear2d(planes.contiguous(), {grid.height, grid.width}, false);
  return out.unflatten(0, {maps.size(0), maps.size(1)}).permute({0, 1, 3, 4, 2});
}

// Mean over several layers of one grid: over all their heads together, or head by head.
at::Tensor averaged(const std::vector<at::Tensor>& layers, HeadRule heads) {
  if (heads == HeadRule::Mean) return at::cat(layers, 1).mean(1, true);
  for (const at::Tensor& layer : layers)
    if (layer.size(1) != layers.front().size(1))
      throw badInput(
          Message("map.heads: per_head cannot average layers of different head counts; use mean"));
  return at::stack(layers).mean(0);
}

at::Tensor smoothedAlong(const at::Tensor& x, std::int64_t dim) {
  static const double kSide = std::exp(-1.0) / (1 + 2 * std::exp(-1.0));
  const auto n = x.size(dim);
  if (n < 2) return x;
  const at::Tensor before = at::cat({x.narrow(dim, 1, 1), x.narrow(dim, 0, n - 1)}, dim);
  const at::Tensor after = at::cat({x.narrow(dim, 1, n - 1), x.narrow(dim, n - 2, 1)}, dim);
  return x * (1 - 2 * kSide) + (before + after) * kSide;
}

std::vector<std::int64_t> scopeDims(NormScope scope) {
  switch (scope) {
    case NormScope::Head:
      return {2, 3};
    case NormScope::Clip:
      return {0, 1, 2, 3};
    case NormScope::Frame:
      break;
  }
  return {1, 2, 3};
}

at::Tensor stretched(const at::Tensor& x, const std::vector<std::int64_t>& dims) {
  const at::Tensor low = x.amin(dims, true);
  const at::Tensor range = x.amax(dims, true) - low;
  // Dividing a constant map by one instead of a tiny number keeps its gradient finite.
  return (x - low) / at::where(range > kTiny, range, at::ones_like(range));
}

}  // namespace

TokenColumns tokenColumns(TokenNorm norm, int sequenceLength, int wordEnd) {
  if (norm == TokenNorm::None) return {.first = 0, .count = sequenceLength};
  const int last = sequenceLength - 1;
  const int end = norm == TokenNorm::Softmax100Words && wordEnd > 1 ? wordEnd : last;
  return {.first = 1, .count = end - 1};
}

std::vector<at::Tensor> mapGroups(const MapSpec& spec, std::span<const at::Tensor> sites,
                                  const TokenColumns& columns, Size2i resizeGrid,
                                  bool legacyHalfBatch) {
  std::vector<at::Tensor> groups;
  std::map<std::pair<std::int64_t, std::int64_t>, std::vector<at::Tensor>> byGrid;
  for (const at::Tensor& site : sites) {
    at::Tensor maps = legacyHalfBatch ? secondHalf(site) : site;
    if (spec.layers == LayerRule::PerLayer) {
      groups.push_back(spec.heads == HeadRule::Mean ? maps.mean(1, true) : maps);
      continue;
    }
    if (spec.layers == LayerRule::Resize) maps = resized(maps, resizeGrid);
    byGrid[{maps.size(2), maps.size(3)}].push_back(std::move(maps));
  }
  for (const auto& [grid, layers] : byGrid) groups.push_back(averaged(layers, spec.heads));
  if (spec.tokens != TokenNorm::None)
    for (at::Tensor& group : groups)
      group = (group.narrow(-1, columns.first, columns.count) * 100).softmax(-1);
  return groups;
}

at::Tensor normalised(const MapSpec& spec, const at::Tensor& maps) {
  at::Tensor x = maps;
  if (spec.smooth != Smoothing::None) {
    x = smoothedAlong(smoothedAlong(x, 2), 3);
    if (spec.smooth == Smoothing::Gaussian3d) x = smoothedAlong(x, 0);
  }
  const auto dims = scopeDims(spec.scope);
  switch (spec.norm) {
    case SpatialNorm::MinMax:
      return stretched(x, dims);
    case SpatialNorm::SoftThreshold:
      return stretched(at::sigmoid((stretched(x, dims) - 0.5) * spec.sharpness), dims);
    case SpatialNorm::SumToOne:
      return x / x.sum(dims, true).clamp_min(kTiny);
    case SpatialNorm::DivideByMax:
      return x / x.amax(dims, true).clamp_min(kTiny);
    case SpatialNorm::None:
      break;
  }
  return x;
}

}  // namespace attune
