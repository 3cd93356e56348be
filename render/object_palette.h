// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainterPath>
#include <QPointF>
#include <QString>

namespace attune {

// Colours and marks of objects, the same in viewer, timeline, lists and plots.
//
// Eight colours that people with any of the usual kinds of colour blindness tell apart, built on
// the set of Okabe and Ito (2008) with its black left out and the dark ones lifted to be read on a
// dark ground. Colour never stands alone: every index also has a mark.
inline constexpr int kObjectColours = 8;

// Any index, negative ones too; it wraps around.
[[nodiscard]] QColor objectColour(int index);
// Name for people, as in "orange"; lower case, translated where a translation is there.
[[nodiscard]] QString objectColourName(int index);

enum class ObjectMark { Disc, Square, Triangle, Diamond, Cross, Star, Ring, Hexagon };
[[nodiscard]] ObjectMark objectMark(int index);
// The mark as a closed outline of the given radius about a centre, to fill with objectColour().
[[nodiscard]] QPainterPath objectMarkPath(int index, QPointF centre, double radius);

// Text on a ground of this colour: near-black or white, whichever stands out more (WCAG contrast).
[[nodiscard]] QColor textOn(const QColor& ground);

}  // namespace attune
