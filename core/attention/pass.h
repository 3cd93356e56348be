// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "core/attention/call.h"

namespace attune {

// What happens at the attention sites during one forward pass of one network.
//
// Made for a pass, handed down through the layers, thrown away after it. A site that nobody asked
// for runs plain fused attention and pays one pointer comparison.
class AttentionPass {
 public:
  using SiteFilter = std::function<bool(const AttentionSite&)>;
  using Edit = std::function<void(AttentionCall&)>;
  using Observer = std::function<void(const AttentionCall&, const at::Tensor& out)>;

  static constexpr int kEveryBranch = -1;

  // Changes what matching sites compute, in the order of registration. With a branch given, only
  // that guidance branch's rows are shown to the edit and changed.
  void edit(SiteFilter sites, Edit edit, int branch = kEveryBranch);
  // Sees each matching call after all edits, with its output [B, heads, N, d].
  void observe(SiteFilter sites, Observer observer);

  // Says that nothing behind the site with this place in the order is needed: models look at
  // finished() between layers and return early.
  void stopAfter(int order) { lastOrder_ = order; }
  [[nodiscard]] bool finished() const { return lastOrder_ >= 0 && lastSeen_ >= lastOrder_; }

  [[nodiscard]] at::Tensor run(AttentionCall call);

  // Observers that add to a list of tensors do it through here, so that a recomputed (checkpointed)
  // segment can carry them as outputs of its own instead of recording them twice.
  void keep(const AttentionCall& call, at::Tensor value);
  struct Kept {
    const AttentionSite* site = nullptr;
    AttentionRows rows;
    at::Tensor value;
  };
  [[nodiscard]] std::vector<Kept>& kept() { return kept_; }

 private:
  struct EditEntry {
    SiteFilter sites;
    Edit edit;
    int branch;
  };
  struct ObserverEntry {
    SiteFilter sites;
    Observer observer;
  };
  std::vector<EditEntry> edits_;
  std::vector<ObserverEntry> observers_;
  std::vector<Kept> kept_;
  int lastOrder_ = -1;
  // The site run last, not the furthest one: a checkpointed layer is run again out of order and must
  // then do what it did the first time.
  int lastSeen_ = -1;
};

// Runs the site within a pass, or alone when there is none.
[[nodiscard]] inline at::Tensor runAttention(AttentionPass* pass, AttentionCall call) {
  return pass != nullptr ? pass->run(std::move(call)) : attend(call);
}

// Filters for the usual choices.
[[nodiscard]] AttentionPass::SiteFilter everySite();
[[nodiscard]] AttentionPass::SiteFilter sitesOfKind(AttentionKind kind);
[[nodiscard]] AttentionPass::SiteFilter siteNamed(std::string id);

}  // namespace attune
