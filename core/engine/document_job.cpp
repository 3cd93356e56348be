// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/document_job.h"

#include <algorithm>
#include <utility>

#include "core/base/message.h"

namespace attune {
namespace {

constexpr double kUnmarkedSide = 0.35;  // of the frame, as --path without --object

bool isMarked(const DocumentObject& object) {
  return !object.mask.keys.empty();
}

bool isLed(const DocumentObject& object) {
  return object.path && !object.path->nodes.empty();
}

bool isSameObject(const DocumentObject* a, const DocumentObject* b) {
  return a->words == b->words && a->grow == b->grow && a->mask == b->mask && a->path == b->path;
}

// The clip's pixels; where its file lies now does not matter.
bool isSameClip(ClipRef a, const ClipRef& b) {
  a.file = b.file;
  return a == b;
}

std::vector<const DocumentObject*> parts(const Document& document) {
  std::vector<const DocumentObject*> taking;
  for (const DocumentObject& object : document.objects) {
    if (takesPart(object, document.clip.has_value())) taking.push_back(&object);
  }
  return taking;
}

}  // namespace

bool hasPlace(const DocumentObject& object, bool edits) {
  return isMarked(object) || (!edits && isLed(object));
}

bool takesPart(const DocumentObject& object, bool edits) {
  return !object.words.empty() && hasPlace(object, edits);
}

std::vector<std::string> leftOut(const Document& document, bool edits) {
  std::vector<std::string> lines;
  bool anyTakesPart = false;
  for (const DocumentObject& object : document.objects) {
    const bool isBound = !object.words.empty();
    if (takesPart(object, edits))
      anyTakesPart = true;
    else if (!isBound && (isMarked(object) || isLed(object)))
      lines.push_back(
          Message("%1 is left out: it is bound to no words of the prompt").arg(object.name));
    else if (isBound && edits)
      lines.push_back(Message("%1 is left out: it has no mask in the clip").arg(object.name));
    else if (isBound)
      lines.push_back(Message("%1 is left out: it has neither a mask nor a path").arg(object.name));
  }
  return anyTakesPart ? lines : std::vector<std::string>();
}

Track unmarkedTrack() {
  Key key{.geometry = BoxShape{.width = kUnmarkedSide, .height = kUnmarkedSide}};
  return Track{.keys = {std::move(key)}};
}

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
    if (!takesPart(object, source != nullptr)) continue;
    JobObject wanted{.words = object.words};
    wanted.track = isMarked(object) ? effectiveTrack(document, object, frames) : unmarkedTrack();
    if (isLed(object)) {
      if (source) wanted.origin = wanted.track;
      wanted.track = movedAlong(std::move(wanted.track), toPath(*object.path, frames));
    }
    job.objects.push_back(std::move(wanted));
  }
  job.notes = leftOut(document, source != nullptr);
  job.source = std::move(source);
  return job;
}

bool asksForTheSame(const Document& begun, const Document& now) {
  const auto source = [](const PromptText& text) {
    return text.sourcePrompt.empty() ? text.prompt : text.sourcePrompt;
  };
  RunSettings settings = now.settings;
  if (settings.seed == 0) settings.seed = begun.settings.seed;
  if (now.clip) settings.frames = begun.settings.frames;  // an edit has its source's
  const bool isSameSource = begun.clip && now.clip ? isSameClip(*begun.clip, *now.clip) &&
                                                         source(begun.text) == source(now.text)
                                                   : !begun.clip && !now.clip;
  return isSameSource && settings == begun.settings && begun.text.prompt == now.text.prompt &&
         begun.text.negative == now.text.negative &&
         std::ranges::equal(parts(begun), parts(now), isSameObject);
}

}  // namespace attune
