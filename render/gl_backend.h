// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <memory>
#include <vector>

#include "render/scene_backend.h"

namespace attune {

// Draws by OpenGL 3.3 core into the bound framebuffer, which must be of the scene's size.
//
// Textures are made once for a size and then refreshed in place: a frame when another is shown, a
// mask in the rectangle that changed. Vectors are painted by QPainter into a picture of the view's
// size, of which again only what differs is repainted and sent. Make, use and destroy it with the
// same context (or one that shares with it) current.
class GlBackend final : public SceneBackend {
 public:
  GlBackend();  // throws Internal, saying why, where the context lacks OpenGL 3.3
  ~GlBackend() override;
  GlBackend(const GlBackend&) = delete;
  GlBackend& operator=(const GlBackend&) = delete;

  // Sends what changed and draws all of it.
  QRegion show(const Scene& scene) override;
  // The same, but draws only what changed: for framebuffers that still hold the last scene.
  QRegion showChanges(const Scene& scene);
  // Draws the last scene again, as when the framebuffer is a new one. The default framebuffer's
  // height is the scene's.
  void redraw();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace attune
