// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/recorder.h"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/empty.h>

#include <cmath>
#include <utility>

namespace attune {
namespace {

bool wants(const AttentionPass::SiteFilter& filter, const AttentionSite& site) {
  return filter && filter(site);
}

}  // namespace

void AttentionRecorder::attach(AttentionPass& pass, int step, double timestep, int firstFrame) {
  const auto either = [this](const AttentionSite& site) {
    const bool maps = site.kind == AttentionKind::Cross && wants(options_.mapSites, site);
    return maps || wants(options_.entropySites, site);
  };
  pass.observe(either, [=, this](const AttentionCall& call, const at::Tensor& out) {
    if (!call.rows.conditional) return;
    record(call, out, {.step = step, .timestep = timestep, .firstFrame = firstFrame});
  });
}

void AttentionRecorder::record(const AttentionCall& whole, const at::Tensor& wholeOut,
                               SiteRecord record) {
  const at::NoGradGuard noGrad;
  const int64_t rows = whole.q.size(0);
  const int64_t begin = rows - rows / whole.rows.branches;
  AttentionCall call = sliceRows(whole, begin, rows);
  call.rows.branches = 1;
  const AttentionSite& site = *call.site;

  record.site = site.id;
  record.kind = site.kind;
  record.grid = call.rows.grid;
  record.frames = call.rows.frames;

  const bool wantsMaps = site.kind == AttentionKind::Cross && wants(options_.mapSites, site) &&
                         !options_.words.empty();
  const bool wantsEntropy = wants(options_.entropySites, site);
  RowOptions rowOptions = options_.rows;
  if (wantsMaps) rowOptions.sampledRows = 0;  // a map needs the log-sum-exp of every row
  const RowStatistics statistics = rowStatistics(call, rowOptions);

  if (wantsEntropy) {
    const at::Tensor perHead =
        statistics.entropy.mean(at::IntArrayRef{0, 2}).to(at::kCPU, at::kDouble).contiguous();
    const double* values = perHead.const_data_ptr<double>();
    record.headEntropy.assign(values, values + perHead.numel());
    record.entropy = perHead.mean().item<double>();
    const double most = std::log(static_cast<double>(call.k.size(2)));
    record.entropyShare = most > 0 ? record.entropy / most : 1.0;
    const bool self = site.kind != AttentionKind::Cross && call.q.size(2) == call.v.size(2);
    if (options_.energy && self) {
      record.energy = attentionEnergy(call, wholeOut.slice(0, begin, rows));
    }
  }

  if (wantsMaps) {
    const int frames = call.rows.frames;
    const Size2i grid = call.rows.grid;
    record.maps = at::empty({static_cast<int64_t>(options_.words.size()), frames, grid.height,
                             grid.width},
                            at::kFloat);
    for (std::size_t w = 0; w < options_.words.size(); ++w) {
      const at::Tensor map = keyMaps(call, statistics.logSumExp, options_.words[w].tokens).mean(1);
      record.maps[static_cast<int64_t>(w)].copy_(map.view({frames, grid.height, grid.width}));
    }
  }
  records_.push_back(std::move(record));
}

}  // namespace attune
