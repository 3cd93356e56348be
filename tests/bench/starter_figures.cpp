// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/starter_figures.h"

#include <ATen/core/Tensor.h>

#include <algorithm>
#include <cmath>

#include "core/toybox/painter.h"

namespace attune {
namespace {

constexpr int kCells = 8;
constexpr int kLooks = 24;

// Mean colour of each of 8 x 8 cells; pixels under `hidden` (nonzero) take no part.
std::vector<double> cellsOf(std::span<const std::uint8_t> rgb, int width, int height,
                            const std::vector<bool>& hidden) {
  std::vector<double> sum(kCells * kCells * 3, 0);
  std::vector<double> weight(kCells * kCells, 0);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const auto p = static_cast<std::size_t>(y * width + x);
      if (!hidden.empty() && hidden[p]) continue;
      const auto cell = static_cast<std::size_t>(y * kCells / height * kCells + x * kCells / width);
      for (std::size_t c = 0; c < 3; ++c) sum[cell * 3 + c] += rgb[p * 3 + c];
      ++weight[cell];
    }
  }
  for (std::size_t i = 0; i < sum.size(); ++i) {
    sum[i] = weight[i / 3] > 0 ? sum[i] / weight[i / 3] : -1;
  }
  return sum;
}

double distance(const std::vector<double>& seen, const std::vector<double>& look) {
  double total = 0;
  int n = 0;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (seen[i] < 0) continue;
    total += std::abs(seen[i] - look[i]);
    ++n;
  }
  return n > 0 ? total / n : 1e9;
}

}  // namespace

int FoundObject::count() const {
  return static_cast<int>(
      std::count_if(frames.begin(), frames.end(), [](const auto& d) { return d.has_value(); }));
}

std::vector<FoundObject> findObjects(std::span<const Image> frames, const Scene& scene) {
  std::vector<FoundObject> found(scene.objects.size());
  for (FoundObject& object : found) object.frames.resize(frames.size());
  for (std::size_t f = 0; f < frames.size(); ++f) {
    for (const Detection& d :
         detect(frames[f].pixels, frames[f].size.width, frames[f].size.height)) {
      for (std::size_t k = 0; k < found.size(); ++k) {
        const SceneObject& wanted = scene.objects[k];
        if (d.thing == wanted.thing && d.colour == wanted.colour && !found[k].frames[f]) {
          found[k].frames[f] = d;
        }
      }
    }
  }
  return found;
}

bool movesAs(const FoundObject& object, Motion motion) {
  if (object.count() * 2 < static_cast<int>(object.frames.size())) return false;
  const auto first = std::find_if(object.frames.begin(), object.frames.end(),
                                  [](const auto& d) { return d.has_value(); });
  const auto last = std::find_if(object.frames.rbegin(), object.frames.rend(),
                                 [](const auto& d) { return d.has_value(); });
  const Placement from = (*first)->placement;
  const Placement to = (*last)->placement;
  const double dx = to.x - from.x;
  const double dy = to.y - from.y;
  const double growth = to.radius / from.radius;
  const auto along = [](double ahead, double across) {
    return ahead > 0.1 && ahead > 2 * std::abs(across);
  };
  switch (motion) {
    case Motion::Still:
      return std::abs(dx) < 0.08 && std::abs(dy) < 0.08;
    case Motion::Left:
      return along(-dx, dy);
    case Motion::Right:
      return along(dx, dy);
    case Motion::Up:
      return along(-dy, dx);
    case Motion::Down:
      return along(dy, dx);
    case Motion::Growing:
      return growth > 1.2;
    case Motion::Shrinking:
      return growth < 1 / 1.2;
  }
  return false;
}

bool hasSize(const FoundObject& object, Size size) {
  std::vector<double> radii;
  for (const auto& d : object.frames) {
    if (d) radii.push_back(d->placement.radius);
  }
  if (radii.empty()) return false;
  std::nth_element(radii.begin(), radii.begin() + static_cast<std::ptrdiff_t>(radii.size() / 2),
                   radii.end());
  return sizeOf(radii[radii.size() / 2]) == size;
}

