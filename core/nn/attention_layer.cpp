// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/attention_layer.h"

#include <cmath>
#include <utility>

namespace attune {

std::shared_ptr<const AttentionSite> SiteRegistry::add(std::string id, AttentionKind kind,
                                                       int heads, int headDim, int downscale) {
  sites.push_back(std::make_shared<const AttentionSite>(AttentionSite{
      std::move(id), kind, heads, headDim, static_cast<int>(sites.size()), downscale}));
  return sites.back();
}

AttentionLayer AttentionLayer::load(const Weights& at, int64_t channels, int64_t context,
                                    std::shared_ptr<const AttentionSite> site) {
  const int64_t inner = int64_t{site->heads} * site->headDim;
  return {std::move(site), Linear::load(at / "to_q", channels, inner, false),
          Linear::load(at / "to_k", context, inner, false),
          Linear::load(at / "to_v", context, inner, false),
          Linear::load(at / "to_out" / 0, inner, channels)};
}

at::Tensor AttentionLayer::operator()(const at::Tensor& x, const at::Tensor& context,
                                      const AttentionRows& rows, AttentionPass* pass) const {
  const auto perHead = [this](const at::Tensor& t) {
    return t.view({t.size(0), t.size(1), site->heads, site->headDim}).transpose(1, 2);
  };
  // A context shared by the frames of a branch is projected once and then repeated.
  const int64_t repeats = x.size(0) / context.size(0);
  const auto perRow = [&](const at::Tensor& t) {
    return repeats == 1 ? perHead(t) : perHead(t).repeat_interleave(repeats, 0);
  };
  AttentionCall call{.site = site.get(),
                     .rows = rows,
                     .q = perHead(toQ(x)),
                     .k = perRow(toK(context)),
                     .v = perRow(toV(context)),
                     .scale = 1.0 / std::sqrt(static_cast<double>(site->headDim)),
                     .bias = {}};
  const at::Tensor out = runAttention(pass, std::move(call));
  return toOut(out.transpose(1, 2).reshape({x.size(0), x.size(1), -1}));
}

}  // namespace attune
