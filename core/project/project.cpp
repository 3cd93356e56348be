// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <utility>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/media/channels.h"
#include "core/media/image_file.h"
#include "core/project/document_json.h"
#include "core/project/png_size.h"
#include "core/project/sha256.h"

namespace attune {
namespace {

constexpr double kMostClipBytes = 4.0 * (1ULL << 30);

std::string hashOf(const Image& bitmap) {
  const std::string_view pixels(reinterpret_cast<const char*>(bitmap.pixels.data()),
                                bitmap.pixels.size());
  return "sha256:" + sha256(pixels);
}

// For a bitmap that is gone: like none that was painted, and like itself alone.
std::shared_ptr<const Image> standInFor(const std::string& hash) {
  auto image = std::make_shared<Image>(Size2i{static_cast<int>(hash.size()), 1}, 1);
  image->pixels.assign(hash.begin(), hash.end());
  return image;
}

bool isStandIn(const Image& bitmap, const std::string& hash) {
  return std::ranges::equal(bitmap.pixels, hash);
}

}  // namespace

std::shared_ptr<const PackedClip> packClip(const Clip& clip) {
  checkClip(clip);
  auto packed = std::make_shared<PackedClip>();
  packed->times = clip.times;
  packed->rate = clip.rate;
  for (const Image& frame : clip.frames) packed->frames.push_back(encodePng(frame));
  return packed;
}

Clip unpackClip(const PackedClip& packed, const std::string& name) {
  if (packed.frames.empty() || packed.frames.size() != packed.times.size()) {
    throw badInput(Message("%1: has no frames, or not as many as times").arg(name));
  }
  const auto size = pngSize(packed.frames.front());
  Clip clip{.frames = {}, .times = packed.times, .rate = packed.rate};
  int channels = 3;
  for (std::size_t i = 0; i < packed.frames.size(); ++i) {
    const std::string frame = Message("%1, frame %2").arg(name).arg(i);
    if (!size || pngSize(packed.frames[i]) != size) {
      throw badInput(Message("%1: is no PNG of the first frame's size").arg(frame));
    }
    const double bytes = 4.0 * size->width * size->height;
    if (bytes * static_cast<double>(packed.frames.size()) > kMostClipBytes) {
      throw badInput(Message("%1: unpacks to more than 4 GiB; do not trust it").arg(name));
    }
    clip.frames.push_back(decodeImage(packed.frames[i], frame));
    if (clip.frames.back().channels == 4) channels = 4;
  }
  for (Image& frame : clip.frames) {
    if (frame.channels != channels) frame = withChannels(std::move(frame), channels);
  }
  for (std::size_t i = 1; i < clip.times.size(); ++i) {
    if (clip.seconds(static_cast<int>(i)) <= clip.seconds(static_cast<int>(i) - 1)) {
      throw badInput(Message("%1: its times do not rise").arg(name));
    }
  }
  if (clip.rate.value() <= 0 || clip.seconds(0) != 0) {
    throw badInput(Message("%1: has no valid rate").arg(name));
  }
  return clip;
}

bool operator==(const RunRecord& a, const RunRecord& b) {
  const auto sameClip = a.clip == b.clip || (a.clip && b.clip && *a.clip == *b.clip);
  return sameClip && a.id == b.id && a.title == b.title && a.created == b.created &&
         a.inputs == b.inputs && a.seed == b.seed && a.status == b.status &&
         a.message == b.message && a.seconds == b.seconds && a.metrics == b.metrics &&
         a.report == b.report && a.star == b.star && a.note == b.note && a.extras == b.extras;
}

nlohmann::json runInputs(const Document& document) {
  const MaskSink byHash = [](const DocumentObject&, const Key&, const Image& bitmap) {
    return hashOf(bitmap);
  };
  return {{"settings", settingsToJson(document.settings)},
          {"text", textToJson(document.text)},
          {"objects", objectsToJson(document.objects, byHash)}};
}

RecalledInputs recall(const RunRecord& run) {
  const JsonReader inputs(run.inputs, Message("run %1").arg(run.id));
  return {.settings = settingsFromJson(inputs.at("settings")),
          .text = textFromJson(inputs.at("text"))};
}

BegunDocument begunBy(const RunRecord& run, const Document& now, MasksByHash& masks) {
  const JsonReader inputs(run.inputs, Message("run %1").arg(run.id));
  const RecalledInputs recalled = recall(run);
  bool lacksMasks = false;
  Document begun = now;
  begun.text = recalled.text;
  begun.settings = recalled.settings;
  begun.settings.seed = run.seed;
  begun.objects = objectsFromJson(inputs.at("objects"), [&](const std::string& hash) {
    std::shared_ptr<const Image>& mask = masks[hash];
    if (!mask) mask = standInFor(hash);
    lacksMasks = lacksMasks || isStandIn(*mask, hash);
    return mask;
  });
  if (inputs.has("generated") && inputs.at("generated").boolean()) {
    begun.clip.reset();
  } else if (inputs.has("clip")) {
    const std::string id = inputs.at("clip").text();
    if (!now.clip || now.clip->id != id) begun.clip = ClipRef{.id = id};
  }
  return {.document = std::move(begun), .lacksMasks = lacksMasks};
}

MasksByHash masksByHash(const Document& document) {
  MasksByHash masks;
  for (const DocumentObject& object : document.objects) {
    for (const Key& key : object.mask.keys) {
      const auto* brush = std::get_if<BrushShape>(&key.geometry);
      if (brush && brush->bitmap) masks[hashOf(*brush->bitmap)] = brush->bitmap;
    }
  }
  return masks;
}

std::string utcNow() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[sizeof "2026-01-31T12:34:56Z"];
  const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text, length};
}

}  // namespace attune
