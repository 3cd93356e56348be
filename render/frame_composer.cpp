// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/frame_composer.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <tuple>
#include <utility>

namespace attune {
namespace {

const QColor kHalo(0, 0, 0, 150);
const QColor kPast(0xff, 0x5a, 0x5a);
const QColor kFuture(0x3f, 0xc9, 0x6b);
constexpr double kTile = 64;         // device px
constexpr double kLeastStep = 0.75;  // device px between points that are worth drawing

using Tile = std::pair<double, double>;  // row, column

Tile tileOf(QPointF point) {
  return {std::floor(point.y() / kTile), std::floor(point.x() / kTile)};
}

void cutRing(const QPolygonF& ring, std::vector<QPolygonF>& pieces) {
  const qsizetype count = ring.size();
  const bool closed = count > 2 && ring.front() == ring.back();
  const qsizetype steps = closed ? count - 1 : count;
  // A closed ring begins where it enters a tile, not where its tracing began.
  qsizetype first = 0;
  if (closed) {
    while (first < steps && tileOf(ring[first]) == tileOf(ring[first + 1])) ++first;
    first = (first + 1) % steps;
  }
  QPolygonF piece;
  for (qsizetype i = 0; i < count; ++i) {
    const QPointF point = ring[closed ? (first + i) % steps : i];
    const bool cut = i + 1 == count || (!piece.isEmpty() && tileOf(point) != tileOf(piece.back()));
    if (!piece.isEmpty() && !cut && (point - piece.back()).manhattanLength() < kLeastStep) continue;
    piece << point;
    if (!cut) continue;
    pieces.push_back(piece);
    piece = QPolygonF({point});
  }
}

// Outline in device pixels, cut where it goes from one tile of the view into another, in the order
// of the tiles: what is painted in one place leaves the pieces elsewhere as they are.
std::vector<QPolygonF> piecesOf(const ScenePane& pane, const std::vector<QPolygonF>& rings) {
  std::vector<QPolygonF> pieces;
  const QPointF origin(pane.place.topLeft());
  for (const QPolygonF& ring : rings) {
    QPolygonF shown;
    shown.reserve(ring.size());
    for (const QPointF& point : ring) shown << pane.transform.toView(point) + origin;
    cutRing(shown, pieces);
  }
  const auto order = [](const QPolygonF& piece) {
    const QPointF from = piece.front();
    return std::tuple(tileOf(from), from.y(), from.x());
  };
  std::ranges::stable_sort(pieces, {}, order);
  return pieces;
}

void addOutline(Scene& scene, const ScenePane& pane, const std::vector<QPolygonF>& rings,
                SceneVector style) {
  style.clip = pane.place;
  const std::vector<QPolygonF> pieces = piecesOf(pane, rings);
  // All of the halo lies beneath all of the line.
  if (style.halo.isValid()) {
    SceneVector halo = style;
    halo.colour = style.halo;
    halo.halo = QColor();  // {} would be a named colour
    halo.width = style.width * 2.5;
    halo.dashed = false;
    halo.flat = true;
    for (const QPolygonF& piece : pieces) {
      halo.points = piece;
      scene.vectors.push_back(halo);
    }
  }
  style.halo = QColor();
  for (const QPolygonF& piece : pieces) {
    style.points = piece;
    scene.vectors.push_back(style);
  }
}

void addMasks(ScenePane& pane, const FrameView& view) {
  for (const ObjectOverlay& object : view.objects) {
    if (!object.mask) continue;
    pane.masks.push_back({.bitmap = object.mask,
                          .revision = object.revision,
                          .changed = object.changed,
                          .before = object.before,
                          .bounds = object.bounds,
                          .colour = object.colour,
                          .opacity = object.selected ? view.fill : view.fill * 0.6});
  }
}

void addOutlines(Scene& scene, const ScenePane& pane, const FrameView& view) {
  for (const OnionOutline& onion : view.onion) {
    if (!onion.outline) continue;
    QColor colour = onion.steps < 0 ? kPast : kFuture;
    colour.setAlphaF(static_cast<float>(std::max(0.25, 1.1 - 0.3 * std::abs(onion.steps))));
    addOutline(scene, pane, *onion.outline, {.colour = colour, .width = 1.25 * view.ratio});
  }
  for (const ObjectOverlay& object : view.objects) {
    if (!object.outline) continue;
    addOutline(scene, pane, *object.outline,
               {.colour = object.colour,
                .halo = kHalo,
                .width = (object.selected ? 1.75 : 1.0) * view.ratio,
                .dashed = object.tracked});
  }
}

void addCaption(Scene& scene, const FrameView& view, const QString& text, QPointF at, bool right) {
  if (text.isEmpty()) return;
  SceneVector label{.mark = SceneMark::Label,
                    .points = QPolygonF({at}),
                    .colour = view.ink,
                    .fill = QColor(0, 0, 0, 150),
                    .text = text,
                    .textPx = qRound(11 * view.ratio)};
  if (right) label.points[0].rx() -= vectorBounds(label).width() - 2 * label.textPx;
  scene.vectors.push_back(label);
}

void addWipeLine(Scene& scene, const ScenePane& pane, const FrameView& view) {
  const int column = wipeColumn(pane.transform, view.wipe) + pane.place.left();
  const QRectF frame = pane.transform.imageRect().translated(pane.place.topLeft());
  const double top = std::max<double>(frame.top(), pane.place.top());
  const double bottom = std::min<double>(frame.bottom(), pane.place.bottom() + 1);
  const QPointF middle(column, (top + bottom) / 2);
  scene.vectors.push_back({.points = QPolygonF({QPointF(column, top), QPointF(column, bottom)}),
                           .colour = view.ink,
                           .halo = kHalo,
                           .width = 1.5 * view.ratio});
  scene.vectors.push_back({.mark = SceneMark::Disc,
                           .points = QPolygonF({middle}),
                           .halo = kHalo,
                           .fill = view.ink,
                           .width = 1,
                           .radius = 10 * view.ratio});
  for (const double side : {-1.0, 1.0}) {
    const QPointF tip = middle + QPointF(side * 6 * view.ratio, 0);
    const QPointF back(-side * 3 * view.ratio, 3 * view.ratio);
    scene.vectors.push_back(
        {.points = QPolygonF({tip + back, tip, tip + QPointF(back.x(), -back.y())}),
         .colour = QColor(0x20, 0x22, 0x26),
         .width = 1.5 * view.ratio});
  }
  const double inset = 12 * view.ratio;
  addCaption(scene, view, view.firstTitle, {frame.left() + inset, top + inset}, false);
  addCaption(scene, view, view.secondTitle, {frame.right() - inset, top + inset}, true);
}

// A bar of the map's colours in the view's lower right corner, between what its ends stand for.
void addLegend(Scene& scene, const FrameView& view) {
  constexpr int kStrips = 32;
  const HeatOverlay& heat = *view.heat;
  const double unit = view.ratio;
  const double width = 120 * unit;
  const double height = 8 * unit;
  const double inset = 12 * unit;
  const double textPx = 11 * unit;
  const QPointF corner(view.size.width() - inset - width, view.size.height() - inset - height);
  // A ground for both lines of text and the bar between them.
  const QRectF ground = QRectF(corner, QSizeF(width, height))
                            .adjusted(-8 * unit, -textPx - 14 * unit, 8 * unit, textPx + 8 * unit)
                            .translated(0, -textPx - 8 * unit);
  const QPointF bar(corner.x(), ground.bottom() - textPx - 10 * unit - height);
  const auto area = [&](const QRectF& rect, const QColor& fill) {
    scene.vectors.push_back(
        {.mark = SceneMark::Area, .points = QPolygonF(rect), .fill = fill, .width = 0});
  };
  area(ground, QColor(0, 0, 0, 170));
  const HeatTable& table = heatTable(heat.scale);
  for (int strip = 0; strip < kStrips; ++strip) {
    const auto colour = table[static_cast<std::size_t>(strip * 255 / (kStrips - 1))];
    area(QRectF(bar.x() + strip * width / kStrips, bar.y(), width / kStrips + 0.5, height),
         QColor::fromRgb(colour));
  }
  const auto text = [&](const QString& words, double x, double y) {
    scene.vectors.push_back({.mark = SceneMark::Label,
                             .points = QPolygonF({QPointF(x, y)}),
                             .colour = view.ink,
                             .text = words,
                             .textPx = qRound(textPx)});
    return &scene.vectors.back();
  };
  text(heat.title, bar.x(), ground.top() + 6 * unit);
  text(heat.low, bar.x(), bar.y() + height + 4 * unit);
  SceneVector* high = text(heat.high, bar.x() + width, bar.y() + height + 4 * unit);
  QFont font;
  font.setPixelSize(high->textPx);
  high->points[0].rx() -= QFontMetricsF(font).horizontalAdvance(heat.high);
}

// The title alone, where the legend would be.
void addHeatNote(Scene& scene, const FrameView& view) {
  const double unit = view.ratio;
  QFont font;
  font.setPixelSize(qRound(11 * unit));
  const QSizeF text = QFontMetricsF(font).size(Qt::TextSingleLine, view.heat->title);
  const QRectF ground(view.size.width() - text.width() - 28 * unit,
                      view.size.height() - text.height() - 24 * unit, text.width() + 16 * unit,
                      text.height() + 12 * unit);
  scene.vectors.push_back({.mark = SceneMark::Area,
                           .points = QPolygonF(ground),
                           .fill = QColor(0, 0, 0, 170),
                           .width = 0});
  scene.vectors.push_back({.mark = SceneMark::Label,
                           .points = QPolygonF({ground.topLeft() + QPointF(8, 6) * unit}),
                           .colour = view.ink,
                           .text = view.heat->title,
                           .textPx = font.pixelSize()});
}

}  // namespace

QSize paneSize(QSize view, Comparison comparison) {
  if (comparison != Comparison::SideBySide) return view;
  return {std::max(1, view.width() / 2), view.height()};
}

int wipeColumn(const ViewTransform& transform, double wipe) {
  const QRectF frame = transform.imageRect();
  return static_cast<int>(std::lround(frame.left() + frame.width() * std::clamp(wipe, 0.0, 1.0)));
}

QImage differencePicture(const QImage& first, const QImage& second, double gain) {
  if (first.isNull() || second.isNull()) return first.isNull() ? second : first;
  const QImage a = first.convertToFormat(QImage::Format_RGB32);
  QImage b = second.convertToFormat(QImage::Format_RGB32);
  if (b.size() != a.size()) {
    b = b.scaled(a.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  }
  const int factor = static_cast<int>(std::lround(std::max(0.0, gain) * 256));
  QImage result(a.size(), QImage::Format_RGB32);
  for (int y = 0; y < a.height(); ++y) {
    const auto* p = reinterpret_cast<const QRgb*>(a.constScanLine(y));
    const auto* q = reinterpret_cast<const QRgb*>(b.constScanLine(y));
    auto* to = reinterpret_cast<QRgb*>(result.scanLine(y));
    for (int x = 0; x < a.width(); ++x) {
      const auto far = [factor](int u, int v) {
        return std::min(255, (std::abs(u - v) * factor + 128) >> 8);
      };
      to[x] = qRgb(far(qRed(p[x]), qRed(q[x])), far(qGreen(p[x]), qGreen(q[x])),
                   far(qBlue(p[x]), qBlue(q[x])));
    }
  }
  return result;
}

QImage FrameComposer::difference(const FrameView& view) {
  const qint64 first = view.first.cacheKey();
  const qint64 second = view.second.cacheKey();
  if (difference_.isNull() || first != firstKey_ || second != secondKey_ || view.gain != gain_) {
    firstKey_ = first;
    secondKey_ = second;
    gain_ = view.gain;
    difference_ = differencePicture(view.first, view.second, view.gain);
  }
  return difference_;
}

QImage FrameComposer::heat(const HeatOverlay& overlay) {
  if (heat_.isNull() || overlay.map != heatMap_ || overlay.scale != heatScale_) {
    heatMap_ = overlay.map;
    heatScale_ = overlay.scale;
    heat_ = heatOverlay(overlay.map, overlay.scale);
  }
  return heat_;
}

Scene FrameComposer::compose(const FrameView& view) {
  Scene scene{.size = view.size, .ratio = view.ratio, .ground = view.ground, .board = view.board};
  Comparison comparison = view.comparison;
  if (view.first.isNull()) comparison = Comparison::Second;
  if (view.second.isNull()) comparison = Comparison::First;
  ScenePane pane{.place = QRect(QPoint(), paneSize(view.size, view.comparison)),
                 .transform = view.transform};
  if (comparison != Comparison::SideBySide) pane.place = QRect(QPoint(), view.size);

  switch (comparison) {
    case Comparison::First:
    case Comparison::SideBySide:
      pane.pictures.push_back({.image = view.first});
      break;
    case Comparison::Second:
      pane.pictures.push_back({.image = view.second});
      break;
    case Comparison::Difference:
      pane.pictures.push_back({.image = difference(view)});
      break;
    case Comparison::Flicker:
      pane.pictures.push_back({.image = view.showsSecond ? view.second : view.first});
      break;
    case Comparison::Wipe: {
      const int column = wipeColumn(view.transform, view.wipe);
      const QSize size = pane.place.size();
      // A clip of no width is not a null clip: it shows nothing.
      pane.pictures.push_back(
          {.image = view.first, .clip = QRect(-1, 0, std::max(0, column) + 1, size.height())});
      pane.pictures.push_back(
          {.image = view.second,
           .clip = QRect(std::max(0, column), 0, std::max(0, size.width() - column) + 1,
                         size.height())});
      break;
    }
  }
  if (view.heat && !view.heat->map.empty()) {
    pane.pictures.push_back(
        {.image = heat(*view.heat), .opacity = view.heat->opacity, .smooth = true});
  }
  addMasks(pane, view);
  scene.panes.push_back(pane);
  if (comparison == Comparison::SideBySide) {
    ScenePane right = pane;
    right.place =
        QRect(pane.place.width(), 0, view.size.width() - pane.place.width(), view.size.height());
    right.pictures.front().image = view.second;
    scene.panes.push_back(right);
  }
  for (const ScenePane& each : scene.panes) addOutlines(scene, each, view);
  if (view.heat && !view.heat->title.isEmpty()) {
    if (view.heat->map.empty()) {
      addHeatNote(scene, view);
    } else {
      addLegend(scene, view);
    }
  }
  if (comparison == Comparison::Wipe) addWipeLine(scene, scene.panes.front(), view);
  const double inset = 12 * view.ratio;
  if (comparison == Comparison::Flicker)
    addCaption(scene, view, view.showsSecond ? view.secondTitle : view.firstTitle, {inset, inset},
               false);
  if (comparison == Comparison::SideBySide) {
    const double x = scene.panes.back().place.left();
    scene.vectors.push_back({.points = QPolygonF({QPointF(x, 0), QPointF(x, view.size.height())}),
                             .colour = view.board,
                             .width = view.ratio});
    addCaption(scene, view, view.firstTitle, {inset, inset}, false);
    addCaption(scene, view, view.secondTitle, {x + inset, inset}, false);
  }
  return scene;
}

}  // namespace attune
