// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_picture.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace attune {
namespace {

using Metrics = TimelineMetrics;

QColor faded(QColor colour, double alpha) {
  colour.setAlphaF(static_cast<float>(alpha));
  return colour;
}

QRect cellRect(const TimelineLayout& layout, int frame, int top, int height) {
  return {layout.left(frame), top, std::max(1, layout.right(frame) - layout.left(frame)), height};
}

QRect spanRect(const TimelineLayout& layout, FrameSpan span, int top, int height) {
  const int left = layout.left(span.first);
  return {left, top, std::max(1, layout.right(span.last) - left), height};
}

FrameSpan inOut(const Document& document) {
  const int last = std::max(0, document.frames() - 1);
  const int out = document.outFrame < 0 ? last : std::min(document.outFrame, last);
  return {std::clamp(document.inFrame, 0, out), out};
}

void paintTicks(QPainter& painter, const TimelinePicture& picture) {
  const TimelineLayout& layout = picture.layout;
  painter.setFont(monospaceFont(TextSize::Caption));
  const int digits =
      painter.fontMetrics().horizontalAdvance(QString::number(std::max(0, layout.frames() - 1)));
  const int step = layout.numberStep(digits + Theme::kSpaceL);
  const int tick = layout.cell() >= Theme::kSpaceXs ? 1 : std::max(1, step / 5);
  const int bottom = Metrics::kRange - 1;
  for (int f = layout.firstVisible() / step * step; f <= layout.lastVisible(); f += tick) {
    const bool major = f % step == 0;
    const int length = major ? 6 : 3;
    painter.fillRect(layout.left(f), bottom - length, 1, length,
                     major ? theme().lineStrong : theme().line);
    if (!major) continue;
    painter.setPen(theme().textMuted);
    const int width = digits + Theme::kSpaceS;
    painter.drawText(QRect(layout.centre(f) - width / 2, 0, width, bottom - 3), Qt::AlignCenter,
                     QString::number(f));
  }
}

void paintStrips(QPainter& painter, const TimelinePicture& picture) {
  const TimelineLayout& layout = picture.layout;
  if (layout.frames() == 0) return;
  const FrameSpan all{0, layout.frames() - 1};
  const QRect cache = spanRect(layout, all, Metrics::kCache, Metrics::kStrip);
  const QRect result = cache.translated(0, Metrics::kStrip + 1);
  painter.fillRect(cache, picture.sourceCached ? faded(theme().good, 0.75) : theme().line);
  painter.fillRect(result, theme().line);
  switch (picture.resultState) {
    case ResultState::None:
      break;
    case ResultState::Fresh:
      painter.fillRect(result, theme().accent);
      break;
    case ResultState::Running:
      painter.fillRect(result, QBrush(theme().warning, Qt::Dense4Pattern));
      break;
    case ResultState::Stale:
      painter.fillRect(result, QBrush(theme().textMuted, Qt::Dense5Pattern));
      break;
  }
}

void paintRange(QPainter& painter, const TimelinePicture& picture) {
  const FrameSpan range = inOut(picture.document);
  QRect band = spanRect(picture.layout, range, Metrics::kRange, Metrics::kRangeHeight);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme().raised);
  painter.drawRoundedRect(band, 2, 2);
  painter.setBrush(theme().textMuted);
  painter.drawRect(band.left(), band.top(), 2, band.height());
  painter.drawRect(band.right() - 1, band.top(), 2, band.height());
}

void paintMarkers(QPainter& painter, const TimelinePicture& picture) {
  painter.setFont(themeFont(TextSize::Caption));
  for (const Marker& marker : picture.document.markers) {
    const double x = picture.layout.centre(marker.frame);
    QPainterPath flag(QPointF(x, Metrics::kRange + 3));
    for (const QPointF p : {QPointF(-4, -4), QPointF(-4, -9), QPointF(4, -9), QPointF(4, -4)}) {
      flag.lineTo(QPointF(x, Metrics::kRange + 3) + p);
    }
    flag.closeSubpath();
    painter.setPen(QPen(theme().panel, 1));
    painter.setBrush(theme().warning);
    painter.drawPath(flag);
  }
}

