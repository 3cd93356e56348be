// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"

#include <algorithm>
#include <atomic>
#include <random>
#include <string_view>
#include <utility>

#include "core/document/brush.h"
#include "core/document/rasterise.h"

namespace attune {
namespace {

std::uint64_t processSeed() {
  std::random_device device;
  return (static_cast<std::uint64_t>(device()) << 32) ^ device();
}

// Steele, Lea and Flood (2014): a bijection, so that no two counts give one number.
std::uint64_t scattered(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

Image drawn(const Geometry& geometry, Size2i size) {
  if (const auto* brush = std::get_if<BrushShape>(&geometry)) {
    const Box whole{0, 0, 1, 1};
    if (brush->bitmap && brush->bitmap->size == size && brush->bitmap->channels == 1 &&
        brush->area == whole)
      return *brush->bitmap;
  }
  Image out(size, 1);
  const Raster raster = rasterise(geometry, size, {.guard = false});
  std::transform(raster.coverage.begin(), raster.coverage.end(), out.pixels.begin(), [](float c) {
    return static_cast<std::uint8_t>(255 * std::clamp(c, 0.0f, 1.0f) + 0.5f);
  });
  return out;
}

const Key* keyAt(const Track& track, int frame) {
  const auto found = std::ranges::find(track.keys, frame, &Key::frame);
  return found == track.keys.end() ? nullptr : &*found;
}

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

// The pixels that grow counts in: the frame's; where its size is left to the model, the mask's own.
Size2i pixelsOf(const Document& document, const Track& track) {
  const Size2i size = document.size();
  if (size.width > 0 && size.height > 0) return size;
  for (const Key& key : track.keys) {
    const auto* brush = std::get_if<BrushShape>(&key.geometry);
    if (brush && brush->bitmap) return brush->bitmap->size;
  }
  return {};
}

// A grown key for every key and, where shapes change between two of them, for every frame.
std::vector<Key> grownKeys(const Track& track, Size2i size, double grow,
                           const CancelToken& cancel) {
  // The shapes alone: whatever hides, moves or overdrives them does so to the grown ones.
  const Track shapes{.keys = track.keys, .logSize = track.logSize};
  const int frames = track.keys.back().frame + 1;
  std::vector<Key> grown;
  const Key* last = nullptr;
  for (int frame = track.keys.front().frame; frame < frames; ++frame) {
    const Key* key = keyAt(track, frame);
    last = key ? key : last;
    if (!key && last->toNext == Interpolation::Hold) continue;
    cancel.throwIfCancelled();
    const auto shape = shapeAt(shapes, frame, frames);
    if (!shape) continue;
    Key& made = grown.emplace_back(key ? *key : Key{.frame = frame});
    made.geometry =
        BrushShape{std::make_shared<const Image>(grownAndFeathered(drawn(*shape, size), grow, 0)),
                   Box{0, 0, 1, 1}};
    made.toNext = Interpolation::Hold;
  }
  return grown;
}

std::vector<Key>::iterator placeOf(std::vector<Key>& keys, int frame) {
  return std::lower_bound(keys.begin(), keys.end(), frame,
                          [](const Key& key, int f) { return key.frame < f; });
}

}  // namespace

int Document::frames() const {
  return clip ? clip->frames : settings.frames;
}

Size2i Document::size() const {
  return clip ? clip->size : settings.size;
}

const DocumentObject* Document::find(const std::string& id) const {
  const auto found = std::find_if(objects.begin(), objects.end(),
                                  [&](const DocumentObject& object) { return object.id == id; });
  return found == objects.end() ? nullptr : &*found;
}

DocumentObject* Document::find(const std::string& id) {
  return const_cast<DocumentObject*>(std::as_const(*this).find(id));
}

std::string newId() {
  static const std::uint64_t seed = processSeed();
  static std::atomic<std::uint64_t> count{0};
  std::uint64_t value = scattered(seed + count.fetch_add(1));
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out(16, '0');
  for (auto digit = out.rbegin(); digit != out.rend(); ++digit, value >>= 4)
    *digit = kDigits[value & 15];
  return out;
}

Image maskAt(const Document& document, const DocumentObject& object, int frame) {
  const Size2i size = document.size();
  if (size.width <= 0 || size.height <= 0) return {};
  if (const Key* key = keyAt(object.mask, frame)) return drawn(key->geometry, size);
  const auto shape = shapeAt(object.mask, frame, document.frames());
  return shape ? drawn(*shape, size) : Image(size, 1);
}

Image effectiveMaskAt(const Document& document, const DocumentObject& object, int frame) {
  const Size2i size = document.size();
  if (size.width <= 0 || size.height <= 0) return {};
  const auto shape = shapeAt(object.mask, frame, document.frames());
  if (!shape) return Image(size, 1);
  const Image mask = drawn(*shape, size);
  const double feather = object.mask.feather * std::max(size.width, size.height);
  return grownAndFeathered(mask, object.grow, feather);
}

Track effectiveTrack(const Document& document, const DocumentObject& object, int frames,
                     const CancelToken& cancel) {
  Track track = object.mask;
  track.id = object.id;
  if (!object.words.empty()) track.words = {object.words};
  track.feather = std::min(track.feather, kMostFeather);
  cutToFrames(track, frames);
  const Size2i size = pixelsOf(document, track);
  if (object.grow == 0 || track.keys.empty() || size.width <= 0 || size.height <= 0) return track;
  track.keys = grownKeys(track, size, object.grow, cancel);
  return track;
}

void setMaskKey(DocumentObject& object, int frame, std::shared_ptr<const Image> bitmap) {
  std::vector<Key>& keys = object.mask.keys;
  auto at = placeOf(keys, frame);
  if (at == keys.end() || at->frame != frame) {
    // The key splits a segment, whose way of going on both parts keep.
    const Interpolation way = at == keys.begin() ? Interpolation::Linear : std::prev(at)->toNext;
    at = keys.insert(at, Key{.frame = frame, .toNext = way});
  }
  at->geometry = BrushShape{.bitmap = std::move(bitmap)};
  at->origin = KeyOrigin::Painted;
  at->confidence = 1;
}

void setTrackedKeys(DocumentObject& object, const std::vector<TrackedMask>& masks) {
  std::vector<Key>& keys = object.mask.keys;
  for (const TrackedMask& mask : masks) {
    if (!mask.bitmap) continue;
    auto at = placeOf(keys, mask.frame);
    const bool taken = at != keys.end() && at->frame == mask.frame;
    if (taken && at->origin == KeyOrigin::Painted) continue;
    if (!taken) at = keys.insert(at, Key{.frame = mask.frame});
    at->geometry = BrushShape{.bitmap = mask.bitmap};
    at->origin = KeyOrigin::Tracked;
    at->confidence = std::clamp(mask.confidence, 0.0, 1.0);
  }
}

void removeKey(DocumentObject& object, int frame) {
  std::erase_if(object.mask.keys, [frame](const Key& key) { return key.frame == frame; });
}

}  // namespace attune
