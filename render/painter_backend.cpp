// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painter_backend.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <cstring>

#include "render/vector_painting.h"

namespace attune {
namespace {

constexpr int kBoardSquare = 8;  // logical px

void copyArea(const QImage& from, QImage& to, const QRect& area) {
  for (int y = area.top(); y <= area.bottom(); ++y) {
    std::memcpy(to.scanLine(y) + area.left() * 4, from.constScanLine(y) + area.left() * 4,
                static_cast<std::size_t>(area.width()) * 4);
  }
}

void paintBoard(QPainter& painter, const Scene& scene, const ScenePane& pane, const QRect& area) {
  const int side = std::max(1, qRound(kBoardSquare * scene.ratio));
  const QRect frame = pane.transform.imageRect().translated(pane.place.topLeft()).toRect() & area;
  painter.fillRect(frame, scene.ground.lighter(130));
  for (int y = frame.top() / side; y <= frame.bottom() / side; ++y) {
    for (int x = frame.left() / side; x <= frame.right() / side; ++x) {
      if ((x + y) % 2 == 0) continue;
      painter.fillRect(QRect(x * side, y * side, side, side) & frame, scene.board);
    }
  }
}

// Samples of one row of a mask at the middles of device pixels.
struct Sampling {
  const Image& mask;
  bool nearest = false;

  [[nodiscard]] int at(double x, double y) const {
    if (nearest) {
      return mask.row(
          std::clamp(static_cast<int>(std::floor(y)), 0,
                     mask.size.height -
                         1))[std::clamp(static_cast<int>(std::floor(x)), 0, mask.size.width - 1)];
    }
    const double fx = std::clamp(x - 0.5, 0.0, mask.size.width - 1.0);
    const double fy = std::clamp(y - 0.5, 0.0, mask.size.height - 1.0);
    const int x0 = static_cast<int>(fx);
    const int y0 = static_cast<int>(fy);
    const int x1 = std::min(x0 + 1, mask.size.width - 1);
    const int y1 = std::min(y0 + 1, mask.size.height - 1);
    const int ax = static_cast<int>((fx - x0) * 256);
    const int ay = static_cast<int>((fy - y0) * 256);
    const std::uint8_t* upper = mask.row(y0);
    const std::uint8_t* lower = mask.row(y1);
    const int top = upper[x0] * (256 - ax) + upper[x1] * ax;
    const int bottom = lower[x0] * (256 - ax) + lower[x1] * ax;
    return (top * (256 - ay) + bottom * ay + 32768) >> 16;
  }
};

void blendMask(QImage& onto, const ScenePane& pane, const SceneMask& mask, const QRect& area) {
  if (!mask.bitmap || mask.bitmap->empty() || mask.bounds.empty() || mask.opacity <= 0) return;
  const QRectF painted(mask.bounds.x0, mask.bounds.y0, mask.bounds.x1 - mask.bounds.x0,
                       mask.bounds.y1 - mask.bounds.y0);
  const QRect frame = pane.transform.imageRect().toRect().translated(pane.place.topLeft());
  const QRect where =
      pane.transform.touched(painted).translated(pane.place.topLeft()) & pane.place & area & frame;
  const Sampling sampling{*mask.bitmap, pane.transform.scale() >= 2};
  const int strength = static_cast<int>(std::lround(mask.opacity * 256));
  const QRgb colour = mask.colour.rgb();
  const double step = 1 / pane.transform.scale();
  for (int y = where.top(); y <= where.bottom(); ++y) {
    auto* row = reinterpret_cast<QRgb*>(onto.scanLine(y));
    const QPointF from = pane.transform.toImage(QPointF(where.left() + 0.5, y + 0.5) -
                                                QPointF(pane.place.topLeft()));
    double x = from.x();
    for (int i = where.left(); i <= where.right(); ++i, x += step) {
      const int alpha = (sampling.at(x, from.y()) * strength + 128) >> 8;
      if (alpha == 0) continue;
      const QRgb under = row[i];
      const auto mix = [alpha](int a, int b) { return a + ((b - a) * alpha + 127) / 255; };
      row[i] = qRgb(mix(qRed(under), qRed(colour)), mix(qGreen(under), qGreen(colour)),
                    mix(qBlue(under), qBlue(colour)));
    }
  }
}

}  // namespace

const QImage& PainterBackend::scaled(std::size_t pane, std::size_t layer,
                                     const ScenePicture& picture, double scale) {
  if (scaled_.size() <= pane) scaled_.resize(pane + 1);
  if (scaled_[pane].size() <= layer) scaled_[pane].resize(layer + 1);
  Scaled& kept = scaled_[pane][layer];
  const int times = halvings(picture, scale);
  if (kept.key != picture.image.cacheKey() || kept.halvings != times) {
    kept = {picture.image.cacheKey(), times, halved(picture.image, times)};
  }
  return kept.image;
}

void PainterBackend::paintPictures(const Scene& scene, std::size_t index, const QRect& area) {
  const ScenePane& pane = scene.panes[index];
  QPainter painter(&base_);
  painter.setClipRect(area & pane.place);
  for (std::size_t i = 0; i < pane.pictures.size(); ++i) {
    const ScenePicture& picture = pane.pictures[i];
    if (picture.image.isNull() || picture.opacity <= 0) continue;
    if (i == 0 && picture.image.hasAlphaChannel()) paintBoard(painter, scene, pane, area);
    const double scale =
        pane.transform.scale() * pane.transform.image().width() / picture.image.width();
    const QImage& image = scaled(index, i, picture, scale);
    painter.save();
    painter.translate(pane.place.topLeft());
    if (!picture.clip.isNull()) painter.setClipRect(picture.clip, Qt::IntersectClip);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !showsPixels(picture, scale));
    painter.setOpacity(picture.opacity);
    painter.drawImage(pane.transform.imageRect(), image, QRectF(image.rect()));
    painter.restore();
  }
}

