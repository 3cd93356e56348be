// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/picture.h"

#include <QImage>
#include <algorithm>

namespace attune {

QPixmap pictureOf(const Image& image, QSize most, qreal devicePixelRatio) {
  if (image.empty()) return {};
  const auto format = image.channels == 4   ? QImage::Format_RGBA8888
                      : image.channels == 1 ? QImage::Format_Grayscale8
                                            : QImage::Format_RGB888;
  const QImage whole(image.pixels.data(), image.size.width, image.size.height,
                     static_cast<qsizetype>(image.rowBytes()), format);
  constexpr int kMostEnlarged = 8;
  const QSize bound = (most * devicePixelRatio).boundedTo(whole.size() * kMostEnlarged);
  QPixmap picture =
      QPixmap::fromImage(whole.scaled(bound, Qt::KeepAspectRatio, Qt::SmoothTransformation));
  picture.setDevicePixelRatio(devicePixelRatio);
  return picture;
}

}  // namespace attune
