// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/document_job.h"

#include <algorithm>
#include <utility>

namespace attune {
namespace {

constexpr double kUnmarkedSide = 0.35;  // of the frame, as --path without --object

Track unmarked() {
  Key key{.geometry = BoxShape{.width = kUnmarkedSide, .height = kUnmarkedSide}};
  return Track{.keys = {std::move(key)}};
}

// A path of one node is a place to be at throughout.
Path led(const MotionPath& path, int frames) {
  if (path.nodes.size() > 1) return toPath(path, frames);
  const Vec2 there = path.nodes.front().anchor;
  return Path{.points = {there, there}};
}

}  // namespace

JobRequest jobFromDocument(const Document& document, std::shared_ptr<const Clip> source,
                           const JobPlaces& places) {
  const RunSettings& settings = document.settings;
  const int frames = source ? source->count() : document.frames();
  JobRequest job{
      .model = settings.model == "starter" ? places.starter : std::filesystem::path(settings.model),
      .adapter = settings.adapter,
      .device = settings.device,
      .dtype = settings.dtype,
      .recipeFolder = places.recipes,
      .prompt = document.text.prompt,
      .sourcePrompt =
          document.text.sourcePrompt.empty() ? document.text.prompt : document.text.sourcePrompt,
      .negative = document.text.negative,
      .recipe = settings.recipe,
      .recipeJson = settings.recipeJson,
      .frames = source ? 0 : settings.frames,
      .size = settings.size,
      .steps = settings.steps,
      .guidance = settings.guidance,
      .seed = settings.seed,
      .scheduler = settings.scheduler,
      .vaeTileCells = settings.vaeTileCells};
  for (const DocumentObject& object : document.objects) {
    const bool isLed = object.path && !object.path->nodes.empty();
    const bool isMarked = !object.mask.keys.empty();
    if (object.words.empty() || (!isMarked && (source || !isLed))) continue;
    JobObject wanted{.words = object.words};
    wanted.track = isMarked ? effectiveTrack(document, object, frames) : unmarked();
    if (isLed) {
      if (source) wanted.origin = wanted.track;
      wanted.track = movedAlong(std::move(wanted.track), led(*object.path, frames));
    }
    job.objects.push_back(std::move(wanted));
  }
  job.source = std::move(source);
  return job;
}

}  // namespace attune
