// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/brush_tool.h"

#include <algorithm>

#include "ui/theme/theme.h"
#include "ui/viewer/mask_work.h"

namespace attune {
namespace {

constexpr double kLeastPressure = 0.04;
constexpr double kSmallTip = 3;  // logical px: below, a cross shows the place better

QPolygonF ring(QPointF centre, double radius) {
  QPolygonF polygon;
  for (const BrushPoint& p : ellipseOutline(centre.x() - radius, centre.y() - radius,
                                            centre.x() + radius, centre.y() + radius)) {
    polygon << QPointF(p.x, p.y);
  }
  polygon << polygon.front();
  return polygon;
}

}  // namespace

void addTipRings(Scene& scene, QPointF at, const ToolOptions& options, double scale, double ratio) {
  const QColor halo(0, 0, 0, 140);
  const QColor line(255, 255, 255, 230);
  const double radius = options.radius * scale;
  scene.vectors.push_back(
      {.points = ring(at, radius), .colour = line, .halo = halo, .width = ratio});
  const double hard = radius * options.hardness;
  if (options.hardness < 0.97 && hard > 2 * ratio) {
    scene.vectors.push_back({.points = ring(at, hard),
                             .colour = QColor(255, 255, 255, 130),
                             .width = ratio,
                             .dashed = true});
  }
}

void BrushTool::press(const PointerEvent& event) {
  if (event.button != Qt::LeftButton) return;
  at_ = event.view;
  MaskWork& work = host().maskWork();
  if (const QString reason = work.begin(); !reason.isEmpty()) return host().hint(reason);
  const ToolOptions& options = host().editor().toolOptions();
  const bool turned = (event.modifiers & Qt::AltModifier) || event.eraserEnd;
  removing_ = event.eraserEnd || erases_ != turned;
  BrushTip tip{.radius = options.radius,
               .hardness = options.hardness,
               .opacity = options.opacity,
               .erases = removing_};
  if (event.pen && options.pressureOpacity) tip.opacity *= std::max(kLeastPressure, event.pressure);
  stroke_.emplace(work.before(), tip);
  if ((event.modifiers & Qt::ShiftModifier) && lastEnd_) {
    PointerEvent from = event;
    from.image = *lastEnd_;
    paintTo(from);
  }
  paintTo(event);
}

void BrushTool::paintTo(const PointerEvent& event) {
  const bool sized = event.pen && host().editor().toolOptions().pressureSize;
  const PixelArea area = stroke_->lineTo(
      host().maskWork().mask(), {.x = event.image.x(),
                                 .y = event.image.y(),
                                 .pressure = sized ? std::max(kLeastPressure, event.pressure) : 1});
  host().maskWork().painted(area);
  host().refresh();
}

void BrushTool::move(const PointerEvent& event) {
  at_ = event.view;
  if (stroke_) paintTo(event);
}

void BrushTool::release(const PointerEvent& event) {
  if (!stroke_ || event.button != Qt::LeftButton) return;
  stroke_.reset();
  lastEnd_ = event.image;
  host().maskWork().commit(removing_ ? tr("Erase") : tr("Paint"));
  host().refresh();
}

void BrushTool::hover(const PointerEvent& event) {
  at_ = event.view;
  host().refresh();
}

void BrushTool::cancel() {
  if (!stroke_) return;
  stroke_.reset();
  host().maskWork().cancel();
  host().refresh();
}

void BrushTool::paintOverlay(Scene& scene, QPointF origin) const {
  if (!at_) return;
  addTipRings(scene, *at_ + origin, host().editor().toolOptions(), host().transform().scale(),
              host().ratio());
}

QCursor BrushTool::cursor() const {
  const double radius = host().editor().toolOptions().radius * host().transform().scale();
  return radius < kSmallTip * host().ratio() ? Qt::CrossCursor : Qt::BlankCursor;
}

}  // namespace attune