void paintPlayheadCell(QPainter& painter, const TimelinePicture& picture) {
  const TimelineLayout& layout = picture.layout;
  if (layout.frames() == 0) return;
  const QRect cell = cellRect(layout, picture.frame, 0, Metrics::kRange);
  const QString number = QString::number(picture.frame);
  painter.setFont(monospaceFont(TextSize::Caption));
  const int text = painter.fontMetrics().horizontalAdvance(number) + Theme::kSpaceS;
  QRect flag = cell.adjusted(0, 2, 0, -4);
  if (flag.width() < text) {
    flag = QRect(cell.center().x() - text / 2, flag.top(), text, flag.height());
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme().accent);
  painter.drawRoundedRect(flag, 3, 3);
  painter.fillRect(cell.adjusted(0, flag.bottom() - 2, 0, 0), theme().accent);
  painter.setPen(theme().accentText);
  painter.drawText(flag, Qt::AlignCenter, number);
}

void paintCornerHeader(QPainter& painter, const TimelinePicture& picture) {
  const QRect corner(0, 0, Metrics::kHeader, Metrics::kRuler);
  painter.fillRect(corner, theme().panel);
  const QRect text = corner.adjusted(Theme::kSpaceM, 0, -Theme::kSpaceM, 0);
  painter.setFont(monospaceFont(TextSize::Body));
  painter.setPen(theme().text);
  painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                   timeCode(picture.frame, picture.framesPerSecond));
}

void paintFocusRing(QPainter& painter, const QRect& around) {
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme().accent, Theme::kFocusWidth));
  painter.drawRoundedRect(QRectF(around).adjusted(2, 2, -2, -2), Theme::kRadius, Theme::kRadius);
}

// Guides of the frames behind the rows.
void paintGuides(QPainter& painter, const TimelinePicture& picture) {
  const TimelineLayout& layout = picture.layout;
  const int step = layout.numberStep(Theme::spacing(10));
  const int each = layout.cell() >= Theme::kSpaceM ? 1 : step;
  for (int f = layout.firstVisible() / each * each; f <= layout.lastVisible() + 1; f += each) {
    painter.fillRect(layout.left(f), Metrics::kRuler, 1, picture.size.height(),
                     faded(theme().line, f % step == 0 ? 0.9 : 0.45));
  }
}

// What lies outside of in and out, or after the clip, is out of play.
void paintOutside(QPainter& painter, const TimelinePicture& picture) {
  const FrameSpan range = inOut(picture.document);
  const QColor shade = faded(theme().window, 0.6);
  const int height = picture.size.height() - Metrics::kRuler;
  const int left = picture.layout.left(range.first);
  const int right = picture.layout.right(range.last);
  painter.fillRect(Metrics::kHeader, Metrics::kRuler, left - Metrics::kHeader, height, shade);
  painter.fillRect(right, Metrics::kRuler, picture.size.width() - right, height, shade);
}

void paintPlayheadColumn(QPainter& painter, const TimelinePicture& picture) {
  const QRect column =
      cellRect(picture.layout, picture.frame, Metrics::kRuler, picture.size.height());
  painter.fillRect(column, faded(theme().accent, column.width() < 4 ? 0.8 : 0.16));
  if (column.width() < 6) return;
  painter.fillRect(column.left(), column.top(), 1, column.height(), faded(theme().accent, 0.9));
  painter.fillRect(column.right(), column.top(), 1, column.height(), faded(theme().accent, 0.9));
}

}  // namespace

