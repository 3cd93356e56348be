// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedulers/solvers.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/schedulers/tables.h"

namespace attune {
namespace {

std::vector<double> ddimTable(const SchedulerConfig& config, int steps) {
  const int train = config.numTrainTimesteps;
  switch (config.timestepSpacing.value_or(TimestepSpacing::Leading)) {
    case TimestepSpacing::Linspace:
      return linspaceTimesteps(train - 1, steps, true);
    case TimestepSpacing::Trailing:
      return trailingTimesteps(train, steps);
    case TimestepSpacing::Leading:
      break;
  }
  return leadingTimesteps(train, steps, config.stepsOffset);
}

// One table entry further towards the clean end than timestep t.
double levelBelow(const SchedulerConfig& config, const std::vector<float>& alphas, double t,
                  int steps) {
  const double below = t - config.numTrainTimesteps / steps;
  if (below >= 0) return alphas[static_cast<std::size_t>(below)];
  return config.setAlphaToOne ? 1.0 : static_cast<double>(alphas.front());
}

// The noise that the network's output at level `a` implies.
at::Tensor impliedNoise(PredictionType type, const at::Tensor& output, const at::Tensor& x,
                        double a) {
  const double signal = std::sqrt(a);
  const double noise = std::sqrt(1 - a);
  if (type == PredictionType::Epsilon) return output;
  if (type == PredictionType::VPrediction) return output * signal + x * noise;
  return (x - output * signal) / noise;
}

}  // namespace

DdimScheduler::DdimScheduler(SchedulerConfig config) : Scheduler(std::move(config)) {
  alphasCumprod_ = alphasCumprod(config_, false);
}

std::vector<double> DdimScheduler::layOut(int steps) {
  return ddimTable(config_, steps);
}

double DdimScheduler::alphaBarAt(int i) const {
  if (i >= steps()) return alphaAfter(steps() - 1);
  return alphasCumprod_[static_cast<std::size_t>(timesteps_[static_cast<std::size_t>(i)])];
}

double DdimScheduler::alphaAfter(int i) const {
  return levelBelow(config_, alphasCumprod_, timesteps_[static_cast<std::size_t>(i)], steps());
}

at::Tensor DdimScheduler::step(const at::Tensor& modelOutput, int i, const at::Tensor& x,
                               SolverHistory& history, const StepOptions& options) const {
  if (options.eta > 0 && !options.noise.defined())
    throw badInput(Message("eta: %1 needs noise for every step").arg(std::to_string(options.eta)));
  const double a = alphaBarAt(i);
  const double after = alphaAfter(i);
  const double variance = (1 - after) / (1 - a) * (1 - a / after);
  const double sigma = options.eta * std::sqrt(std::max(variance, 0.0));
  const at::Tensor clean = predictedClean(modelOutput, i, x);
  const at::Tensor noise =
      impliedNoise(config_.predictionType, widened(modelOutput), widened(x), a);
  const double towards = std::sqrt(std::max(1 - after - sigma * sigma, 0.0));
  at::Tensor next = clean * std::sqrt(after) + noise * towards;
  if (options.eta > 0) next = next + widened(options.noise) * sigma;
  history.previousClean = clean;
  return next.to(x.scalar_type());
}

DdimInverseScheduler::DdimInverseScheduler(SchedulerConfig config) : Scheduler(std::move(config)) {
  alphasCumprod_ = alphasCumprod(config_, false);
}

std::vector<double> DdimInverseScheduler::layOut(int steps) {
  std::vector<double> table = ddimTable(config_, steps);
  std::reverse(table.begin(), table.end());
  return table;
}

double DdimInverseScheduler::alphaBarAt(int i) const {
  if (i >= steps()) return alphasCumprod_[static_cast<std::size_t>(timesteps_.back())];
  return levelBelow(config_, alphasCumprod_, timesteps_[static_cast<std::size_t>(i)], steps());
}

at::Tensor DdimInverseScheduler::step(const at::Tensor& modelOutput, int i, const at::Tensor& x,
                                      SolverHistory& history, const StepOptions& options) const {
  refuseEta(options, "inverse");
  const double target =
      alphasCumprod_[static_cast<std::size_t>(timesteps_[static_cast<std::size_t>(i)])];
  const at::Tensor clean = predictedClean(modelOutput, i, x);
  const at::Tensor noise =
      impliedNoise(config_.predictionType, widened(modelOutput), widened(x), alphaBarAt(i));
  history.previousClean = clean;
  const at::Tensor next = clean * std::sqrt(target) + noise * std::sqrt(1 - target);
  return next.to(x.scalar_type());
}

}  // namespace attune
