// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/brush.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace attune {
namespace {

constexpr double kSpacing = 0.25;  // of a radius
constexpr double kLeastRadius = 0.5;
constexpr double kMostRadius = 4096;

// The quotient by 255, rounded, of 0..255 * 255.
std::uint8_t by255(std::uint16_t value) {
  const auto half = static_cast<std::uint16_t>(value + 128);
  return static_cast<std::uint8_t>(static_cast<std::uint16_t>(half + (half >> 8)) >> 8);
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
    : before_(before),
      tip_(tip),
      coverage_(before.size, 1),
      across_(static_cast<std::size_t>(before.size.width)),
      values_(static_cast<std::size_t>(before.size.width)) {}

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

void BrushStroke::dab(Image& mask, const BrushPoint& at, PixelArea& area) {
  const double far = 1e6;
  if (std::abs(at.x) > far || std::abs(at.y) > far) return;
  const double radius = std::clamp(tip_.radius * at.pressure, kLeastRadius, kMostRadius);
  const double hard = radius * std::clamp(tip_.hardness, 0.0, 1.0);
  double inner2 = hard * hard;  // squared: full up to here
  double outer2 = radius * radius;
  // An edge is never steeper than a pixel.
  if (radius - hard < 1) {
    const double edge = (hard + radius) / 2;
    inner2 = edge * edge - edge;
    outer2 = edge * edge + edge;
  }
  const double outer = std::sqrt(outer2);
  const auto low = [&](double centre) {
    return std::max(0, static_cast<int>(std::floor(centre - outer)));
  };
  const auto high = [&](double centre, int most) {
    return std::min(most, static_cast<int>(std::ceil(centre + outer)));
  };
  const PixelArea box{low(at.x), low(at.y), high(at.x, mask.size.width),
                      high(at.y, mask.size.height)};
  if (box.empty()) return;
  area = united(area, box);

  for (int x = box.x0; x < box.x1; ++x) {
    const double dx = x + 0.5 - at.x;
    across_[static_cast<std::size_t>(x)] = static_cast<float>(dx * dx);
  }
  // Pixels first..last of a row whose centres are within a radius, given squared.
  const auto span = [&](double square, double dy) {
    if (square <= dy * dy) return std::pair{box.x1, box.x1};
    const double half = std::sqrt(square - dy * dy);
    const int first = std::clamp(static_cast<int>(std::ceil(at.x - half - 0.5)), box.x0, box.x1);
    const int last = static_cast<int>(std::floor(at.x + half - 0.5)) + 1;
    return std::pair{first, std::clamp(last, first, box.x1)};
  };
  const auto slope = static_cast<float>(1 / (outer2 - inner2));
  const auto opacity =
      static_cast<std::uint16_t>(std::lround(255 * std::clamp(tip_.opacity, 0.0, 1.0)));
  const std::uint16_t target = tip_.erases ? 0 : 255;
  for (int y = box.y0; y < box.y1; ++y) {
    const double dy = y + 0.5 - at.y;
    const auto [first, last] = span(outer2, dy);
    const auto [x0, x1] = span(inner2, dy);
    const auto edge = static_cast<float>(outer2 - dy * dy);
    std::uint8_t* values = values_.data();
    const float* across = across_.data();
    const auto soft = [=](int from, int to) {
      for (int x = from; x < to; ++x) {
        const float t = std::max(0.0f, std::min(1.0f, (edge - across[x]) * slope));
        values[x] = static_cast<std::uint8_t>(static_cast<int>(t * t * (3 - 2 * t) * 255 + 0.5f));
      }
    };
    soft(first, std::min(x0, last));
    std::fill(values + x0, values + x1, std::uint8_t{255});
    soft(x1, last);

    const std::uint8_t* before = before_.row(y);
    std::uint8_t* cover = coverage_.row(y);
    std::uint8_t* out = mask.row(y);
    for (int x = first; x < last; ++x) {
      cover[x] = std::max(cover[x], values[x]);
      const std::uint8_t alpha = by255(static_cast<std::uint16_t>(cover[x] * opacity));
      out[x] = by255(static_cast<std::uint16_t>(before[x] * (255 - alpha) + target * alpha));
    }
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
