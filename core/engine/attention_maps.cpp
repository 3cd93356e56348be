// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/attention_maps.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <numeric>
#include <span>
#include <sstream>

namespace attune {
namespace {

// What is at `place`, or null.
template <class T>
const T* at(const std::vector<T>& list, int place) {
  return place >= 0 && place < static_cast<int>(list.size())
             ? &list[static_cast<std::size_t>(place)]
             : nullptr;
}

HeatMap fromPicture(const Image& image, double top) {
  HeatMap map{.grid = image.size, .values = std::vector<float>(image.pixels.size())};
  std::ranges::transform(image.pixels, map.values.begin(),
                         [&](std::uint8_t pixel) { return static_cast<float>(pixel * top / 255); });
  return map;
}

HeatMap ofSite(const SiteAttention& site, const MapChoice& choice, int frame) {
  if (choice.word == MapChoice::kEntropy) {
    const Image* rows = at(site.rowEntropies, frame);
    return rows ? fromPicture(*rows, 1) : HeatMap{};
  }
  const WordMaps* maps =
      choice.head == MapChoice::kMeanHead ? &site.maps : at(site.headMaps, choice.head);
  const std::vector<WordMap>* frames = maps ? at(*maps, choice.word) : nullptr;
  const WordMap* map = frames ? at(*frames, frame) : nullptr;
  return map ? fromPicture(map->shares, map->largest) : HeatMap{};
}

// Adds `map`, stretched over the grid of `sum`.
void addStretched(HeatMap& sum, const HeatMap& map) {
  std::size_t cell = 0;
  for (int y = 0; y < sum.grid.height; ++y) {
    for (int x = 0; x < sum.grid.width; ++x, ++cell) {
      sum.values[cell] += valueAt(map, {(x + 0.5) / sum.grid.width, (y + 0.5) / sum.grid.height});
    }
  }
}

// All zero, on the finest of the maps' grids.
HeatMap blankFor(std::span<const HeatMap> maps) {
  HeatMap blank;
  for (const HeatMap& map : maps) {
    blank.grid.width = std::max(blank.grid.width, map.grid.width);
    blank.grid.height = std::max(blank.grid.height, map.grid.height);
  }
  blank.values.resize(static_cast<std::size_t>(blank.grid.width) *
                      static_cast<std::size_t>(blank.grid.height));
  return blank;
}

HeatMap meanOf(std::span<const HeatMap> maps) {
  HeatMap mean = blankFor(maps);
  for (const HeatMap& map : maps) addStretched(mean, map);
  for (float& value : mean.values) value /= static_cast<float>(maps.size());
  return mean;
}

int framesOf(const JobAttention& step) {
  std::size_t most = 0;
  for (const SiteAttention& site : step.sites) {
    most = std::max(most, site.rowEntropies.size());
    if (!site.maps.empty()) most = std::max(most, site.maps.front().size());
  }
  return static_cast<int>(most);
}

float largest(const HeatMap& map) {
  return map.empty() ? 0 : *std::ranges::max_element(map.values);
}

// The map over the sum of all words' maps, cell by cell.
void takeShare(HeatMap& map, const JobAttention& step, MapChoice choice, int frame) {
  std::vector<float> sum(map.values.size());
  for (choice.word = 0; choice.word < static_cast<int>(step.words.size()); ++choice.word) {
    const HeatMap other = heatMap(step, choice, frame);
    for (std::size_t i = 0; i < other.values.size(); ++i) sum[i] += other.values[i];
  }
  for (std::size_t i = 0; i < sum.size(); ++i)
    map.values[i] = sum[i] > 0 ? map.values[i] / sum[i] : 0;
}

double topOf(const JobAttention& step, const MapChoice& choice, const HeatMap& map, HeatRange range,
             std::optional<double> peak) {
  if (choice.word == MapChoice::kEntropy) return 1;
  switch (range) {
    case HeatRange::Frame:
      return static_cast<double>(largest(map));
    case HeatRange::Clip:
      return peak ? *peak : clipPeak(step, choice);
    case HeatRange::Absolute:
    case HeatRange::Share:
      break;
  }
  return 1;
}

}  // namespace

const SiteAttention* findSite(const JobAttention& step, std::string_view site) {
  const auto found = std::ranges::find(step.sites, site, &SiteAttention::site);
  return found == step.sites.end() ? nullptr : &*found;
}

bool hasWord(const std::string& phrase, const std::string& word) {
  const auto lower = [](std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
  };
  std::istringstream words(lower(phrase));
  const std::string wanted = lower(word);
  for (std::string each; words >> each;) {
    if (each == wanted) return true;
  }
  return false;
}

HeatMap heatMap(const JobAttention& step, const MapChoice& choice, int frame) {
  if (!choice.site.empty()) {
    const SiteAttention* site = findSite(step, choice.site);
    return site ? ofSite(*site, choice, frame) : HeatMap{};
  }
  std::vector<HeatMap> maps;
  for (const SiteAttention& site : step.sites) {
    if (site.kind != AttentionKind::Cross) continue;
    if (HeatMap map = ofSite(site, choice, frame); !map.empty()) maps.push_back(std::move(map));
  }
  return maps.empty() ? HeatMap{} : meanOf(maps);
}

float valueAt(const HeatMap& map, Vec2 at) {
  const auto place = [](double share, int cells) {
    return std::clamp(share * cells - 0.5, 0.0, static_cast<double>(cells - 1));
  };
  const double u = place(at.x, map.grid.width);
  const double v = place(at.y, map.grid.height);
  const int x = static_cast<int>(u);
  const int y = static_cast<int>(v);
  const auto value = [&](int cx, int cy) {
    const int row = std::min(cy, map.grid.height - 1);
    const int column = std::min(cx, map.grid.width - 1);
    return static_cast<double>(map.values[static_cast<std::size_t>(row * map.grid.width + column)]);
  };
  const double above = std::lerp(value(x, y), value(x + 1, y), u - x);
  const double below = std::lerp(value(x, y + 1), value(x + 1, y + 1), u - x);
  return static_cast<float>(std::lerp(above, below, v - y));
}

HeatMap within(const HeatMap& map, Box part) {
  if (map.empty() || part == Box{0, 0, 1, 1}) return map;
  const auto cells = [](double share, int count) {
    return std::max(1, static_cast<int>(std::ceil(share * count)));
  };
  // Twice as fine, so that the part's edges fall close to where they belong.
  HeatMap inner{
      .grid = {2 * cells(part.width(), map.grid.width), 2 * cells(part.height(), map.grid.height)}};
  for (int y = 0; y < inner.grid.height; ++y) {
    for (int x = 0; x < inner.grid.width; ++x) {
      const Vec2 at{part.x0 + (x + 0.5) / inner.grid.width * part.width(),
                    part.y0 + (y + 0.5) / inner.grid.height * part.height()};
      const bool isInside = at.x >= 0 && at.x < 1 && at.y >= 0 && at.y < 1;
      inner.values.push_back(isInside ? valueAt(map, at) : 0.0F);
    }
  }
  return inner;
}

double overlapOf(const HeatMap& first, const HeatMap& second) {
  if (first.empty() || second.empty()) return 0;
  const std::array both{first, second};
  const auto stretched = [&](const HeatMap& map) {
    HeatMap large = blankFor(both);
    addStretched(large, map);
    return large.values;
  };
  const std::vector<float> a = stretched(first);
  const std::vector<float> b = stretched(second);
  const double sumA = std::reduce(a.begin(), a.end(), 0.0);
  const double sumB = std::reduce(b.begin(), b.end(), 0.0);
  if (sumA <= 0 || sumB <= 0) return 0;
  double overlap = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    overlap += std::min(static_cast<double>(a[i]) / sumA, static_cast<double>(b[i]) / sumB);
  }
  return overlap;
}

