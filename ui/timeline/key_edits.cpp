// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/key_edits.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <type_traits>

namespace attune {
namespace {

template <class Keys>
auto findAt(Keys& keys, int frame) {
  return std::find_if(keys.begin(), keys.end(),
                      [&](const auto& key) { return key.frame == frame; });
}

template <class Key>
void sortByFrame(std::vector<Key>& keys) {
  std::stable_sort(keys.begin(), keys.end(),
                   [](const Key& a, const Key& b) { return a.frame < b.frame; });
}

bool isObstacle(const Key& key) {
  return key.origin == KeyOrigin::Painted;
}
bool isObstacle(const ProgressKey&) {
  return true;
}

// Calls `change` with every object that has keys of the set, and their frames, mask and progress
// apart. An untouched path's keys are written down first.
template <class Change>
Document withChanged(const Document& document, const KeySet& keys, Change change) {
  Document next = document;
  for (DocumentObject& object : next.objects) {
    if (object.locked) continue;
    std::set<int> mask;
    std::set<int> progress;
    for (const KeyRef& key : keys) {
      if (key.object != object.id) continue;
      (key.kind == KeyKind::Mask ? mask : progress).insert(key.frame);
    }
    if (!mask.empty()) change(object.mask.keys, mask, object, KeyKind::Mask);
    if (!progress.empty() && object.path) {
      object.path->progress = progressKeys(*object.path, next.frames());
      change(object.path->progress, progress, object, KeyKind::Progress);
    }
  }
  return next;
}

// One row's keys that move, and those that nothing may land on.
struct ShiftedRow {
  std::set<int> moved = {};
  std::set<int> obstacles = {};
};

bool canShift(const ShiftedRow& row, int shift, bool copy, int frames) {
  return std::all_of(row.moved.begin(), row.moved.end(), [&](int frame) {
    const int there = frame + shift;
    if (there < 0 || there >= frames) return false;
    return !row.obstacles.contains(there) || (!copy && row.moved.contains(there));
  });
}

KeySet ofKind(const KeySet& keys, KeyKind kind) {
  KeySet out;
  std::copy_if(keys.begin(), keys.end(), std::inserter(out, out.end()),
               [&](const KeyRef& key) { return key.kind == kind; });
  return out;
}

template <class How>
std::optional<How> onlyOne(const std::set<How>& found) {
  if (found.size() != 1) return std::nullopt;
  return *found.begin();
}

template <class Key>
void shiftKeys(std::vector<Key>& keys, const std::set<int>& moved, int shift, bool copy) {
  std::vector<Key> shifted;
  for (const Key& key : keys) {
    if (!moved.contains(key.frame) || !isObstacle(key)) continue;
    shifted.push_back(key);
    shifted.back().frame += shift;
  }
  std::erase_if(keys, [&](const Key& key) {
    const bool goes = !copy && moved.contains(key.frame) && isObstacle(key);
    return goes || findAt(shifted, key.frame) != shifted.end();
  });
  keys.insert(keys.end(), shifted.begin(), shifted.end());
  sortByFrame(keys);
}

}  // namespace

std::vector<ProgressKey> progressKeys(const MotionPath& path, int frames) {
  if (!path.progress.empty() || frames < 1) return path.progress;
  std::vector<ProgressKey> keys{{.frame = 0, .share = 0}};
  if (frames > 1) keys.push_back({.frame = frames - 1, .share = 1});
  return keys;
}

KeySet allKeys(const Document& document) {
  KeySet keys;
  for (const DocumentObject& object : document.objects) {
    for (const Key& key : object.mask.keys) {
      if (key.origin == KeyOrigin::Painted) keys.insert({object.id, KeyKind::Mask, key.frame});
    }
    if (!object.path) continue;
    for (const ProgressKey& key : progressKeys(*object.path, document.frames())) {
      keys.insert({object.id, KeyKind::Progress, key.frame});
    }
  }
  return keys;
}

std::vector<int> keyFrames(const Document& document, const std::string& object) {
  std::set<int> frames;
  const int end = document.frames();  // a clip that became shorter keeps its later keys
  for (const KeyRef& key : allKeys(document)) {
    const bool inside = end <= 0 || key.frame < end;
    if (inside && (object.empty() || key.object == object)) frames.insert(key.frame);
  }
  return {frames.begin(), frames.end()};
}

int allowedShift(const Document& document, const KeySet& keys, int wanted, bool copy) {
  std::vector<ShiftedRow> rows;
  (void)withChanged(document, keys,
                    [&](const auto& row, const std::set<int>& moved, const auto&, KeyKind) {
                      rows.push_back({.moved = moved});
                      for (const auto& key : row) {
                        if (isObstacle(key)) rows.back().obstacles.insert(key.frame);
                      }
                    });
  const int frames = document.frames();
  const int towardsZero = wanted > 0 ? -1 : 1;
  for (int shift = std::clamp(wanted, -frames, frames); shift != 0; shift += towardsZero) {
    if (std::all_of(rows.begin(), rows.end(),
                    [&](const ShiftedRow& row) { return canShift(row, shift, copy, frames); })) {
      return shift;
    }
  }
  return 0;
}

MovedKeys withShiftedKeys(const Document& document, const KeySet& keys, int shift, bool copy) {
  if (shift == 0) return {document, keys};
  MovedKeys out;
  out.document = withChanged(
      document, keys,
      [&](auto& row, const std::set<int>& moved, const DocumentObject& object, KeyKind kind) {
        shiftKeys(row, moved, shift, copy);
        for (const int frame : moved) out.keys.insert({object.id, kind, frame + shift});
      });
  return out;
}

Document withoutKeys(const Document& document, const KeySet& keys) {
  return withChanged(document, keys, [](auto& row, const std::set<int>& gone, auto&, KeyKind) {
    std::erase_if(row,
                  [&](const auto& key) { return gone.contains(key.frame) && isObstacle(key); });
  });
}

Document withoutTracked(const Document& document, const std::string& object, FrameSpan span) {
  Document next = document;
  DocumentObject* found = next.find(object);
  if (!found || found->locked) return next;
  std::erase_if(found->mask.keys, [&](const Key& key) {
    return key.origin == KeyOrigin::Tracked && key.frame >= span.first && key.frame <= span.last;
  });
  return next;
}

Document withInterpolation(const Document& document, const KeySet& keys, Interpolation how) {
  return withChanged(document, ofKind(keys, KeyKind::Mask),
                     [&](auto& row, const std::set<int>& at, auto&, KeyKind) {
                       for (auto& key : row) {
                         if constexpr (std::is_same_v<std::decay_t<decltype(key)>, Key>) {
                           if (at.contains(key.frame)) key.toNext = how;
                         }
                       }
                     });
}

Document withEasing(const Document& document, const KeySet& keys, Easing how) {
  return withChanged(document, ofKind(keys, KeyKind::Progress),
                     [&](auto& row, const std::set<int>& at, auto&, KeyKind) {
                       for (auto& key : row) {
                         if constexpr (std::is_same_v<std::decay_t<decltype(key)>, ProgressKey>) {
                           if (at.contains(key.frame)) key.toNext = how;
                         }
                       }
                     });
}

std::optional<Interpolation> sharedInterpolation(const Document& document, const KeySet& keys) {
  std::set<Interpolation> found;
  for (const KeyRef& ref : keys) {
    const DocumentObject* object = document.find(ref.object);
    if (!object || ref.kind != KeyKind::Mask) continue;
    const auto key = findAt(object->mask.keys, ref.frame);
    if (key != object->mask.keys.end()) found.insert(key->toNext);
  }
  return onlyOne(found);
}

std::optional<Easing> sharedEasing(const Document& document, const KeySet& keys) {
  std::set<Easing> found;
  for (const KeyRef& ref : keys) {
    const DocumentObject* object = document.find(ref.object);
    if (!object || !object->path || ref.kind != KeyKind::Progress) continue;
    const auto row = progressKeys(*object->path, document.frames());
    const auto key = findAt(row, ref.frame);
    if (key != row.end()) found.insert(key->toNext);
  }
  return onlyOne(found);
}

Document withProgressKey(const Document& document, const std::string& object, int frame,
                         double share) {
  Document next = document;
  DocumentObject* found = next.find(object);
  if (!found || !found->path || found->locked) return next;
  auto& keys = found->path->progress;
  keys = progressKeys(*found->path, next.frames());
  const double cut = std::clamp(share, 0.0, 1.0);
  if (const auto key = findAt(keys, frame); key != keys.end()) {
    key->share = cut;
  } else {
    keys.push_back({.frame = frame, .share = cut});
    sortByFrame(keys);
  }
  return next;
}

Document withMaskKeyToggled(const Document& document, const std::string& object, int frame) {
  Document next = document;
  DocumentObject* found = next.find(object);
  if (!found || found->locked) return next;
  const auto key = findAt(found->mask.keys, frame);
  if (key != found->mask.keys.end() && key->origin == KeyOrigin::Painted) {
    found->mask.keys.erase(key);
  } else {
    setMaskKey(*found, frame, std::make_shared<const Image>(maskAt(document, *found, frame)));
  }
  return next;
}

Document withHidden(const Document& document, const std::string& object, FrameSpan span,
                    bool hidden) {
  Document next = document;
  DocumentObject* found = next.find(object);
  if (!found || found->locked) return next;
  std::set<int> frames;
  for (const FrameSpan& each : found->mask.hidden) {
    for (int f = each.first; f <= each.last; ++f) frames.insert(f);
  }
  for (int f = span.first; f <= span.last; ++f) {
    if (hidden) {
      frames.insert(f);
    } else {
      frames.erase(f);
    }
  }
  std::vector<FrameSpan> spans;
  for (const int f : frames) {
    if (!spans.empty() && spans.back().last == f - 1) {
      spans.back().last = f;
    } else {
      spans.push_back({f, f});
    }
  }
  found->mask.hidden = std::move(spans);
  return next;
}

bool isHidden(const Track& track, int frame) {
  if (frame < track.first || (track.last >= 0 && frame > track.last)) return true;
  return std::any_of(track.hidden.begin(), track.hidden.end(), [&](const FrameSpan& span) {
    return frame >= span.first && frame <= span.last;
  });
}

}  // namespace attune
