// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedulers/scheduler.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/schedulers/solvers.h"

namespace attune {
namespace {

constexpr std::array<std::string_view, 3> kNames{"ddim", "euler", "dpm++2m"};

}  // namespace

at::Tensor widened(const at::Tensor& tensor) {
  return tensor.scalar_type() == at::kDouble ? tensor : tensor.to(at::kFloat);
}

void refuseEta(const StepOptions& options, const char* scheduler) {
  if (options.eta > 0)
    throw badInput(Message("eta: the %1 scheduler takes none; use ddim or eta 0").arg(scheduler));
}

Scheduler::Scheduler(SchedulerConfig config) : config_(std::move(config)) {}

void Scheduler::setTimesteps(int steps) {
  const int train = config_.numTrainTimesteps;
  if (steps < 1 || steps > train)
    throw badInput(Message("steps: %1 is out of range; use 1..%2").arg(steps).arg(train));
  std::vector<double> table = layOut(steps);
  const auto [low, high] = std::minmax_element(table.begin(), table.end());
  const bool repeats = std::adjacent_find(table.begin(), table.end()) != table.end();
  if (*low < 0 || *high > train - 1 || repeats)
    throw badInput(
        Message("steps: %1 leaves no distinct timestep for each step; use fewer").arg(steps));
  timesteps_ = std::move(table);
  if (config_.predictionType == PredictionType::Epsilon && alphaBarAt(0) <= 0)
    throw badInput(
        Message("prediction_type: epsilon cannot start from zero signal; use v_prediction or "
                "another timestep_spacing"));
}

double Scheduler::stateScale(int) const {
  return 1;
}

at::Tensor Scheduler::scaleInput(const at::Tensor& x, int i) const {
  const double scale = stateScale(i);
  return scale == 1 ? x : x / scale;
}

double Scheduler::alphaBar(double timestep) const {
  const double last = static_cast<double>(alphasCumprod_.size() - 1);
  const double t = std::nearbyint(std::clamp(timestep, 0.0, last));
  return alphasCumprod_[static_cast<std::size_t>(t)];
}

at::Tensor Scheduler::predictedClean(const at::Tensor& modelOutput, int i,
                                     const at::Tensor& x) const {
  const double a = alphaBarAt(i);
  const double signal = std::sqrt(a);
  const double noise = std::sqrt(1 - a);
  const double scale = stateScale(i);
  const at::Tensor output = widened(modelOutput);
  at::Tensor clean;
  switch (config_.predictionType) {
    case PredictionType::Epsilon:
      clean = widened(x) / (scale * signal) - output * (noise / signal);
      break;
    case PredictionType::VPrediction:
      clean = widened(x) * (signal / scale) - output * noise;
      break;
    case PredictionType::Sample:
      clean = output;
      break;
  }
  return clips() ? clean.clamp(-config_.clipSampleRange, config_.clipSampleRange) : clean;
}

at::Tensor Scheduler::addNoise(const at::Tensor& clean, const at::Tensor& noise, int i) const {
  const double a = alphaBarAt(i);
  const double scale = stateScale(i);
  const at::Tensor mixed =
      widened(clean) * (scale * std::sqrt(a)) + widened(noise) * (scale * std::sqrt(1 - a));
  return mixed.to(clean.scalar_type());
}

std::span<const std::string_view> schedulerNames() {
  return kNames;
}

std::string_view schedulerNameFor(std::string_view className) {
  if (className == "EulerDiscreteScheduler") return "euler";
  if (className == "DPMSolverMultistepScheduler") return "dpm++2m";
  return "ddim";
}

std::unique_ptr<Scheduler> makeScheduler(std::string_view name, const SchedulerConfig& config) {
  if (name == "ddim") return std::make_unique<DdimScheduler>(config);
  if (name == "euler") return std::make_unique<EulerScheduler>(config);
  if (name == "dpm++2m") return std::make_unique<DpmSolverScheduler>(config);
  std::string list;
  for (const std::string_view known : kNames)
    list += (list.empty() ? "" : ", ") + std::string(known);
  throw badInput(Message("scheduler: %1 is unknown; use one of %2").arg(name).arg(list));
}

std::unique_ptr<Scheduler> makeInverseScheduler(const SchedulerConfig& config) {
  return std::make_unique<DdimInverseScheduler>(config);
}

}  // namespace attune
