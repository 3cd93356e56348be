// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/path_geometry.h"

#include <algorithm>
#include <cmath>

namespace attune {
namespace {

constexpr int kSteps = 24;          // of a segment, for drawing and hitting
constexpr double kDotsApart = 3.0;  // logical px: closer ones are left out
const QColor kHalo(0, 0, 0, 150);
const QColor kInk(0x20, 0x22, 0x26);

Vec2 onSegment(const PathNode& from, const PathNode& to, double t) {
  const Vec2 b = from.anchor + from.out;
  const Vec2 c = to.anchor + to.in;
  const double s = 1 - t;
  return from.anchor * (s * s * s) + b * (3 * s * s * t) + c * (3 * s * t * t) +
         to.anchor * (t * t * t);
}

double away(QPointF a, QPointF b) {
  return std::hypot(a.x() - b.x(), a.y() - b.y());
}

bool hasHandle(Vec2 handle) {
  return handle.x != 0 || handle.y != 0;
}

struct Best {
  double distance;
  std::optional<PathHit> hit = {};

  void offer(double d, const PathHit& candidate) {
    if (d > distance) return;
    distance = d;
    hit = candidate;
  }
};

void offerHandles(Best& best, const MotionPath& path, int index, const PlaceInView& place,
                  QPointF at) {
  const PathNode& node = path.nodes[static_cast<std::size_t>(index)];
  const bool last = index + 1 == static_cast<int>(path.nodes.size());
  if (index > 0 && hasHandle(node.in)) {
    best.offer(away(place(node.anchor + node.in), at), {PathPart::In, index});
  }
  if ((!last || path.nodes.size() == 1) && hasHandle(node.out)) {
    best.offer(away(place(node.anchor + node.out), at), {PathPart::Out, index});
  }
}

std::optional<PathHit> lineHit(const MotionPath& path, const PlaceInView& place, QPointF at,
                               double reach) {
  Best best{reach};
  for (std::size_t i = 0; i + 1 < path.nodes.size(); ++i) {
    QPointF from = place(path.nodes[i].anchor);
    for (int k = 1; k <= kSteps; ++k) {
      const QPointF to =
          place(onSegment(path.nodes[i], path.nodes[i + 1], static_cast<double>(k) / kSteps));
      const QPointF d = to - from;
      const double length = QPointF::dotProduct(d, d);
      const double t =
          length > 0 ? std::clamp(QPointF::dotProduct(at - from, d) / length, 0.0, 1.0) : 0;
      best.offer(away(from + d * t, at),
                 {PathPart::Line, static_cast<int>(i), (k - 1 + t) / kSteps});
      from = to;
    }
  }
  return best.hit;
}

}  // namespace

std::optional<PathHit> pathHit(const MotionPath& drawn, int selectedNode, const PlaceInView& place,
                               QPointF at, double reach) {
  const MotionPath path = withAutoHandles(drawn);
  const int count = static_cast<int>(path.nodes.size());
  Best nodes{reach};
  for (int i = 0; i < count; ++i) {
    nodes.offer(away(place(path.nodes[static_cast<std::size_t>(i)].anchor), at),
                {PathPart::Node, i});
  }
  Best own{reach};
  if (selectedNode >= 0 && selectedNode < count) {
    offerHandles(own, path, selectedNode, place, at);
  }
  if (own.hit && (!nodes.hit || own.distance < nodes.distance)) return own.hit;
  if (nodes.hit) return nodes.hit;
  Best others{reach};
  for (int i = 0; i < count; ++i) {
    // Handles of Auto nodes are not shown unless they are selected.
    if (path.nodes[static_cast<std::size_t>(i)].kind != NodeKind::Auto) {
      offerHandles(others, path, i, place, at);
    }
  }
  if (others.hit) return others.hit;
  return lineHit(path, place, at, reach);
}

MotionPath withNodeInserted(const MotionPath& path, int segment, double share) {
  MotionPath out = withAutoHandles(path);
  if (segment < 0 || segment + 1 >= static_cast<int>(out.nodes.size())) return path;
  const auto i = static_cast<std::size_t>(segment);
  PathNode& from = out.nodes[i];
  PathNode& to = out.nodes[i + 1];
  const double t = std::clamp(share, 0.0, 1.0);
  const auto mix = [t](Vec2 a, Vec2 b) { return a * (1 - t) + b * t; };
  const Vec2 a = mix(from.anchor, from.anchor + from.out);
  const Vec2 b = mix(from.anchor + from.out, to.anchor + to.in);
  const Vec2 c = mix(to.anchor + to.in, to.anchor);
  const Vec2 ab = mix(a, b);
  const Vec2 bc = mix(b, c);
  const Vec2 middle = mix(ab, bc);
  from.out = a - from.anchor;
  to.in = c - to.anchor;
  // The neighbours' handles are what keeps the shape, so that they are no longer automatic.
  for (PathNode* node : {&from, &to}) {
    if (node->kind == NodeKind::Auto) node->kind = NodeKind::Smooth;
  }
  const PathNode made{
      .anchor = middle, .in = ab - middle, .out = bc - middle, .kind = NodeKind::Smooth};
  out.nodes.insert(out.nodes.begin() + segment + 1, made);
  return out;
}

void moveHandle(MotionPath& path, int index, bool out, Vec2 to, bool breaks) {
  PathNode& node = path.nodes[static_cast<std::size_t>(index)];
  if (node.kind == NodeKind::Auto) {
    node = withAutoHandles(path).nodes[static_cast<std::size_t>(index)];
    node.kind = NodeKind::Smooth;
  }
  if (breaks) node.kind = NodeKind::Corner;
  Vec2& moved = out ? node.out : node.in;
  Vec2& other = out ? node.in : node.out;
  moved = to - node.anchor;
  if (node.kind != NodeKind::Smooth) return;
  const double length = std::hypot(moved.x, moved.y);
  const double kept = std::hypot(other.x, other.y);
  if (length > 0) other = moved * (-(kept > 0 ? kept : length) / length);
}

namespace {

void addDots(Scene& scene, const MotionPath& path, const PlaceInView& place, const PathLook& look) {
  const std::vector<Vec2> where = positions(path, look.frames);
  std::optional<QPointF> last;
  for (int frame = 0; frame < static_cast<int>(where.size()); ++frame) {
    if (frame == look.frame) continue;
    const QPointF at = place(where[static_cast<std::size_t>(frame)]);
    if (last && away(*last, at) < kDotsApart * look.ratio) continue;
    last = at;
    scene.vectors.push_back({.mark = SceneMark::Disc,
                             .points = QPolygonF({at}),
                             .halo = kHalo,
                             .fill = look.colour.lighter(150),
                             .width = 0.75 * look.ratio,
                             .radius = 1.75 * look.ratio,
                             .clip = look.clip});
  }
  if (look.frame >= 0 && look.frame < static_cast<int>(where.size())) {
    scene.vectors.push_back(
        {.mark = SceneMark::Disc,
         .points = QPolygonF({place(where[static_cast<std::size_t>(look.frame)])}),
         .colour = QColor(Qt::white),
         .halo = kHalo,
         .fill = look.colour,
         .width = 1.75 * look.ratio,
         .radius = 5 * look.ratio,
         .clip = look.clip});
  }
}

void addNodes(Scene& scene, const MotionPath& path, const PlaceInView& place,
              const PathLook& look) {
  const auto handle = [&](QPointF from, Vec2 to) {
    const QPointF end = place(to);
    scene.vectors.push_back({.points = QPolygonF({from, end}),
                             .colour = QColor(255, 255, 255, 200),
                             .halo = kHalo,
                             .width = look.ratio,
                             .clip = look.clip});
    scene.vectors.push_back({.mark = SceneMark::Disc,
                             .points = QPolygonF({end}),
                             .colour = kInk,
                             .fill = QColor(Qt::white),
                             .width = look.ratio,
                             .radius = 3 * look.ratio,
                             .clip = look.clip});
  };
  for (int i = 0; i < static_cast<int>(path.nodes.size()); ++i) {
    const PathNode& node = path.nodes[static_cast<std::size_t>(i)];
    const QPointF at = place(node.anchor);
    const bool chosen = i == look.selectedNode;
    const bool last = i + 1 == static_cast<int>(path.nodes.size());
    if (chosen || node.kind != NodeKind::Auto) {
      if (i > 0 && hasHandle(node.in)) handle(at, node.anchor + node.in);
      if (!last && hasHandle(node.out)) handle(at, node.anchor + node.out);
    }
    const SceneMark mark = node.kind == NodeKind::Corner   ? SceneMark::Diamond
                           : node.kind == NodeKind::Smooth ? SceneMark::Square
                                                           : SceneMark::Disc;
    scene.vectors.push_back({.mark = mark,
                             .points = QPolygonF({at}),
                             .colour = chosen ? QColor(Qt::white) : look.colour.darker(170),
                             .halo = kHalo,
                             .fill = chosen ? look.colour : QColor(Qt::white),
                             .width = 1.5 * look.ratio,
                             .radius = 4.5 * look.ratio,
                             .clip = look.clip});
  }
}

}  // namespace

void addMotionPath(Scene& scene, const MotionPath& drawn, const PlaceInView& place,
                   const PathLook& look) {
  if (drawn.nodes.empty()) return;
  const MotionPath path = withAutoHandles(drawn);
  QPolygonF line({place(path.nodes.front().anchor)});
  for (std::size_t i = 0; i + 1 < path.nodes.size(); ++i) {
    for (int k = 1; k <= kSteps; ++k) {
      line << place(onSegment(path.nodes[i], path.nodes[i + 1], static_cast<double>(k) / kSteps));
    }
  }
  const double width = (look.active ? 2 : 1.25) * look.ratio;
  if (line.size() > 1) {
    scene.vectors.push_back(
        {.points = line, .colour = look.colour, .halo = kHalo, .width = width, .clip = look.clip});
    const QPointF tip = line.last();
    const QPointF back = line[line.size() - 3] - tip;
    const double length = std::hypot(back.x(), back.y());
    if (length > 0) {
      const QPointF along = back / length * (11 * look.ratio);
      const QPointF across(-along.y() * 0.5, along.x() * 0.5);
      scene.vectors.push_back(
          {.points = QPolygonF({tip + along + across, tip, tip + along - across}),
           .colour = look.colour,
           .halo = kHalo,
           .width = width,
           .clip = look.clip});
    }
  }
  if (look.active) addNodes(scene, path, place, look);
  addDots(scene, path, place, look);
}

}  // namespace attune
