// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/path_metrics.h"

#include <cmath>
#include <utility>
#include <vector>

#include "core/base/error.h"

namespace attune {
namespace {

// Below this the slope measures the detector's noise, not the object.
constexpr double kLeastSpread = 0.005;

std::optional<double> slope(double product, double spread, double count) {
  if (spread < kLeastSpread * kLeastSpread * count) return std::nullopt;
  return product / spread;
}

}  // namespace

PathFollowing followPath(std::span<const Vec2> commanded,
                         std::span<const std::optional<Vec2>> detected) {
  if (commanded.size() != detected.size()) {
    throw internalError("followPath: one detection a commanded position is needed");
  }
  std::vector<std::pair<Vec2, Vec2>> seen;  // commanded, detected
  for (std::size_t f = 0; f < commanded.size(); ++f) {
    if (detected[f]) seen.emplace_back(commanded[f], *detected[f]);
  }
  PathFollowing result;
  if (seen.empty()) return result;

  const auto count = static_cast<double>(seen.size());
  const auto frames = static_cast<double>(commanded.size());
  Vec2 meanCommanded;
  Vec2 meanDetected;
  double distance = 0;
  int near = 0;
  for (const auto& [c, d] : seen) {
    meanCommanded = meanCommanded + c * (1 / count);
    meanDetected = meanDetected + d * (1 / count);
    const double off = std::hypot(d.x - c.x, d.y - c.y);
    distance += off;
    near += off <= kNearDistance;
  }
  double productX = 0;
  double productY = 0;
  double spreadX = 0;
  double spreadY = 0;
  for (const auto& [c, d] : seen) {
    const Vec2 asked = c - meanCommanded;
    const Vec2 done = d - meanDetected;
    productX += asked.x * done.x;
    productY += asked.y * done.y;
    spreadX += asked.x * asked.x;
    spreadY += asked.y * asked.y;
  }
  result.gainX = slope(productX, spreadX, count);
  result.gainY = slope(productY, spreadY, count);
  result.gain = slope(productX + productY, spreadX + spreadY, count);
  result.meanDistance = distance / count;
  result.shareNear = near / frames;
  result.coverage = count / frames;
  return result;
}

}  // namespace attune
