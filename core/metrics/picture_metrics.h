// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

#include "core/base/image.h"

namespace attune {

// Common rules: pictures that are compared have one size and one number of channels; alpha is left
// out. Masks have 1 channel and the pictures' size. What disagrees throws Internal.

// Peak signal-to-noise ratio in decibels,
//
//   PSNR = 10 log10(255^2 / MSE),   MSE = mean over counted pixels and colour channels of (a -
//   b)^2.
//
// Counted are the pixels where `counted` is not 0; all when it is empty. Infinity when nothing
// differs; nothing when no pixel is counted.
[[nodiscard]] std::optional<double> psnr(const Image& a, const Image& b, const Image& counted = {});

// The same over a clip where the masks are 0, i.e. where nothing was to change (a feathered edge
// was allowed to). One MSE pooled over all frames. `masks` holds one mask a frame, or none for all
// pixels.
[[nodiscard]] std::optional<double> psnrOutside(std::span<const Image> a, std::span<const Image> b,
                                                std::span<const Image> masks = {});

// |a and b| / |a or b| of the pixels >= 128. Nothing when both are empty.
[[nodiscard]] std::optional<double> iou(const Image& a, const Image& b);

// Mean over neighbouring frames, pixels and colour channels of |frame[t+1] - frame[t]| / 255, where
// the masks of both frames are 0 (all pixels without masks). Nothing for fewer than two frames or
// when no pixel is counted.
[[nodiscard]] std::optional<double> flicker(std::span<const Image> frames,
                                            std::span<const Image> masks = {});

}  // namespace attune
