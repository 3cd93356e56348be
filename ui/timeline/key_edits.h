// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "core/document/document.h"

namespace attune {

// A key that the timeline shows as a diamond: a painted mask key, or a progress key of a path.
enum class KeyKind : std::uint8_t { Mask, Progress };
struct KeyRef {
  std::string object = {};
  KeyKind kind = KeyKind::Mask;
  int frame = 0;
  friend bool operator==(const KeyRef&, const KeyRef&) = default;
  // By hand: Qt's moc cannot read the header that the three-way operator needs.
  friend bool operator<(const KeyRef& a, const KeyRef& b) {
    return std::tie(a.object, a.kind, a.frame) < std::tie(b.object, b.kind, b.frame);
  }
};
using KeySet = std::set<KeyRef>;

// What the timeline does to keys: documents in, documents out. Keys stay ascending and one a frame;
// keys of locked objects and keys that are not there are passed over.

// A path's timing as keys; those that an untouched path (even over the whole clip) stands for.
[[nodiscard]] std::vector<ProgressKey> progressKeys(const MotionPath& path, int frames);
[[nodiscard]] KeySet allKeys(const Document& document);
// Frames of an object's painted and progress keys, of all objects for an empty id; ascending.
[[nodiscard]] std::vector<int> keyFrames(const Document& document, const std::string& object);

// The shift nearest to `wanted`, from zero on, with which all keys stay inside the clip and none
// lands on a key that is not moved (nor, when copying, on any). Tracked masks are no obstacle: they
// are replaced.
[[nodiscard]] int allowedShift(const Document& document, const KeySet& keys, int wanted, bool copy);
struct MovedKeys {
  Document document = {};
  KeySet keys = {};  // where they are now
};
[[nodiscard]] MovedKeys withShiftedKeys(const Document& document, const KeySet& keys, int shift,
                                        bool copy);

[[nodiscard]] Document withoutKeys(const Document& document, const KeySet& keys);
// Tracked masks of a span, painted ones inside it left alone.
[[nodiscard]] Document withoutTracked(const Document& document, const std::string& object,
                                      FrameSpan span);
[[nodiscard]] Document withInterpolation(const Document& document, const KeySet& keys,
                                         Interpolation how);
[[nodiscard]] Document withEasing(const Document& document, const KeySet& keys, Easing how);
// What all mask or progress keys of the set have in common; nothing where they differ.
[[nodiscard]] std::optional<Interpolation> sharedInterpolation(const Document& document,
                                                               const KeySet& keys);
[[nodiscard]] std::optional<Easing> sharedEasing(const Document& document, const KeySet& keys);
// A progress key at the frame, added or changed; share is cut to 0..1.
[[nodiscard]] Document withProgressKey(const Document& document, const std::string& object,
                                       int frame, double share);
// Removes the painted key at the frame, or paints what is shown there.
[[nodiscard]] Document withMaskKeyToggled(const Document& document, const std::string& object,
                                          int frame);
[[nodiscard]] Document withHidden(const Document& document, const std::string& object,
                                  FrameSpan span, bool hidden);
[[nodiscard]] bool isHidden(const Track& track, int frame);

}  // namespace attune
