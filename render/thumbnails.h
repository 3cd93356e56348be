// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QSize>

#include "core/base/image.h"

namespace attune {

// Small pictures for film strips; sizes in device pixels. All fill the size: what does not fit is
// cut evenly at the sides.

[[nodiscard]] QImage frameThumbnail(const QImage& frame, QSize size);
[[nodiscard]] QImage frameThumbnail(const Image& frame, QSize size);

// The mask as a silhouette in its colour on a transparent ground.
[[nodiscard]] QImage maskThumbnail(const Image& mask, const QColor& colour, QSize size);

// Frames at which a strip of `width` px shows cells of `cell` px, from `first` on with
// `pxPerFrame` px for a frame: each cell shows the frame under its left edge.
[[nodiscard]] int frameOfCell(int cellIndex, int cell, double pxPerFrame, int frames);

// A picture of 1, 3 or 4 channels as a QImage of its own.
[[nodiscard]] QImage toPicture(const Image& image);

}  // namespace attune
