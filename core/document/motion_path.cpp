// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/motion_path.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

#include "core/base/error.h"

namespace attune {
namespace {

constexpr int kCurveSamples = 32;
constexpr double kCornerDegrees = 60;
constexpr double kSameFrame = 0.5;   // of timing, in frames
constexpr double kSameShare = 5e-4;  // of an imported path's length
constexpr double kSamePlace = 1e-9;
constexpr double kSmoothJoint = 0.9998;  // cosine of one degree

double distance(Vec2 a, Vec2 b) {
  return std::hypot(b.x - a.x, b.y - a.y);
}

Vec2 mix(Vec2 from, Vec2 to, double a) {
  return from + (to - from) * a;
}

// The tangent of a centripetal Catmull-Rom spline (Barry and Goldman, 1988; Yuksel et al., 2011),
// per unit of the square root of the chord.
Vec2 tangentAt(Vec2 before, Vec2 at, Vec2 after) {
  const double d1 = std::sqrt(distance(before, at));
  const double d2 = std::sqrt(distance(at, after));
  if (d1 < kSamePlace || d2 < kSamePlace) return {};
  return (at - before) * (1 / d1) - (after - before) * (1 / (d1 + d2)) + (after - at) * (1 / d2);
}

// Points along the curve between two nodes, both ends among them.
std::vector<Vec2> flattened(const PathNode& from, const PathNode& to) {
  const Vec2 b = from.anchor + from.out;
  const Vec2 c = to.anchor + to.in;
  std::vector<Vec2> out{from.anchor};
  for (int i = 1; i <= kCurveSamples; ++i) {
    const double t = static_cast<double>(i) / kCurveSamples;
    const double s = 1 - t;
    out.push_back(from.anchor * (s * s * s) + b * (3 * s * s * t) + c * (3 * s * t * t) +
                  to.anchor * (t * t * t));
  }
  return out;
}

double segmentLength(const PathNode& from, const PathNode& to) {
  const std::vector<Vec2> line = flattened(from, to);
  double sum = 0;
  for (std::size_t i = 1; i < line.size(); ++i) sum += distance(line[i - 1], line[i]);
  return sum;
}

double shareAt(const std::vector<ProgressKey>& keys, int frame, int frames) {
  if (keys.empty()) return frames > 1 ? static_cast<double>(frame) / (frames - 1) : 0;
  if (frame <= keys.front().frame) return keys.front().share;
  if (frame >= keys.back().frame) return keys.back().share;
  const auto next = std::upper_bound(keys.begin(), keys.end(), frame,
                                     [](int f, const ProgressKey& key) { return f < key.frame; });
  const ProgressKey& from = *std::prev(next);
  const double a = static_cast<double>(frame - from.frame) / (next->frame - from.frame);
  return from.share + (next->share - from.share) * ease(from.toNext, a);
}

// Ramer (1972), Douglas and Peucker (1973): positions kept of 0..count-1, so that the error of
// every one between two kept ones is at most `tolerance`. error(i, first, last).
using ErrorOf = std::function<double(std::size_t, std::size_t, std::size_t)>;
std::vector<std::size_t> simplified(std::size_t count, double tolerance, const ErrorOf& error) {
  std::vector<char> kept(count, 0);
  kept.front() = kept.back() = 1;
  std::vector<std::pair<std::size_t, std::size_t>> open{{0, count - 1}};
  while (!open.empty()) {
    const auto [first, last] = open.back();
    open.pop_back();
    double worst = tolerance;
    std::size_t split = first;
    for (std::size_t i = first + 1; i < last; ++i)
      if (const double e = error(i, first, last); e > worst) {
        worst = e;
        split = i;
      }
    if (split == first) continue;
    kept[split] = 1;
    open.push_back({first, split});
    open.push_back({split, last});
  }
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < count; ++i)
    if (kept[i]) out.push_back(i);
  return out;
}

double distanceToSegment(Vec2 p, Vec2 a, Vec2 b) {
  const Vec2 d = b - a;
  const double square = d.x * d.x + d.y * d.y;
  if (square < kSamePlace * kSamePlace) return distance(p, a);
  const Vec2 r = p - a;
  return distance(p, mix(a, b, std::clamp((r.x * d.x + r.y * d.y) / square, 0.0, 1.0)));
}

double turnDegrees(Vec2 before, Vec2 at, Vec2 after) {
  const Vec2 u = at - before;
  const Vec2 v = after - at;
  return std::abs(std::atan2(u.x * v.y - u.y * v.x, u.x * v.x + u.y * v.y)) * 180 /
         std::numbers::pi;
}

// Gesture points with those dropped that do not move, and when each was left.
struct Drag {
  std::vector<GesturePoint> points = {};
  std::vector<std::size_t> place = {};  // of each gesture point among them
};

Drag withoutPauses(const std::vector<GesturePoint>& gesture) {
  Drag out;
  for (const GesturePoint& point : gesture) {
    if (out.points.empty() || distance(out.points.back().at, point.at) > kSamePlace)
      out.points.push_back(point);
    out.place.push_back(out.points.size() - 1);
  }
  return out;
}

// Places of a drag that become nodes, and which of them are corners.
struct Turn {
  std::size_t place = 0;
  bool corner = false;
};

MotionPath pathThrough(const Drag& drag, const std::vector<Turn>& turns) {
  MotionPath out;
  for (std::size_t n = 0; n < turns.size(); ++n) {
    PathNode node{.anchor = drag.points[turns[n].place].at};
    if (turns[n].corner) {
      node.kind = NodeKind::Corner;
      node.in = (drag.points[turns[n - 1].place].at - node.anchor) * (1.0 / 3);
      node.out = (drag.points[turns[n + 1].place].at - node.anchor) * (1.0 / 3);
    }
    out.nodes.push_back(node);
  }
  return withAutoHandles(std::move(out));
}

// Whether the curve keeps as near to the drag between two nodes.
bool follows(const Drag& drag, const std::vector<Turn>& turns, const MotionPath& path,
             std::size_t first, std::size_t last, double tolerance) {
  for (std::size_t n = first; n < last; ++n) {
    const std::vector<Vec2> line = flattened(path.nodes[n], path.nodes[n + 1]);
    for (std::size_t i = turns[n].place + 1; i < turns[n + 1].place; ++i) {
      double nearest = distance(drag.points[i].at, line.front());
      for (std::size_t k = 1; k < line.size() && nearest > tolerance; ++k)
        nearest = std::min(nearest, distanceToSegment(drag.points[i].at, line[k - 1], line[k]));
      if (nearest > tolerance) return false;
    }
  }
  return true;
}

// A curve needs fewer nodes than a polyline: those without which it is as near are left out.
std::vector<Turn> withoutNeedless(const Drag& drag, std::vector<Turn> turns, double tolerance) {
  for (bool again = true; again;) {
    again = false;
    for (std::size_t n = 1; n + 1 < turns.size(); ++n) {
      if (turns[n].corner) continue;
      std::vector<Turn> fewer = turns;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(n));
      const std::size_t first = n < 3 ? 0 : n - 3;
      const std::size_t last = std::min(n + 2, fewer.size() - 1);
      if (!follows(drag, fewer, pathThrough(drag, fewer), first, last, tolerance)) continue;
      turns = std::move(fewer);
      again = true;
    }
  }
  return turns;
}

