// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_picture.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "render/object_palette.h"
#include "ui/theme/icon.h"

namespace attune {
namespace {

using Metrics = TimelineMetrics;

constexpr int kBar = 12;  // height of a tracked span, px

QColor faded(QColor colour, double alpha) {
  colour.setAlphaF(static_cast<float>(alpha));
  return colour;
}

// The form says what follows: a square holds, a diamond moves evenly, a disc smoothly.
QPainterPath keyForm(QPointF centre, Interpolation toNext) {
  QPainterPath form;
  const double r = Metrics::kKey;
  if (toNext == Interpolation::Hold) {
    form.addRect(centre.x() - r + 1, centre.y() - r + 1, 2 * r - 2, 2 * r - 2);
  } else if (toNext == Interpolation::Smooth) {
    form.addEllipse(centre, r, r);
  } else {
    form.addPolygon(QPolygonF({centre + QPointF(0, -r), centre + QPointF(r, 0),
                               centre + QPointF(0, r), centre + QPointF(-r, 0)}));
    form.closeSubpath();
  }
  return form;
}

Interpolation formOf(Easing easing) {
  if (easing == Easing::Hold) return Interpolation::Hold;
  return easing == Easing::Linear ? Interpolation::Linear : Interpolation::Smooth;
}

void paintKey(QPainter& painter, QPointF centre, Interpolation toNext, const QColor& colour,
              bool selected, bool locked) {
  painter.setBrush(locked ? theme().sunken : selected ? theme().text : colour);
  painter.setPen(selected ? QPen(theme().accent, 2)
                          : QPen(locked ? colour : theme().sunken, locked ? 1.5 : 1));
  painter.drawPath(keyForm(centre, toNext));
}

void paintFilm(QPainter& painter, const TimelinePicture& picture, const TimelineRow& row) {
  const TimelineLayout& layout = picture.layout;
  if (layout.frames() == 0 || !picture.thumbnail) return;
  const int width = std::max(1, picture.thumbnailWidth(row.kind));
  const int inset = 1;
  // One picture a frame where there is room, else as few as stand side by side.
  const int step = std::max(1, static_cast<int>(std::ceil((width + 1) / layout.cell())));
  for (int f = layout.firstVisible() / step * step; f <= layout.lastVisible(); f += step) {
    const int last = std::min(f + step, layout.frames());
    const QRect place(layout.left(f), inset, layout.left(last) - layout.left(f),
                      row.height - 2 * inset - 1);
    const QImage small = picture.thumbnail(row.kind, f);
    painter.fillRect(place, theme().sunken);
    if (small.isNull()) continue;
    painter.save();
    painter.setClipRect(place.adjusted(0, 0, -1, 0), Qt::IntersectClip);
    const int x = step == 1 ? place.left() + (place.width() - width) / 2 : place.left();
    painter.drawImage(QPointF(x, inset), small);
    painter.restore();
  }
}

void paintTracked(QPainter& painter, const TimelinePicture& picture, const Track& track,
                  FrameSpan span, int middle, const QColor& colour) {
  const TimelineLayout& layout = picture.layout;
  const int left = layout.left(span.first);
  const QRect bar(left, middle - kBar / 2, layout.right(span.last) - left, kBar);
  QPainterPath form;
  form.addRoundedRect(bar, 3, 3);
  painter.save();
  painter.setClipPath(form, Qt::IntersectClip);
  painter.fillRect(bar, faded(colour, 0.28));
  for (int f = span.first; f <= span.last; ++f) {
    const Key* key = keyAt(track, f);
    const double sure = key ? std::clamp(key->confidence, 0.0, 1.0) : 1;
    const int height = std::max(2, static_cast<int>(std::lround(kBar * sure)));
    const int x = layout.left(f);
    painter.fillRect(
        x, bar.bottom() + 1 - height, layout.right(f) - x, height,
        sure < kDoubtfulConfidence ? theme().warning : faded(colour, 0.35 + 0.4 * sure));
  }
  painter.restore();
}

void paintMasks(QPainter& painter, const TimelinePicture& picture, const TimelineRow& row,
                const DocumentObject& object) {
  const TimelineLayout& layout = picture.layout;
  const QColor colour = objectColour(object.colour);
  const int middle = row.height / 2;
  for (const MaskSpan& span : maskSpans(object.mask, layout.frames())) {
    int left = layout.left(span.frames.first);
    int right = layout.right(span.frames.last);
    switch (span.kind) {
      case MaskSpanKind::Tracked:
        paintTracked(painter, picture, object.mask, span.frames, middle, colour);
        break;
      case MaskSpanKind::Between:
        // The line runs from key to key.
        left = layout.centre(span.frames.first - 1);
        right = layout.centre(span.frames.last + 1);
        painter.setPen(QPen(faded(colour, 0.9), 2));
        painter.drawLine(left, middle, right, middle);
        break;
      case MaskSpanKind::Held:
        painter.setPen(QPen(faded(colour, 0.55), 1, Qt::DotLine));
        painter.drawLine(left, middle, right, middle);
        break;
      case MaskSpanKind::Hidden: {
        const QRect place(left, 2, right - left, row.height - 5);
        painter.fillRect(place, faded(theme().sunken, 0.85));
        painter.fillRect(place, QBrush(theme().lineStrong, Qt::BDiagPattern));
        break;
      }
    }
  }
  for (const Key& key : object.mask.keys) {
    if (key.origin != KeyOrigin::Painted) continue;
    paintKey(painter, QPointF(layout.centre(key.frame), middle), key.toNext, colour,
             picture.selection.contains({object.id, KeyKind::Mask, key.frame}), object.locked);
  }
}

void paintCurve(QPainter& painter, const TimelinePicture& picture, const TimelineRow& row,
                const DocumentObject& object) {
  const TimelineLayout& layout = picture.layout;
  const auto keys = progressKeys(*object.path, layout.frames());
  if (keys.empty()) return;
  const QColor colour = objectColour(object.colour);
  const double bottom = curveY(row, 0);
  painter.setPen(QPen(faded(theme().line, 0.9), 1, Qt::DotLine));
  painter.drawLine(QPointF(layout.header(), curveY(row, 1)),
                   QPointF(picture.size.width(), curveY(row, 1)));
  QPainterPath curve;
  const int first = layout.firstVisible();
  const int last = std::min(layout.lastVisible() + 1, layout.frames() - 1);
  // Easing shows between frames too; four points a frame are enough.
  constexpr int kFine = 4;
  for (int i = first * kFine; i <= last * kFine; ++i) {
    const double frame = 1.0 * i / kFine;
    const int whole = static_cast<int>(std::floor(frame));
    const double here = layout.centre(whole);
    const double x = here + (layout.centre(whole + 1) - here) * (frame - whole);
    const QPointF point(x, curveY(row, shareAt(keys, frame)));
    curve.elementCount() == 0 ? curve.moveTo(point) : curve.lineTo(point);
  }
  if (curve.elementCount() > 1) {
    QPainterPath area = curve;
    area.lineTo(curve.currentPosition().x(), bottom);
    area.lineTo(curve.elementAt(0).x, bottom);
    painter.setPen(Qt::NoPen);
    painter.fillPath(area, faded(colour, 0.16));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.5));
    painter.drawPath(curve);
  }
  for (const ProgressKey& key : keys) {
    paintKey(painter, QPointF(layout.centre(key.frame), curveY(row, key.share)), formOf(key.toNext),
             colour, picture.selection.contains({object.id, KeyKind::Progress, key.frame}),
             object.locked);
  }
}

