// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <deque>
#include <vector>

#include "core/engine/events.h"
#include "core/pipeline/plan.h"
#include "core/pipeline/request.h"

namespace attune {

// How far a job is and how long it may take, from what its parts are known to cost beside each
// other. The unit is a denoising step with classifier-free guidance.
class JobClock {
 public:
  using Time = std::chrono::steady_clock::time_point;

  // What is to be loaded first, and not yet known otherwise.
  JobClock(bool loads, Time start);
  // The stages of a run, when its plan is made.
  void plan(const RunRequest& request, const RunPlan& plan);

  // The event for a state of the run. Times that are asked for rise.
  [[nodiscard]] JobProgress at(const Progress& progress, Time now);

 private:
  struct StageCost {
    Stage stage = Stage::Load;
    std::vector<double> units;  // of each of its steps, frames or parts
  };
  [[nodiscard]] double costBefore(const Progress& progress) const;
  [[nodiscard]] double totalCost() const;
  void noteStep(const Progress& progress, Time now);

  std::vector<StageCost> stages_;
  Stage stage_ = Stage::Load;
  int done_ = 0;
  Time last_;                       // when the latest step ended, or its stage began
  std::deque<double> stepSeconds_;  // of the last denoising steps
  std::deque<double> unitSeconds_;  // of the last steps of either kind, over their cost
};

}  // namespace attune
