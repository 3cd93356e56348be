// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/image.h"

namespace attune {

// Whether every pixel is opaque; pictures without alpha are.
[[nodiscard]] bool isOpaque(const Image& image);

// The picture with 3 or 4 channels: grey repeated, alpha added as opaque or left out.
[[nodiscard]] Image withChannels(Image image, int channels);

// RGB with every colour multiplied by its alpha, as seen over black.
[[nodiscard]] Image overBlack(const Image& image);

}  // namespace attune
