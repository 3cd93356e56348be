// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/object_palette.h"

#include <QCoreApplication>
#include <QPolygonF>
#include <array>
#include <cmath>
#include <numbers>

namespace attune {
namespace {

struct Entry {
  QRgb colour;
  const char* name;
  ObjectMark mark;
};

constexpr std::array<Entry, kObjectColours> kEntries = {{
    {0xffe69f00, QT_TRANSLATE_NOOP("ObjectPalette", "orange"), ObjectMark::Disc},
    {0xff56b4e9, QT_TRANSLATE_NOOP("ObjectPalette", "sky blue"), ObjectMark::Square},
    {0xff00b386, QT_TRANSLATE_NOOP("ObjectPalette", "green"), ObjectMark::Triangle},
    {0xfff0e442, QT_TRANSLATE_NOOP("ObjectPalette", "yellow"), ObjectMark::Diamond},
    {0xffe0559c, QT_TRANSLATE_NOOP("ObjectPalette", "pink"), ObjectMark::Cross},
    {0xff3d7fe0, QT_TRANSLATE_NOOP("ObjectPalette", "blue"), ObjectMark::Star},
    {0xffe3652b, QT_TRANSLATE_NOOP("ObjectPalette", "vermilion"), ObjectMark::Ring},
    {0xffc8ccd4, QT_TRANSLATE_NOOP("ObjectPalette", "silver"), ObjectMark::Hexagon},
}};

const Entry& entryOf(int index) {
  const int wrapped = ((index % kObjectColours) + kObjectColours) % kObjectColours;
  return kEntries[static_cast<std::size_t>(wrapped)];
}

// A closed figure of `corners` points, the first straight up; every second one at `inner` radius.
QPolygonF figure(QPointF centre, double radius, int corners, double inner = 1, double turn = 0) {
  QPolygonF polygon;
  for (int i = 0; i < corners; ++i) {
    const double angle = turn + 2 * std::numbers::pi * i / corners;
    const double r = i % 2 == 1 ? radius * inner : radius;
    polygon << centre + QPointF(std::sin(angle), -std::cos(angle)) * r;
  }
  return polygon;
}

QPolygonF crossFigure(QPointF centre, double radius) {
  const double a = radius * 0.34;
  const double b = radius * 0.95;
  QPolygonF polygon;
  for (const QPointF& p : {QPointF(-a, -b), QPointF(a, -b), QPointF(a, -a), QPointF(b, -a),
                           QPointF(b, a), QPointF(a, a), QPointF(a, b), QPointF(-a, b),
                           QPointF(-a, a), QPointF(-b, a), QPointF(-b, -a), QPointF(-a, -a)}) {
    polygon << centre + p;
  }
  return polygon;
}

double channelLight(double value) {
  return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
  return 0.2126 * channelLight(colour.redF()) + 0.7152 * channelLight(colour.greenF()) +
         0.0722 * channelLight(colour.blueF());
}

}  // namespace

QColor objectColour(int index) {
  return QColor::fromRgb(entryOf(index).colour);
}

QString objectColourName(int index) {
  return QCoreApplication::translate("ObjectPalette", entryOf(index).name);
}

ObjectMark objectMark(int index) {
  return entryOf(index).mark;
}

QPainterPath objectMarkPath(int index, QPointF centre, double radius) {
  constexpr double kEighth = std::numbers::pi / 4;
  QPainterPath path;
  switch (objectMark(index)) {
    case ObjectMark::Disc:
      path.addEllipse(centre, radius, radius);
      break;
    case ObjectMark::Square:
      path.addPolygon(figure(centre, radius * 1.15, 4, 1, kEighth));
      break;
    case ObjectMark::Triangle:
      path.addPolygon(figure(centre, radius * 1.15, 3));
      break;
    case ObjectMark::Diamond:
      path.addPolygon(figure(centre, radius * 1.15, 4));
      break;
    case ObjectMark::Cross:
      path.addPolygon(crossFigure(centre, radius));
      break;
    case ObjectMark::Star:
      path.addPolygon(figure(centre, radius * 1.2, 10, 0.45));
      break;
    case ObjectMark::Ring:
      path.addEllipse(centre, radius, radius);
      path.addEllipse(centre, radius * 0.5, radius * 0.5);
      break;
    case ObjectMark::Hexagon:
      path.addPolygon(figure(centre, radius * 1.05, 6));
      break;
  }
  path.closeSubpath();
  return path;
}

QColor textOn(const QColor& ground) {
  const QColor dark(0x14, 0x16, 0x1a);
  const double light = luminance(ground) + 0.05;
  return 1.05 / light >= light / (luminance(dark) + 0.05) ? QColor(Qt::white) : dark;
}

}  // namespace attune
