// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "core/toybox/world.h"

namespace attune {

// Paints a background into `canvas` ([height, width, 3] floats in 0..255), which is overwritten.
void paintScenery(std::span<float> canvas, int width, int height, Background background,
                  std::uint64_t seed);

}  // namespace attune
