// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedulers/solvers.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/schedulers/tables.h"

namespace attune {

EulerScheduler::EulerScheduler(SchedulerConfig config) : Scheduler(std::move(config)) {
  alphasCumprod_ = alphasCumprod(config_, true);
}

std::vector<double> EulerScheduler::layOut(int steps) {
  const int train = config_.numTrainTimesteps;
  std::vector<double> table;
  switch (config_.timestepSpacing.value_or(TimestepSpacing::Linspace)) {
    case TimestepSpacing::Leading:
      table = leadingTimesteps(train, steps, config_.stepsOffset);
      break;
    case TimestepSpacing::Trailing:
      table = trailingTimesteps(train, steps);
      break;
    case TimestepSpacing::Linspace:
      table = linspaceTimesteps(train - 1, steps, false);
      break;
  }
  const std::vector<float> training = trainingSigmas(alphasCumprod_);
  sigmas_ = interpolate(training, table);
  sigmas_.push_back(config_.finalSigmaZero ? 0.0 : static_cast<double>(training.front()));
  return table;
}

double EulerScheduler::initNoiseScale() const {
  const double most = *std::max_element(sigmas_.begin(), sigmas_.end());
  const bool leading = config_.timestepSpacing == TimestepSpacing::Leading;
  return leading ? std::sqrt(most * most + 1) : most;
}

double EulerScheduler::stateScale(int i) const {
  const double sigma = sigmas_[static_cast<std::size_t>(i)];
  return std::sqrt(sigma * sigma + 1);
}

double EulerScheduler::alphaBarAt(int i) const {
  const double sigma = sigmas_[static_cast<std::size_t>(i)];
  return 1 / (sigma * sigma + 1);
}

at::Tensor EulerScheduler::step(const at::Tensor& modelOutput, int i, const at::Tensor& x,
                                SolverHistory& history, const StepOptions& options) const {
  refuseEta(options, "euler");
  const double sigma = sigmas_[static_cast<std::size_t>(i)];
  const double next = sigmas_[static_cast<std::size_t>(i) + 1];
  const at::Tensor clean = predictedClean(modelOutput, i, x);
  const at::Tensor state = widened(x);
  history.previousClean = clean;
  return (state + (state - clean) * ((next - sigma) / sigma)).to(x.scalar_type());
}

}  // namespace attune