// Share of the curve's length at each point of the drag: exact at the nodes, by the drag's own
// length between them.
std::vector<double> sharesOf(const Drag& drag, const MotionPath& path,
                             const std::vector<Turn>& turns) {
  std::vector<double> out(drag.points.size(), 0);
  double done = 0;
  for (std::size_t n = 0; n + 1 < turns.size(); ++n) {
    const double whole = segmentLength(path.nodes[n], path.nodes[n + 1]);
    double drawn = 0;
    for (std::size_t i = turns[n].place + 1; i <= turns[n + 1].place; ++i) {
      drawn += distance(drag.points[i - 1].at, drag.points[i].at);
      out[i] = drawn;
    }
    for (std::size_t i = turns[n].place + 1; i <= turns[n + 1].place; ++i)
      out[i] = done + whole * out[i] / drawn;
    done += whole;
  }
  for (double& share : out) share /= done;
  return out;
}

std::vector<ProgressKey> timingOf(const std::vector<GesturePoint>& gesture, const Drag& drag,
                                  const std::vector<double>& shares, int frames) {
  const auto frameOf = [&](double frame) {
    return std::clamp(static_cast<int>(std::lround(std::clamp(frame, 0.0, 1e6))), 0, frames - 1);
  };
  const int first = frameOf(gesture.front().frame);
  const int last = frameOf(gesture.back().frame);
  if (first >= last) return {};
  std::vector<double> at;
  std::size_t i = 0;
  for (int frame = first; frame <= last; ++frame) {
    while (i + 1 < gesture.size() && gesture[i + 1].frame <= frame) ++i;
    double share = shares[drag.place[i]];
    if (i + 1 < gesture.size() && gesture[i].frame < frame)
      share += (shares[drag.place[i + 1]] - share) * (frame - gesture[i].frame) /
               (gesture[i + 1].frame - gesture[i].frame);
    at.push_back(share);
  }
  at.front() = 0;
  at.back() = 1;
  // How long before or after its time the straight line is at this share.
  const auto error = [&](std::size_t k, std::size_t from, std::size_t to) {
    const double rise = at[to] - at[from];
    if (rise <= 0) return 0.0;
    const double when = static_cast<double>(to - from) * (at[k] - at[from]) / rise;
    return std::abs(static_cast<double>(k - from) - when);
  };
  std::vector<ProgressKey> out;
  for (const std::size_t k : simplified(at.size(), kSameFrame, error))
    out.push_back({.frame = first + static_cast<int>(k), .share = at[k]});
  return out;
}

