// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/brush.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace attune {
namespace {

PixelArea painted(const Image& mask) {
  PixelArea out;
  for (int y = 0; y < mask.size.height; ++y) {
    const std::uint8_t* row = mask.row(y);
    const std::uint8_t* end = row + mask.size.width;
    const auto set = [](std::uint8_t value) { return value != 0; };
    const std::uint8_t* first = std::find_if(row, end, set);
    if (first == end) continue;
    const std::uint8_t* last = end;
    while (*(last - 1) == 0) --last;
    out = united(out, {static_cast<int>(first - row), y, static_cast<int>(last - row), y + 1});
  }
  return out;
}

Image cropped(const Image& mask, PixelArea area) {
  Image out({area.x1 - area.x0, area.y1 - area.y0}, 1);
  for (int y = area.y0; y < area.y1; ++y)
    std::copy_n(mask.row(y) + area.x0, out.size.width, out.row(y - area.y0));
  return out;
}

// Largest value within a disc of whole pixels: each row of the disc is a span, and the largest
// value of any span is that of two overlapping ones whose lengths are a power of two.
Image dilatedByDisc(const Image& mask, int radius) {
  if (radius <= 0) return mask;
  const int width = mask.size.width;
  const int height = mask.size.height;
  const int padded = width + 2 * radius;
  std::vector<Image> spans;  // spans[k].row(y)[x]: largest of padded x .. x + 2^k - 1
  spans.emplace_back(Size2i{padded, height}, 1);
  for (int y = 0; y < height; ++y) std::copy_n(mask.row(y), width, spans.back().row(y) + radius);
  for (int length = 1; 2 * length <= 2 * radius + 1; length *= 2) {
    Image next = spans.back();
    for (int y = 0; y < height; ++y) {
      const std::uint8_t* from = spans.back().row(y);
      std::uint8_t* to = next.row(y);
      for (int x = 0; x + length < padded; ++x) to[x] = std::max(from[x], from[x + length]);
    }
    spans.push_back(std::move(next));
  }
  Image out = mask;
  for (int dy = -radius; dy <= radius; ++dy) {
    const int half = static_cast<int>(std::sqrt(static_cast<double>(radius) * radius - dy * dy));
    const auto level =
        static_cast<std::size_t>(std::bit_width(static_cast<unsigned>(2 * half + 1)) - 1);
    const int second = 2 * half + 1 - (1 << level);
    for (int y = std::max(0, -dy); y < std::min(height, height - dy); ++y) {
      const std::uint8_t* from = spans[level].row(y + dy) + radius - half;
      std::uint8_t* to = out.row(y);
      for (int x = 0; x < width; ++x) to[x] = std::max({to[x], from[x], from[x + second]});
    }
  }
  return out;
}

// A fraction of a pixel lies between the two nearest discs.
Image dilatedBy(const Image& mask, double distance) {
  const int whole = static_cast<int>(std::floor(distance));
  Image out = dilatedByDisc(mask, whole);
  const int share = static_cast<int>(std::lround(256 * (distance - whole)));
  if (share == 0) return out;
  const Image wider = dilatedByDisc(mask, whole + 1);
  for (std::size_t i = 0; i < out.pixels.size(); ++i)
    out.pixels[i] = static_cast<std::uint8_t>(
        (out.pixels[i] * (256 - share) + wider.pixels[i] * share + 128) >> 8);
  return out;
}

// Mean over a window of any width around each value, the last one repeated past the ends.
void boxMean(const std::vector<float>& in, std::vector<float>& out, std::size_t lines,
             double radius) {
  const std::size_t count = in.size() / lines;
  const int whole = static_cast<int>(std::floor(radius));
  const auto part = static_cast<float>(radius - whole);
  const auto norm = static_cast<float>(1 / (2 * radius + 1));
  const auto line = [&](int i) {
    return in.data() +
           static_cast<std::size_t>(std::clamp(i, 0, static_cast<int>(count) - 1)) * lines;
  };
  std::vector<double> sum(lines, 0);
  for (int i = -whole; i <= whole; ++i)
    for (std::size_t k = 0; k < lines; ++k) sum[k] += line(i)[k];
  for (int i = 0; i < static_cast<int>(count); ++i) {
    const float* before = line(i - whole - 1);
    const float* after = line(i + whole + 1);
    const float* leaves = line(i - whole);
    float* to = out.data() + static_cast<std::size_t>(i) * lines;
    for (std::size_t k = 0; k < lines; ++k) {
      to[k] = (static_cast<float>(sum[k]) + part * (before[k] + after[k])) * norm;
      sum[k] += static_cast<double>(after[k]) - static_cast<double>(leaves[k]);
    }
  }
}

std::vector<float> transposed(const std::vector<float>& in, std::size_t width, std::size_t height) {
  constexpr std::size_t kBlock = 32;
  std::vector<float> out(in.size());
  for (std::size_t y0 = 0; y0 < height; y0 += kBlock)
    for (std::size_t x0 = 0; x0 < width; x0 += kBlock)
      for (std::size_t y = y0; y < std::min(height, y0 + kBlock); ++y)
        for (std::size_t x = x0; x < std::min(width, x0 + kBlock); ++x)
          out[x * height + y] = in[y * width + x];
  return out;
}

// Three means in a row, near equal: a smooth bell that ends at `feather` px.
void blur(Image& mask, double feather) {
  const auto width = static_cast<std::size_t>(mask.size.width);
  const auto height = static_cast<std::size_t>(mask.size.height);
  std::vector<float> values(mask.pixels.begin(), mask.pixels.end());
  std::vector<float> other(values.size());
  const double first = std::floor(feather / 3);
  const double second = std::floor((feather - first) / 2);
  const auto along = [&](std::size_t lines) {
    for (const double radius : {first, second, feather - first - second}) {
      boxMean(values, other, lines, radius);
      values.swap(other);
    }
  };
  along(width);
  values = transposed(values, width, height);
  along(height);
  values = transposed(values, height, width);
  std::transform(values.begin(), values.end(), mask.pixels.begin(), [](float value) {
    return static_cast<std::uint8_t>(std::clamp(value, 0.0f, 255.0f) + 0.5f);
  });
}

}  // namespace

Image grownAndFeathered(const Image& mask, double grow, double feather) {
  const PixelArea found = painted(mask);
  const double most = mask.size.width + mask.size.height;
  grow = std::clamp(grow, -most, most);
  feather = std::min(feather, most);
  if (found.empty() || (grow == 0 && feather <= 0)) return mask;
  const int margin = static_cast<int>(std::ceil(std::max(grow, 0.0) + std::max(feather, 0.0))) + 1;
  const PixelArea area{std::max(0, found.x0 - margin), std::max(0, found.y0 - margin),
                       std::min(mask.size.width, found.x1 + margin),
                       std::min(mask.size.height, found.y1 + margin)};
  Image part = cropped(mask, area);
  if (grow > 0) part = dilatedBy(part, grow);
  if (grow < 0) {
    invert(part);
    part = dilatedBy(part, -grow);
    invert(part);
  }
  if (feather > 0) blur(part, feather);
  Image out(mask.size, 1);
  for (int y = area.y0; y < area.y1; ++y)
    std::copy_n(part.row(y - area.y0), part.size.width, out.row(y) + area.x0);
  return out;
}

}  // namespace attune
