// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/steering/schedule.h"

#include <algorithm>
#include <cmath>

namespace attune {

double stepSize(const UpdateRule& rule, double alphaBar, int step, int steps) {
  switch (rule.rho) {
    case Rho::SqrtOneMinusAlphaBar:
      return rule.eta * std::sqrt(1 - alphaBar);
    case Rho::Constant:
      return rule.eta;
    case Rho::SqrtLinear:
      return rule.eta * std::sqrt(1 - 0.5 * step / std::max(steps - 1, 1));
    case Rho::OneMinusAlphaBar:
      break;
  }
  return rule.eta * (1 - alphaBar);
}

bool guidesStep(const StepSchedule& schedule, int step, int steps) {
  if (step < 0 || step >= steps - schedule.stopBeforeEnd) return false;
  // A share such as 0.7 of 10 steps must not come out a rounding error above 7.
  const double border = schedule.denseUntil * steps + (schedule.denseInclusive ? 1e-9 : -1e-9);
  const bool dense = schedule.denseSteps > 0 ? step < schedule.denseSteps : step < border;
  return dense || (schedule.every > 0 && step % schedule.every == 0);
}

std::vector<int> guidedSteps(const StepSchedule& schedule, int steps) {
  std::vector<int> out;
  for (int step = 0; step < steps; ++step)
    if (guidesStep(schedule, step, steps)) out.push_back(step);
  return out;
}

int iterationsAt(const StepSchedule& schedule, int step) {
  return step < schedule.earlySteps ? std::max(schedule.earlyIterations, schedule.iterations)
                                    : schedule.iterations;
}

std::optional<double> refinementAt(const StepSchedule& schedule, int step, int steps) {
  for (const RefinePoint& point : schedule.refine)
    if (step == static_cast<int>(std::lround(point.at * steps))) return point.tau;
  return std::nullopt;
}

std::vector<std::pair<int, int>> windowRanges(const Windows& windows, int frames) {
  if (windows.size <= 0 || windows.size >= frames) return {{0, frames}};
  const int stride = std::clamp(windows.stride, 1, windows.size);
  std::vector<std::pair<int, int>> out;
  for (int first = 0; first + windows.size < frames; first += stride)
    out.emplace_back(first, first + windows.size);
  out.emplace_back(frames - windows.size, frames);
  return out;
}

}  // namespace attune
