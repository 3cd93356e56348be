// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/channels.h"

namespace attune {

bool isOpaque(const Image& image) {
  if (image.channels != 4) return true;
  for (std::size_t i = 3; i < image.pixels.size(); i += 4) {
    if (image.pixels[i] != 255) return false;
  }
  return true;
}

Image withChannels(Image image, int channels) {
  if (image.channels == channels) return image;
  Image out(image.size, channels, 255);
  const auto from = static_cast<std::size_t>(image.channels);
  const auto to = static_cast<std::size_t>(channels);
  for (std::size_t i = 0, j = 0; i < image.pixels.size(); i += from, j += to) {
    for (std::size_t c = 0; c < 3; ++c) out.pixels[j + c] = image.pixels[i + (from == 1 ? 0 : c)];
  }
  return out;
}

Image overBlack(const Image& image) {
  Image out = withChannels(image, 3);
  if (image.channels != 4) return out;
  for (std::size_t i = 0, j = 0; i < image.pixels.size(); i += 4, j += 3) {
    const int alpha = image.pixels[i + 3];
    for (std::size_t c = 0; c < 3; ++c) {
      out.pixels[j + c] = static_cast<std::uint8_t>((out.pixels[j + c] * alpha + 127) / 255);
    }
  }
  return out;
}

}  // namespace attune
