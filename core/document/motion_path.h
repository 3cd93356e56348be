// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/document/track.h"

namespace attune {

enum class NodeKind : std::uint8_t {
  Auto,    // handles follow from the neighbours
  Smooth,  // handles lie on one line, of any length
  Corner,  // handles are independent
};

// A point of a drawn path; handles are offsets from the anchor, in fractions of the frame.
struct PathNode {
  Vec2 anchor = {};
  Vec2 in = {};
  Vec2 out = {};
  NodeKind kind = NodeKind::Auto;
  friend bool operator==(const PathNode&, const PathNode&) = default;
};

enum class Easing : std::uint8_t { Hold, Linear, EaseIn, EaseOut, EaseInOut };

// At `frame` the object has covered `share` (0..1) of the path's length.
struct ProgressKey {
  int frame = 0;
  double share = 0;
  Easing toNext = Easing::Linear;
  friend bool operator==(const ProgressKey&, const ProgressKey&) = default;
};

// A path as it is drawn: shape and timing apart, so that either can be changed alone.
struct MotionPath {
  std::vector<PathNode> nodes = {};
  std::vector<ProgressKey> progress = {};  // ascending by frame; empty: even over the whole clip
  friend bool operator==(const MotionPath&, const MotionPath&) = default;
};

// Handles of Auto nodes as the neighbours ask (Catmull-Rom, centripetal); others untouched.
[[nodiscard]] MotionPath withAutoHandles(MotionPath path);
// The path that steering follows, handles of Auto nodes anew; one node is a place to be at
// throughout. Progress of `frames` samples, easing worked in. Throws Internal without a node.
[[nodiscard]] Path toPath(const MotionPath& path, int frames);
// Nodes from a track file's path, so that what the command line reads can be edited.
[[nodiscard]] MotionPath fromPath(const Path& path, int frames);
// Where the object's centre is at each of `frames` frames; with one node, there throughout.
[[nodiscard]] std::vector<Vec2> positions(const MotionPath& path, int frames);

struct GesturePoint {
  double frame = 0;  // when the pointer was there, in frames of the clip
  Vec2 at = {};
};
// A recorded drag as few nodes and progress keys: the polyline simplified to within `tolerance` of
// the frame (Ramer-Douglas-Peucker), corners kept where it turns by more than 60 degrees, nodes left
// out that the curve does without, timing simplified to within half a frame. Fewer than two distinct
// points give one node, none give none.
[[nodiscard]] MotionPath fromGesture(const std::vector<GesturePoint>& gesture, int frames,
                                     double tolerance = 0.005);

// Value of the easing at a share 0..1 of its segment: 0 at 0 and 1 at 1 (Hold: 0 before 1).
[[nodiscard]] double ease(Easing easing, double share);

}  // namespace attune
