// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/geometry.h"

namespace attune {

// Width and height as a PNG declares them, so that a small file of a huge picture is known for what
// it is before it is decoded. Nothing for other files, and beyond 16384 px.
[[nodiscard]] inline std::optional<Size2i> pngSize(std::string_view bytes) {
  constexpr std::string_view kSignature("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
  constexpr std::uint32_t kLongest = 16384;
  if (bytes.size() < 24 || !bytes.starts_with(kSignature)) return std::nullopt;
  const auto at = [&](std::size_t i) {
    std::uint32_t value = 0;
    for (std::size_t b = i; b < i + 4; ++b) {
      value = value << 8 | static_cast<std::uint8_t>(bytes[b]);
    }
    return value;
  };
  const std::uint32_t width = at(16);
  const std::uint32_t height = at(20);
  if (width == 0 || height == 0 || width > kLongest || height > kLongest) return std::nullopt;
  return Size2i{static_cast<int>(width), static_cast<int>(height)};
}

}  // namespace attune
