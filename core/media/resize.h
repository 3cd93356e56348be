// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"
#include "core/base/image.h"
#include "core/media/clip.h"

namespace attune {

enum class FitMode {
  Letterbox,  // the whole source, black (transparent) bars where it does not reach
  Crop,       // the target filled, the source's overhang cut off evenly
  Stretch,    // the whole source fills the target, whatever becomes of its shape
};

struct PixelRect {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  friend bool operator==(const PixelRect&, const PixelRect&) = default;
};

// Which rectangle of the source is shown in which rectangle of the target. Both are whole pixels
// and centred, so the shape of a letterboxed or cropped picture is kept to half a pixel.
struct FitTransform {
  Size2i source{};
  Size2i target{};
  PixelRect sourceRect{};
  PixelRect targetRect{};

  // Between fractions of the source frame and of the target frame; points that are not shown map
  // outside 0..1 or into the bars.
  [[nodiscard]] Vec2 toTarget(Vec2 source) const;
  [[nodiscard]] Vec2 toSource(Vec2 target) const;
  [[nodiscard]] Box toTarget(Box source) const;
  [[nodiscard]] Box toSource(Box target) const;
};

// Throws BadInput when a side of either size is below 1.
[[nodiscard]] FitTransform planFit(Size2i source, Size2i target, FitMode mode);

// Pictures: Lanczos with three lobes, widened when shrinking; pixel centres at (i + 1/2)/n; alpha
// is weighed in, so that transparent colours do not bleed. An unchanged size gives the same bytes.
[[nodiscard]] Image resize(const Image& image, Size2i target, FitMode mode = FitMode::Letterbox);
[[nodiscard]] Clip resize(const Clip& clip, Size2i target, FitMode mode = FitMode::Letterbox);

// Masks (1 channel): every pixel is the mean of the area it covers (enlarged, they are interpolated
// linearly); bars are 0.
[[nodiscard]] Image resizeMask(const Image& mask, Size2i target, FitMode mode = FitMode::Letterbox);

// The way back: `edited` (of fit.target's size, as many channels as `original`) laid over
// `original` (of fit.source's size) where the fit shows it. With a mask (1 channel, of fit.target's
// size, 255 = edited) the two are mixed by it, so that only what was edited loses the source's
// sharpness; an empty mask lays all of it. Throws Internal when sizes or channels disagree.
[[nodiscard]] Image pasteBack(const Image& edited, const FitTransform& fit, const Image& original,
                              const Image& mask = {});

}  // namespace attune
