// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QPolygonF>
#include <QRegion>
#include <QString>
#include <memory>
#include <vector>

#include "core/document/brush.h"
#include "render/view_transform.h"

namespace attune {

// What a view shows, as plain values; a back end (scene_backend.h) turns it into pixels. Positions
// and widths are device pixels of the view, unless they say image pixels.

// A frame, a difference or a heat map. Pictures are stretched over the whole frame, whatever their
// own size, and lie over each other in their order.
struct ScenePicture {
  QImage image = {};  // null: nothing
  QRect clip = {};    // only there, in the pane; null: everywhere
  double opacity = 1;
  bool smooth = false;  // filtered at any scale (heat maps); else pixels show from 2:1 on
};

// A mask as a translucent colour over the pictures, of the frame's size.
struct SceneMask {
  std::shared_ptr<const Image> bitmap = {};  // one grey channel
  // Painted in place: rises with each change; `changed` then holds all pixels that changed since
  // the scene that was shown last.
  std::uint64_t revision = 0;
  PixelArea changed = {};
  // A bitmap it was copied from: where that one was shown last, too, only `changed` differs.
  std::shared_ptr<const Image> before = {};
  PixelArea bounds = {};  // image pixels; nothing is painted outside
  QColor colour = {};
  double opacity = 0;  // 0..1 where the mask is full
};

// The frame at a place in the view; side by side has two.
struct ScenePane {
  QRect place = {};              // nothing is drawn outside
  ViewTransform transform = {};  // of image pixels to pixels of the pane
  std::vector<ScenePicture> pictures = {};
  std::vector<SceneMask> masks = {};
};

enum class SceneMark { Line, Area, Disc, Square, Diamond, Label };

// Lines, handles and text over the panes, in drawing order.
struct SceneVector {
  SceneMark mark = SceneMark::Line;
  QPolygonF points = {};  // Line, Area: its points; else where it stands (the first)
  QColor colour = {};     // of the line or the text
  QColor halo = {};       // a wider line beneath, for any ground; invalid: none
  QColor fill = {};       // of areas, handles and a label's ground; invalid: none
  double width = 1;       // of lines
  double radius = 4;      // of handles
  bool dashed = false;
  bool flat = false;  // ends without caps, where pieces of one line meet
  QString text = {};
  int textPx = 0;
  QRect clip = {};  // null: the whole view
  friend bool operator==(const SceneVector&, const SceneVector&) = default;
};

struct Scene {
  QSize size = {};
  double ratio = 1;  // device pixels for a logical one
  QColor ground = {};
  QColor board = {};  // the other squares of the board that shows through transparent pictures
  std::vector<ScenePane> panes = {};
  std::vector<SceneVector> vectors = {};
};

// Pixels of the view that a vector may touch.
[[nodiscard]] QRect vectorBounds(const SceneVector& vector);
// Pixels in which `next` differs from `last`; the whole view where sizes or places changed.
[[nodiscard]] QRegion sceneDifference(const Scene& last, const Scene& next);
// The same for the panes, or for the vectors alone.
[[nodiscard]] QRegion paneDifference(const Scene& last, const Scene& next);
[[nodiscard]] QRegion vectorDifference(const Scene& last, const Scene& next);

}  // namespace attune
