// SPDX-License-Identifier: GPL-3.0-or-later
// What the pointer and the keys do in a chart.
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>

#include "ui/attention/plot.h"

namespace attune {
namespace {

constexpr int kFar = 1'000'000;  // stops, beyond every end

qsizetype nearest(const QVector<double>& stops, double value) {
  const auto distance = [value](double stop) { return std::abs(stop - value); };
  return std::ranges::min_element(stops, {}, distance) - stops.begin();
}

// The stop that is so many further than the nearest one.
double stopFrom(const QVector<double>& stops, double value, int by) {
  return stops[std::clamp<qsizetype>(nearest(stops, value) + by, 0, stops.size() - 1)];
}

bool isOurs(const QKeyEvent& event) {
  if (event.modifiers() & ~Qt::KeypadModifier) return false;
  switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return true;
    default:
      return false;
  }
}

}  // namespace

// An accepted override makes a key that is a shortcut elsewhere an ordinary key press here.
bool Plot::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && isOurs(*static_cast<QKeyEvent*>(event))) {
    event->accept();
    return true;
  }
  return QCustomPlot::event(event);
}

std::optional<QPointF> Plot::placeUnder(QPointF pointer) const {
  if (!axisRect()->rect().contains(pointer.toPoint())) return {};
  return QPointF(xAxis->pixelToCoord(pointer.x()), yAxis->pixelToCoord(pointer.y()));
}

void Plot::mouseMoveEvent(QMouseEvent* event) {
  QCustomPlot::mouseMoveEvent(event);
  if (const auto place = placeUnder(event->position()))
    Q_EMIT pointed(*place);
  else
    Q_EMIT unpointed();
}

void Plot::mousePressEvent(QMouseEvent* event) {
  QCustomPlot::mousePressEvent(event);
  const auto place = placeUnder(event->position());
  if (event->button() != Qt::LeftButton || !place) return;
  hideMark();
  Q_EMIT chosen(*place);
}

void Plot::leaveEvent(QEvent* event) {
  QCustomPlot::leaveEvent(event);
  if (!mark_->visible()) Q_EMIT unpointed();
}

void Plot::keyPressEvent(QKeyEvent* event) {
  if (!isOurs(*event)) {
    QCustomPlot::keyPressEvent(event);
    return;
  }
  switch (event->key()) {
    case Qt::Key_Left:
      moveMark(-1, 0);
      break;
    case Qt::Key_Right:
      moveMark(1, 0);
      break;
    case Qt::Key_Up:
      moveMark(0, 1);
      break;
    case Qt::Key_Down:
      moveMark(0, -1);
      break;
    case Qt::Key_Home:
      moveMark(-kFar, 0);
      break;
    case Qt::Key_End:
      moveMark(kFar, 0);
      break;
    default:
      if (mark_->visible()) Q_EMIT chosen(mark_->position->coords());
      break;
  }
}

// Whoever comes by keyboard sees where they are.
void Plot::focusInEvent(QFocusEvent* event) {
  QCustomPlot::focusInEvent(event);
  if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
    moveMark(0, 0);
}

void Plot::focusOutEvent(QFocusEvent* event) {
  QCustomPlot::focusOutEvent(event);
  hideMark();
}

QVector<double> Plot::stopsAcross() const {
  QVector<double> stops;
  for (int i = 0; i < plottableCount(); ++i) {
    const QCPAbstractPlottable* each = const_cast<Plot*>(this)->plottable(i);
    if (const auto* graph = qobject_cast<const QCPGraph*>(each)) {
      for (const QCPGraphData& point : *graph->data()) stops.append(point.key);
    } else if (const auto* map = qobject_cast<const QCPColorMap*>(each)) {
      for (int column = 0; column < map->data()->keySize(); ++column) {
        const double x = map->data()->keyRange().lower + column;
        if (!stopsAt(x).isEmpty()) stops.append(x);
      }
    }
  }
  std::ranges::sort(stops);
  stops.erase(std::unique(stops.begin(), stops.end()), stops.end());
  return stops;
}

QVector<double> Plot::stopsAt(double x) const {
  QVector<double> stops;
  for (int i = 0; i < plottableCount(); ++i) {
    const QCPAbstractPlottable* each = const_cast<Plot*>(this)->plottable(i);
    if (const auto* graph = qobject_cast<const QCPGraph*>(each)) {
      for (const QCPGraphData& point : *graph->data())
        if (point.key == x) stops.append(point.value);
    } else if (const auto* map = qobject_cast<const QCPColorMap*>(each)) {
      const auto column = static_cast<int>(std::lround(x - map->data()->keyRange().lower));
      for (int row = 0; row < map->data()->valueSize(); ++row)
        if (!std::isnan(map->data()->cell(column, row))) stops.append(row);
    }
  }
  std::ranges::sort(stops);
  stops.erase(std::unique(stops.begin(), stops.end()), stops.end());
  return stops;
}

// The first key shows the mark where the cursor is.
void Plot::moveMark(int across, int up) {
  const QVector<double> stops = stopsAcross();
  if (stops.isEmpty()) {
    hideMark();
    return;
  }
  QPointF at = mark_->position->coords();
  if (!mark_->visible()) {
    at = {cursor_->visible() ? cursor_->point1->coords().x() : stops.front(), 0};
    across = up = 0;
  }
  at.setX(stopFrom(stops, at.x(), across));
  at.setY(stopFrom(stopsAt(at.x()), at.y(), yAxis->rangeReversed() ? -up : up));
  mark_->position->setCoords(at);
  mark_->setVisible(true);
  replot(rpQueuedReplot);
  Q_EMIT pointed(at);
}

void Plot::settleMark() {
  if (mark_->visible()) moveMark(0, 0);
}

void Plot::hideMark() {
  if (!mark_->visible()) return;
  mark_->setVisible(false);
  replot(rpQueuedReplot);
  Q_EMIT unpointed();
}

}  // namespace attune
