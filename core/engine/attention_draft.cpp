// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/attention_draft.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/message.h"

namespace attune {
namespace {

// Which of the step's words are the object's.
std::vector<int> wordsOf(const JobAttention& step, const std::string& phrase) {
  std::vector<int> own;
  for (std::size_t i = 0; i < step.words.size(); ++i) {
    if (hasWord(phrase, step.words[i])) own.push_back(static_cast<int>(i));
  }
  return own;
}

void add(HeatMap& sum, const HeatMap& map) {
  if (sum.empty()) sum = {map.grid, std::vector<float>(map.values.size())};
  if (sum.grid != map.grid) return;  // another run's size
  for (std::size_t i = 0; i < map.values.size(); ++i) sum.values[i] += map.values[i];
}

void stretch(HeatMap& map) {
  const auto [low, high] = std::ranges::minmax(map.values);
  const float range = high - low;
  for (float& value : map.values) value = range > 0 ? (value - low) / range : 0;
}

}  // namespace

std::vector<HeatMap> draftMaps(std::span<const std::shared_ptr<const JobAttention>> steps,
                               const std::string& words, const std::string& site) {
  std::vector<std::shared_ptr<const JobAttention>> told;
  std::ranges::copy_if(steps, std::back_inserter(told), [&](const auto& step) {
    const std::vector<int> own = wordsOf(*step, words);
    return !own.empty() && !heatMap(*step, {.site = site, .word = own.front()}, 0).empty();
  });
  std::vector<HeatMap> frames;
  for (std::size_t s = told.size() / 2; s < told.size(); ++s) {
    for (const int word : wordsOf(*told[s], words)) {
      for (int frame = 0;; ++frame) {
        const HeatMap map =
            within(heatMap(*told[s], {.site = site, .word = word}, frame), told[s]->frame);
        if (map.empty()) break;
        if (static_cast<std::size_t>(frame) >= frames.size()) frames.emplace_back();
        add(frames[static_cast<std::size_t>(frame)], map);
      }
    }
  }
  for (HeatMap& frame : frames) stretch(frame);
  return frames;
}

std::vector<Key> draftKeys(std::span<const HeatMap> maps, Size2i size,
                           const DraftOptions& options) {
  std::vector<Key> keys;
  const int frames = static_cast<int>(maps.size());
  for (int frame = 0; frame < frames; ++frame) {
    HeatMap mean;
    const int first = std::max(0, frame - options.smoothing);
    const int last = std::min(frames - 1, frame + options.smoothing);
    for (int other = first; other <= last; ++other)
      add(mean, maps[static_cast<std::size_t>(other)]);
    stretch(mean);
    auto mask = std::make_shared<Image>(size, 1);
    bool any = false;
    std::size_t pixel = 0;
    for (int y = 0; y < size.height; ++y) {
      for (int x = 0; x < size.width; ++x, ++pixel) {
        const float value = valueAt(mean, {(x + 0.5) / size.width, (y + 0.5) / size.height});
        const bool isInside = static_cast<double>(value) >= options.threshold && value > 0;
        mask->pixels[pixel] = isInside ? 255 : 0;
        any |= isInside;
      }
    }
    if (!any) continue;
    keys.push_back({.frame = frame,
                    .geometry = BrushShape{.bitmap = std::move(mask)},
                    .toNext = Interpolation::Hold});
  }
  if (keys.empty()) {
    throw badInput(
        Message("the maps show the words nowhere; lower the threshold or look at another site"));
  }
  return keys;
}

}  // namespace attune
