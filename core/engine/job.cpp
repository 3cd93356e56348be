// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/job.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "core/base/error.h"
#include "core/base/json_reader.h"
#include "core/base/message.h"
#include "core/engine/fit.h"
#include "core/engine/report.h"
#include "core/metrics/picture_metrics.h"

namespace attune {
namespace {

constexpr double kIdentical = 100;  // dB; identical pixels have no finite ratio

int framesOf(const JobRequest& job) {
  const int count = job.source->count();
  if (job.frames < 0 || job.frames > count) {
    throw badInput(Message("--frames %1: the clip has %2; use 1..%2").arg(job.frames).arg(count));
  }
  return job.frames > 0 ? job.frames : count;
}

FitTransform fitOf(const JobRequest& job, Size2i native) {
  return planFit(job.source->size(), job.size.width > 0 ? job.size : native, job.fit);
}

// An edit in the source's size. One rule for every size that the model works at: the source's own
// pixels stand outside the region where the recipe pastes them (blend.irjs with blend.pixel_paste;
// ReAtCo's background), and nowhere else, as a recipe that keeps nothing means its whole picture.
// They are pasted here, from the frames as they were decoded: at another size what is kept stays as
// sharp as it was, and a soft edge is not laid on twice.
std::vector<Image> laidBack(const RunResult& made, const FitTransform& fit, const Clip& source) {
  const bool pasted = !made.decoded.empty();
  return inSourceSize(pasted ? made.decoded : made.frames,
                      pasted ? std::span<const Image>(made.region) : std::span<const Image>(), fit,
                      source);
}

}  // namespace

Recipe recipeFor(const JobRequest& job, const ModelFolder& model) {
  if (!job.recipeJson.empty()) {
    const std::string source = Message("recipe %1").arg(job.recipe);
    return parseRecipe(parseJson(job.recipeJson, source), job.recipe, source);
  }
  const std::string& variant = model.defaults.recipeVariant;
  const std::string tuned = job.recipe + "-" + variant;
  const bool exists =
      !variant.empty() && std::filesystem::exists(job.recipeFolder / (tuned + ".json"));
  return loadRecipe(exists ? tuned : job.recipe, job.recipeFolder);
}

RunRequest runRequestFor(const JobRequest& job, const ModelFolder& model, int pixelsPerCell) {
  RunRequest request{.prompt = job.prompt,
                     .negative = job.negative,
                     .frames = job.frames,
                     .size = job.size,
                     .steps = job.steps,
                     .guidance = job.guidance,
                     .seed = job.seed,
                     .scheduler = job.scheduler,
                     .recipe = recipeFor(job, model),
                     .objects = job.objects,
                     .source = {},
                     .sourcePrompt = job.sourcePrompt,
                     .initLatents = job.initLatents,
                     .record = job.record,
                     .vaeTileCells = job.vaeTileCells};
  if (!job.source) return request;
  const FitTransform fit = fitOf(job, model.nativeSize(pixelsPerCell));
  request.frames = framesOf(job);
  request.source = fitFrames(*job.source, request.frames, fit.target, job.fit);
  for (ObjectRequest& object : request.objects) {
    object = fitObject(object, fit, job.fit, job.source->count(), request.frames);
  }
  return request;
}

Box frameInModel(const JobRequest& job, const VideoModel& model) {
  if (!job.source) return {0, 0, 1, 1};
  return fitOf(job, model.nativeSize()).toTarget(Box{0, 0, 1, 1});
}

JobResult performJob(const VideoModel& model, const JobRequest& job, const RunHooks& hooks) {
  const auto start = std::chrono::steady_clock::now();
  JobResult result{.request = runRequestFor(job, model.folder, model.pixelsPerCell()),
                   .run = {},
                   .frames = {},
                   .objects = {},
                   .psnrOutside = {},
                   .flicker = {},
                   .report = {}};
  const RunRequest& request = result.request;
  hooks.cancel.throwIfCancelled();
  result.run = run(model, request, hooks);
  result.run.warnings.insert(result.run.warnings.begin(), job.notes.begin(), job.notes.end());
  const RunResult& made = result.run;
  if (job.source) {
    result.frames = laidBack(made, fitOf(job, model.nativeSize()), *job.source);
    result.framesPerSecond = job.source->rate.value();
    // Without a region all may change, and there is no outside.
    if (!made.region.empty())
      result.psnrOutside = psnrOutside(made.frames, request.source, made.region);
    if (result.psnrOutside) result.psnrOutside = std::min(*result.psnrOutside, kIdentical);
  } else {
    result.frames = made.frames;
    result.framesPerSecond = model.folder.defaults.framesPerSecond;
  }
  result.flicker = flicker(made.frames, made.region);
  result.objects = measureObjects(made.frames, request.objects);
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  result.report = jobReport(model, result);
  return result;
}

FinishedRun finishedRun(JobResult result) {
  FinishedRun finished{.frames = std::move(result.frames),
                       .framesPerSecond = result.framesPerSecond,
                       .seed = result.request.seed,
                       .seconds = result.seconds,
                       .psnrOutside = result.psnrOutside,
                       .flicker = result.flicker,
                       .warnings = std::move(result.run.warnings),
                       .report = std::move(result.report)};
  for (const ObjectMetrics& object : result.objects) {
    const auto found = std::ranges::count_if(
        object.frames, [](const ObjectFrame& frame) { return frame.detected.has_value(); });
    finished.objects.push_back({.words = object.words,
                                .foundFrames = static_cast<int>(found),
                                .gain = object.following.gain,
                                .iou = object.meanIou});
  }
  return finished;
}

}  // namespace attune
