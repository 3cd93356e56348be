// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/attention_frames.h"

#include <algorithm>
#include <cmath>

#include "core/engine/attention_readout.h"
#include "core/pipeline/window_mean.h"

namespace attune {
namespace {

// The windows of one site, added up.
struct SiteSum {
  const SiteRecord* first = nullptr;
  int windows = 0;
  std::vector<double> headEntropy;  // nats
  double entropyShare = 0;
  AttentionEnergy energy;
  WindowMean maps = {};      // [words, F, h, w]
  WindowMean headMaps = {};  // [heads, words, F, h, w]
  WindowMean rows = {};      // [F, h, w]
};

void add(SiteSum& sum, const SiteRecord& record, int frames) {
  const auto addTo = [&](WindowMean& mean, const at::Tensor& part) {
    if (part.defined()) mean.add(part, record.firstFrame, frames);
  };
  addTo(sum.maps, record.maps);
  addTo(sum.headMaps, record.headMaps);
  addTo(sum.rows, record.rowEntropies);
  if (record.headEntropy.empty()) return;
  ++sum.windows;
  sum.entropyShare += record.entropyShare;
  sum.headEntropy.resize(record.headEntropy.size());
  for (std::size_t h = 0; h < record.headEntropy.size(); ++h) {
    sum.headEntropy[h] += record.headEntropy[h];
  }
  if (!record.energy) return;
  sum.energy.output += record.energy->output;
  sum.energy.uniform += record.energy->uniform;
  sum.energy.identity += record.energy->identity;
}

std::vector<SiteSum> sumsOf(const StepMoment& moment) {
  std::vector<SiteSum> sums;
  for (const SiteRecord& record : moment.records) {
    auto sum = std::ranges::find_if(
        sums, [&](const SiteSum& known) { return known.first->site == record.site; });
    if (sum == sums.end()) {
      sums.push_back({.first = &record, .headEntropy = {}, .energy = {}});
      sum = std::prev(sums.end());
    }
    add(*sum, record, moment.plan.frames);
  }
  return sums;
}

// [h, w] of one frame -> grey values, `most` being 255.
Image picture(const float* value, Size2i grid, double most) {
  Image image(grid, 1);
  const double scale = most > 0 ? 255 / most : 0;
  for (std::uint8_t& pixel : image.pixels) {
    pixel = static_cast<std::uint8_t>(std::lround(std::clamp(*value++ * scale, 0.0, 255.0)));
  }
  return image;
}

// [F, h, w] of H / ln n
std::vector<Image> entropyPictures(const at::Tensor& frames, Size2i grid) {
  const at::Tensor flat = frames.contiguous();
  const float* value = flat.const_data_ptr<float>();
  std::vector<Image> images;
  for (int64_t f = 0; f < flat.size(0); ++f, value += grid.width * grid.height) {
    images.push_back(picture(value, grid, 1));
  }
  return images;
}

// [words, F, h, w]
WordMaps wordMaps(const at::Tensor& maps, Size2i grid) {
  const at::Tensor flat = maps.contiguous();
  const float* value = flat.const_data_ptr<float>();
  WordMaps words(static_cast<std::size_t>(flat.size(0)));
  for (std::vector<WordMap>& frames : words) {
    for (int64_t f = 0; f < flat.size(1); ++f, value += grid.width * grid.height) {
      const double largest =
          static_cast<double>(*std::max_element(value, value + grid.width * grid.height));
      frames.push_back({.shares = picture(value, grid, largest), .largest = largest});
    }
  }
  return words;
}

SiteAttention siteAttention(const SiteSum& sum) {
  const SiteRecord& record = *sum.first;
  SiteAttention site{.site = record.site, .kind = record.kind, .grid = record.grid};
  if (sum.windows > 0) {
    site.entropyShare = sum.entropyShare / sum.windows;
    // Heads share their ln n, which the two figures of the whole site tell.
    const double most = record.entropy > 0 ? record.entropy / record.entropyShare : 1;
    for (const double entropy : sum.headEntropy) {
      site.headEntropyShares.push_back(entropy / sum.windows / most);
    }
    if (record.energy) {
      site.energy = {.output = sum.energy.output / sum.windows,
                     .uniform = sum.energy.uniform / sum.windows,
                     .identity = sum.energy.identity / sum.windows};
    }
  }
  if (!sum.maps.empty()) site.maps = wordMaps(sum.maps.mean(), site.grid);
  if (!sum.rows.empty()) site.rowEntropies = entropyPictures(sum.rows.mean(), site.grid);
  if (!sum.headMaps.empty()) {
    for (const at::Tensor& head : sum.headMaps.mean().unbind(0)) {
      site.headMaps.push_back(wordMaps(head, site.grid));
    }
  }
  return site;
}

std::vector<ObjectReadout> readouts(const StepMoment& moment, const std::vector<SiteSum>& sums) {
  std::vector<at::Tensor> maps;
  for (const SiteSum& sum : sums) {
    if (!sum.maps.empty()) maps.push_back(sum.maps.mean());
  }
  std::vector<ObjectReadout> objects;
  if (maps.empty()) return objects;
  for (std::size_t o = 0; o < moment.objectWords.size(); ++o) {
    const std::vector<int>& words = moment.objectWords[o];
    if (words.empty()) continue;
    std::vector<at::Tensor> own;
    for (const at::Tensor& map : maps) {
      at::Tensor mean = map[words.front()].clone();
      for (std::size_t w = 1; w < words.size(); ++w) mean.add_(map[words[w]]);
      own.push_back(mean);
    }
    objects.push_back(readoutOf(moment.request.objects[o], own, moment.plan.frames));
  }
  return objects;
}

}  // namespace

JobAttention attentionFrames(const StepMoment& moment) {
  JobAttention event{
      .step = moment.done, .steps = moment.plan.steps, .timestep = moment.report.timestep};
  const std::vector<SiteSum> sums = sumsOf(moment);
  for (const SiteSum& sum : sums) event.sites.push_back(siteAttention(sum));
  for (const WordTokens& word : moment.words) event.words.push_back(word.text);
  event.objects = readouts(moment, sums);
  return event;
}

}  // namespace attune
