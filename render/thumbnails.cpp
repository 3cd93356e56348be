// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/thumbnails.h"

#include <algorithm>
#include <cmath>

namespace attune {
namespace {

QImage filled(const QImage& image, QSize size) {
  const QSize covering =
      image.size().scaled(size, Qt::KeepAspectRatioByExpanding).expandedTo(QSize(1, 1));
  const QImage scaled = image.scaled(covering, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  return scaled.copy((covering.width() - size.width()) / 2, (covering.height() - size.height()) / 2,
                     size.width(), size.height());
}

QImage borrowed(const Image& image) {
  const QImage::Format format = image.channels == 1   ? QImage::Format_Grayscale8
                                : image.channels == 4 ? QImage::Format_RGBA8888
                                                      : QImage::Format_RGB888;
  return QImage(image.pixels.data(), image.size.width, image.size.height,
                static_cast<qsizetype>(image.rowBytes()), format);
}

}  // namespace

QImage toPicture(const Image& image) {
  return image.empty() ? QImage() : borrowed(image).copy();
}

QImage frameThumbnail(const QImage& frame, QSize size) {
  if (frame.isNull() || size.isEmpty()) return {};
  return filled(frame, size)
      .convertToFormat(frame.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied
                                               : QImage::Format_RGB32);
}

QImage frameThumbnail(const Image& frame, QSize size) {
  if (frame.empty()) return {};
  return frameThumbnail(borrowed(frame), size);
}

QImage maskThumbnail(const Image& mask, const QColor& colour, QSize size) {
  if (mask.empty() || size.isEmpty()) return {};
  const QImage grey = filled(borrowed(mask), size).convertToFormat(QImage::Format_Grayscale8);
  QImage result(size, QImage::Format_ARGB32_Premultiplied);
  for (int y = 0; y < size.height(); ++y) {
    const uchar* from = grey.constScanLine(y);
    auto* to = reinterpret_cast<QRgb*>(result.scanLine(y));
    for (int x = 0; x < size.width(); ++x) {
      to[x] = qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), from[x]));
    }
  }
  return result;
}

int frameOfCell(int cellIndex, int cell, double pxPerFrame, int frames) {
  if (frames < 1 || pxPerFrame <= 0) return 0;
  const double left = static_cast<double>(cellIndex) * cell;
  return std::clamp(static_cast<int>(std::floor(left / pxPerFrame)), 0, frames - 1);
}

}  // namespace attune
