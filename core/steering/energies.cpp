// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/steering/energies.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/error.h"

namespace attune {
namespace {

constexpr double kEps = 1e-6;

at::Tensor tensorOf(const std::vector<float>& values, Size2i grid) {
  at::Tensor out = at::empty({grid.height, grid.width}, at::kFloat);
  std::copy(values.begin(), values.end(), out.data_ptr<float>());
  return out;
}

// Cells within `reach` of the first and of the one past the last occupied cell of a projection.
at::Tensor edgeBand(const at::Tensor& projection, int reach) {
  const auto n = projection.size(0);
  at::Tensor band = at::zeros_like(projection);
  const at::Tensor occupied = (projection >= 0.5).nonzero().flatten();
  if (occupied.numel() == 0) return band;
  const auto first = occupied[0].item<std::int64_t>();
  const auto last = occupied[-1].item<std::int64_t>() + 1;
  for (const auto edge : {first, last})
    band.slice(0, std::max<std::int64_t>(edge - reach, 0), std::min(edge + reach + 1, n)).fill_(1);
  return band;
}

// K = max(1, floor(share * cells)) for each frame, as weights on values sorted from the largest.
at::Tensor topWeights(const at::Tensor& region, double share) {
  const at::Tensor cells = (region >= 0.5).sum({1, 2});
  std::vector<std::int64_t> counts;
  for (std::int64_t f = 0; f < cells.size(0); ++f) {
    const auto k = static_cast<std::int64_t>(std::floor(share * cells[f].item<double>()));
    counts.push_back(std::max<std::int64_t>(1, k));
  }
  const auto most = *std::max_element(counts.begin(), counts.end());
  at::Tensor out = at::zeros({cells.size(0), most}, at::kFloat);
  for (std::size_t f = 0; f < counts.size(); ++f)
    out[static_cast<std::int64_t>(f)]
        .slice(0, 0, counts[f])
        .fill_(1.0 / static_cast<double>(counts[f]));
  return out;
}

// Mean of the largest values of each map: [F, H].
at::Tensor topMean(const at::Tensor& values, const at::Tensor& weights) {
  const at::Tensor top = std::get<0>(values.flatten(2).topk(weights.size(1), -1));
  return (top * weights.unsqueeze(1)).sum(-1);
}

at::Tensor cellCentres(std::int64_t count, const at::Tensor& like) {
  return (at::arange(count, like.options()) + 0.5) / static_cast<double>(count);
}

// Mean column and row of a map in fractions: two tensors of the map's leading shape.
std::pair<at::Tensor, at::Tensor> centreOf(const at::Tensor& x) {
  const at::Tensor total = x.sum({-2, -1}) + kEps;
  const at::Tensor across = (x.sum(-2) * cellCentres(x.size(-1), x)).sum(-1) / total;
  const at::Tensor down = (x.sum(-1) * cellCentres(x.size(-2), x)).sum(-1) / total;
  return {across, down};
}

at::Tensor powered(const at::Tensor& x, double power) {
  if (power == 1) return x.abs();
  if (power == 2) return x.square();
  return (x.abs() + 1e-12).pow(power);
}

at::Tensor edgeProjection(const at::Tensor& maps, const at::Tensor& mask,
                          const TermTarget& target) {
  const at::Tensor across = (maps.amax(-2) - mask.amax(-2)).abs() * target.bandX.unsqueeze(1);
  const at::Tensor down = (maps.amax(-1) - mask.amax(-1)).abs() * target.bandY.unsqueeze(1);
  return across.mean(-1) + down.mean(-1);
}

}  // namespace

TermTarget makeTarget(const EnergyTerm& term, const std::vector<Raster>& rasters) {
  std::vector<at::Tensor> masks;
  std::vector<at::Tensor> outsides;
  std::vector<at::Tensor> bandsX;
  std::vector<at::Tensor> bandsY;
  at::Tensor present = at::zeros({static_cast<std::int64_t>(rasters.size())}, at::kFloat);
  for (std::size_t f = 0; f < rasters.size(); ++f) {
    const Raster& raster = rasters[f];
    masks.push_back(tensorOf(raster.coverage, raster.grid));
    const int margin = term.kind == EnergyKind::OuterTopK ? term.margin : 0;
    outsides.push_back(1 - tensorOf(dilated(raster.coverage, raster.grid, margin), raster.grid));
    bandsX.push_back(edgeBand(masks.back().amax(0), term.margin));
    bandsY.push_back(edgeBand(masks.back().amax(1), term.margin));
    if (!raster.absent) present[static_cast<std::int64_t>(f)] = 1;
  }
  TermTarget out{.mask = at::stack(masks),
                 .outside = at::stack(outsides),
                 .present = present,
                 .bandX = at::stack(bandsX),
                 .bandY = at::stack(bandsY),
                 .innerTop = {},
                 .outerTop = {}};
  out.innerTop = topWeights(out.mask, term.topShare);
  out.outerTop = topWeights(out.outside, term.topShare);
  return out;
}

TermTarget sliced(const TermTarget& target, int first, int count,
                  const at::TensorOptions& options) {
  const auto cut = [&](const at::Tensor& x) { return x.narrow(0, first, count).to(options); };
  return {.mask = cut(target.mask),
          .outside = cut(target.outside),
          .present = cut(target.present),
          .bandX = cut(target.bandX),
          .bandY = cut(target.bandY),
          .innerTop = cut(target.innerTop),
          .outerTop = cut(target.outerTop)};
}

at::Tensor frameEnergy(const EnergyTerm& term, const at::Tensor& maps, const TermTarget& target) {
  const at::Tensor mask = target.mask.unsqueeze(1);  // [F, 1, h, w]
  at::Tensor perHead;                                // [F, H]
  switch (term.kind) {
    case EnergyKind::Shape:
      perHead = powered(maps - mask, term.power).mean({-2, -1});
      break;
    case EnergyKind::MassIn: {
      const at::Tensor share = (maps * mask).sum({-2, -1}) / (maps.sum({-2, -1}) + kEps);
      perHead = powered(1 - share, term.power);
      break;
    }
    case EnergyKind::InnerTopK:
      perHead = (1 - topMean(maps * mask, target.innerTop)).clamp_min(0);
      break;
    case EnergyKind::OuterTopK:
      perHead = topMean(maps * target.outside.unsqueeze(1), target.outerTop).clamp_min(0);
      break;
    case EnergyKind::EdgeProj:
      perHead = edgeProjection(maps, mask, target);
      break;
    case EnergyKind::Centroid: {
      const auto [x, y] = centreOf(maps);
      const auto [wantedX, wantedY] = centreOf(mask);
      perHead = powered(x - wantedX, term.power) + powered(y - wantedY, term.power);
      break;
    }
    case EnergyKind::Size:
      perHead = powered(maps.mean({-2, -1}) - mask.mean({-2, -1}) * term.sizeRatio, term.power);
      break;
    case EnergyKind::Presence:
      perHead = (1 - maps.amax({-2, -1})).clamp_min(0);
      break;
  }
  return perHead.mean(-1);
}

}  // namespace attune
