// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/steering/energy.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/steering/energies.h"
#include "core/steering/maps.h"

namespace attune {
namespace {

constexpr std::array<std::string_view, 8> kKindNames{
    "shape", "mass_in", "inner_topk", "outer_topk", "edge_proj", "centroid", "size", "presence"};

Size2i gridOf(const AttentionSite& site, Size2i latent) {
  const int d = std::max(site.downscale, 1);
  return {(latent.width + d - 1) / d, (latent.height + d - 1) / d};
}

Size2i resizeGridOf(const MapSpec& spec, std::span<const AttentionSite> sites, Size2i latent) {
  Size2i largest;
  for (const AttentionSite& site : sites) {
    const Size2i grid = gridOf(site, latent);
    if (grid.width * grid.height > largest.width * largest.height) largest = grid;
  }
  if (spec.resizeTo <= 0) return largest;
  const double scale = static_cast<double>(spec.resizeTo) / std::max(largest.width, largest.height);
  const auto side = [&](int n) { return std::max(1, static_cast<int>(std::lround(n * scale))); };
  return {side(largest.width), side(largest.height)};
}

std::string offeredSites(std::span<const AttentionSite> sites) {
  std::string out;
  for (const AttentionSite& site : sites)
    if (site.kind == AttentionKind::Cross)
      out += (out.empty() ? "" : ", ") + site.id + " (downscale " + std::to_string(site.downscale) +
             ")";
  return out;
}

at::Tensor combined(const std::vector<at::Tensor>& objects, ObjectRule rule) {
  const at::Tensor all = at::stack(objects);
  switch (rule) {
    case ObjectRule::Mean:
      return all.mean();
    case ObjectRule::Worst:
      return all.max();
    case ObjectRule::Sum:
      break;
  }
  return all.sum();
}

}  // namespace

std::string termName(const EnergyTerm& term) {
  return term.id.empty() ? std::string(kKindNames[static_cast<std::size_t>(term.kind)]) : term.id;
}

Objective::Objective(ObjectiveInput input)
    : objects_(std::move(input.objects)),
      frames_(input.frames),
      sequenceLength_(input.sequenceLength),
      wordEnd_(input.wordEnd) {
  if (input.terms.empty()) return;
  if (objects_.empty())
    throw badInput(Message("object: this recipe steers objects; name one and where it shall be"));
  for (const SteeredObject& object : objects_) {
    if (object.tokens.empty())
      throw badInput(
          Message("object: \"%1\" has no word in the prompt; use its words").arg(object.name));
    for (const int token : object.tokens)
      if (token < 1 || token >= sequenceLength_ - 1)
        throw badInput(
            Message("object: \"%1\" is beyond what the text encoder reads; shorten the prompt")
                .arg(object.name));
    validateTrack(object.track, frames_, Message("object \"%1\"").arg(object.name).text());
  }
  crossSites_ = static_cast<int>(
      std::count_if(input.sites.begin(), input.sites.end(),
                    [](const AttentionSite& site) { return site.kind == AttentionKind::Cross; }));
  for (const EnergyTerm& term : input.terms) bind(term, input.sites, input.latentGrid);
  std::sort(sites_.begin(), sites_.end(),
            [](const AttentionSite& a, const AttentionSite& b) { return a.order < b.order; });
}

void Objective::bind(const EnergyTerm& term, std::span<const AttentionSite> sites,
                     Size2i latentGrid) {
  BoundTerm bound{.term = term, .sites = selectSites(term.sites, sites), .targets = {}};
  if (bound.sites.empty()) {
    const std::string offered = offeredSites(sites);
    throw badInput(
        offered.empty()
            ? Message("term %1: no cross-attention of this model matches its sites; it has none")
                  .arg(termName(term))
            : Message("term %1: no cross-attention of this model matches its sites; it has %2")
                  .arg(termName(term))
                  .arg(offered));
  }
  for (const AttentionSite& site : bound.sites) {
    if (!wants(site)) sites_.push_back(site);
    if (term.legacyHalfBatch && site.heads % 2 != 0)
      throw badInput(
          Message(
              "term %1: legacy_half_batch needs an even number of heads, %2 has %3; switch it off")
              .arg(termName(term))
              .arg(site.id)
              .arg(site.heads));
  }
  std::vector<Size2i> grids;
  if (term.map.layers == LayerRule::Resize)
    grids.push_back(resizeGridOf(term.map, bound.sites, latentGrid));
  else
    for (const AttentionSite& site : bound.sites) grids.push_back(gridOf(site, latentGrid));

  for (const SteeredObject& object : objects_) {
    auto& targets = bound.targets.emplace_back();
    for (const Size2i grid : grids) {
      auto& target = targets[{grid.height, grid.width}];
      if (target) continue;
      std::vector<Raster> rasters;
      bool lifted = false;
      for (int frame = 0; frame < frames_; ++frame) {
        rasters.push_back(
            rasterise(object.track, frame, frames_, grid, {.edge = term.edge, .wrap = term.wrap}));
        lifted = lifted || rasters.back().lifted;
      }
      target = std::make_shared<const TermTarget>(makeTarget(term, rasters));
      const std::string note =
          Message("%1: smaller than a cell of the %2 x %3 attention; steered by the nearest cell")
              .arg(object.name)
              .arg(grid.width)
              .arg(grid.height);
      if (lifted && std::find(warnings_.begin(), warnings_.end(), note) == warnings_.end())
        warnings_.push_back(note);
    }
  }
  terms_.push_back(std::move(bound));
}

bool Objective::wants(const AttentionSite& site) const {
  return std::any_of(sites_.begin(), sites_.end(),
                     [&](const AttentionSite& known) { return known.id == site.id; });
}

at::Tensor Objective::target(std::size_t term, std::size_t object, Size2i grid) const {
  const auto& targets = terms_.at(term).targets.at(object);
  const auto found = targets.find({grid.height, grid.width});
  if (found == targets.end()) throw internalError("no target on this grid");
  return found->second->mask;
}

Objective::TermValue Objective::evaluateTerm(const BoundTerm& bound,
                                             std::span<const at::Tensor> groups,
                                             int firstFrame) const {
  const EnergyTerm& term = bound.term;
  const TokenColumns columns = tokenColumns(term.map.tokens, sequenceLength_, wordEnd_);
  const bool allFrames = term.kind == EnergyKind::OuterTopK;
  std::vector<at::Tensor> energies;
  std::vector<at::Tensor> means;
  TermValue out;
  for (std::size_t o = 0; o < objects_.size(); ++o) {
    at::Tensor perFrame;  // [F]
    at::Tensor counts;    // [F]
    for (const at::Tensor& group : groups) {
      const auto found =
          bound.targets[o].find({static_cast<int>(group.size(2)), static_cast<int>(group.size(3))});
      if (found == bound.targets[o].end())
        throw internalError("attention maps do not have the grid that the site announced");
      const TermTarget target = sliced(*found->second, firstFrame, static_cast<int>(group.size(0)),
                                       group.options().requires_grad(false));
      counts = allFrames ? at::ones_like(target.present) : target.present;
      for (const int token : objects_[o].tokens) {
        const at::Tensor maps = normalised(term.map, group.select(-1, token - columns.first));
        const at::Tensor energy = frameEnergy(term, maps, target);
        perFrame = perFrame.defined() ? perFrame + energy : energy;
      }
    }
    const double layers =
        term.diluteInactiveLayers ? crossSites_ : static_cast<double>(groups.size());
    const double tokens = static_cast<double>(objects_[o].tokens.size());
    const at::Tensor sum = (perFrame * counts).sum() / (layers * tokens);
    const at::Tensor mean = sum / counts.sum().clamp_min(1);
    means.push_back(mean.detach() * term.weight);
    energies.push_back((term.frames == FrameRule::Sum ? sum : mean) * term.weight);
    if (term.kind != EnergyKind::InnerTopK) continue;
    const double meanValue = mean.item<double>();
    if (out.worst.defined() && meanValue <= out.worstMean) continue;
    out.worst = energies.back();
    out.worstMean = meanValue;
  }
  out.energy = combined(energies, term.objects);
  out.mean = combined(means, term.objects);
  return out;
}

EnergyValue Objective::evaluate(std::span<const SiteMaps> maps, int firstFrame) const {
  const auto mapsOf = [&](const AttentionSite& site) -> const at::Tensor& {
    for (const SiteMaps& given : maps)
      if (given.site != nullptr && given.site->id == site.id) return given.maps;
    throw internalError("attention maps of " + site.id + " are missing");
  };
  EnergyValue out;
  std::vector<at::Tensor> values;
  std::vector<at::Tensor> groups;
  const BoundTerm* prepared = nullptr;  // terms often share a map, so the last one is kept
  for (const BoundTerm& bound : terms_) {
    const bool same =
        prepared != nullptr && prepared->term.map == bound.term.map &&
        prepared->term.legacyHalfBatch == bound.term.legacyHalfBatch &&
        std::equal(prepared->sites.begin(), prepared->sites.end(), bound.sites.begin(),
                   bound.sites.end(), [](const auto& a, const auto& b) { return a.id == b.id; });
    if (!same) {
      std::vector<at::Tensor> chosen;
      for (const AttentionSite& site : bound.sites) {
        const at::Tensor& given = mapsOf(site);
        if (given.dim() != 5 || given.size(-1) != sequenceLength_ || firstFrame < 0 ||
            firstFrame + given.size(0) > frames_)
          throw internalError("attention maps of " + site.id + " have an unexpected shape");
        chosen.push_back(given.scalar_type() == at::kDouble ? given : given.to(at::kFloat));
      }
      Size2i resizeGrid;
      if (bound.term.map.layers == LayerRule::Resize) {
        const auto& [height, width] = bound.targets.front().begin()->first;
        resizeGrid = {width, height};
      }
      groups = mapGroups(bound.term.map, chosen,
                         tokenColumns(bound.term.map.tokens, sequenceLength_, wordEnd_), resizeGrid,
                         bound.term.legacyHalfBatch);
    }
    prepared = &bound;
    const TermValue value = evaluateTerm(bound, groups, firstFrame);
    values.push_back(value.energy);
    out.meanEnergy += value.mean.item<double>();
    if (value.worst.defined() &&
        (!out.worstInner.defined() || value.worstMean > out.worstInnerMean)) {
      out.worstInner = value.worst;
      out.worstInnerMean = value.worstMean;
    }
  }
  if (values.empty()) throw internalError("an objective without terms was evaluated");
  const at::Tensor stacked = at::stack(values);
  out.energy = stacked.sum();
  out.terms = stacked.detach();
  return out;
}

}  // namespace attune
