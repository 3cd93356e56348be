// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/document_job.h"

#include <algorithm>
#include <utility>

namespace attune {
namespace {

constexpr double kUnmarkedSide = 0.35;  // of the frame, as --path without --object

// A clip that became shorter leaves keys and spans past its end, which a run has no use for.
void cutToFrames(Track& track, int frames) {
  if (frames <= 0) return;
  if (!track.keys.empty() && track.keys.back().frame >= frames) {
    const auto end = shapeAt(track, frames - 1, frames);
    std::erase_if(track.keys, [&](const Key& key) { return key.frame >= frames; });
    const bool keyed = !track.keys.empty() && track.keys.back().frame == frames - 1;
    if (end && !keyed) track.keys.push_back({.frame = frames - 1, .geometry = *end});
  }
  std::erase_if(track.hidden, [&](const FrameSpan& span) { return span.first >= frames; });
  for (FrameSpan& span : track.hidden) span.last = std::min(span.last, frames - 1);
}

Track marked(const Document& document, const DocumentObject& object, int frames) {
  Track track = object.mask;
  track.id = object.id;
  track.words = {object.words};
  cutToFrames(track, frames);
  if (object.grow == 0 || !document.clip) return track;
  std::vector<Key> grown;
  for (int frame = 0; frame < frames; ++frame) {
    if (!shapeAt(object.mask, frame, frames)) continue;
    Key key{.frame = frame, .toNext = Interpolation::Hold};
    key.geometry = BrushShape{
        std::make_shared<const Image>(effectiveMaskAt(document, object, frame)), Box{0, 0, 1, 1}};
    // A pin holds wherever it was set, also when every frame has a key of its own now.
    for (const Key& old : object.mask.keys) key.pinned |= old.frame == frame && old.pinned;
    grown.push_back(std::move(key));
  }
  if (grown.empty()) return track;
  track.keys = std::move(grown);
  track.feather = 0;  // it is in the bitmaps
  return track;
}

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
      .sourcePrompt = document.text.sourcePrompt.empty() ? document.text.prompt
                                                         : document.text.sourcePrompt,
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
    wanted.track = isMarked ? marked(document, object, frames) : unmarked();
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
