// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/object_overlays.h"

#include <algorithm>
#include <cmath>
#include <ranges>

#include "render/mask_outline.h"
#include "render/object_palette.h"

namespace attune {
namespace {

constexpr std::size_t kKeptPixels = std::size_t{96} << 20;
constexpr std::size_t kKeptLeast = 12;

const Key* keyAt(const Track& track, int frame) {
  const auto found = std::ranges::find(track.keys, frame, &Key::frame);
  return found == track.keys.end() ? nullptr : &*found;
}

// The key's own bitmap where it can be shown as it is, which saves a copy.
std::shared_ptr<const Image> plainBitmap(const Document& document, const DocumentObject& object,
                                         int frame) {
  if (object.grow != 0 || object.mask.feather != 0) return nullptr;
  const Key* key = keyAt(object.mask, frame);
  const auto* brush = key ? std::get_if<BrushShape>(&key->geometry) : nullptr;
  const bool whole = brush && brush->bitmap && brush->bitmap->size == document.size() &&
                     brush->bitmap->channels == 1 && brush->area == Box{0, 0, 1, 1};
  const bool shown = whole && shapeAt(object.mask, frame, document.frames()).has_value();
  return shown ? brush->bitmap : nullptr;
}

}  // namespace

const ObjectOverlays::Entry& ObjectOverlays::entry(const Document& document,
                                                   const DocumentObject& object, int frame) {
  const auto found = std::ranges::find_if(
      entries_, [&](const Entry& each) { return each.id == object.id && each.frame == frame; });
  if (found != entries_.end()) {
    if (found->grow == object.grow && found->track == object.mask) {
      entries_.splice(entries_.begin(), entries_, found);
      return entries_.front();
    }
    entries_.erase(found);
  }
  Entry made{.id = object.id, .frame = frame, .track = object.mask, .grow = object.grow};
  const Key* key = keyAt(object.mask, frame);
  made.onKey = key != nullptr && key->origin == KeyOrigin::Painted;
  if (!object.mask.keys.empty()) {
    made.mask = plainBitmap(document, object, frame);
    if (!made.mask) {
      made.mask = std::make_shared<const Image>(effectiveMaskAt(document, object, frame));
    }
    made.bounds = paintedArea(*made.mask);
    made.outline =
        std::make_shared<const std::vector<QPolygonF>>(maskOutline(*made.mask, made.bounds));
  }
  entries_.push_front(std::move(made));
  std::size_t pixels = 0;
  std::size_t count = 0;
  for (auto it = entries_.begin(); it != entries_.end();) {
    pixels += it->mask ? it->mask->pixels.size() : 0;
    it = ++count > kKeptLeast && pixels > kKeptPixels ? entries_.erase(it) : std::next(it);
  }
  return entries_.front();
}

std::vector<ObjectOverlay> ObjectOverlays::at(const Document& document, int frame,
                                              const std::string& selected, MaskWork& work) {
  std::vector<ObjectOverlay> overlays;
  for (const DocumentObject& object : document.objects | std::views::reverse) {
    if (!object.visible) continue;
    ObjectOverlay overlay{.colour = objectColour(object.colour), .selected = object.id == selected};
    if (work.isActive() && work.objectId() == object.id && work.frame() == frame) {
      if (workRevision_ != work.revision() || !workOutline_) {
        workRevision_ = work.revision();
        workOutline_ = std::make_shared<const std::vector<QPolygonF>>(
            maskOutline(*work.bitmap(), work.bounds()));
      }
      overlay.mask = work.bitmap();
      workBitmap_ = overlay.mask;
      overlay.revision = work.revision();
      overlay.changed = work.takeChanged();
      overlay.before = work.original();
      overlay.bounds = work.bounds();
      overlay.outline = workOutline_;
    } else {
      const Entry& kept = entry(document, object, frame);
      if (!kept.mask) continue;
      overlay.mask = kept.mask;
      // Just painted: what is on the screen stays but for the last of it.
      if (!work.isActive() && kept.mask == workBitmap_.lock()) {
        overlay.revision = work.revision();
        overlay.changed = work.takeChanged();
      }
      overlay.bounds = kept.bounds;
      overlay.outline = kept.outline;
      overlay.tracked = !kept.onKey;
    }
    overlays.push_back(std::move(overlay));
  }
  return overlays;
}

std::vector<OnionOutline> ObjectOverlays::onionAt(const Document& document,
                                                  const DocumentObject& object, int frame,
                                                  int count) {
  std::vector<int> before;
  std::vector<int> after;
  for (const Key& key : object.mask.keys) {
    if (key.origin != KeyOrigin::Painted || key.frame == frame) continue;
    (key.frame < frame ? before : after).push_back(key.frame);
  }
  std::ranges::reverse(before);
  std::vector<OnionOutline> outlines;
  for (int i = 0; i < count; ++i) {
    const auto place = static_cast<std::size_t>(i);
    if (place < before.size()) {
      outlines.push_back({entry(document, object, before[place]).outline, -(i + 1)});
    }
    if (place < after.size()) {
      outlines.push_back({entry(document, object, after[place]).outline, i + 1});
    }
  }
  return outlines;
}

const DocumentObject* objectUnder(Editor& editor, ObjectOverlays& overlays, QPointF image) {
  const Document& document = editor.document();
  const int x = static_cast<int>(std::floor(image.x()));
  const int y = static_cast<int>(std::floor(image.y()));
  const auto holds = [&](const DocumentObject& object) {
    if (!object.visible) return false;
    const ObjectOverlays::Entry& entry = overlays.entry(document, object, editor.frame());
    return entry.mask && x >= entry.bounds.x0 && x < entry.bounds.x1 && y >= entry.bounds.y0 &&
           y < entry.bounds.y1 && entry.mask->row(y)[x] > 127;
  };
  const DocumentObject* selected = editor.selected();
  if (selected && holds(*selected)) return selected;
  const auto found = std::ranges::find_if(document.objects, holds);
  return found == document.objects.end() ? nullptr : &*found;
}

}  // namespace attune
