// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/sampler.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/full.h>
#include <ATen/ops/randn.h>
#include <ATen/ops/zeros.h>
#include <ATen/ops/zeros_like.h>

#include <chrono>
#include <cmath>
#include <cstdio>

namespace attune {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

// What one window of frames does in one step.
class WindowStep {
 public:
  WindowStep(const DenoiseTask& task, int step, std::pair<int, int> window, const RunHooks& hooks)
      : task_(task), step_(step), begin_(window.first), end_(window.second), hooks_(hooks) {}

  // The state after the step; `clean`, where it is wanted, takes the estimate of x0.
  at::Tensor operator()(at::Tensor x, SolverHistory& history, StepReport& report,
                        at::Tensor* clean) const {
    const double toState = task_.scheduler.stateScale(step_);
    at::Tensor vp = task_.scheduler.scaleInput(x, step_);
    const bool guided = task_.guide != nullptr && task_.guide->acts(step_);
    if (guided) {
      report.guidance.emplace_back();
      vp = task_.guide->apply(vp, moment(), report.guidance.back());
    }
    const bool kept = task_.keep.clean.defined();
    if (kept) vp = layInvariantRegion(vp);
    if (guided || kept) x = vp * toState;
    const at::Tensor output = predict(vp);
    if (clean != nullptr) *clean = task_.scheduler.predictedClean(output, step_, x);
    return task_.scheduler.step(output, step_, x, history);
  }

 private:
  [[nodiscard]] double timestep() const {
    return task_.scheduler.timesteps()[static_cast<std::size_t>(step_)];
  }

  [[nodiscard]] Guide::Moment moment() const {
    return {.step = step_,
            .timestep = timestep(),
            .alphaBar = task_.scheduler.alphaBarAt(step_),
            .firstFrame = begin_,
            .text = task_.conditional,
            .dtype = task_.dtype,
            .checkpointed = task_.checkpointed,
            .cancel = hooks_.cancel};
  }

  [[nodiscard]] at::Tensor layInvariantRegion(const at::Tensor& x) const {
    const at::Tensor clean = task_.keep.clean.slice(0, begin_, end_);
    const at::Tensor mask = task_.keep.mask.slice(0, begin_, end_);
    const double signal = task_.scheduler.alphaBarAt(step_);
    const at::Tensor noise =
        seededNoise(end_ - begin_, static_cast<int>(x.size(1)),
                    {static_cast<int>(x.size(3)), static_cast<int>(x.size(2))}, task_.generator)
            .to(x.device());
    const at::Tensor source = clean * std::sqrt(signal) + noise * std::sqrt(1 - signal);
    return mask * x + (1 - mask) * source;
  }

  [[nodiscard]] at::Tensor predict(const at::Tensor& x) const {
    const bool branches = task_.guidance != 1;
    const at::Tensor input = x.to(task_.dtype);
    AttentionPass pass;
    const bool recorded = task_.recorder != nullptr && step_ % task_.recordEvery == 0;
    if (recorded) task_.recorder->attach(pass, step_, timestep(), begin_);
    const int count = branches ? 2 : 1;
    const at::Tensor out =
        task_.denoiser
            .forward({.latents = branches ? at::cat({input, input}) : input,
                      .timesteps = at::full({count}, timestep(), x.options().dtype(at::kFloat)),
                      .text = branches ? at::cat({task_.unconditional, task_.conditional})
                                       : task_.conditional,
                      .branches = count,
                      .frames = end_ - begin_,
                      .cancel = hooks_.cancel},
                     recorded ? &pass : nullptr)
            .to(at::kFloat);
    if (!branches) return out;
    const auto halves = out.chunk(2, 0);
    return halves[0] + (halves[1] - halves[0]) * task_.guidance;
  }

  const DenoiseTask& task_;
  int step_;
  int begin_;
  int end_;
  const RunHooks& hooks_;
};

std::string noteOf(const StepReport& report) {
  if (report.guidance.empty()) return {};
  double energy = 0;
  for (const GuideReport& guide : report.guidance) energy += guide.energy;
  char text[64];
  std::snprintf(text, sizeof text, "guided, energy %.3f",
                energy / static_cast<double>(report.guidance.size()));
  return text;
}

}  // namespace

DenoiseResult denoise(const DenoiseTask& task, const RunHooks& hooks) {
  const at::NoGradGuard noGrad;
  const int steps = task.scheduler.steps();
  DenoiseResult result{task.latents.to(at::kFloat), {}};
  std::vector<SolverHistory> histories(task.windows.size());
  hooks.tell(task.stage, 0, steps);
  for (int i = 0; i < steps; ++i) {
    hooks.cancel.throwIfCancelled();
    const auto start = Clock::now();
    const double recordedBefore = task.recorder != nullptr ? task.recorder->seconds() : 0;
    StepReport report{.step = i,
                      .timestep = task.scheduler.timesteps()[static_cast<std::size_t>(i)],
                      .guidance = {}};
    at::Tensor clean;
    at::Tensor* const wanted = task.onStep ? &clean : nullptr;
    if (task.windows.size() == 1) {
      const WindowStep step(task, i, task.windows.front(), hooks);
      result.latents = step(result.latents, histories.front(), report, wanted);
    } else {
      at::Tensor sum = at::zeros_like(result.latents);
      at::Tensor cleanSum = wanted != nullptr ? at::zeros_like(sum) : at::Tensor();
      at::Tensor count = at::zeros({sum.size(0), 1, 1, 1}, sum.options());
      for (std::size_t w = 0; w < task.windows.size(); ++w) {
        const auto [begin, end] = task.windows[w];
        const WindowStep step(task, i, task.windows[w], hooks);
        sum.slice(0, begin, end)
            .add_(step(result.latents.slice(0, begin, end), histories[w], report, wanted));
        if (wanted != nullptr) cleanSum.slice(0, begin, end).add_(clean);
        count.slice(0, begin, end).add_(1);
      }
      result.latents = sum / count;
      if (wanted != nullptr) clean = cleanSum / count;
    }
    report.seconds = secondsSince(start);
    if (task.recorder != nullptr)
      report.recordingSeconds = task.recorder->seconds() - recordedBefore;
    const std::string note = noteOf(report);
    result.steps.push_back(std::move(report));
    hooks.tell(task.stage, i + 1, steps, note);
    if (task.onStep) task.onStep(result.steps.back(), clean);
  }
  return result;
}

at::Tensor seededNoise(int frames, int channels, Size2i grid, at::Generator generator) {
  return at::randn({1, channels, frames, grid.height, grid.width}, std::move(generator), at::kFloat)
      .squeeze(0)
      .transpose(0, 1)
      .contiguous();
}

at::Generator cpuGenerator(std::uint64_t seed) { return at::detail::createCPUGenerator(seed); }

}  // namespace attune
