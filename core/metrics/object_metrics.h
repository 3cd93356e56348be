// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/image.h"
#include "core/document/track.h"
#include "core/metrics/path_metrics.h"
#include "core/toybox/world.h"

namespace attune {

// A thing of the toy box that a detector can look for.
struct ToyTarget {
  Thing thing = Thing::Ball;
  std::optional<Colour> colour;  // nothing: any colour
};
// The thing (and colour) that words such as "big red ball" name; nothing when they name none.
[[nodiscard]] std::optional<ToyTarget> toyTarget(std::string_view words);

// One frame of an object: where it was told to be and where it was found. Fractions of the frame.
struct ObjectFrame {
  std::optional<Vec2> commanded;  // nothing: the track shows no object here
  std::optional<Vec2> detected;
  std::optional<double> size;  // detected box, root of its area in fractions
  std::optional<double> iou;   // of the detected mask with the commanded shape
};

struct ObjectMetrics {
  std::string words;
  std::vector<ObjectFrame> frames;
  PathFollowing following;  // over frames with a commanded position
  // Over frames with a commanded shape; frames without a detection count as 0.
  double meanIou = 0;
};

// Looks for the target in every frame and holds it against the track.
[[nodiscard]] ObjectMetrics measureObject(std::span<const Image> frames, const std::string& words,
                                          const ToyTarget& target, const Track& track);

}  // namespace attune