void PainterBackend::paintMasks(const Scene& scene, const QRect& area) {
  copyArea(base_, masked_, area);
  for (const ScenePane& pane : scene.panes) {
    for (const SceneMask& mask : pane.masks) blendMask(masked_, pane, mask, area);
  }
}

QRegion PainterBackend::show(const Scene& scene) {
  QRegion pictures;
  QRegion panes;
  if (base_.size() != scene.size) {
    base_ = QImage(scene.size, QImage::Format_RGB32);
    masked_ = base_;
    shown_ = base_;
    panes = QRect(QPoint(), scene.size);
    pictures = panes;
  } else {
    panes = paneDifference(last_, scene);
    Scene bare = scene;
    Scene bareLast = last_;
    for (ScenePane& pane : bare.panes) pane.masks.clear();
    for (ScenePane& pane : bareLast.panes) pane.masks.clear();
    bare.vectors.clear();
    pictures = paneDifference(bareLast, bare);
  }
  for (const QRect& area : pictures) {
    QPainter(&base_).fillRect(area, scene.ground);
    for (std::size_t i = 0; i < scene.panes.size(); ++i) paintPictures(scene, i, area);
  }
  for (const QRect& area : panes) paintMasks(scene, area);
  const QRegion changed = (panes + vectorDifference(last_, scene)) & QRect(QPoint(), scene.size);
  for (const QRect& area : changed) {
    copyArea(masked_, shown_, area);
    QPainter painter(&shown_);
    painter.setClipRect(area);
    paintVectors(painter, scene, area);
  }
  last_ = scene;
  return changed;
}

void PainterBackend::paint(QPainter& painter, const QRect& area) const {
  painter.setCompositionMode(QPainter::CompositionMode_Source);
  painter.drawImage(area, shown_, area);
}

}  // namespace attune
