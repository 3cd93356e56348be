// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene_backend.h"

#include <algorithm>
#include <cmath>

namespace attune {
namespace {

QImage halfOf(const QImage& image) {
  const int width = std::max(1, image.width() / 2);
  const int height = std::max(1, image.height() / 2);
  QImage half(width, height, image.format());
  for (int y = 0; y < height; ++y) {
    const auto* upper = reinterpret_cast<const QRgb*>(image.constScanLine(2 * y));
    const auto* lower =
        reinterpret_cast<const QRgb*>(image.constScanLine(std::min(2 * y + 1, image.height() - 1)));
    auto* to = reinterpret_cast<QRgb*>(half.scanLine(y));
    for (int x = 0; x < width; ++x) {
      const int right = std::min(2 * x + 1, image.width() - 1);
      // Two channels at a time; the sums of four bytes fit in sixteen bits.
      const auto even = [](QRgb c) { return c & 0x00ff00ffu; };
      const auto odd = [](QRgb c) { return (c >> 8) & 0x00ff00ffu; };
      const QRgb a = even(upper[2 * x]) + even(upper[right]) + even(lower[2 * x]) +
                     even(lower[right]) + 0x00020002u;
      const QRgb b = odd(upper[2 * x]) + odd(upper[right]) + odd(lower[2 * x]) + odd(lower[right]) +
                     0x00020002u;
      to[x] = ((a >> 2) & 0x00ff00ffu) | (((b >> 2) & 0x00ff00ffu) << 8);
    }
  }
  return half;
}

}  // namespace

bool showsPixels(const ScenePicture& picture, double scale) {
  return !picture.smooth && scale >= 2;
}

int halvings(const ScenePicture& picture, double scale) {
  if (picture.image.isNull() || scale > 0.5) return 0;
  return std::min(8, static_cast<int>(std::floor(std::log2(1 / scale))));
}

QImage halved(const QImage& image, int times) {
  QImage result = image.convertToFormat(
      image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
  for (int i = 0; i < times && result.width() > 1 && result.height() > 1; ++i) {
    result = halfOf(result);
  }
  return result;
}

}  // namespace attune
