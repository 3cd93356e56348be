// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine/events.h"

namespace attune {

// Which of a step's maps is meant.
struct MapChoice {
  static constexpr int kEntropy = -1;  // instead of a word: the entropy of each row
  static constexpr int kMeanHead = -1;

  std::string site = {};  // empty: the mean over all cross sites that have maps
  int word = 0;           // index into JobAttention::words, or kEntropy
  int head = kMeanHead;
  friend bool operator==(const MapChoice&, const MapChoice&) = default;
};

// One frame of a map: probabilities of a word, or H / ln n of rows.
struct HeatMap {
  Size2i grid = {};
  std::vector<float> values = {};  // [height, width]
  [[nodiscard]] bool empty() const { return values.empty(); }
};

[[nodiscard]] const SiteAttention* findSite(const JobAttention& step, std::string_view site);

// Whether the word is one of the phrase's, whatever their case.
[[nodiscard]] bool hasWord(const std::string& phrase, const std::string& word);

// Empty where that was not recorded. Maps of several grids are stretched to the finest of them
// before they are averaged.                                                       [2210.04885]
[[nodiscard]] HeatMap heatMap(const JobAttention& step, const MapChoice& choice, int frame);

// At a place in fractions of the map; between the middles of cells bilinear.
[[nodiscard]] float valueAt(const HeatMap& map, Vec2 at);

// The part of a map that lies inside the box, in fractions of the map, as a map of its own,
// bilinear and at least as fine; zero where the box goes past the map's edge.
[[nodiscard]] HeatMap within(const HeatMap& map, Box part);

// How much of two maps lies in the same place: the sum of the smaller values once each map sums to
// one; 1 for maps of the same form, 0 where one of them is empty or all zero.
[[nodiscard]] double overlapOf(const HeatMap& first, const HeatMap& second);

// What the brightest colour stands for.
enum class HeatRange {
  Clip,      // the largest value in any frame: what fades is seen to fade
  Frame,     // the largest value in this frame
  Absolute,  // 1: certainty
  Share,     // of all words' attention in a cell; the map is divided by their sum
};

// The largest value of a map in any frame; 0 where nothing was recorded.
[[nodiscard]] double clipPeak(const JobAttention& step, const MapChoice& choice);

struct ScaledHeat {
  Image image = {};  // one grey channel; empty where nothing was recorded
  double top = 0;    // the value that 255 stands for
};
// Of the whole map, or of the part that is shown (JobAttention::frame). Entropies are always
// absolute. `peak`: the map's clipPeak() where that is known; finding it takes the maps of all
// frames.
enum class HeatPart { Map, Frame };
[[nodiscard]] ScaledHeat scaledHeat(const JobAttention& step, const MapChoice& choice, int frame,
                                    HeatRange range, HeatPart part = HeatPart::Map,
                                    std::optional<double> peak = {});

// A word's attention at a place of the frame, as a share of all words' there.
struct WordShare {
  int word = 0;
  double share = 0;
};
// Largest first; empty where nothing was recorded. `at` in fractions of the frame that is shown.
[[nodiscard]] std::vector<WordShare> wordsAt(const JobAttention& step, const std::string& site,
                                             int head, int frame, Vec2 at);

}  // namespace attune
