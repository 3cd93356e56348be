// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/orientation.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace attune {

int Orientation::degrees() const {
  // Where the direction of the first row points to, mirroring undone.
  const int x = mirrored() ? -a : a;
  const int y = mirrored() ? -b : b;
  if (y == 0) return x > 0 ? 0 : 180;
  return y > 0 ? 90 : 270;
}

Orientation orientationFromMatrix(const std::int32_t* matrix) {
  const double m[4] = {static_cast<double>(matrix[0]), static_cast<double>(matrix[1]),
                       static_cast<double>(matrix[3]), static_cast<double>(matrix[4])};
  const double largest = std::max({std::abs(m[0]), std::abs(m[1]), std::abs(m[2]), std::abs(m[3])});
  if (largest == 0) return {};
  int sign[4];
  for (int i = 0; i < 4; ++i) sign[i] = static_cast<int>(std::lround(m[i] / largest));
  const Orientation found{sign[0], sign[1], sign[2], sign[3]};
  const bool upright = found.a != 0 && found.d != 0 && found.b == 0 && found.c == 0;
  const bool sideways = found.a == 0 && found.d == 0 && found.b != 0 && found.c != 0;
  return upright || sideways ? found : Orientation{};
}

Orientation orientationFromExif(int value) {
  switch (value) {
    case 2:
      return {-1, 0, 0, 1};
    case 3:
      return {-1, 0, 0, -1};
    case 4:
      return {1, 0, 0, -1};
    case 5:
      return {0, 1, 1, 0};
    case 6:
      return {0, 1, -1, 0};
    case 7:
      return {0, -1, -1, 0};
    case 8:
      return {0, -1, 1, 0};
    default:
      return {};
  }
}

Size2i orient(Size2i stored, const Orientation& orientation) {
  return orientation.a != 0 ? stored : Size2i{stored.height, stored.width};
}

Image orient(Image stored, const Orientation& o) {
  if (o == Orientation{}) return stored;
  Image turned(orient(stored.size, o), stored.channels);
  const int width = stored.size.width;
  const int height = stored.size.height;
  const int shiftX = (o.a < 0 ? width - 1 : 0) + (o.c < 0 ? height - 1 : 0);
  const int shiftY = (o.b < 0 ? width - 1 : 0) + (o.d < 0 ? height - 1 : 0);
  for (int y = 0; y < height; ++y) {
    const std::uint8_t* from = stored.row(y);
    for (int x = 0; x < width; ++x, from += stored.channels) {
      const int toX = o.a * x + o.c * y + shiftX;
      const int toY = o.b * x + o.d * y + shiftY;
      std::copy_n(from, stored.channels, turned.row(toY) + toX * stored.channels);
    }
  }
  return turned;
}

}  // namespace attune