QString timeCode(int frame, double framesPerSecond) {
  const int rate = std::max(1, static_cast<int>(std::lround(framesPerSecond)));
  const int seconds = frame / rate;
  const auto two = [](int n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
  return QStringLiteral("%1:%2:%3:%4")
      .arg(two(seconds / 3600), two(seconds / 60 % 60), two(seconds % 60), two(frame % rate));
}

void paintRuler(QPainter& painter, const TimelinePicture& picture) {
  const QRect cells(Metrics::kHeader, 0, picture.size.width() - Metrics::kHeader, Metrics::kRuler);
  painter.save();
  painter.setClipRect(cells);
  painter.fillRect(cells, theme().panel);
  if (picture.layout.frames() > 0) {
    if (picture.hoverFrame >= 0) {
      painter.fillRect(cellRect(picture.layout, picture.hoverFrame, 0, Metrics::kRange),
                       theme().hover);
    }
    paintTicks(painter, picture);
    paintRange(painter, picture);
    paintStrips(painter, picture);
    paintMarkers(painter, picture);
    paintPlayheadCell(painter, picture);
  }
  painter.restore();
}

void paintTimeline(QPainter& painter, const TimelinePicture& picture, const QRect& dirty) {
  painter.setRenderHint(QPainter::Antialiasing);
  const QRect body(Metrics::kHeader, Metrics::kRuler, picture.size.width() - Metrics::kHeader,
                   picture.size.height() - Metrics::kRuler);
  painter.fillRect(QRect(QPoint(0, 0), picture.size), theme().sunken);
  painter.fillRect(0, Metrics::kRuler, Metrics::kHeader, picture.size.height(), theme().panel);
  const bool any = picture.layout.frames() > 0;

  painter.save();
  painter.setClipRect(body & dirty);
  if (any) paintGuides(painter, picture);
  for (const TimelineRow& row : picture.rows) {
    const int top = Metrics::kRuler + row.top - picture.scrollY;
    if (top > dirty.bottom() || top + row.height < dirty.top()) continue;
    painter.save();
    painter.translate(0, top);
    paintRow(painter, picture, row);
    painter.fillRect(Metrics::kHeader, row.height - 1, picture.size.width(), 1, theme().line);
    painter.restore();
  }
  if (any) {
    paintOutside(painter, picture);
    paintPlayheadColumn(painter, picture);
  }
  if (!picture.box.isNull()) {
    painter.setPen(QPen(theme().accent, 1));
    painter.setBrush(faded(theme().accent, 0.15));
    painter.drawRect(QRectF(picture.box).adjusted(0.5, 0.5, -0.5, -0.5));
  }
  painter.restore();

  painter.save();
  painter.setClipRect(QRect(0, Metrics::kRuler, Metrics::kHeader, picture.size.height()) & dirty);
  for (std::size_t i = 0; i < picture.rows.size(); ++i) {
    const TimelineRow& row = picture.rows[i];
    painter.save();
    painter.translate(0, Metrics::kRuler + row.top - picture.scrollY);
    paintRowHeader(painter, picture, row, picture.focusedRow == static_cast<int>(i));
    painter.fillRect(0, row.height - 1, Metrics::kHeader, 1, theme().line);
    painter.restore();
  }
  painter.restore();

  paintRuler(painter, picture);
  paintCornerHeader(painter, picture);
  if (picture.focusedRow == -1) {
    paintFocusRing(painter, {0, 0, Metrics::kHeader, Metrics::kRuler});
  } else if (picture.focusedRow && *picture.focusedRow < static_cast<int>(picture.rows.size())) {
    const TimelineRow& row = picture.rows[static_cast<std::size_t>(*picture.focusedRow)];
    painter.setClipRect(0, Metrics::kRuler, Metrics::kHeader, picture.size.height());
    paintFocusRing(painter,
                   {0, Metrics::kRuler + row.top - picture.scrollY, Metrics::kHeader, row.height});
    painter.setClipping(false);
  }
  painter.fillRect(0, Metrics::kRuler - 1, picture.size.width(), 1, theme().line);
  painter.fillRect(Metrics::kHeader - 1, 0, 1, picture.size.height(), theme().line);
}

}  // namespace attune
