// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/attention/pass.h"
#include "core/nn/layers.h"

namespace attune {

// Hands out places in the order of execution while a network is loaded, and collects its sites.
struct SiteRegistry {
  std::vector<std::shared_ptr<const AttentionSite>> sites;

  std::shared_ptr<const AttentionSite> add(std::string id, AttentionKind kind, int heads,
                                           int headDim, int downscale);
};

// Projections around one attention site: to_q, to_k, to_v without bias, to_out.0 with.
struct AttentionLayer {
  std::shared_ptr<const AttentionSite> site;
  Linear toQ;
  Linear toK;
  Linear toV;
  Linear toOut;

  // `site` gives heads and head dimension; `context` is the width of what keys are made from.
  [[nodiscard]] static AttentionLayer load(const Weights& at, int64_t channels, int64_t context,
                                           std::shared_ptr<const AttentionSite> site);

  // x [B, N, channels], context [B, M, context] (x itself for self-attention) or [branches, M,
  // context], then shared by the B / branches frames of a branch -> [B, N, channels].
  [[nodiscard]] at::Tensor operator()(const at::Tensor& x, const at::Tensor& context,
                                      const AttentionRows& rows, AttentionPass* pass) const;
};

}  // namespace attune