void paintName(QPainter& painter, const QRect& place, const QString& name, const QColor& colour,
               bool strong) {
  painter.setFont(themeFont(TextSize::Body, strong));
  painter.setPen(colour);
  painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                   painter.fontMetrics().elidedText(name, Qt::ElideRight, place.width()));
}

void paintIcon(QPainter& painter, const char16_t* name, const QRect& place, const QColor& colour) {
  painter.drawPixmap(place.topLeft(), iconPixmap(name, place.width(), colour,
                                                 painter.device()->devicePixelRatioF()));
}

}  // namespace

QRect eyeRect(const TimelineRow& row) {
  return {Metrics::kHeader - 2 * (Metrics::kIcon + Theme::kSpaceS),
          (row.height - Metrics::kIcon) / 2, Metrics::kIcon, Metrics::kIcon};
}

QRect lockRect(const TimelineRow& row) {
  return eyeRect(row).translated(Metrics::kIcon + Theme::kSpaceS, 0);
}

double curveY(const TimelineRow& row, double share) {
  const double room = row.height - 2 * Metrics::kCurveInset;
  return Metrics::kCurveInset + (1 - share) * room;
}

double curveShare(const TimelineRow& row, double y) {
  const double room = row.height - 2 * Metrics::kCurveInset;
  return std::clamp(1 - (y - Metrics::kCurveInset) / room, 0.0, 1.0);
}

