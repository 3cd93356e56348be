// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/heat_peaks.h"

#include <tuple>

namespace attune {

bool HeatPeaks::Before::operator()(const MapChoice& one, const MapChoice& other) const {
  return std::tie(one.site, one.word, one.head) < std::tie(other.site, other.word, other.head);
}

double HeatPeaks::of(const Step& step, const MapChoice& choice) {
  auto place = peaks_.find(step);
  if (place == peaks_.end()) {
    std::erase_if(peaks_, [](const auto& each) { return each.first.expired(); });
    place = peaks_.try_emplace(step).first;
  }
  const auto [peak, isNew] = place->second.try_emplace(choice);
  if (isNew) peak->second = clipPeak(*step, choice);
  return peak->second;
}

}  // namespace attune
