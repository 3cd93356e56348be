// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/base/image.h"

namespace attune {

// One palette for a whole clip. Up to 256 colours (255 beside a transparent one) are kept exactly;
// more are cut down by splitting the box of greatest variance at its mean until the palette is full
// (variance-based median cut; Wan, Prusinkiewicz, Wong 1990), followed by a few k-means steps.
class GifPalette {
 public:
  // Pixels with alpha < 128 are transparent and take no part.
  explicit GifPalette(std::span<const Image> frames);

  // 256 entries 0xAARRGGBB, unused ones black. The transparent entry, if any, is 0.
  [[nodiscard]] std::array<std::uint32_t, 256> entries() const;
  // One index a pixel. Where colours were lost, an ordered pattern (8x8 Bayer, fixed to the frame,
  // so that still areas stay still) breaks up the steps.
  [[nodiscard]] std::vector<std::uint8_t> map(const Image& frame);
  [[nodiscard]] bool exact() const { return exact_; }

 private:
  struct Colour {
    float r = 0, g = 0, b = 0;
  };
  [[nodiscard]] std::uint8_t nearest(std::uint32_t rgb);
  std::vector<Colour> colours_;
  std::unordered_map<std::uint32_t, std::uint8_t> known_;
  bool exact_ = false;
  bool transparent_ = false;
};

}  // namespace attune