double clipPeak(const JobAttention& step, const MapChoice& choice) {
  float most = 0;
  for (int frame = 0; frame < framesOf(step); ++frame) {
    most = std::max(most, largest(heatMap(step, choice, frame)));
  }
  return static_cast<double>(most);
}

ScaledHeat scaledHeat(const JobAttention& step, const MapChoice& choice, int frame, HeatRange range,
                      HeatPart part, std::optional<double> peak) {
  HeatMap map = heatMap(step, choice, frame);
  if (map.empty()) return {};
  const bool shares = range == HeatRange::Share && choice.word != MapChoice::kEntropy;
  if (shares) takeShare(map, step, choice, frame);
  ScaledHeat picture{.top = topOf(step, choice, map, range, peak)};
  if (part == HeatPart::Frame) map = within(map, step.frame);
  picture.image = Image(map.grid, 1);
  const double scale = picture.top > 0 ? 255 / picture.top : 0;
  std::ranges::transform(map.values, picture.image.pixels.begin(), [scale](float value) {
    return static_cast<std::uint8_t>(
        std::lround(std::clamp(static_cast<double>(value) * scale, 0.0, 255.0)));
  });
  return picture;
}

std::vector<WordShare> wordsAt(const JobAttention& step, const std::string& site, int head,
                               int frame, Vec2 at) {
  std::vector<WordShare> words;
  double sum = 0;
  for (int word = 0; word < static_cast<int>(step.words.size()); ++word) {
    const HeatMap map = heatMap(step, {.site = site, .word = word, .head = head}, frame);
    if (map.empty()) return {};
    const auto cell = [](double share, int cells) {
      return std::clamp(static_cast<int>(std::floor(share * cells)), 0, cells - 1);
    };
    const Box& shown = step.frame;
    const int place = cell(shown.y0 + at.y * shown.height(), map.grid.height) * map.grid.width +
                      cell(shown.x0 + at.x * shown.width(), map.grid.width);
    const double value = static_cast<double>(map.values[static_cast<std::size_t>(place)]);
    words.push_back({word, value});
    sum += value;
  }
  for (WordShare& word : words) word.share = sum > 0 ? word.share / sum : 0;
  std::ranges::stable_sort(words, std::ranges::greater{}, &WordShare::share);
  return words;
}

}  // namespace attune
