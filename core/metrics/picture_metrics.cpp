// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/picture_metrics.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>

#include "core/base/error.h"

namespace attune {
namespace {

constexpr std::uint8_t kInside = 128;

std::size_t pixelCount(const Image& image) {
  return static_cast<std::size_t>(image.size.width) * static_cast<std::size_t>(image.size.height);
}

void checkPair(const Image& a, const Image& b) {
  if (a.size != b.size || a.channels != b.channels) {
    throw internalError("pictures of different size or channels were compared");
  }
}

void checkMask(const Image& mask, const Image& picture) {
  if (mask.channels != 1 || mask.size != picture.size) {
    throw internalError("a mask of another size than its picture, or of several channels");
  }
}

int colourChannels(const Image& image) {
  return std::min(image.channels, 3);
}

struct Sum {
  std::uint64_t total = 0;
  std::uint64_t samples = 0;
};

// Adds difference(a, b) of every colour sample of the pixels that `counts` accepts.
template <class Counts, class Difference>
void accumulate(const Image& a, const Image& b, Counts counts, Difference difference, Sum& sum) {
  const auto channels = static_cast<std::size_t>(a.channels);
  const auto colours = static_cast<std::size_t>(colourChannels(a));
  const std::size_t pixels = pixelCount(a);
  for (std::size_t i = 0; i < pixels; ++i) {
    if (!counts(i)) continue;
    for (std::size_t c = 0; c < colours; ++c) {
      const int d = int{a.pixels[i * channels + c]} - int{b.pixels[i * channels + c]};
      sum.total += static_cast<std::uint64_t>(difference(d));
    }
    sum.samples += colours;
  }
}

constexpr auto kSquare = [](int d) { return d * d; };
constexpr auto kMagnitude = [](int d) { return std::abs(d); };
constexpr auto kEverywhere = [](std::size_t) { return true; };

std::optional<double> toPsnr(const Sum& squares) {
  if (squares.samples == 0) return std::nullopt;
  if (squares.total == 0) return std::numeric_limits<double>::infinity();
  const double mse = static_cast<double>(squares.total) / static_cast<double>(squares.samples);
  return 10.0 * std::log10(255.0 * 255.0 / mse);
}

}  // namespace

std::optional<double> psnr(const Image& a, const Image& b, const Image& counted) {
  checkPair(a, b);
  Sum sum;
  if (counted.empty()) {
    accumulate(a, b, kEverywhere, kSquare, sum);
  } else {
    checkMask(counted, a);
    accumulate(
        a, b, [&](std::size_t i) { return counted.pixels[i] != 0; }, kSquare, sum);
  }
  return toPsnr(sum);
}

std::optional<double> psnrOutside(std::span<const Image> a, std::span<const Image> b,
                                  std::span<const Image> masks) {
  if (a.size() != b.size() || (!masks.empty() && masks.size() != a.size())) {
    throw internalError("clips or masks of different length were compared");
  }
  Sum sum;
  for (std::size_t f = 0; f < a.size(); ++f) {
    checkPair(a[f], b[f]);
    if (masks.empty()) {
      accumulate(a[f], b[f], kEverywhere, kSquare, sum);
      continue;
    }
    checkMask(masks[f], a[f]);
    const auto& mask = masks[f].pixels;
    accumulate(
        a[f], b[f], [&](std::size_t i) { return mask[i] == 0; }, kSquare, sum);
  }
  return toPsnr(sum);
}

std::optional<double> iou(const Image& a, const Image& b) {
  checkMask(a, b);
  checkMask(b, a);
  std::size_t both = 0;
  std::size_t either = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i) {
    const bool inA = a.pixels[i] >= kInside;
    const bool inB = b.pixels[i] >= kInside;
    both += inA && inB;
    either += inA || inB;
  }
  if (either == 0) return std::nullopt;
  return static_cast<double>(both) / static_cast<double>(either);
}

std::optional<double> flicker(std::span<const Image> frames, std::span<const Image> masks) {
  if (!masks.empty() && masks.size() != frames.size()) {
    throw internalError("flicker: as many masks as frames are needed");
  }
  Sum sum;
  for (std::size_t f = 1; f < frames.size(); ++f) {
    checkPair(frames[f - 1], frames[f]);
    if (masks.empty()) {
      accumulate(frames[f], frames[f - 1], kEverywhere, kMagnitude, sum);
      continue;
    }
    checkMask(masks[f - 1], frames[f]);
    checkMask(masks[f], frames[f]);
    const auto& before = masks[f - 1].pixels;
    const auto& after = masks[f].pixels;
    accumulate(
        frames[f], frames[f - 1], [&](std::size_t i) { return before[i] == 0 && after[i] == 0; },
        kMagnitude, sum);
  }
  if (sum.samples == 0) return std::nullopt;
  return static_cast<double>(sum.total) / static_cast<double>(sum.samples) / 255.0;
}

}  // namespace attune
