// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegion>

#include "render/scene.h"

namespace attune {

// Draws scenes. Two stand behind it, and both draw the same picture: PainterBackend anywhere,
// GlBackend where OpenGL 3.3 is. It remembers the last scene and redoes only what differs.
class SceneBackend {
 public:
  virtual ~SceneBackend() = default;
  // Makes the scene the one to show; returns the device pixels that changed.
  virtual QRegion show(const Scene& scene) = 0;
};

// How a picture is sampled; part of what both back ends agree on.
//
// From 2 device pixels per picture pixel on, pixels show as squares; between, bilinear; below a
// half, bilinear on the picture halved as often as needed by 2 x 2 means, so that nothing flickers.
[[nodiscard]] bool showsPixels(const ScenePicture& picture, double scale);
[[nodiscard]] int halvings(const ScenePicture& picture, double scale);
// In Format_RGB32, or Format_ARGB32_Premultiplied where it has alpha.
[[nodiscard]] QImage halved(const QImage& image, int times);

}  // namespace attune
