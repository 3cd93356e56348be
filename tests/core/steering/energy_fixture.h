// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <string>
#include <vector>

#include "core/steering/energy.h"

namespace attune {

// A small model: two cross-attention sites of different grids, on latents of 6 x 5 cells.
struct EnergyFixture {
  static constexpr int kFrames = 4;
  static constexpr int kLength = 8;
  Size2i latent{6, 5};
  std::vector<AttentionSite> sites{
      {"down_blocks.0.attentions.0.attn1", AttentionKind::SpatialSelf, 2, 4, 0, 1},
      {"down_blocks.0.attentions.0.attn2", AttentionKind::Cross, 2, 4, 1, 1},
      {"up_blocks.1.attentions.0.attn2", AttentionKind::Cross, 2, 4, 3, 2},
      {"up_blocks.2.attentions.0.attn2", AttentionKind::Cross, 2, 4, 5, 1},
      {"up_blocks.2.motion_modules.0.attn2", AttentionKind::Temporal, 2, 4, 6, 1}};

  [[nodiscard]] static Track box(double x0, double y0, double x1, double y1) {
    Track track;
    track.keys = {
        {.frame = 0,
         .geometry = BoxShape{
             .centre = {(x0 + x1) / 2, (y0 + y1) / 2}, .width = x1 - x0, .height = y1 - y0}}};
    return track;
  }

  [[nodiscard]] ObjectiveInput input(EnergyTerm term, int frames = kFrames,
                                     int length = kLength) const {
    if (term.sites.patterns.empty()) term.sites.downscales = {1, 2};
    return {.terms = {std::move(term)},
            .objects = {{.name = "ball", .tokens = {2, 3}, .track = box(0.1, 0.2, 0.6, 0.7)},
                        {.name = "star", .tokens = {5}, .track = box(0.5, 0.3, 1.0, 0.9)}},
            .sites = sites,
            .latentGrid = latent,
            .frames = frames,
            .sequenceLength = length,
            .wordEnd = length - 2};
  }

  // Softmax maps from random logits for every wanted site.
  [[nodiscard]] std::vector<SiteMaps> randomMaps(const Objective& objective, int frames = kFrames,
                                                 int length = kLength) const {
    std::vector<SiteMaps> out;
    for (const AttentionSite& site : objective.sites()) {
      const int d = site.downscale;
      out.push_back({&site, at::randn({frames, site.heads, (latent.height + d - 1) / d,
                                       (latent.width + d - 1) / d, length},
                                      at::kDouble)
                                .softmax(-1)});
    }
    return out;
  }
};

}  // namespace attune
