// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace attune {

enum class PictureKind : std::uint8_t { None, Png, Jpeg };

// By the first bytes of a file. An animated PNG is None, for it is a clip.
[[nodiscard]] PictureKind pictureKind(std::string_view bytes);

}  // namespace attune
