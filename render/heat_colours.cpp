// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/heat_colours.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

namespace attune {
namespace {

// Lightness 0..100, chroma, hue in degrees at a share of the scale.
struct Control {
  double share;
  double lightness;
  double chroma;
  double hue;
};

constexpr std::array<Control, 5> kEmber = {{{0.0, 2, 4, 290},
                                            {0.25, 25, 52, 318},
                                            {0.5, 48, 66, 368},
                                            {0.75, 71, 70, 420},
                                            {1.0, 96, 42, 464}}};
constexpr std::array<Control, 5> kLagoon = {{{0.0, 16, 44, 312},
                                             {0.25, 35, 36, 276},
                                             {0.5, 54, 34, 200},
                                             {0.75, 73, 56, 146},
                                             {1.0, 92, 84, 103}}};
constexpr std::array<Control, 2> kGrey = {{{0, 0, 0, 0}, {1, 100, 0, 0}}};

double companded(double linear) {
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
}

double labInverse(double t) {
  return t > 6.0 / 29 ? t * t * t : 3 * (6.0 / 29) * (6.0 / 29) * (t - 4.0 / 29);
}

// CIE L*C*h (D65) to sRGB; values may lie outside 0..1.
std::array<double, 3> toRgb(double lightness, double chroma, double hue) {
  const double angle = hue * std::numbers::pi / 180;
  const double fy = (lightness + 16) / 116;
  const double x = 0.95047 * labInverse(fy + chroma * std::cos(angle) / 500);
  const double y = labInverse(fy);
  const double z = 1.08883 * labInverse(fy - chroma * std::sin(angle) / 200);
  return {companded(std::max(0.0, 3.2404542 * x - 1.5371385 * y - 0.4985314 * z)),
          companded(std::max(0.0, -0.9692660 * x + 1.8760108 * y + 0.0415560 * z)),
          companded(std::max(0.0, 0.0556434 * x - 0.2040259 * y + 1.0572252 * z))};
}

QRgb colourAt(std::span<const Control> controls, double share) {
  std::size_t i = 0;
  while (i + 2 < controls.size() && share > controls[i + 1].share) ++i;
  const Control& a = controls[i];
  const Control& b = controls[i + 1];
  const double t = (share - a.share) / (b.share - a.share);
  const double lightness = std::lerp(a.lightness, b.lightness, t);
  const double hue = std::lerp(a.hue, b.hue, t);
  double chroma = std::lerp(a.chroma, b.chroma, t);
  std::array<double, 3> rgb = toRgb(lightness, chroma, hue);
  // Less chroma rather than cut channels: cutting would bend the lightness.
  while (chroma > 0 && std::ranges::max(rgb) > 1) {
    chroma = std::max(0.0, chroma - 1);
    rgb = toRgb(lightness, chroma, hue);
  }
  const auto byte = [](double v) {
    return static_cast<int>(std::lround(std::clamp(v, 0.0, 1.0) * 255));
  };
  return qRgb(byte(rgb[0]), byte(rgb[1]), byte(rgb[2]));
}

HeatTable tableOf(std::span<const Control> controls) {
  HeatTable table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    table[i] = colourAt(controls, static_cast<double>(i) / 255);
  }
  return table;
}

QImage coloured(const Image& map, const HeatTable& table, bool fades) {
  QImage picture(map.size.width, map.size.height,
                 fades ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
  for (int y = 0; y < map.size.height; ++y) {
    const std::uint8_t* from = map.row(y);
    auto* to = reinterpret_cast<QRgb*>(picture.scanLine(y));
    for (int x = 0; x < map.size.width; ++x) {
      const QRgb c = table[from[x]];
      to[x] = fades ? qPremultiply(qRgba(qRed(c), qGreen(c), qBlue(c), from[x])) : c;
    }
  }
  return picture;
}

}  // namespace

const HeatTable& heatTable(HeatScale scale) {
  static const HeatTable ember = tableOf(kEmber);
  static const HeatTable lagoon = tableOf(kLagoon);
  static const HeatTable grey = tableOf(kGrey);
  return scale == HeatScale::Ember ? ember : scale == HeatScale::Lagoon ? lagoon : grey;
}

QImage heatPicture(const Image& map, HeatScale scale) {
  return coloured(map, heatTable(scale), false);
}

QImage heatOverlay(const Image& map, HeatScale scale) {
  return coloured(map, heatTable(scale), true);
}

}  // namespace attune