NodeKind kindOfJoint(Vec2 in, Vec2 out) {
  const double lengths = distance({}, in) * distance({}, out);
  if (lengths < kSamePlace * kSamePlace) return NodeKind::Corner;
  return -(in.x * out.x + in.y * out.y) >= kSmoothJoint * lengths ? NodeKind::Smooth
                                                                  : NodeKind::Corner;
}

std::vector<PathNode> nodesOf(const Path& path) {
  const std::vector<Vec2>& p = path.points;
  std::vector<PathNode> out;
  if (path.kind == PathKind::Bezier) {
    for (std::size_t i = 0; i < p.size(); i += 3) {
      PathNode node{.anchor = p[i]};
      if (i > 0) node.in = p[i - 1] - p[i];
      if (i + 1 < p.size()) node.out = p[i + 1] - p[i];
      node.kind = kindOfJoint(node.in, node.out);
      out.push_back(node);
    }
    return out;
  }
  for (std::size_t i = 0; i < p.size(); ++i) {
    PathNode node{.anchor = p[i], .kind = NodeKind::Corner};
    if (path.kind == PathKind::CatmullRom && p.size() > 2) {
      node.kind = NodeKind::Smooth;
      node.out = (p[std::min(i + 1, p.size() - 1)] - p[i == 0 ? 0 : i - 1]) * (1.0 / 6);
      node.in = node.out * -1;
    }
    out.push_back(node);
  }
  return out;
}

}  // namespace

double ease(Easing easing, double share) {
  const double a = std::clamp(share, 0.0, 1.0);
  switch (easing) {
    case Easing::Hold:
      return a < 1 ? 0 : 1;
    case Easing::EaseIn:
      return a * a;
    case Easing::EaseOut:
      return a * (2 - a);
    case Easing::EaseInOut:
      return a * a * (3 - 2 * a);
    case Easing::Linear:
      break;
  }
  return a;
}

MotionPath withAutoHandles(MotionPath path) {
  std::vector<PathNode>& nodes = path.nodes;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].kind != NodeKind::Auto) continue;
    const Vec2 at = nodes[i].anchor;
    nodes[i].in = nodes[i].out = {};
    if (nodes.size() < 2) continue;
    // Ends go straight towards what their neighbour is.
    const Vec2 before = i > 0 ? nodes[i - 1].anchor : at * 2 - nodes[i + 1].anchor;
    const Vec2 after = i + 1 < nodes.size() ? nodes[i + 1].anchor : at * 2 - nodes[i - 1].anchor;
    const Vec2 tangent = tangentAt(before, at, after);
    nodes[i].in = tangent * (-std::sqrt(distance(before, at)) / 3);
    nodes[i].out = tangent * (std::sqrt(distance(at, after)) / 3);
  }
  return path;
}

