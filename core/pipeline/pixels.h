// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <span>
#include <vector>

#include "core/base/image.h"

namespace attune {

// Frames of one size (RGB or RGBA, alpha left out) -> [F, 3, H, W] float32 in -1..1.
[[nodiscard]] at::Tensor framesToTensor(std::span<const Image> frames);
// [F, 3, H, W] about -1..1 -> RGB frames, clamped and rounded.
[[nodiscard]] std::vector<Image> tensorToFrames(const at::Tensor& pixels);

}  // namespace attune
