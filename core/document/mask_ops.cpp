// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/rasterise.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace attune {
namespace {

std::size_t cells(Size2i grid) {
  return static_cast<std::size_t>(grid.width) * static_cast<std::size_t>(grid.height);
}

// One line of the exact Euclidean distance transform: lower envelope of parabolas
// (Felzenszwalb and Huttenlocher, 2012). In and out are squared distances.
class LineTransform {
 public:
  explicit LineTransform(std::size_t longest)
      : in_(longest), roots_(longest), starts_(longest + 1) {}

  void run(double* data, std::size_t count, std::size_t stride) {
    for (std::size_t i = 0; i < count; ++i) in_[i] = data[i * stride];
    std::size_t last = 0;
    roots_[0] = 0;
    starts_[0] = -std::numeric_limits<double>::infinity();
    starts_[1] = std::numeric_limits<double>::infinity();
    for (std::size_t q = 1; q < count; ++q) {
      double meet = crossing(roots_[last], q);
      while (meet <= starts_[last]) meet = crossing(roots_[--last], q);
      roots_[++last] = q;
      starts_[last] = meet;
      starts_[last + 1] = std::numeric_limits<double>::infinity();
    }
    std::size_t k = 0;
    for (std::size_t q = 0; q < count; ++q) {
      while (starts_[k + 1] < static_cast<double>(q)) ++k;
      const double d = static_cast<double>(q) - static_cast<double>(roots_[k]);
      data[q * stride] = d * d + in_[roots_[k]];
    }
  }

 private:
  double crossing(std::size_t p, std::size_t q) const {
    const auto a = static_cast<double>(p);
    const auto b = static_cast<double>(q);
    return ((in_[q] + b * b) - (in_[p] + a * a)) / (2 * (b - a));
  }
  std::vector<double> in_;
  std::vector<std::size_t> roots_;
  std::vector<double> starts_;
};

// Squared distance of every cell to the nearest cell where `inside` equals `wanted`.
std::vector<double> squaredDistance(std::span<const float> mask, Size2i grid, bool wanted) {
  const double far = 4.0 * (grid.width + grid.height) * (grid.width + grid.height);
  std::vector<double> out(mask.size());
  for (std::size_t i = 0; i < mask.size(); ++i) out[i] = (mask[i] >= 0.5f) == wanted ? 0 : far;
  const auto w = static_cast<std::size_t>(grid.width);
  const auto h = static_cast<std::size_t>(grid.height);
  LineTransform line(std::max(w, h));
  for (std::size_t x = 0; x < w; ++x) line.run(out.data() + x, h, w);
  for (std::size_t y = 0; y < h; ++y) line.run(out.data() + y * w, w, 1);
  return out;
}

}  // namespace

std::vector<float> signedDistance(std::span<const float> mask, Size2i grid) {
  const std::vector<double> toInside = squaredDistance(mask, grid, true);
  const std::vector<double> toOutside = squaredDistance(mask, grid, false);
  std::vector<float> out(cells(grid));
  for (std::size_t i = 0; i < out.size(); ++i) {
    // Cell centres stand half a cell from the border between an inside and an outside cell.
    const double d = toInside[i] > 0 ? std::sqrt(toInside[i]) - 0.5 : 0.5 - std::sqrt(toOutside[i]);
    out[i] = static_cast<float>(d);
  }
  return out;
}

std::vector<float> dilated(std::span<const float> mask, Size2i grid, int reach) {
  std::vector<float> out(mask.begin(), mask.end());
  if (reach <= 0) return out;
  std::vector<float> rows = out;
  const auto at = [&](int x, int y) {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(grid.width) +
           static_cast<std::size_t>(x);
  };
  for (int y = 0; y < grid.height; ++y)
    for (int x = 0; x < grid.width; ++x)
      for (int k = std::max(0, x - reach); k <= std::min(grid.width - 1, x + reach); ++k)
        rows[at(x, y)] = std::max(rows[at(x, y)], mask[at(k, y)]);
  for (int y = 0; y < grid.height; ++y)
    for (int x = 0; x < grid.width; ++x)
      for (int k = std::max(0, y - reach); k <= std::min(grid.height - 1, y + reach); ++k)
        out[at(x, y)] = std::max(out[at(x, y)], rows[at(x, k)]);
  return out;
}

std::vector<float> feathered(std::span<const float> mask, Size2i grid, double reach) {
  std::vector<float> out(mask.begin(), mask.end());
  if (reach <= 0) return out;
  const std::vector<float> distance = signedDistance(mask, grid);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const double t = std::clamp(1 - distance[i] / reach, 0.0, 1.0);
    out[i] = std::max(out[i], static_cast<float>(t * t * (3 - 2 * t)));
  }
  return out;
}

}  // namespace attune
