// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedulers/tables.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace attune {
namespace {

at::Tensor floats(const std::vector<float>& values) {
  at::Tensor out = at::empty({static_cast<std::int64_t>(values.size())}, at::kFloat);
  std::copy(values.begin(), values.end(), out.data_ptr<float>());
  return out;
}

std::vector<float> values(const at::Tensor& tensor) {
  const at::Tensor flat = tensor.contiguous();
  const float* data = flat.const_data_ptr<float>();
  return {data, data + flat.numel()};
}

at::Tensor squaredCosineBetas(int count) {
  const auto signal = [](double t) {
    const double c = std::cos((t + 0.008) / 1.008 * std::numbers::pi / 2);
    return c * c;
  };
  std::vector<float> betas(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    const double ratio =
        signal(static_cast<double>(i + 1) / count) / signal(static_cast<double>(i) / count);
    betas[static_cast<std::size_t>(i)] = static_cast<float>(std::min(1 - ratio, 0.999));
  }
  return floats(betas);
}

at::Tensor trainingBetas(const SchedulerConfig& config) {
  const int count = config.numTrainTimesteps;
  if (!config.trainedBetas.empty()) return floats(config.trainedBetas);
  switch (config.betaSchedule) {
    case BetaSchedule::SquaredCosine:
      return squaredCosineBetas(count);
    case BetaSchedule::ScaledLinear:
      return at::linspace(std::sqrt(config.betaStart), std::sqrt(config.betaEnd), count, at::kFloat)
          .square();
    case BetaSchedule::Linear:
      break;
  }
  return at::linspace(config.betaStart, config.betaEnd, count, at::kFloat);
}

// Lin et al., "Common diffusion noise schedules and sample steps are flawed", algorithm 1: shift
// and scale sqrt(alpha bar) so that the last one is zero and the first one stays.
at::Tensor zeroTerminalSnr(const at::Tensor& betas) {
  at::Tensor root = (1 - betas).cumprod(0).sqrt();
  const at::Tensor first = root[0].clone();
  const at::Tensor last = root[-1].clone();
  root = (root - last) * (first / (first - last));
  const at::Tensor bar = root.square();
  const at::Tensor alphas =
      at::cat({bar.slice(0, 0, 1), bar.slice(0, 1) / bar.slice(0, 0, bar.size(0) - 1)});
  return 1 - alphas;
}

}  // namespace

std::vector<float> alphasCumprod(const SchedulerConfig& config, bool floorAtEnd) {
  at::Tensor betas = trainingBetas(config);
  if (config.rescaleBetasZeroSnr) betas = zeroTerminalSnr(betas);
  std::vector<float> bar = values((1 - betas).cumprod(0));
  if (config.rescaleBetasZeroSnr && floorAtEnd) bar.back() = std::ldexp(1.0f, -24);
  return bar;
}

std::vector<float> trainingSigmas(const std::vector<float>& alphas) {
  const at::Tensor a = floats(alphas);
  return values(((1 - a) / a).sqrt());
}

std::vector<double> interpolate(const std::vector<float>& table, const std::vector<double>& at) {
  std::vector<double> out;
  out.reserve(at.size());
  const double last = static_cast<double>(table.size() - 1);
  for (const double position : at) {
    const double p = std::clamp(position, 0.0, last);
    const auto low = static_cast<std::size_t>(p);
    const std::size_t high = std::min(low + 1, table.size() - 1);
    const double slope = static_cast<double>(table[high]) - static_cast<double>(table[low]);
    const double value = table[low] + slope * (p - static_cast<double>(low));
    out.push_back(static_cast<float>(value));
  }
  return out;
}

std::vector<double> linspaceTimesteps(int last, int points, bool rounded) {
  std::vector<double> table(static_cast<std::size_t>(points));
  const double delta = points > 1 ? static_cast<double>(last) / (points - 1) : 0.0;
  for (int i = 0; i < points; ++i) {
    const double t = i == points - 1 && points > 1 ? last : i * delta;
    table[static_cast<std::size_t>(points - 1 - i)] =
        rounded ? std::nearbyint(t) : static_cast<float>(t);
  }
  return table;
}

std::vector<double> leadingTimesteps(int train, int points, int offset) {
  std::vector<double> table(static_cast<std::size_t>(points));
  const int ratio = train / points;
  for (int i = 0; i < points; ++i)
    table[static_cast<std::size_t>(points - 1 - i)] = static_cast<double>(i) * ratio + offset;
  return table;
}

std::vector<double> trailingTimesteps(int train, int steps) {
  const double start = train;
  const double ratio = static_cast<double>(train) / steps;
  const auto count = static_cast<std::size_t>(std::ceil(start / ratio));
  const double delta = (start - ratio) - start;
  std::vector<double> table(count);
  for (std::size_t i = 0; i < count; ++i)
    table[i] = std::nearbyint(start + static_cast<double>(i) * delta) - 1;
  return table;
}

}  // namespace attune
