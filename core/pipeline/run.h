// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/attention/recorder.h"
#include "core/pipeline/plan.h"
#include "core/pipeline/request.h"
#include "core/pipeline/sampler.h"
#include "core/pipeline/video_model.h"

namespace attune {

struct StageTime {
  Stage stage = Stage::Load;
  double seconds = 0;
};

struct RunResult {
  RunPlan plan;
  std::vector<Image> frames;   // RGB of plan.size
  // As the decoder made them, where the recipe then pasted the source outside the region; else empty.
  std::vector<Image> decoded;
  at::Tensor latents;          // [F, 4, h, w] float32, what was decoded
  std::vector<Image> region;   // of an edit: what might change, 255 in full; else empty
  std::vector<StepReport> steps;
  std::vector<SiteRecord> records;
  std::vector<WordTokens> recordedWords;
  std::vector<std::string> warnings;
  std::vector<StageTime> times;
};

// A denoising step that has just been done.
struct StepMoment {
  const RunRequest& request;
  const RunPlan& plan;
  int done = 0;  // steps, of plan.steps
  const StepReport& report;
  // What the network takes for the clean clip, [F, 4, h, w] float32, with the source's own latents
  // where the run keeps them.
  at::Tensor clean;
  std::span<const SiteRecord> records = {};  // of this step, in the network's order
  std::span<const WordTokens> words = {};    // of the records' maps
  // For each object of the request, which of these words are its own.
  std::span<const std::vector<int>> objectWords = {};
  // Pasted over the decoded clip outside the region; empty where nothing is.
  std::span<const Image> source = {};
  std::span<const Image> region = {};
};

[[nodiscard]] ModelLimits limitsOf(const VideoModel& model);

// Makes or edits a clip. Throws BadInput before anything runs for whatever the request has wrong,
// Cancelled, or OutOfMemory.
[[nodiscard]] RunResult run(const VideoModel& model, const RunRequest& request,
                            const RunHooks& hooks = {});

// DDIM inversion of a clip: the noise from which the model, told `prompt`, would make it.
struct Inversion {
  at::Tensor clean;  // [F, 4, h, w] latents of the clip
  at::Tensor noise;  // [F, 4, h, w] in variance preserving units, at the table's noisiest level
  std::vector<StageTime> times;
};
[[nodiscard]] Inversion invert(const VideoModel& model, std::span<const Image> clip,
                               const std::string& prompt, int steps, int vaeTileCells,
                               const RunHooks& hooks = {});
// The same from latents.
// `windows` as in RunPlan: a clip longer than the model reaches is inverted in overlapping parts.
[[nodiscard]] at::Tensor invertLatents(const VideoModel& model, const at::Tensor& clean,
                                       const std::string& prompt, int steps,
                                       const RunHooks& hooks = {},
                                       std::vector<std::pair<int, int>> windows = {});

// `latents` [F, channels, h, w] of a safetensors file. Throws BadInput naming file and shape.
[[nodiscard]] at::Tensor loadLatents(const std::filesystem::path& file, int frames, int channels,
                                     Size2i grid);
void saveLatents(const std::filesystem::path& file, const at::Tensor& latents);
// Maps as `maps.<step>.<site>` [words, F, h, w]; words, entropies and energies in the metadata.
// Windows of a clip are averaged where they overlap.
void saveRecords(const std::filesystem::path& file, const RunResult& result);

}  // namespace attune
