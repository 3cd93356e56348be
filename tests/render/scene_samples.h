// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <cmath>

#include "render/frame_composer.h"
#include "render/mask_outline.h"
#include "render/object_palette.h"

namespace attune {

// A made-up frame with flat areas, a gradient and hard edges.
inline QImage sampleFrame(QSize size, bool other = false) {
  QImage image(size, QImage::Format_RGB32);
  for (int y = 0; y < size.height(); ++y) {
    for (int x = 0; x < size.width(); ++x) {
      const int ramp = x * 255 / size.width();
      const bool disc = std::hypot(x - size.width() * (other ? 0.65 : 0.35),
                                   y - size.height() * 0.5) < size.height() * 0.25;
      image.setPixel(x, y, disc ? qRgb(220, 70, 50) : qRgb(ramp / 2 + 40, 120, 200 - ramp / 2));
    }
  }
  return image;
}

inline std::shared_ptr<const Image> sampleMask(Size2i size) {
  auto mask = std::make_shared<Image>(size, 1);
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x) {
      const double far =
          size.height * 0.3 - std::hypot(x - size.width * 0.4, y - size.height * 0.5);
      mask->row(y)[x] = static_cast<std::uint8_t>(std::lround(std::clamp(far * 64, 0.0, 255.0)));
    }
  }
  return mask;
}

inline FrameView sampleView(QSize image, QSize view, Comparison comparison, double ratio = 1) {
  FrameView sample{.size = view,
                   .ratio = ratio,
                   .transform = ViewTransform(image, paneSize(view, comparison)),
                   .first = sampleFrame(image),
                   .second = sampleFrame(image, true),
                   .comparison = comparison};
  const auto mask = sampleMask({image.width(), image.height()});
  const auto outline = std::make_shared<const std::vector<QPolygonF>>(maskOutline(*mask));
  sample.objects.push_back({.mask = mask,
                            .bounds = paintedArea(*mask),
                            .outline = outline,
                            .colour = objectColour(1),
                            .selected = true});
  return sample;
}

}  // namespace attune
