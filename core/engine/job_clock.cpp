// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/job_clock.h"

#include <algorithm>
#include <numeric>

namespace attune {
namespace {

// Measured on the starter model; larger models spend less beside their steps.
constexpr double kLoad = 0.5;
constexpr double kUnguided = 0.5;      // a step of one branch
constexpr double kGradient = 1.3;      // one update of a guided step
constexpr double kEncodeFrame = 0.04;
constexpr double kDecodeFrame = 0.08;
constexpr std::size_t kRemembered = 5;

std::vector<double> even(int count, double each) {
  return std::vector<double>(static_cast<std::size_t>(std::max(0, count)), each);
}

double sum(const std::vector<double>& values, std::size_t count) {
  const auto end = values.begin() + static_cast<std::ptrdiff_t>(std::min(count, values.size()));
  return std::accumulate(values.begin(), end, 0.0);
}

double median(std::deque<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

void remember(std::deque<double>& values, double value) {
  values.push_back(value);
  if (values.size() > kRemembered) values.pop_front();
}

JobStage jobStage(Stage stage) {
  switch (stage) {
    case Stage::Load: return JobStage::Load;
    case Stage::Encode: return JobStage::Encode;
    case Stage::Invert: return JobStage::Invert;
    case Stage::Denoise: return JobStage::Denoise;
    case Stage::Decode: return JobStage::Decode;
    case Stage::Measure:
    case Stage::Write: break;
  }
  return JobStage::Measure;
}

}  // namespace

JobClock::JobClock(bool loads, Time start) : last_(start) {
  if (loads) stages_.push_back({Stage::Load, {kLoad}});
}

void JobClock::plan(const RunRequest& request, const RunPlan& plan) {
  double windows = 0;  // frames denoised in a step, over the clip's
  for (const auto& [begin, end] : plan.windows) windows += end - begin;
  windows = std::max(1.0, windows / plan.frames);
  if (!request.source.empty()) stages_.push_back({Stage::Encode, even(plan.frames, kEncodeFrame)});
  if (plan.inverts) stages_.push_back({Stage::Invert, even(plan.steps, kUnguided)});
  StageCost denoise{Stage::Denoise,
                    even(plan.steps, windows * (plan.guidance == 1 ? kUnguided : 1.0))};
  for (int i = 0; i < plan.steps && !request.recipe.terms.empty(); ++i) {
    if (!guidesStep(request.recipe.schedule, i, plan.steps)) continue;
    denoise.units[static_cast<std::size_t>(i)] +=
        windows * kGradient * iterationsAt(request.recipe.schedule, i);
  }
  stages_.push_back(std::move(denoise));
  stages_.push_back({Stage::Decode, even(plan.frames, kDecodeFrame)});
}

double JobClock::totalCost() const {
  double total = 0;
  for (const StageCost& stage : stages_) total += sum(stage.units, stage.units.size());
  return total;
}

double JobClock::costBefore(const Progress& progress) const {
  double before = 0;
  for (const StageCost& stage : stages_) {
    if (stage.stage == progress.stage) {
      return before + sum(stage.units, static_cast<std::size_t>(std::max(0, progress.done)));
    }
    before += sum(stage.units, stage.units.size());
  }
  return before;
}

void JobClock::noteStep(const Progress& progress, Time now) {
  const bool begins = progress.stage != stage_ || progress.done <= 0;
  const bool steps = progress.stage == Stage::Denoise || progress.stage == Stage::Invert;
  if (!begins && steps && progress.done == done_ + 1) {
    const double seconds = std::chrono::duration<double>(now - last_).count();
    const double cost = costBefore(progress) - costBefore({progress.stage, done_, progress.total});
    if (progress.stage == Stage::Denoise) remember(stepSeconds_, seconds);
    if (cost > 0) remember(unitSeconds_, seconds / cost);
  }
  if (begins || progress.done != done_) last_ = now;
  stage_ = progress.stage;
  done_ = progress.done;
}

JobProgress JobClock::at(const Progress& progress, Time now) {
  noteStep(progress, now);
  JobProgress event{.stage = jobStage(progress.stage),
                    .done = progress.done,
                    .total = progress.total,
                    .secondsPerStep = median(stepSeconds_),
                    .note = std::string(progress.note)};
  // Before the plan is made there is nothing to take a share of.
  const bool planned = std::ranges::any_of(
      stages_, [](const StageCost& cost) { return cost.stage == Stage::Denoise; });
  if (!planned) return event;
  const double total = totalCost();
  const double before = costBefore(progress);
  event.share = std::clamp(before / total, 0.0, 1.0);
  if (!unitSeconds_.empty()) event.secondsLeft = (total - before) * median(unitSeconds_);
  return event;
}

}  // namespace attune
