// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/toybox/toybox_c.h"

#include <algorithm>
#include <cstring>
#include <exception>
#include <map>
#include <string>

#include "core/toybox/captions.h"
#include "core/toybox/detector.h"
#include "core/toybox/painter.h"
#include "core/toybox/random.h"
#include "core/toybox/scene.h"

namespace {

using namespace attune;

template <typename Value>
std::string joinWords(int count) {
  std::string text;
  for (int i = 0; i < count; ++i)
    text += (i ? "\n" : "") + std::string(word(static_cast<Value>(i)));
  return text;
}

std::map<std::string, std::string> makeLists() {
  std::string all;
  for (const std::string_view one : vocabulary())
    all += (all.empty() ? "" : "\n") + std::string(one);
  return {{"vocabulary", all},
          {"things", joinWords<Thing>(kThingCount)},
          {"colours", joinWords<Colour>(kColourCount)},
          {"sizes", joinWords<Size>(kSizeCount)},
          {"backgrounds", joinWords<Background>(kBackgroundCount)},
          {"motions", joinWords<Motion>(kMotionCount)}};
}

ToyboxObject describe(const SceneObject& object) {
  return {.thing = static_cast<int32_t>(object.thing),
          .colour = static_cast<int32_t>(object.colour),
          .size = static_cast<int32_t>(object.size),
          .motion = static_cast<int32_t>(object.motion),
          .mirrored = object.mirrored ? 1 : 0,
          .startX = static_cast<float>(object.start.x),
          .startY = static_cast<float>(object.start.y),
          .startRadius = static_cast<float>(object.start.radius),
          .endX = static_cast<float>(object.end.x),
          .endY = static_cast<float>(object.end.y),
          .endRadius = static_cast<float>(object.end.radius)};
}

ToyboxInfo describe(const Scene& scene, double time) {
  ToyboxInfo info{};
  info.background = static_cast<int32_t>(scene.background);
  info.objectCount = static_cast<int32_t>(scene.objects.size());
  info.time = static_cast<float>(time);
  for (std::size_t i = 0; i < scene.objects.size(); ++i)
    info.objects[i] = describe(scene.objects[i]);
  return info;
}

void renderPixels(const Scene& scene, const ToyboxOptions& options, double time, uint8_t* rgb,
                  uint8_t* masks) {
  const std::size_t plane =
      static_cast<std::size_t>(options.width) * static_cast<std::size_t>(options.height);
  const auto timeOf = [&](int f) {
    return options.frames > 1 ? timeOfFrame(f, options.frames) : time;
  };
  if (rgb) {
    const auto put = [&](int f, const RgbImage& image) {
      std::copy(image.pixels.begin(), image.pixels.end(),
                rgb + static_cast<std::size_t>(f) * plane * 3);
    };
    if (options.frames == 1) {
      put(0, paintFrame(scene, time, options.width, options.height));
    } else {
      const auto clip = paintClip(scene, options.frames, options.width, options.height);
      for (int f = 0; f < options.frames; ++f) put(f, clip[static_cast<std::size_t>(f)]);
    }
  }
  if (!masks) return;
  const std::size_t perObject = plane * static_cast<std::size_t>(options.frames);
  std::memset(masks, 0, perObject * kToyboxMaxObjects);
  for (std::size_t i = 0; i < scene.objects.size(); ++i) {
    for (int f = 0; f < options.frames; ++f) {
      const CoverImage mask = paintMask(scene, i, timeOf(f), options.width, options.height);
      std::copy(mask.pixels.begin(), mask.pixels.end(),
                masks + i * perObject + static_cast<std::size_t>(f) * plane);
    }
  }
}

bool sensible(const ToyboxOptions& o) {
  return o.minObjects >= 1 && o.maxObjects >= o.minObjects && o.maxObjects <= kToyboxMaxObjects &&
         o.heldOut >= 0 && o.heldOut <= 2 && o.frames >= 1 && o.width >= 1 && o.height >= 1;
}

void renderAll(const uint64_t* seeds, int32_t count, const ToyboxOptions& options, uint8_t* rgb,
               uint8_t* masks, char* captions, ToyboxInfo* infos) {
  const SceneOptions sampling{.minObjects = options.minObjects,
                              .maxObjects = options.maxObjects,
                              .heldOut = static_cast<HeldOut>(options.heldOut),
                              .still = options.still != 0};
  const std::size_t plane =
      static_cast<std::size_t>(options.width) * static_cast<std::size_t>(options.height);
  const std::size_t frames = static_cast<std::size_t>(options.frames);
  for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
    const Scene scene = sampleScene(seeds[i], sampling);
    const double time = options.frames > 1 ? 0.0 : Random(seeds[i] ^ 0x5eed).unit();
    renderPixels(scene, options, time, rgb ? rgb + i * frames * plane * 3 : nullptr,
                 masks ? masks + i * kToyboxMaxObjects * frames * plane : nullptr);
    if (captions) {
      const std::string text =
          caption(scene, 0, options.hideMotion ? CaptionMotion::Hidden : CaptionMotion::Told);
      std::strncpy(captions + i * kToyboxCaptionBytes, text.c_str(), kToyboxCaptionBytes - 1);
      captions[(i + 1) * kToyboxCaptionBytes - 1] = '\0';
    }
    if (infos) infos[i] = describe(scene, time);
  }
}

}  // namespace

int toybox_render(const uint64_t* seeds, int32_t count, const ToyboxOptions* options, uint8_t* rgb,
                  uint8_t* masks, char* captions, ToyboxInfo* infos) {
  if (!seeds || !options || count < 0 || !sensible(*options)) return -1;
  try {
    renderAll(seeds, count, *options, rgb, masks, captions, infos);
  } catch (const std::exception&) {
    return -1;
  }
  return 0;
}

const char* toybox_words(const char* list) {
  static const std::map<std::string, std::string> lists = makeLists();
  const auto it = list ? lists.find(list) : lists.end();
  return it == lists.end() ? nullptr : it->second.c_str();
}

int toybox_is_held_out(int32_t thing, int32_t colour) {
  return isHeldOut(static_cast<Thing>(thing), static_cast<Colour>(colour)) ? 1 : 0;
}

int toybox_detect(const uint8_t* rgb, int32_t width, int32_t height, ToyboxDetection* detections,
                  uint8_t* masks, int32_t capacity) {
  if (!rgb || !detections || width < 1 || height < 1 || capacity < 0) return -1;
  try {
    const std::size_t plane = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    const std::vector<Detection> found = detect({rgb, plane * 3}, width, height);
    const std::size_t count = std::min(found.size(), static_cast<std::size_t>(capacity));
    for (std::size_t i = 0; i < count; ++i) {
      const Detection& d = found[i];
      detections[i] = {.thing = static_cast<int32_t>(d.thing),
                       .colour = static_cast<int32_t>(d.colour),
                       .left = static_cast<float>(d.box.left),
                       .top = static_cast<float>(d.box.top),
                       .right = static_cast<float>(d.box.right),
                       .bottom = static_cast<float>(d.box.bottom),
                       .confidence = static_cast<float>(d.confidence)};
      if (masks) std::copy(d.mask.pixels.begin(), d.mask.pixels.end(), masks + i * plane);
    }
    return static_cast<int>(count);
  } catch (const std::exception&) {
    return -1;
  }
}
