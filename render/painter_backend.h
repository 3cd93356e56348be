// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <vector>

#include "render/scene_backend.h"

class QPainter;

namespace attune {

// Draws by QPainter into pictures in memory: everywhere, also without a display.
//
// Three layers are kept at the view's size: the scaled pictures (the dear part), the same with the
// masks over them, and all with the vectors, so that a dab of a brush costs its own rectangle.
class PainterBackend final : public SceneBackend {
 public:
  QRegion show(const Scene& scene) override;

  // The scene shown last, of its size in device pixels, devicePixelRatio 1.
  [[nodiscard]] const QImage& picture() const { return shown_; }
  // That part of it (device pixels) onto a painter in device pixels.
  void paint(QPainter& painter, const QRect& area) const;

 private:
  struct Scaled {
    qint64 key = 0;
    int halvings = -1;
    QImage image = {};
  };

  void paintPictures(const Scene& scene, std::size_t pane, const QRect& area);
  void paintMasks(const Scene& scene, const QRect& area);
  [[nodiscard]] const QImage& scaled(std::size_t pane, std::size_t layer,
                                     const ScenePicture& picture, double scale);

  Scene last_ = {};
  QImage base_ = {};
  QImage masked_ = {};
  QImage shown_ = {};
  std::vector<std::vector<Scaled>> scaled_ = {};
};

}  // namespace attune
