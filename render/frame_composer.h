// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPolygonF>
#include <memory>
#include <optional>
#include <vector>

#include "render/heat_colours.h"
#include "render/scene.h"

namespace attune {

enum class Comparison { First, Second, Wipe, SideBySide, Difference, Flicker };

// An object's mask at the frame that is shown; outlines in image pixels (mask_outline.h).
struct ObjectOverlay {
  std::shared_ptr<const Image> mask = {};
  std::uint64_t revision = 0;  // see SceneMask
  PixelArea changed = {};
  std::shared_ptr<const Image> before = {};
  PixelArea bounds = {};
  std::shared_ptr<const std::vector<QPolygonF>> outline = {};
  QColor colour = {};
  bool selected = false;
  bool tracked = false;  // found by the tracker or interpolated: a dashed outline
};

// The outline at a neighbouring key: red before, green after, fainter the further away.
struct OnionOutline {
  std::shared_ptr<const std::vector<QPolygonF>> outline = {};
  int steps = -1;  // -1 the key before, +1 the one after, ...
};

struct HeatOverlay {
  Image map = {};  // one grey channel of any size, stretched over the frame
  HeatScale scale = HeatScale::Ember;
  double opacity = 0.7;
  // The legend: what is shown, and what the darkest and the brightest colour stand for; no title,
  // no legend. Without a map the title alone, to tell why.
  QString title = {};
  QString low = {};
  QString high = {};
};

struct FrameView {
  QSize size = {};  // of the view, device pixels
  double ratio = 1;
  ViewTransform transform = {};  // of a pane (paneSize)
  QColor ground = QColor(0x1e, 0x1f, 0x22);
  QColor board = QColor(0x35, 0x37, 0x3c);
  QColor ink = QColor(Qt::white);  // of the wipe's line and the captions
  QImage first = {};
  QImage second = {};
  QString firstTitle = {};  // shown as captions where two are compared
  QString secondTitle = {};
  Comparison comparison = Comparison::First;
  double wipe = 0.5;         // share of the frame's width that shows the first
  double gain = 4;           // of the difference
  bool showsSecond = false;  // of a flicker, which shows one of the two at a time
  double fill = 0.35;
  std::vector<ObjectOverlay> objects = {};
  std::vector<OnionOutline> onion = {};
  std::optional<HeatOverlay> heat = {};
};

// What one pane takes of a view: all of it, or half of it side by side.
[[nodiscard]] QSize paneSize(QSize view, Comparison comparison);

// Source and result as the comparison asks, heat map and masks over them, outlines over all.
// Where one of the two pictures is missing, the other stands alone. It keeps the difference and the
// coloured heat map until their inputs change, so that a scene may be composed for every event.
class FrameComposer {
 public:
  [[nodiscard]] Scene compose(const FrameView& view);

 private:
  [[nodiscard]] QImage difference(const FrameView& view);
  [[nodiscard]] QImage heat(const HeatOverlay& overlay);

  qint64 firstKey_ = 0;
  qint64 secondKey_ = 0;
  double gain_ = 0;
  QImage difference_ = {};
  Image heatMap_ = {};
  HeatScale heatScale_ = HeatScale::Ember;
  QImage heat_ = {};
};

// |first - second| * gain per channel, cut at 255; the second is scaled to the first's size.
[[nodiscard]] QImage differencePicture(const QImage& first, const QImage& second, double gain);

// The device pixel column (of the pane) at which the wipe stands.
[[nodiscard]] int wipeColumn(const ViewTransform& transform, double wipe);

}  // namespace attune
