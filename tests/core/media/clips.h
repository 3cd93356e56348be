// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>

#include "core/base/error.h"
#include "core/media/clip.h"

// What the tests of this folder share.
namespace attune {

inline const std::filesystem::path kData = "tests/core/media/data";

// A colour gradient with a white square that moves a pixel a frame; alpha rises from left to right.
inline Clip movingClip(Size2i size, int frames, int channels = 3, Rational rate = {8, 1}) {
  std::vector<Image> made;
  for (int f = 0; f < frames; ++f) {
    Image image(size, channels, 255);
    for (int y = 0; y < size.height; ++y) {
      for (int x = 0; x < size.width; ++x) {
        std::uint8_t* p = image.row(y) + x * channels;
        const int dx = x - 4 - f;
        if (dx < 0 || dx >= 8 || y < 6 || y >= 14) {
          p[0] = static_cast<std::uint8_t>(x * 255 / size.width);
          p[1] = static_cast<std::uint8_t>(y * 255 / size.height);
          p[2] = 90;
        }
        if (channels == 4) p[3] = static_cast<std::uint8_t>(x * 255 / size.width);
      }
    }
    made.push_back(std::move(image));
  }
  return makeClip(std::move(made), rate);
}

inline bool near(const Image& image, int x, int y, int r, int g, int b, int tolerance) {
  const std::uint8_t* p = image.row(y) + x * image.channels;
  const bool close = std::abs(p[0] - r) <= tolerance && std::abs(p[1] - g) <= tolerance &&
                     std::abs(p[2] - b) <= tolerance;
  if (!close)
    qWarning("found %d %d %d at %d,%d, expected %d %d %d", p[0], p[1], p[2], x, y, r, g, b);
  return close;
}

// Whether `act` throws an Error of this code whose message holds `part` and is one line.
inline bool throwsError(ErrorCode code, const std::string& part, const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    const bool expected = error.code() == code && error.message().find(part) != std::string::npos &&
                          error.message().find('\n') == std::string::npos;
    if (!expected) qWarning("thrown: %s", error.what());
    return expected;
  }
  qWarning("nothing was thrown");
  return false;
}

}  // namespace attune
