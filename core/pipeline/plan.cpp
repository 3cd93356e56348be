// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/plan.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/pipeline/limits.h"

namespace attune {
namespace {

std::string sizeText(Size2i size) {
  return std::to_string(size.width) + "x" + std::to_string(size.height);
}

void checkSize(Size2i size, int cell) {
  const auto fits = [&](int side) { return side >= cell && side <= kMostSide && side % cell == 0; };
  if (fits(size.width) && fits(size.height)) return;
  const auto nearest = [&](int side) {
    const int cells = static_cast<int>(std::lround(static_cast<double>(side) / cell));
    return std::clamp(cells, 1, kMostSide / cell) * cell;
  };
  throw badInput(Message("--size %1: each side must be a multiple of %2 up to %3; use %4")
                     .arg(sizeText(size))
                     .arg(cell)
                     .arg(kMostSide)
                     .arg(sizeText({nearest(size.width), nearest(size.height)})));
}

int longestWindow(const RunShape& shape) {
  int longest = 0;
  for (const auto& [begin, end] : shape.windows) longest = std::max(longest, end - begin);
  return longest;
}

}  // namespace

RunShape planShape(const RunRequest& request, const ModelLimits& model) {
  RunShape plan;
  const bool edits = !request.source.empty();
  plan.size = request.size.width > 0 ? request.size : model.nativeSize;
  if (edits) plan.size = request.source.front().size;
  checkSize(plan.size, model.pixelsPerCell);
  plan.latentGrid = {plan.size.width / model.pixelsPerCell, plan.size.height / model.pixelsPerCell};

  plan.frames = request.frames > 0 ? request.frames : model.defaults.frames;
  if (edits) plan.frames = static_cast<int>(request.source.size());
  if (request.frames < 0 || plan.frames > kMostClipFrames) {
    const int wrong = request.frames < 0 ? request.frames : plan.frames;
    throw badInput(Message("--frames %1: use 1..%2").arg(wrong).arg(kMostClipFrames));
  }
  for (const Image& frame : request.source) {
    if (frame.size == plan.size && frame.channels >= 3) continue;
    throw badInput(
        Message(
            "--clip: has frames of %1 and of %2, or without colour; bring them to one size in RGB")
            .arg(sizeText(plan.size))
            .arg(sizeText(frame.size)));
  }
  plan.windows = windowRanges(request.recipe.windows, plan.frames);
  const int most = model.denoiser.mostFrames;
  const int longest = longestWindow(plan);
  if (most > 0 && longest > most) {
    throw badInput(Message("--frames %1: this model reaches %2 frames at a time; use fewer, or a "
                           "recipe with windows of at most %2")
                       .arg(longest)
                       .arg(most));
  }
  return plan;
}

RunPlan planRun(const RunRequest& request, const ModelLimits& model) {
  RunPlan plan{planShape(request, model)};
  const bool edits = !request.source.empty();
  const SamplingAdvice& advice = request.recipe.sampling;
  if (!request.recipe.terms.empty()) {
    plan.guidedBytes = model.denoiser.keptPerCell * longestWindow(plan) * plan.latentGrid.width *
                       plan.latentGrid.height * model.bytesPerNumber;
    plan.checkpointed = model.availableBytes > 0 && plan.guidedBytes > model.availableBytes / 2;
  }

  plan.steps = request.steps != 0         ? request.steps
               : model.defaults.steps > 0 ? model.defaults.steps
                                          : advice.steps;
  if (plan.steps < 1 || plan.steps > kMostSteps) {
    throw badInput(Message("--steps %1: use 1..%2").arg(plan.steps).arg(kMostSteps));
  }
  plan.guidance = request.guidance >= 0          ? request.guidance
                  : model.defaults.guidance >= 0 ? model.defaults.guidance
                                                 : advice.guidance;
  if (std::isnan(request.guidance) || !std::isfinite(plan.guidance) || plan.guidance > 100) {
    throw badInput(Message("--guidance: use a number from 1 (none) to 100"));
  }
  plan.scheduler = request.scheduler.empty() ? advice.scheduler : request.scheduler;
  plan.inverts = edits && request.initLatents.empty() && advice.editFrom == StartFrom::Inversion;

  if (!request.recipe.terms.empty() && request.objects.empty()) {
    throw badInput(
        Message(
            "--recipe %1: steers objects and none is given; add --object \"WORDS=box:x0,y0,x1,y1\"")
            .arg(request.recipe.name));
  }
  if (request.recipe.blend.irjs && edits && request.objects.empty()) {
    throw badInput(
        Message("--recipe %1: keeps what is outside the objects and none is given; add --object")
            .arg(request.recipe.name));
  }
  for (const ObjectRequest& object : request.objects) {
    validateTrack(object.track, plan.frames, "--object '" + object.words + "'");
    if (object.origin) {
      validateTrack(*object.origin, plan.frames, "--object '" + object.words + "'");
    }
  }
  return plan;
}

}  // namespace attune
