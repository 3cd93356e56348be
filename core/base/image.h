// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/geometry.h"

namespace attune {

// An 8-bit picture in host memory: rows top to bottom, interleaved channels, no padding.
// channels: 1 grey or mask, 3 RGB, 4 RGBA with straight alpha; sRGB values.
struct Image {
  Size2i size;
  int channels = 3;
  std::vector<std::uint8_t> pixels;  // [height, width, channels]

  Image() = default;
  Image(Size2i s, int c, std::uint8_t fill = 0)
      : size(s), channels(c),
        pixels(static_cast<std::size_t>(s.width) * static_cast<std::size_t>(s.height) *
                   static_cast<std::size_t>(c),
               fill) {}

  [[nodiscard]] bool empty() const { return pixels.empty(); }
  [[nodiscard]] std::size_t rowBytes() const {
    return static_cast<std::size_t>(size.width) * static_cast<std::size_t>(channels);
  }
  [[nodiscard]] std::uint8_t* row(int y) {
    return pixels.data() + static_cast<std::size_t>(y) * rowBytes();
  }
  [[nodiscard]] const std::uint8_t* row(int y) const {
    return pixels.data() + static_cast<std::size_t>(y) * rowBytes();
  }
  friend bool operator==(const Image&, const Image&) = default;
};

}  // namespace attune
