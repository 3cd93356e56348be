// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/attention_frames.h"

#include <ATen/ops/zeros.h>

#include <algorithm>
#include <cmath>

namespace attune {
namespace {

// The windows of one site, added up.
struct SiteSum {
  const SiteRecord* first = nullptr;
  double entropyShare = 0;
  int entropies = 0;
  at::Tensor maps;   // [words, F, h, w]
  at::Tensor count;  // [1, F, 1, 1]
};

void addMaps(SiteSum& sum, const SiteRecord& record, int frames) {
  if (!record.maps.defined()) return;
  if (!sum.maps.defined()) {
    sum.maps = at::zeros({record.maps.size(0), frames, record.maps.size(2), record.maps.size(3)},
                         at::kFloat);
    sum.count = at::zeros({1, frames, 1, 1}, at::kFloat);
  }
  const int64_t end = record.firstFrame + record.frames;
  sum.maps.slice(1, record.firstFrame, end).add_(record.maps);
  sum.count.slice(1, record.firstFrame, end).add_(1);
}

std::vector<SiteSum> sumsOf(const StepMoment& moment) {
  std::vector<SiteSum> sums;
  for (const SiteRecord& record : moment.records) {
    auto sum = std::ranges::find_if(
        sums, [&](const SiteSum& known) { return known.first->site == record.site; });
    if (sum == sums.end()) {
      sums.push_back({.first = &record, .maps = {}, .count = {}});
      sum = std::prev(sums.end());
    }
    if (!record.headEntropy.empty()) {
      sum->entropyShare += record.entropyShare;
      ++sum->entropies;
    }
    addMaps(*sum, record, moment.plan.frames);
  }
  return sums;
}

// [words, F, h, w] -> 8-bit shares of the largest value, [word][frame].
void addPictures(const at::Tensor& maps, SiteAttention& site) {
  site.largest = maps.max().item<double>();
  const at::Tensor flat = maps.contiguous();
  const float* value = flat.const_data_ptr<float>();
  const double scale = site.largest > 0 ? 255 / site.largest : 0;
  for (int64_t w = 0; w < maps.size(0); ++w) {
    std::vector<Image>& frames = site.maps.emplace_back();
    for (int64_t f = 0; f < maps.size(1); ++f) {
      Image& image = frames.emplace_back(site.grid, 1);
      for (std::uint8_t& pixel : image.pixels) {
        pixel = static_cast<std::uint8_t>(std::lround(std::clamp(*value++ * scale, 0.0, 255.0)));
      }
    }
  }
}

}  // namespace

JobAttention attentionFrames(const StepMoment& moment) {
  JobAttention event{.step = moment.done, .timestep = moment.report.timestep};
  for (const SiteSum& sum : sumsOf(moment)) {
    const AttentionKind kind = sum.first->kind;
    SiteAttention site{.site = sum.first->site,
                       .temporal = kind == AttentionKind::Temporal,
                       .cross = kind == AttentionKind::Cross,
                       .grid = sum.first->grid};
    if (sum.entropies > 0) site.entropyShare = sum.entropyShare / sum.entropies;
    if (sum.maps.defined()) addPictures(sum.maps / sum.count.clamp_min(1), site);
    event.sites.push_back(std::move(site));
  }
  for (const WordTokens& word : moment.words) event.words.push_back(word.text);
  return event;
}

}  // namespace attune
