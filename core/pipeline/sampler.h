// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include <utility>
#include <vector>

#include "core/attention/recorder.h"
#include "core/pipeline/guide.h"
#include "core/pipeline/request.h"
#include "core/schedulers/scheduler.h"

namespace attune {

// What stays of a source clip while the rest is denoised.       [IRJS, 2412.11710]
struct InvariantRegion {
  at::Tensor clean;  // [F, 4, h, w] latents of the source; undefined: nothing is kept
  at::Tensor mask;   // [F, 1, h, w] in 0..1, 1 where the edit may change things
};

struct StepReport {
  int step = 0;
  double timestep = 0;
  double seconds = 0;
  double recordingSeconds = 0;        // of those, to look at the attention
  std::vector<GuideReport> guidance;  // one a window; empty when the step was not guided
};

// One run through a scheduler's table.
struct DenoiseTask {
  const Denoiser& denoiser;
  const Scheduler& scheduler;  // table laid out
  at::Tensor latents;          // [F, 4, h, w] float32, scaled as the scheduler begins
  at::Tensor unconditional;    // [1, L, context]; unused when guidance is 1
  at::Tensor conditional;      // [1, L, context]
  double guidance = 1;         // eps = u + guidance (c - u)
  at::ScalarType dtype = at::kFloat;
  bool checkpointed = false;
  std::vector<std::pair<int, int>> windows;  // overlapping ones are averaged after each step
  Guide* guide = nullptr;
  InvariantRegion keep = {};
  AttentionRecorder* recorder = nullptr;
  int recordEvery = 1;
  at::Generator generator;  // fresh noise of the invariant region
  Stage stage = Stage::Denoise;
  // After each step, with the latents that the network takes for clean, [F, 4, h, w] float32.
  std::function<void(const StepReport& step, const at::Tensor& clean)> onStep = {};
};

struct DenoiseResult {
  at::Tensor latents;  // [F, 4, h, w] float32
  std::vector<StepReport> steps;
};

// Classifier-free guidance around a scheduler's steps, with steering before each and the invariant
// region laid in. Cancels between layers.
[[nodiscard]] DenoiseResult denoise(const DenoiseTask& task, const RunHooks& hooks);

// Standard normal noise [F, 4, h, w] from the CPU generator, drawn in the order of [1, 4, F, h, w]
// as AnimateDiff pipelines draw it, so that a seed means the same clip everywhere.
[[nodiscard]] at::Tensor seededNoise(int frames, int channels, Size2i grid, at::Generator generator);
[[nodiscard]] at::Generator cpuGenerator(std::uint64_t seed);

}  // namespace attune