BackgroundJudge::BackgroundJudge() {
  for (int b = 0; b < kBackgroundCount; ++b) {
    for (int look = 0; look < kLooks; ++look) {
      const RgbImage picture =
          paintBackground(static_cast<Background>(b), 0x5EED0000u + static_cast<unsigned>(look),
                          kToyboxSide, kToyboxSide);
      looks_[static_cast<std::size_t>(b)].push_back(
          cellsOf(picture.pixels, picture.width, picture.height, {}));
    }
  }
}

Background BackgroundJudge::classify(const Image& frame, std::span<const FoundObject> objects,
                                     std::size_t index) const {
  std::vector<bool> hidden(frame.pixels.size() / 3, false);
  for (const FoundObject& object : objects) {
    if (!object.frames[index]) continue;
    const auto& mask = object.frames[index]->mask.pixels;
    for (std::size_t p = 0; p < std::min(mask.size(), hidden.size()); ++p) {
      if (mask[p] > 0) hidden[p] = true;
    }
  }
  const auto seen = cellsOf(frame.pixels, frame.size.width, frame.size.height, hidden);
  auto best = Background::Sky;
  double least = 1e18;
  for (int b = 0; b < kBackgroundCount; ++b) {
    for (const auto& look : looks_[static_cast<std::size_t>(b)]) {
      if (const double d = distance(seen, look); d < least) {
        least = d;
        best = static_cast<Background>(b);
      }
    }
  }
  return best;
}

void addPointing(std::vector<Pointing>& sites, const RunResult& result, const std::string& thing,
                 const FoundObject& object) {
  std::size_t word = 0;
  while (word < result.recordedWords.size() && result.recordedWords[word].text != thing) ++word;
  if (word == result.recordedWords.size()) return;
  for (const SiteRecord& record : result.records) {
    if (!record.maps.defined()) continue;
    if (record.step * 3 < result.plan.steps || record.step * 3 >= 2 * result.plan.steps) continue;
    auto site = std::find_if(sites.begin(), sites.end(),
                             [&](const Pointing& p) { return p.site == record.site; });
    if (site == sites.end()) site = sites.insert(sites.end(), Pointing{.site = record.site});
    const int w = record.grid.width;
    const int h = record.grid.height;
    const at::Tensor maps = record.maps.select(0, static_cast<std::int64_t>(word)).contiguous();
    for (int f = 0; f < record.frames; ++f) {
      const auto& found = object.frames[static_cast<std::size_t>(record.firstFrame + f)];
      if (!found) continue;
      // Share of each cell that the object covers.
      std::vector<double> cover(static_cast<std::size_t>(w * h), 0);
      const CoverImage& mask = found->mask;
      for (int y = 0; y < mask.height; ++y) {
        for (int x = 0; x < mask.width; ++x) {
          cover[static_cast<std::size_t>(y * h / mask.height * w + x * w / mask.width)] +=
              mask.pixels[static_cast<std::size_t>(y * mask.width + x)] / 255.0;
        }
      }
      const double perCell = static_cast<double>(mask.width * mask.height) / (w * h);
      const float* map = maps.const_data_ptr<float>() + static_cast<std::ptrdiff_t>(f) * w * h;
      double inside = 0;
      double total = 0;
      double area = 0;
      for (std::size_t i = 0; i < cover.size(); ++i) {
        cover[i] /= perCell;
        inside += map[i] * cover[i];
        total += map[i];
        area += cover[i];
      }
      const auto peak = static_cast<std::size_t>(std::max_element(map, map + w * h) - map);
      if (area <= 0 || total <= 0) continue;
      ++site->frames;
      if (cover[peak] > 0.3) ++site->hits;
      site->massRatio += inside / total / (area / static_cast<double>(cover.size()));
    }
  }
}

}  // namespace attune
