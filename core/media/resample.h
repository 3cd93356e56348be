// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/image.h"
#include "core/media/resize.h"

namespace attune {

enum class Filter {
  Lanczos,  // three lobes, widened by the factor when shrinking
  Area,     // mean over the area that the target pixel covers; linear when enlarging
};

// The rectangle of `source` scaled to `target`, separably and in floating point; outside the
// rectangle its edge goes on. Four channels are weighed by alpha. An unchanged size is a plain
// copy.
[[nodiscard]] Image resample(const Image& source, PixelRect rect, Size2i target, Filter filter);

}  // namespace attune
