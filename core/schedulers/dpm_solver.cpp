// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedulers/solvers.h"

#include <ATen/ATen.h>

#include <cmath>
#include <utility>

#include "core/schedulers/tables.h"

namespace attune {
namespace {

// A noise level as DPM-Solver writes it: x = alpha x0 + sigma e, lambda = ln(alpha / sigma).
struct Level {
  double alpha;
  double sigma;
  double lambda;  // infinite at sigma 0
};

Level levelOf(double ratio) {
  const double alpha = 1 / std::sqrt(ratio * ratio + 1);
  return {alpha, ratio * alpha, -std::log(ratio)};
}

}  // namespace

DpmSolverScheduler::DpmSolverScheduler(SchedulerConfig config) : Scheduler(std::move(config)) {
  alphasCumprod_ = alphasCumprod(config_, true);
}

std::vector<double> DpmSolverScheduler::layOut(int steps) {
  const int train = config_.numTrainTimesteps;
  std::vector<double> table;
  switch (config_.timestepSpacing.value_or(TimestepSpacing::Linspace)) {
    case TimestepSpacing::Leading:
      table = leadingTimesteps(train, steps + 1, config_.stepsOffset);
      table.pop_back();
      break;
    case TimestepSpacing::Trailing:
      table = trailingTimesteps(train, steps);
      break;
    case TimestepSpacing::Linspace:
      table = linspaceTimesteps(train - 1, steps + 1, true);
      table.pop_back();
      break;
  }
  const std::vector<float> training = trainingSigmas(alphasCumprod_);
  sigmas_ = interpolate(training, table);
  sigmas_.push_back(config_.finalSigmaZero ? 0.0 : static_cast<double>(training.front()));
  return table;
}

double DpmSolverScheduler::alphaBarAt(int i) const {
  const double ratio = sigmas_[static_cast<std::size_t>(i)];
  return 1 / (ratio * ratio + 1);
}

bool DpmSolverScheduler::firstOrder(int i) const {
  const bool last = i == steps() - 1;
  return config_.solverOrder == 1 || (last && (config_.eulerAtFinal || config_.finalSigmaZero ||
                                               (config_.lowerOrderFinal && steps() < 15)));
}

at::Tensor DpmSolverScheduler::step(const at::Tensor& modelOutput, int i, const at::Tensor& x,
                                    SolverHistory& history, const StepOptions& options) const {
  refuseEta(options, "dpm++2m");
  const auto at = static_cast<std::size_t>(i);
  const Level now = levelOf(sigmas_[at]);
  const Level next = levelOf(sigmas_[at + 1]);
  const double h = next.lambda - now.lambda;
  const double weight = -next.alpha * std::expm1(-h);  // expm1(-inf) is -1: the last step gives x0
  const at::Tensor clean = predictedClean(modelOutput, i, x);
  at::Tensor result = widened(x) * (next.sigma / now.sigma) + clean * weight;
  if (history.previousClean.defined() && i > 0 && !firstOrder(i)) {
    const double before = now.lambda - levelOf(sigmas_[at - 1]).lambda;
    const double slope = 0.5 * weight * h / before;
    result = result + (clean - history.previousClean) * slope;
  }
  history.previousClean = clean;
  return result.to(x.scalar_type());
}

}  // namespace attune
