// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <functional>
#include <optional>

#include "core/document/motion_path.h"
#include "render/scene.h"

namespace attune {

// Fractions of the frame to device px of the view.
using PlaceInView = std::function<QPointF(Vec2)>;

enum class PathPart { Node, In, Out, Line };

struct PathHit {
  PathPart part = PathPart::Node;
  int node = 0;      // Line: the node the segment begins at
  double share = 0;  // Line: place in the segment, 0..1
};

// What of the path is within `reach` device px of a point: handles of the selected node, then
// nodes, then handles of the others, then the line. Nearest first within a kind.
[[nodiscard]] std::optional<PathHit> pathHit(const MotionPath& path, int selectedNode,
                                             const PlaceInView& place, QPointF at, double reach);

// The path with a node put into segment `segment` at `share`; its shape stays as it is.
[[nodiscard]] MotionPath withNodeInserted(const MotionPath& path, int segment, double share);
// A handle's end put somewhere; the other one stays opposite unless `breaks`, which makes a corner.
void moveHandle(MotionPath& path, int node, bool out, Vec2 to, bool breaks);

struct PathLook {
  QColor colour = {};
  double ratio = 1;
  int frames = 1;
  int frame = 0;
  bool active = false;  // with nodes and handles
  int selectedNode = -1;
  QRect clip = {};
};
// The line, an arrow at its end, a dot for every frame (their spacing is the speed), a larger one
// for the frame that is shown, and where active nodes and handles.
void addMotionPath(Scene& scene, const MotionPath& path, const PlaceInView& place,
                   const PathLook& look);

}  // namespace attune