Path toPath(const MotionPath& path, int frames) {
  if (path.nodes.empty()) throw internalError("a motion path without a node is no path");
  if (path.nodes.size() == 1)
    return {.points = {path.nodes.front().anchor, path.nodes.front().anchor}};
  const MotionPath drawn = withAutoHandles(path);
  Path out{.kind = PathKind::Bezier, .points = {drawn.nodes.front().anchor}};
  for (std::size_t i = 0; i + 1 < drawn.nodes.size(); ++i) {
    const PathNode& from = drawn.nodes[i];
    const PathNode& to = drawn.nodes[i + 1];
    out.points.insert(out.points.end(), {from.anchor + from.out, to.anchor + to.in, to.anchor});
  }
  if (drawn.progress.empty() || frames < 2) return out;
  for (int frame = 0; frame < frames; ++frame)
    out.progress.push_back({static_cast<double>(frame) / (frames - 1),
                            std::clamp(shareAt(drawn.progress, frame, frames), 0.0, 1.0)});
  return out;
}

MotionPath fromPath(const Path& path, int frames) {
  MotionPath out{.nodes = nodesOf(path)};
  const bool even =
      path.progress.empty() && path.start == 0 && (path.end < 0 || path.end == frames - 1);
  if (even || frames < 2) return out;
  std::vector<double> at;
  for (int frame = 0; frame < frames; ++frame) at.push_back(progressAt(path, frame, frames));
  const auto error = [&](std::size_t k, std::size_t from, std::size_t to) {
    const double a = static_cast<double>(k - from) / static_cast<double>(to - from);
    return std::abs(at[k] - (at[from] + (at[to] - at[from]) * a));
  };
  for (const std::size_t k : simplified(at.size(), kSameShare, error))
    out.progress.push_back({.frame = static_cast<int>(k), .share = at[k]});
  return out;
}

std::vector<Vec2> positions(const MotionPath& path, int frames) {
  if (path.nodes.empty() || frames < 1) return {};
  std::vector<Vec2> out(static_cast<std::size_t>(frames), path.nodes.front().anchor);
  if (path.nodes.size() < 2) return out;
  const Path line = toPath(path, frames);
  for (int frame = 0; frame < frames; ++frame)
    out[static_cast<std::size_t>(frame)] =
        pointAlong(line, std::clamp(shareAt(path.progress, frame, frames), 0.0, 1.0));
  return out;
}

MotionPath fromGesture(const std::vector<GesturePoint>& gesture, int frames, double tolerance) {
  const Drag drag = withoutPauses(gesture);
  MotionPath out;
  if (drag.points.empty()) return out;
  if (drag.points.size() < 2) {
    out.nodes.push_back({.anchor = drag.points.front().at});
    return out;
  }
  const auto error = [&](std::size_t i, std::size_t first, std::size_t last) {
    return distanceToSegment(drag.points[i].at, drag.points[first].at, drag.points[last].at);
  };
  const auto kept = simplified(drag.points.size(), tolerance, error);
  if (kept.size() == 2 && distance(drag.points.front().at, drag.points.back().at) < kSamePlace) {
    out.nodes.push_back({.anchor = drag.points.front().at});
    return out;
  }
  std::vector<Turn> turns;
  for (std::size_t n = 0; n < kept.size(); ++n) {
    const bool inner = n > 0 && n + 1 < kept.size();
    turns.push_back(
        {kept[n], inner && turnDegrees(drag.points[kept[n - 1]].at, drag.points[kept[n]].at,
                                       drag.points[kept[n + 1]].at) > kCornerDegrees});
  }
  turns = withoutNeedless(drag, std::move(turns), tolerance);
  out = pathThrough(drag, turns);
  if (frames > 1) out.progress = timingOf(gesture, drag, sharesOf(drag, out, turns), frames);
  return out;
}

}  // namespace attune
