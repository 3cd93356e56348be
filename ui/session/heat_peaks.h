// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>

#include "core/engine/attention_maps.h"

namespace attune {

// The largest value of a map in any frame (clipPeak()), found once for each step and choice: it
// takes the maps of the whole clip. Steps that are gone are forgotten.
class HeatPeaks {
 public:
  using Step = std::shared_ptr<const JobAttention>;

  [[nodiscard]] double of(const Step& step, const MapChoice& choice);

 private:
  using Known = std::weak_ptr<const JobAttention>;
  struct Before {
    bool operator()(const MapChoice& one, const MapChoice& other) const;
  };
  // By the step itself: one that is told again, or loses its pictures, is another one.
  std::map<Known, std::map<MapChoice, double, Before>, std::owner_less<>> peaks_;
};

}  // namespace attune
