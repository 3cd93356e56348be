// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <vector>

#include "core/base/image.h"
#include "core/document/brush.h"

namespace attune {

// Smallest rectangle that holds every pixel above zero; empty for a blank mask.
[[nodiscard]] PixelArea paintedArea(const Image& mask);

// The lines at half coverage (128) round what is painted, in px of the mask, by marching squares
// with linear interpolation between pixel middles; what touches the border is closed along it.
// Closed rings repeat their first point. `area` limits the search and must hold all that is
// painted. Two touching corners are kept apart.
[[nodiscard]] std::vector<QPolygonF> maskOutline(const Image& mask, PixelArea area);
[[nodiscard]] std::vector<QPolygonF> maskOutline(const Image& mask);

}  // namespace attune
