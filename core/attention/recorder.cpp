// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/recorder.h"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/linspace.h>
#include <ATen/ops/ones_like.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace attune {
namespace {

constexpr int64_t kLeastQueries = 16;  // of a batch row that is sampled

bool wants(const AttentionPass::SiteFilter& filter, const AttentionSite& site) {
  return filter && filter(site);
}

// Of so many rows a head: of some of the batch rows where there are many, of some queries of each.
RowStatistics sampledStatistics(const AttentionCall& call, int64_t rows) {
  const int64_t batch = call.q.size(0);
  const int64_t queries = call.q.size(2);
  if (rows <= 0 || rows >= batch * queries) return rowStatistics(call);
  const int64_t wanted =
      std::clamp<int64_t>(rows / std::min<int64_t>(queries, kLeastQueries), 1, batch);
  const int64_t each = std::max<int64_t>(1, rows / wanted);
  if (wanted == batch) return rowStatistics(call, {.sampledRows = each});
  // From the first to the last, so that the stride divides no row of cells: the rows of temporal
  // sites are cells, and their neighbours below are not to be the only ones met.
  const at::Tensor spread = at::linspace(0.0, static_cast<double>(batch - 1), wanted,
                                         at::TensorOptions().dtype(at::kDouble))
                                .round()
                                .to(call.q.device(), at::kLong);
  return rowStatistics(selectRows(call, spread), {.sampledRows = each});
}

// What the network still has to do is not to be counted as recording, which waits for it anyway.
void waitFor(const at::Tensor& out) {
  if (out.is_cpu()) return;
  const c10::impl::VirtualGuardImpl device(out.device().type());
  device.synchronizeStream(device.getStream(out.device()));
}

}  // namespace

void AttentionRecorder::attach(AttentionPass& pass, int step, double timestep, int firstFrame) {
  const auto either = [this](const AttentionSite& site) {
    const bool maps = site.kind == AttentionKind::Cross && wants(options_.mapSites, site);
    return maps || wants(options_.entropySites, site);
  };
  pass.observe(either, [=, this](const AttentionCall& call, const at::Tensor& out) {
    if (!call.rows.conditional) return;
    waitFor(out);
    const auto begin = std::chrono::steady_clock::now();
    record(call, out, {.step = step, .timestep = timestep, .firstFrame = firstFrame});
    seconds_ += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
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
  // A map needs the log-sum-exp of every row, a picture the entropy of every row.
  const bool needsAll = wantsMaps || wants(options_.pictureSites, site);
  const RowStatistics statistics =
      needsAll ? rowStatistics(call) : sampledStatistics(call, options_.sampledRows);

  if (wantsEntropy) {
    keepEntropy(call, statistics.entropy, record);
    const bool self = site.kind != AttentionKind::Cross && call.q.size(2) == call.v.size(2);
    if (options_.energy && self) {
      record.energy = attentionEnergy(call, wholeOut.slice(0, begin, rows));
    }
  }
  if (wantsMaps) keepMaps(call, statistics.logSumExp, record);
  records_.push_back(std::move(record));
}

void AttentionRecorder::keepEntropy(const AttentionCall& call, const at::Tensor& entropy,
                                    SiteRecord& record) const {
  const at::Tensor perHead =
      entropy.mean(at::IntArrayRef{0, 2}).to(at::kCPU, at::kDouble).contiguous();
  const double* values = perHead.const_data_ptr<double>();
  record.headEntropy.assign(values, values + perHead.numel());
  record.entropy = perHead.mean().item<double>();
  const double most = std::log(static_cast<double>(call.k.size(2)));
  record.entropyShare = most > 0 ? record.entropy / most : 1.0;
  if (!wants(options_.pictureSites, *call.site)) return;

  at::Tensor rows = entropy.mean(1);  // [frames, cells], of temporal sites [cells, frames]
  if (call.site->kind == AttentionKind::Temporal) rows = rows.transpose(0, 1);
  const Size2i grid = call.rows.grid;
  rows = rows.reshape({call.rows.frames, grid.height, grid.width}).to(at::kCPU);
  record.rowEntropies = most > 0 ? rows / most : at::ones_like(rows);
}

void AttentionRecorder::keepMaps(const AttentionCall& call, const at::Tensor& logSumExp,
                                 SiteRecord& record) const {
  const int frames = call.rows.frames;
  const Size2i grid = call.rows.grid;
  const auto words = static_cast<int64_t>(options_.words.size());
  record.maps = at::empty({words, frames, grid.height, grid.width}, at::kFloat);
  if (wants(options_.headSites, *call.site)) {
    record.headMaps =
        at::empty({call.q.size(1), words, frames, grid.height, grid.width}, at::kFloat);
  }
  for (std::size_t w = 0; w < options_.words.size(); ++w) {
    const auto index = static_cast<int64_t>(w);
    // [frames, heads, cells]: a word is the mean of its tokens.
    const at::Tensor map = keyMaps(call, logSumExp, options_.words[w].tokens).mean(2);
    record.maps[index].copy_(map.mean(1).view({frames, grid.height, grid.width}));
    if (record.headMaps.defined()) {
      record.headMaps.select(1, index).copy_(
          map.transpose(0, 1).reshape({-1, frames, grid.height, grid.width}));
    }
  }
}

}  // namespace attune
