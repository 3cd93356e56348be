// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/resample.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace attune {
namespace {

constexpr double kLobes = 3.0;

double lanczos(double x) {
  if (std::abs(x) < 1e-9) return 1.0;
  if (std::abs(x) >= kLobes) return 0.0;
  const double t = std::numbers::pi * x;
  return kLobes * std::sin(t) * std::sin(t / kLobes) / (t * t);
}

double overlap(double begin, double end, double cell) {
  return std::max(0.0, std::min(end, cell + 1.0) - std::max(begin, cell));
}

// The source cells that one target cell draws from, their weights summing to 1.
struct Taps {
  std::size_t first = 0;
  std::vector<float> weights{};
};

std::vector<Taps> planTaps(int from, int to, Filter filter) {
  const double scale = static_cast<double>(from) / to;
  const double widen = std::max(scale, 1.0);
  std::vector<Taps> plan;
  plan.reserve(static_cast<std::size_t>(to));
  for (int i = 0; i < to; ++i) {
    const double begin = i * scale;
    const double end = begin + scale;
    const double centre = (begin + end) / 2;
    const double reach = filter == Filter::Lanczos ? kLobes * widen : std::max(scale / 2, 1.0);
    const int low = static_cast<int>(std::floor(centre - reach));
    const int high = static_cast<int>(std::ceil(centre + reach));
    const int first = std::clamp(low, 0, from - 1);
    const int last = std::clamp(high, first, from - 1);
    std::vector<double> weights(static_cast<std::size_t>(last - first + 1), 0.0);
    for (int cell = low; cell <= high; ++cell) {
      const double distance = cell + 0.5 - centre;
      double weight = overlap(begin, end, cell);
      if (filter == Filter::Lanczos) weight = lanczos(distance / widen);
      if (filter == Filter::Area && scale < 1) weight = std::max(0.0, 1.0 - std::abs(distance));
      // A cell beyond the edge repeats the edge's.
      weights[static_cast<std::size_t>(std::clamp(cell, first, last) - first)] += weight;
    }
    double total = 0;
    for (const double w : weights) total += w;
    Taps taps{.first = static_cast<std::size_t>(first)};
    for (const double w : weights) taps.weights.push_back(static_cast<float>(w / total));
    plan.push_back(std::move(taps));
  }
  return plan;
}

Image copyRect(const Image& source, PixelRect rect) {
  Image out({rect.width, rect.height}, source.channels);
  for (int y = 0; y < rect.height; ++y) {
    std::copy_n(source.row(rect.y + y) + rect.x * source.channels, out.rowBytes(), out.row(y));
  }
  return out;
}

// One row of the rectangle as floats, colours multiplied by alpha.
void loadRow(const Image& source, PixelRect rect, int y, std::vector<float>& row) {
  const auto channels = static_cast<std::size_t>(source.channels);
  const std::uint8_t* from = source.row(rect.y + y) + rect.x * source.channels;
  for (std::size_t i = 0; i < row.size(); ++i) row[i] = from[i];
  if (channels != 4) return;
  for (std::size_t i = 0; i < row.size(); i += 4) {
    for (std::size_t c = 0; c < 3; ++c) row[i + c] *= row[i + 3] / 255.0f;
  }
}

void storeRow(std::vector<float>& row, std::size_t channels, std::uint8_t* to) {
  if (channels == 4) {
    for (std::size_t i = 0; i < row.size(); i += 4) {
      const float alpha = row[i + 3];
      for (std::size_t c = 0; c < 3; ++c)
        row[i + c] = alpha > 0.5f ? row[i + c] * 255.0f / alpha : 0;
    }
  }
  for (std::size_t i = 0; i < row.size(); ++i) {
    to[i] = static_cast<std::uint8_t>(std::clamp(row[i] + 0.5f, 0.0f, 255.0f));
  }
}

}  // namespace

Image resample(const Image& source, PixelRect rect, Size2i target, Filter filter) {
  if (target == Size2i{rect.width, rect.height}) return copyRect(source, rect);
  const auto channels = static_cast<std::size_t>(source.channels);
  const std::vector<Taps> across = planTaps(rect.width, target.width, filter);
  const std::vector<Taps> down = planTaps(rect.height, target.height, filter);
  const std::size_t stride = across.size() * channels;

  std::vector<float> row(static_cast<std::size_t>(rect.width) * channels);
  std::vector<float> narrowed(static_cast<std::size_t>(rect.height) * stride);  // [height, stride]
  for (int y = 0; y < rect.height; ++y) {
    loadRow(source, rect, y, row);
    float* to = narrowed.data() + static_cast<std::size_t>(y) * stride;
    for (const Taps& taps : across) {
      for (std::size_t c = 0; c < channels; ++c) {
        const float* from = row.data() + taps.first * channels + c;
        float sum = 0;
        for (const float weight : taps.weights) {
          sum += weight * *from;
          from += channels;
        }
        *to++ = sum;
      }
    }
  }

  Image out(target, source.channels);
  std::vector<float> sums(stride);
  for (int y = 0; y < target.height; ++y) {
    const Taps& taps = down[static_cast<std::size_t>(y)];
    std::fill(sums.begin(), sums.end(), 0.0f);
    for (std::size_t k = 0; k < taps.weights.size(); ++k) {
      const float* from = narrowed.data() + (taps.first + k) * stride;
      for (std::size_t i = 0; i < stride; ++i) sums[i] += taps.weights[k] * from[i];
    }
    storeRow(sums, channels, out.row(y));
  }
  return out;
}

}  // namespace attune
