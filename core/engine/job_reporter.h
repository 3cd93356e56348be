// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "core/engine/engine.h"
#include "core/engine/job_clock.h"
#include "core/engine/latent_preview.h"
#include "core/pipeline/run.h"

namespace attune {

// What the window wants to see of the job that runs; changes while it does.
struct WatchState {
  AttentionWatch attention = {};
  PreviewKind previews = PreviewKind::Quick;
};

// Turns the hooks of a run into events. Lives on the engine's thread.
class JobReporter {
 public:
  using Post = std::function<void(EngineEvent)>;
  using Watched = std::function<WatchState()>;

  JobReporter(JobId job, bool loads, Post post, Watched watched);

  // What previews are drawn with, once the model is there: quickly, and by its decoder.
  using Decode = std::function<std::vector<Image>(const at::Tensor& latents)>;
  void usePreview(const LatentPreview& quick, Decode decode);
  // What of the model's own frame the job's clip takes (job.h).
  void useFrame(Box frame) { frame_ = frame; }
  void tell(const Progress& progress);
  // Hooks that must not outlive this.
  [[nodiscard]] RunHooks hooks(CancelToken cancel);

 private:
  void step(const StepMoment& moment);
  void sendPreview(const StepMoment& moment);
  void sendAttention(const StepMoment& moment);
  void sendSteering(const StepMoment& moment);

  JobId job_;
  Post post_;
  Watched watched_;
  WatchState watch_;  // as it was when the step began: a site is looked at in full or not at all
  JobClock clock_;
  const LatentPreview* quick_ = nullptr;
  Decode decode_;
  Box frame_ = {0, 0, 1, 1};
  Stage toldStage_ = Stage::Write;
  std::chrono::steady_clock::time_point toldAt_;
};

}  // namespace attune
