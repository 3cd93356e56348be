// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/image.h"

namespace attune {

// A PNG or JPEG in 8 bits: grey stays grey (1 channel), else RGB, or RGBA when some pixel is not
// opaque. EXIF orientation is applied. The kind is told by the content, never by the name.
// Throws Io (missing, unreadable) or BadInput (another kind of file, damaged), naming the file.
[[nodiscard]] Image readImage(const std::filesystem::path& path);

// The same for the bytes of such a file; `name` stands in the messages.
[[nodiscard]] Image decodeImage(std::string_view bytes, const std::string& name);

// A lossless PNG of 1, 3 or 4 channels, the same bytes for the same picture.
[[nodiscard]] std::string encodePng(const Image& image);

// Whole or not at all. Throws Io.
void writePng(const std::filesystem::path& path, const Image& image);

}  // namespace attune
