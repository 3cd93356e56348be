// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/vector_painting.h"

#include <QPainter>
#include <QPainterPath>

#include "render/scene.h"

namespace attune {
namespace {

constexpr qsizetype kManyPoints = 24;

// Between the many points of a traced outline a line turns too little for its joins to be seen, and
// round ones take most of the time.
Qt::PenJoinStyle joinOf(const SceneVector& vector) {
  return vector.points.size() > kManyPoints ? Qt::BevelJoin : Qt::RoundJoin;
}

QPen penOf(const SceneVector& vector, const QColor& colour, double width) {
  QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, joinOf(vector));
  if (vector.dashed || vector.flat) pen.setCapStyle(Qt::FlatCap);
  if (vector.dashed) pen.setDashPattern({4, 3});
  return pen;
}

void paintLine(QPainter& painter, const SceneVector& vector) {
  const bool area = vector.mark == SceneMark::Area;
  if (area && vector.fill.isValid()) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(vector.fill);
    painter.drawPolygon(vector.points);
  }
  painter.setBrush(Qt::NoBrush);
  const auto stroke = [&] {
    if (area) {
      painter.drawPolygon(vector.points);
    } else {
      painter.drawPolyline(vector.points);
    }
  };
  if (vector.halo.isValid()) {
    painter.setPen(
        QPen(vector.halo, vector.width * 3, Qt::SolidLine, Qt::RoundCap, joinOf(vector)));
    stroke();
  }
  if (vector.colour.isValid() && vector.width > 0) {
    painter.setPen(penOf(vector, vector.colour, vector.width));
    stroke();
  }
}

void paintHandle(QPainter& painter, const SceneVector& vector) {
  const QPointF at = vector.points.front();
  const double r = vector.radius;
  QPainterPath path;
  if (vector.mark == SceneMark::Disc) {
    path.addEllipse(at, r, r);
  } else if (vector.mark == SceneMark::Square) {
    path.addRect(QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r));
  } else {
    path.addPolygon(QPolygonF({at + QPointF(0, -r * 1.3), at + QPointF(r * 1.3, 0),
                               at + QPointF(0, r * 1.3), at + QPointF(-r * 1.3, 0)}));
    path.closeSubpath();
  }
  if (vector.halo.isValid()) {
    painter.strokePath(
        path, QPen(vector.halo, vector.width * 3, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin));
  }
  if (vector.fill.isValid()) painter.fillPath(path, vector.fill);
  if (vector.colour.isValid() && vector.width > 0) {
    painter.strokePath(path, QPen(vector.colour, vector.width));
  }
}

void paintLabel(QPainter& painter, const SceneVector& vector) {
  QFont font = painter.font();
  font.setPixelSize(vector.textPx);
  painter.setFont(font);
  const QFontMetricsF metrics(font);
  const QSizeF size = metrics.size(Qt::TextSingleLine, vector.text);
  const QRectF text(vector.points.front(), size);
  if (vector.fill.isValid()) {
    const double side = vector.textPx * 0.5;
    const QRectF ground = text.adjusted(-side, -side / 2, side, side / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(vector.fill);
    painter.drawRoundedRect(ground, side / 2, side / 2);
  }
  painter.setPen(vector.colour);
  painter.drawText(text, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, vector.text);
}

}  // namespace

void paintVectors(QPainter& painter, const Scene& scene, const QRect& area) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  for (const SceneVector& vector : scene.vectors) {
    if (vector.points.isEmpty() || !vectorBounds(vector).intersects(area)) continue;
    if (!vector.clip.isNull()) {
      painter.save();
      painter.setClipRect(vector.clip, Qt::IntersectClip);
    }
    switch (vector.mark) {
      case SceneMark::Line:
      case SceneMark::Area:
        paintLine(painter, vector);
        break;
      case SceneMark::Label:
        paintLabel(painter, vector);
        break;
      default:
        paintHandle(painter, vector);
        break;
    }
    if (!vector.clip.isNull()) painter.restore();
  }
  painter.restore();
}

}  // namespace attune
