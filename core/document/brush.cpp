// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/brush.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

namespace attune {
namespace {

constexpr double kSpacing = 0.25;  // of a radius
constexpr double kLeastRadius = 0.5;
constexpr double kMostRadius = 4096;
constexpr int kStepsPerPixel = 16;  // of a dab's profile, along the radius at its edge

std::uint8_t blended(int before, int target, int alpha) {
  return static_cast<std::uint8_t>(before + ((target - before) * alpha + 127) / 255);
}

// Cuts the segment's share t0..t1 to what is inside low..high on one axis.
bool cut(double from, double to, double low, double high, double& t0, double& t1) {
  const double d = to - from;
  if (d == 0) return from >= low && from <= high;
  double a = (low - from) / d;
  double b = (high - from) / d;
  if (a > b) std::swap(a, b);
  t0 = std::max(t0, a);
  t1 = std::min(t1, b);
  return t0 <= t1;
}

}  // namespace

PixelArea united(PixelArea a, PixelArea b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

BrushStroke::BrushStroke(const Image& before, const BrushTip& tip)
    : before_(before), tip_(tip), coverage_(before.size, 1), full_(256) {
  const int alpha = static_cast<int>(std::lround(255 * std::clamp(tip.opacity, 0.0, 1.0)));
  for (int grey = 0; grey < 256; ++grey)
    full_[static_cast<std::size_t>(grey)] = blended(grey, tip.erases ? 0 : 255, alpha);
}

PixelArea BrushStroke::lineTo(Image& mask, const BrushPoint& point) {
  PixelArea area;
  if (!std::isfinite(point.x) || !std::isfinite(point.y) || !std::isfinite(point.pressure))
    return area;
  const BrushPoint from = begun_ ? last_ : point;
  if (!begun_) dab(mask, point, area);
  begun_ = true;
  last_ = point;

  const auto radiusAt = [&](double pressure) {
    return std::clamp(tip_.radius * pressure, kLeastRadius, kMostRadius);
  };
  const double reach = std::max(radiusAt(from.pressure), radiusAt(point.pressure)) + 1;
  double t0 = 0;
  double t1 = 1;
  if (!cut(from.x, point.x, -reach, mask.size.width + reach, t0, t1) ||
      !cut(from.y, point.y, -reach, mask.size.height + reach, t0, t1))
    return area;
  const double length = std::hypot(point.x - from.x, point.y - from.y) * (t1 - t0);
  const double gap = kSpacing * std::min(radiusAt(from.pressure), radiusAt(point.pressure));
  const int count = static_cast<int>(std::ceil(length / gap));
  for (int i = t0 > 0 ? 0 : 1; i <= count; ++i) {
    const double t = t0 + (t1 - t0) * i / std::max(count, 1);
    dab(mask,
        {.x = std::lerp(from.x, point.x, t),
         .y = std::lerp(from.y, point.y, t),
         .pressure = std::lerp(from.pressure, point.pressure, t)},
        area);
  }
  return area;
}

void BrushStroke::shapeTip(double radius) {
  if (radius == radius_) return;
  radius_ = radius;
  inner_ = radius * std::clamp(tip_.hardness, 0.0, 1.0);
  outer_ = radius;
  // An edge is never steeper than a pixel.
  if (outer_ - inner_ < 1) {
    const double edge = (inner_ + outer_) / 2;
    inner_ = edge - 0.5;
    outer_ = edge + 0.5;
  }
  const int steps = static_cast<int>(std::ceil(outer_)) * kStepsPerPixel;
  profile_.resize(static_cast<std::size_t>(steps) + 2);
  for (int i = 0; i <= steps; ++i) {
    const double d = outer_ * std::sqrt(static_cast<double>(i) / steps);
    const double t = std::clamp((outer_ - d) / (outer_ - inner_), 0.0, 1.0);
    profile_[static_cast<std::size_t>(i)] =
        static_cast<std::uint8_t>(std::lround(255 * t * t * (3 - 2 * t)));
  }
  profile_.back() = 0;
}

void BrushStroke::dab(Image& mask, const BrushPoint& at, PixelArea& area) {
  shapeTip(std::clamp(tip_.radius * at.pressure, kLeastRadius, kMostRadius));
  const auto low = [&](double centre) {
    return std::max(0, static_cast<int>(std::floor(centre - outer_)));
  };
  const auto high = [&](double centre, int most) {
    return std::min(most, static_cast<int>(std::ceil(centre + outer_)));
  };
  const double far = 1e6;
  if (std::abs(at.x) > far || std::abs(at.y) > far) return;
  const PixelArea box{low(at.x), low(at.y), high(at.x, mask.size.width),
                      high(at.y, mask.size.height)};
  if (box.empty()) return;
  area = united(area, box);

  const double scale = static_cast<double>(profile_.size() - 2) / (outer_ * outer_);
  const auto most = static_cast<float>(profile_.size() - 1);
  for (int y = box.y0; y < box.y1; ++y) {
    const double dy = y + 0.5 - at.y;
    const std::uint8_t* before = before_.row(y);
    std::uint8_t* cover = coverage_.row(y);
    std::uint8_t* out = mask.row(y);
    const auto soft = [&](int from, int to) {
      const auto rise = static_cast<float>(dy * dy * scale);
      const auto root = static_cast<float>(std::sqrt(scale));
      for (int x = from; x < to; ++x) {
        const float dx = (static_cast<float>(x - at.x) + 0.5f) * root;
        const float place = std::min(dx * dx + rise, most);
        const std::uint8_t value = profile_[static_cast<std::size_t>(static_cast<int>(place))];
        if (value <= cover[x]) continue;
        cover[x] = value;
        out[x] = blended(before[x], full_[before[x]], value);
      }
    };
    int x0 = box.x1;
    int x1 = box.x1;
    if (std::abs(dy) < inner_) {
      const double half = std::sqrt(inner_ * inner_ - dy * dy);
      x0 = std::clamp(static_cast<int>(std::ceil(at.x - half - 0.5)), box.x0, box.x1);
      x1 = std::clamp(static_cast<int>(std::floor(at.x + half - 0.5)) + 1, x0, box.x1);
    }
    soft(box.x0, x0);
    for (int x = x0; x < x1; ++x) {
      cover[x] = 255;
      out[x] = full_[before[x]];
    }
    soft(x1, box.x1);
  }
}

std::vector<BrushPoint> ellipseOutline(double x0, double y0, double x1, double y1) {
  const double rx = std::abs(x1 - x0) / 2;
  const double ry = std::abs(y1 - y0) / 2;
  const int count = static_cast<int>(std::clamp(std::max(rx, ry), 64.0, 1024.0));
  const double step = 2 * std::numbers::pi / count;
  const double grow = std::sqrt(step / std::sin(step));  // the polygon's area is the ellipse's
  std::vector<BrushPoint> out;
  for (int i = 0; i < count; ++i)
    out.push_back({.x = (x0 + x1) / 2 + rx * grow * std::cos(i * step),
                   .y = (y0 + y1) / 2 + ry * grow * std::sin(i * step)});
  return out;
}

}  // namespace attune
