// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/shape.h"

namespace attune {

enum class Interpolation : std::uint8_t { Hold, Linear, Smooth };
enum class PathKind : std::uint8_t { Polyline, CatmullRom, Bezier };
enum class OutsideKeys : std::uint8_t { Hold, Off };

enum class KeyOrigin : std::uint8_t { Painted, Tracked };

// A shape fixed at one frame.
struct Key {
  int frame = 0;
  Geometry geometry = {};
  Interpolation toNext = Interpolation::Linear;
  bool pinned = false;  // with a path: the shape stays where the key puts it at this frame
  KeyOrigin origin = KeyOrigin::Painted;  // tracked ones may be replaced by a tracker
  double confidence = 1;                  // of a tracked key, 0..1
  friend bool operator==(const Key&, const Key&) = default;
};

// Where an object's centre goes. May leave the frame, but not lie wholly outside it.
struct Path {
  PathKind kind = PathKind::Polyline;
  std::vector<Vec2> points = {};  // Bezier: anchor, control, control, anchor, ... (3n + 1)
  // x: share of the time, y: share of the length; ascending in x; empty: even.
  std::vector<Vec2> progress = {};
  int start = 0;  // the object waits at the beginning before this frame
  int end = -1;   // and at the end from this one on; -1: the clip's last
  friend bool operator==(const Path&, const Path&) = default;
};

// The point a share `s` of the path's length from its beginning; s is cut to 0..1.
[[nodiscard]] Vec2 pointAlong(const Path& path, double s);
// Share of the length covered at a frame of a clip of `frames`.
[[nodiscard]] double progressAt(const Path& path, int frame, int frames);

// Frames first..last, both inside.
struct FrameSpan {
  int first = 0;
  int last = 0;
  friend bool operator==(const FrameSpan&, const FrameSpan&) = default;
};

constexpr double kMostFeather = 0.5;

// The only source of masks: what one object does over the clip.
//
// Position comes from the path when there is one (keys give size and form), else from the keys.
struct Track {
  std::string id = {};
  std::vector<std::string> words = {};  // the object's words in the prompt
  std::vector<Key> keys = {};           // one or more, ascending by frame
  std::optional<Path> path = {};
  int first = 0;                            // frames before it have no object
  int last = -1;                            // frames after it neither; -1: the clip's last
  std::vector<FrameSpan> hidden = {};       // frames between where there is none, in any order
  OutsideKeys outside = OutsideKeys::Hold;  // before the first and after the last key
  double feather = 0;  // soft edge to each side, in fractions of the frame's longer side
  double overdrive = 1;  // scales the motion about its mean position, against under-following
  bool logSize = true;
  friend bool operator==(const Track&, const Track&) = default;
};

// Whether a frame of a clip of `frames` is between first and last, and not hidden.
[[nodiscard]] bool isShown(const Track& track, int frame, int frames);
// The shape at a frame of a clip of `frames`, or nothing where the track shows none.
// Key shapes are exact at their frames, each shown once.
[[nodiscard]] std::optional<Geometry> shapeAt(const Track& track, int frame, int frames);

// Throws BadInput, prefixed by `source`: no keys, keys out of order or past the clip, degenerate
// shapes, a confidence that is not 0..1, hidden frames that are not in the clip, a path with too few
// points or wholly outside the frame, nothing visible in any frame.
void validateTrack(const Track& track, int frames, std::string_view source);

enum class TrackConcern : std::uint8_t { Fast, Tiny, AreaJump, Absent, SameWords };
struct TrackWarning {
  TrackConcern concern = TrackConcern::Fast;
  int frame = 0;
  std::string message = {};  // one line for the user, names the track
};
// What guidance is known to follow badly: more than an eighth of the frame per frame, smaller than
// a cell of a 16 x 16 grid, area more than doubled or halved in a frame, frames where the object is
// wholly outside, two tracks of the same words. At most one warning of a kind for each track.
[[nodiscard]] std::vector<TrackWarning> concernsOf(const std::vector<Track>& tracks, int frames);

// A track from per-frame masks (one grey channel each): one for every frame, or one for all.
[[nodiscard]] Track trackFromMasks(std::vector<Image> masks);
// The same shapes with their centre on the path instead.
[[nodiscard]] Track movedAlong(Track track, Path path);

}  // namespace attune
