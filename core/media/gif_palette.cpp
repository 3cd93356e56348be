// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/gif_palette.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace attune {
namespace {

constexpr std::size_t kEntries = 256;
constexpr std::uint8_t kOpaqueFrom = 128;
constexpr int kRefinements = 3;
constexpr double kDitherLevels = 6.0;

std::uint32_t packRgb(const std::uint8_t* p) {
  return static_cast<std::uint32_t>(p[0] << 16 | p[1] << 8 | p[2]);
}

// One colour (or one cell of 4x4x4 neighbouring colours) and how often it occurs.
struct Sample {
  std::array<double, 3> colour{};
  double weight = 0;
};

// A range of samples and how much would be lost by giving it one colour.
struct Bucket {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::array<double, 3> mean{};
  std::size_t axis = 0;
  double loss = 0;
};

Bucket measure(std::span<const Sample> samples, std::size_t begin, std::size_t end) {
  Bucket bucket{.begin = begin, .end = end};
  double weight = 0;
  std::array<double, 3> squares{};
  for (const Sample& s : samples.subspan(begin, end - begin)) {
    weight += s.weight;
    for (std::size_t c = 0; c < 3; ++c) {
      bucket.mean[c] += s.weight * s.colour[c];
      squares[c] += s.weight * s.colour[c] * s.colour[c];
    }
  }
  double widest = -1;
  for (std::size_t c = 0; c < 3; ++c) {
    bucket.mean[c] /= weight;
    const double variance = std::max(0.0, squares[c] - weight * bucket.mean[c] * bucket.mean[c]);
    bucket.loss += variance;
    if (variance > widest) {
      widest = variance;
      bucket.axis = c;
    }
  }
  return bucket;
}

std::vector<Bucket> cut(std::span<Sample> samples, std::size_t wanted) {
  std::vector<Bucket> buckets{measure(samples, 0, samples.size())};
  while (buckets.size() < wanted) {
    const auto worst =
        std::max_element(buckets.begin(), buckets.end(),
                         [](const Bucket& a, const Bucket& b) { return a.loss < b.loss; });
    if (worst->end - worst->begin < 2 || worst->loss <= 0) break;
    const auto first = samples.begin() + static_cast<std::ptrdiff_t>(worst->begin);
    const auto last = samples.begin() + static_cast<std::ptrdiff_t>(worst->end);
    const std::size_t axis = worst->axis;
    const double mean = worst->mean[axis];
    auto middle =
        std::stable_partition(first, last, [&](const Sample& s) { return s.colour[axis] < mean; });
    if (middle == first || middle == last) middle = first + (last - first) / 2;
    const auto at = static_cast<std::size_t>(middle - samples.begin());
    const std::size_t end = worst->end;
    *worst = measure(samples, worst->begin, at);
    buckets.push_back(measure(samples, at, end));
  }
  return buckets;
}

template <class C>
std::size_t nearestOf(const std::vector<C>& colours, double r, double g, double b) {
  std::size_t best = 0;
  double least = 1e30;
  for (std::size_t i = 0; i < colours.size(); ++i) {
    const double dr = colours[i].r - r;
    const double dg = colours[i].g - g;
    const double db = colours[i].b - b;
    const double distance = dr * dr + dg * dg + db * db;
    if (distance < least) {
      least = distance;
      best = i;
    }
  }
  return best;
}

// Rank 0..63 of a cell in the 8x8 Bayer pattern: the bits of x^y and y, interleaved and reversed.
int bayer(std::size_t x, std::size_t y) {
  int rank = 0;
  for (int bit = 0; bit < 3; ++bit) {
    rank = rank << 2 | static_cast<int>(((x ^ y) >> bit & 1) << 1 | (y >> bit & 1));
  }
  return rank;
}

template <class F>
void forOpaquePixels(std::span<const Image> frames, F&& visit) {
  for (const Image& frame : frames) {
    const auto channels = static_cast<std::size_t>(frame.channels);
    for (std::size_t i = 0; i < frame.pixels.size(); i += channels) {
      if (channels == 4 && frame.pixels[i + 3] < kOpaqueFrom) continue;
      visit(frame.pixels.data() + i);
    }
  }
}

}  // namespace