double shareAt(const std::vector<ProgressKey>& keys, double frame) {
  if (keys.empty()) return 0;
  if (frame <= keys.front().frame) return keys.front().share;
  for (std::size_t i = 1; i < keys.size(); ++i) {
    if (frame >= keys[i].frame) continue;
    const ProgressKey& from = keys[i - 1];
    const double time = (frame - from.frame) / (keys[i].frame - from.frame);
    return from.share + (keys[i].share - from.share) * ease(from.toNext, time);
  }
  return keys.back().share;
}

void paintRow(QPainter& painter, const TimelinePicture& picture, const TimelineRow& row) {
  if (row.kind == TimelineRowKind::Source || row.kind == TimelineRowKind::Result) {
    paintFilm(painter, picture, row);
    return;
  }
  const DocumentObject* object = picture.document.find(row.object);
  if (!object) return;
  if (row.object == picture.selectedObject) {
    painter.fillRect(Metrics::kHeader, 0, picture.size.width(), row.height,
                     faded(theme().selection, 0.45));
  }
  painter.save();
  if (!object->visible) painter.setOpacity(0.4);
  if (row.kind == TimelineRowKind::Path) {
    if (object->path) paintCurve(painter, picture, row, *object);
  } else {
    paintMasks(painter, picture, row, *object);
  }
  painter.restore();
}

void paintRowHeader(QPainter& painter, const TimelinePicture& picture, const TimelineRow& row,
                    bool focused) {
  const int height = row.height;
  const bool film = row.kind == TimelineRowKind::Source || row.kind == TimelineRowKind::Result;
  const DocumentObject* object = film ? nullptr : picture.document.find(row.object);
  const bool chosen = object && row.object == picture.selectedObject;
  if (chosen) painter.fillRect(0, 0, Metrics::kHeader, height, theme().selection);
  const int left = Theme::kSpaceM;
  const int indent = left + Metrics::kIcon + Theme::kSpaceS;
  const QRect name(indent, 0, eyeRect(row).left() - indent - Theme::kSpaceXs, height);
  const QRect sign(left, (height - Metrics::kIcon) / 2, Metrics::kIcon, Metrics::kIcon);
  if (film) {
    const bool source = row.kind == TimelineRowKind::Source;
    paintIcon(painter, source ? u"source" : u"result", sign, theme().textMuted);
    QString title = QCoreApplication::translate("Timeline", "Source");
    if (!source) {
      title = picture.resultTitle.isEmpty() ? QCoreApplication::translate("Timeline", "Result")
                                            : picture.resultTitle;
    }
    paintName(painter, name.adjusted(0, 0, 2 * Metrics::kIcon, 0), title, theme().text, focused);
    return;
  }
  if (!object) return;
  const QColor colour = objectColour(object->colour);
  if (row.kind == TimelineRowKind::Path) {
    paintIcon(painter, u"path", sign.translated(Metrics::kIcon + Theme::kSpaceS, 0),
              theme().textMuted);
    paintName(painter, name.adjusted(Metrics::kIcon + Theme::kSpaceS, 0, 0, 0),
              QCoreApplication::translate("Timeline", "Path"), theme().textMuted, false);
    const auto keys = progressKeys(*object->path, picture.layout.frames());
    painter.setFont(monospaceFont(TextSize::Caption));
    painter.setPen(theme().textMuted);
    painter.drawText(QRect(0, 0, Metrics::kHeader - Theme::kSpaceM, height),
                     Qt::AlignVCenter | Qt::AlignRight,
                     QCoreApplication::translate("Timeline", "%1 %")
                         .arg(std::lround(100 * shareAt(keys, picture.frame))));
    return;
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawPath(objectMarkPath(object->colour, QRectF(sign).center(), Theme::kSpaceS - 2));
  paintName(painter, name, QString::fromStdString(object->name),
            object->visible ? theme().text : theme().textMuted, chosen);
  paintIcon(painter, object->visible ? u"eye" : u"eye-off", eyeRect(row),
            object->visible ? theme().textMuted : theme().text);
  paintIcon(painter, object->locked ? u"lock" : u"unlock", lockRect(row),
            object->locked ? theme().text : theme().textDisabled);
}

}  // namespace attune
