// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <array>

#include "core/base/image.h"

namespace attune {

enum class HeatScale {
  Ember,   // black, violet, red, yellow: for overlays
  Lagoon,  // indigo, teal, yellow: for plots and printed maps
  Grey,
};

using HeatTable = std::array<QRgb, 256>;

// Colours of the values 0..255, each a little lighter than the one before it, so that the map still
// reads in grey and to the colour-blind.
//
// Made from a few control points in CIE L*C*h (heat_colours.cpp lists them): lightness is a
// straight line, chroma and hue are interpolated, colours outside sRGB lose chroma.
[[nodiscard]] const HeatTable& heatTable(HeatScale scale);

// A map (one grey channel) as a picture of the same size, opaque.
[[nodiscard]] QImage heatPicture(const Image& map, HeatScale scale);
// The same with the value as its alpha too, so that low values let the frame through.
[[nodiscard]] QImage heatOverlay(const Image& map, HeatScale scale);

}  // namespace attune
