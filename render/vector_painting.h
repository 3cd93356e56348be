// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegion>

class QPainter;

namespace attune {

struct Scene;

// Draws the scene's lines, handles and labels that touch `area`; the painter is in device pixels
// and clipped to it.
void paintVectors(QPainter& painter, const Scene& scene, const QRect& area);

}  // namespace attune