GifPalette::GifPalette(std::span<const Image> frames) {
  std::size_t total = 0;
  std::unordered_map<std::uint32_t, double> counts;
  for (const Image& frame : frames) {
    total += frame.pixels.size() / static_cast<std::size_t>(frame.channels);
  }
  std::size_t opaque = 0;
  forOpaquePixels(frames, [&](const std::uint8_t* p) {
    ++opaque;
    ++counts[packRgb(p)];
  });
  transparent_ = opaque < total;
  const std::size_t wanted = kEntries - (transparent_ ? 1 : 0);
  exact_ = counts.size() <= wanted;

  // Sorted, so that the palette depends on the picture alone and not on the hash.
  std::vector<std::pair<std::uint32_t, double>> sorted(counts.begin(), counts.end());
  std::sort(sorted.begin(), sorted.end());
  std::vector<Sample> samples;
  std::unordered_map<std::uint32_t, std::size_t> cells;
  for (const auto& [rgb, count] : sorted) {
    const std::uint32_t cell = exact_ ? rgb : rgb & 0xFCFCFC;
    const auto [at, isNew] = cells.try_emplace(cell, samples.size());
    if (isNew) samples.push_back({});
    Sample& sample = samples[at->second];
    const std::array<std::uint32_t, 3> parts{rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255};
    for (std::size_t c = 0; c < 3; ++c) sample.colour[c] += count * parts[c];
    sample.weight += count;
  }
  for (Sample& sample : samples) {
    for (double& part : sample.colour) part /= sample.weight;
  }
  if (samples.empty()) return;
  for (const Bucket& bucket : cut(samples, wanted)) {
    colours_.push_back({static_cast<float>(bucket.mean[0]), static_cast<float>(bucket.mean[1]),
                        static_cast<float>(bucket.mean[2])});
  }
  if (exact_) return;
  for (int step = 0; step < kRefinements; ++step) {
    std::vector<Sample> sums(colours_.size());
    for (const Sample& s : samples) {
      Sample& sum = sums[nearestOf(colours_, s.colour[0], s.colour[1], s.colour[2])];
      for (std::size_t c = 0; c < 3; ++c) sum.colour[c] += s.weight * s.colour[c];
      sum.weight += s.weight;
    }
    for (std::size_t i = 0; i < sums.size(); ++i) {
      if (sums[i].weight == 0) continue;
      colours_[i] = {static_cast<float>(sums[i].colour[0] / sums[i].weight),
                     static_cast<float>(sums[i].colour[1] / sums[i].weight),
                     static_cast<float>(sums[i].colour[2] / sums[i].weight)};
    }
  }
}

std::array<std::uint32_t, 256> GifPalette::entries() const {
  std::array<std::uint32_t, 256> out{};
  out.fill(0xFF000000);
  for (std::size_t i = 0; i < colours_.size(); ++i) {
    const auto part = [](float v) { return static_cast<std::uint32_t>(std::lround(v)); };
    out[i] =
        0xFF000000 | part(colours_[i].r) << 16 | part(colours_[i].g) << 8 | part(colours_[i].b);
  }
  if (transparent_) out[kEntries - 1] = 0;
  return out;
}

std::uint8_t GifPalette::nearest(std::uint32_t rgb) {
  const auto [at, isNew] = known_.try_emplace(rgb, std::uint8_t{0});
  if (isNew) {
    at->second =
        static_cast<std::uint8_t>(nearestOf(colours_, rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255));
  }
  return at->second;
}

std::vector<std::uint8_t> GifPalette::map(const Image& frame) {
  const auto channels = static_cast<std::size_t>(frame.channels);
  const auto width = static_cast<std::size_t>(frame.size.width);
  std::vector<std::uint8_t> indices(frame.pixels.size() / channels);
  for (std::size_t i = 0; i < indices.size(); ++i) {
    const std::uint8_t* pixel = frame.pixels.data() + i * channels;
    if (channels == 4 && pixel[3] < kOpaqueFrom) {
      indices[i] = kEntries - 1;
      continue;
    }
    if (exact_) {
      indices[i] = nearest(packRgb(pixel));
      continue;
    }
    const double offset = kDitherLevels * ((bayer(i % width, i / width) + 0.5) / 64 - 0.5);
    std::array<std::uint8_t, 3> moved{};
    for (std::size_t c = 0; c < 3; ++c) {
      moved[c] = static_cast<std::uint8_t>(std::clamp(std::lround(pixel[c] + offset), 0L, 255L));
    }
    indices[i] = nearest(packRgb(moved.data()));
  }
  return indices;
}

}  // namespace attune
