// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/outline_tools.h"

#include <algorithm>
#include <cmath>

#include "render/object_palette.h"
#include "ui/viewer/mask_work.h"

namespace attune {
namespace {

constexpr double kNear = 8;  // logical px
const QColor kHalo(0, 0, 0, 150);

}  // namespace

MaskCombine combineFor(Qt::KeyboardModifiers modifiers, MaskCombine usual) {
  const bool shift = modifiers & Qt::ShiftModifier;
  const bool alt = modifiers & Qt::AltModifier;
  if (shift && alt) return MaskCombine::Intersect;
  if (shift) return MaskCombine::Add;
  return alt ? MaskCombine::Subtract : usual;
}

void OutlineTool::begin(const PointerEvent& event) {
  how_ = combineFor(event.modifiers, host().editor().toolOptions().combine);
  busy_ = true;
  host().refresh();
}

void OutlineTool::finish(const QString& label) {
  const QPolygonF drawn = outline();
  busy_ = false;
  forget();
  host().refresh();
  if (drawn.size() < 3) return;
  MaskWork& work = host().maskWork();
  if (const QString reason = work.begin(); !reason.isEmpty()) return host().hint(reason);
  std::vector<BrushPoint> points;
  for (const QPointF& p : drawn) points.push_back({.x = p.x(), .y = p.y()});
  work.painted(combineOutline(work.mask(), points, how_));
  work.commit(label);
}

void OutlineTool::cancel() {
  busy_ = false;
  forget();
  host().refresh();
}

void OutlineTool::paintOverlay(Scene& scene, QPointF origin) const {
  if (!busy_) return;
  QPolygonF shown;
  for (const QPointF& p : outline()) shown << host().transform().toView(p) + origin;
  if (shown.isEmpty()) return;
  const DocumentObject* object = host().editor().selected();
  QColor fill =
      how_ == MaskCombine::Subtract ? QColor(Qt::black) : objectColour(object ? object->colour : 0);
  fill.setAlphaF(0.25F);
  const bool closed = isClosed();
  scene.vectors.push_back({.mark = closed ? SceneMark::Area : SceneMark::Line,
                           .points = shown,
                           .colour = QColor(Qt::white),
                           .halo = kHalo,
                           .fill = closed ? fill : QColor(),
                           .width = 1.25 * host().ratio(),
                           .dashed = true});
}

void LassoTool::press(const PointerEvent& event) {
  if (event.button != Qt::LeftButton) return;
  points_ = QPolygonF({event.image});
  begin(event);
}

void LassoTool::move(const PointerEvent& event) {
  if (!isBusy()) return;
  if (!points_.isEmpty() && points_.last() == event.image) return;
  points_ << event.image;
  host().refresh();
}

void LassoTool::release(const PointerEvent& event) {
  if (!isBusy() || event.button != Qt::LeftButton) return;
  move(event);
  finish(tr("Lasso"));
}

void PolygonTool::press(const PointerEvent& event) {
  pointer_ = event.image;
  if (event.button == Qt::RightButton) {
    if (!points_.isEmpty()) points_.removeLast();
    if (points_.isEmpty()) return cancel();
    return host().refresh();
  }
  if (event.button != Qt::LeftButton) return;
  if (!isBusy()) begin(event);
  if (points_.size() > 2) {
    const QPointF away = host().transform().toView(points_.front()) - event.view;
    if (std::hypot(away.x(), away.y()) < kNear * host().ratio()) return end();
  }
  points_ << event.image;
  host().refresh();
}

void PolygonTool::hover(const PointerEvent& event) {
  pointer_ = event.image;
  if (isBusy()) host().refresh();
}

void PolygonTool::doublePress(const PointerEvent& event) {
  // The first click of the two has set the last corner.
  if (isBusy() && event.button == Qt::LeftButton) return end();
  press(event);
}

bool PolygonTool::key(const QKeyEvent& event) {
  if (!isBusy()) return false;
  if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
    end();
    return true;
  }
  if (event.key() == Qt::Key_Backspace) {
    points_.removeLast();
    if (points_.isEmpty()) cancel();
    host().refresh();
    return true;
  }
  return false;
}

void PolygonTool::end() {
  pointer_ = points_.isEmpty() ? QPointF() : points_.last();
  finish(tr("Polygon"));
}

QPolygonF PolygonTool::outline() const {
  QPolygonF polygon = points_;
  if (polygon.isEmpty() || pointer_ != polygon.last()) polygon << pointer_;
  return polygon;
}

void PolygonTool::paintOverlay(Scene& scene, QPointF origin) const {
  OutlineTool::paintOverlay(scene, origin);
  for (const QPointF& p : points_) {
    scene.vectors.push_back({.mark = SceneMark::Square,
                             .points = QPolygonF({host().transform().toView(p) + origin}),
                             .colour = QColor(0x20, 0x22, 0x26),
                             .fill = QColor(Qt::white),
                             .width = host().ratio(),
                             .radius = 3 * host().ratio()});
  }
}

void BoxTool::press(const PointerEvent& event) {
  if (event.button != Qt::LeftButton) return;
  atPress_ = event.modifiers;
  // Where paint adds anyway, Shift is free to mean an even-sided box from the start.
  if (host().editor().toolOptions().combine == MaskCombine::Add) atPress_ &= ~Qt::ShiftModifier;
  if (event.modifiers & Qt::AltModifier) atPress_ = event.modifiers;
  from_ = to_ = event.image;
  begin(event);
}

void BoxTool::move(const PointerEvent& event) {
  if (!isBusy()) return;
  // A key that was down at the press chose how the mask is joined; let go, it is free again.
  atPress_ &= event.modifiers;
  const Qt::KeyboardModifiers fresh = event.modifiers & ~atPress_;
  even_ = fresh & Qt::ShiftModifier;
  centred_ = fresh & Qt::AltModifier;
  to_ = event.image;
  host().refresh();
}

void BoxTool::release(const PointerEvent& event) {
  if (!isBusy() || event.button != Qt::LeftButton) return;
  move(event);
  if (std::abs(to_.x() - from_.x()) < 1 && std::abs(to_.y() - from_.y()) < 1) return cancel();
  finish(ellipse_ ? tr("Ellipse") : tr("Rectangle"));
}

QPolygonF BoxTool::outline() const {
  QPointF reach = to_ - from_;
  if (even_) {
    const double side = std::max(std::abs(reach.x()), std::abs(reach.y()));
    reach = {std::copysign(side, reach.x()), std::copysign(side, reach.y())};
  }
  const QPointF a = centred_ ? from_ - reach : from_;
  const QPointF b = from_ + reach;
  if (!ellipse_) return QPolygonF({a, QPointF(b.x(), a.y()), b, QPointF(a.x(), b.y())});
  QPolygonF polygon;
  for (const BrushPoint& p : ellipseOutline(a.x(), a.y(), b.x(), b.y())) {
    polygon << QPointF(p.x, p.y);
  }
  return polygon;
}

}  // namespace attune
