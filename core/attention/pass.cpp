// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/pass.h"

#include <ATen/ops/cat.h>

#include <utility>

namespace attune {

void AttentionPass::edit(SiteFilter sites, Edit edit, int branch) {
  edits_.push_back({std::move(sites), std::move(edit), branch});
}

void AttentionPass::observe(SiteFilter sites, Observer observer) {
  observers_.push_back({std::move(sites), std::move(observer)});
}

void AttentionPass::keep(const AttentionCall& call, at::Tensor value) {
  kept_.push_back({call.site, call.rows, std::move(value)});
}

at::Tensor AttentionPass::run(AttentionCall call) {
  lastSeen_ = call.site->order;

  bool perBranch = false;
  for (const auto& entry : edits_) {
    if (!entry.sites(*call.site)) continue;
    if (entry.branch == kEveryBranch) {
      entry.edit(call);
    } else {
      perBranch = true;
    }
  }

  const auto finish = [&](const AttentionCall& final) {
    at::Tensor out = attend(final);
    for (const auto& entry : observers_) {
      if (entry.sites(*final.site)) entry.observer(final, out);
    }
    return out;
  };
  if (!perBranch) return finish(call);

  const int64_t rowsPerBranch = call.q.size(0) / call.rows.branches;
  std::vector<at::Tensor> outs;
  for (int branch = 0; branch < call.rows.branches; ++branch) {
    AttentionCall part = sliceRows(call, branch * rowsPerBranch, (branch + 1) * rowsPerBranch);
    part.rows.branches = 1;
    part.rows.conditional = branch + 1 == call.rows.branches;
    for (const auto& entry : edits_) {
      if (entry.branch == branch && entry.sites(*call.site)) entry.edit(part);
    }
    outs.push_back(finish(part));
  }
  return at::cat(outs, 0);
}

AttentionPass::SiteFilter everySite() {
  return [](const AttentionSite&) { return true; };
}

AttentionPass::SiteFilter sitesOfKind(AttentionKind kind) {
  return [kind](const AttentionSite& site) { return site.kind == kind; };
}

AttentionPass::SiteFilter siteNamed(std::string id) {
  return [id = std::move(id)](const AttentionSite& site) { return site.id == id; };
}

}  // namespace attune
