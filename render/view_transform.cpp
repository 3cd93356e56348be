// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/view_transform.h"

#include <algorithm>
#include <cmath>

namespace attune {

ViewTransform::ViewTransform(QSize image, QSize view)
    : image_(image.expandedTo({1, 1})), view_(view.expandedTo({1, 1})) {
  fit();
}

void ViewTransform::setImage(QSize image) {
  const QSizeF before(image_);
  const QPointF centre = toImage(middle());
  image_ = image.expandedTo({1, 1});
  if (fitted_) return fit(margin_);
  const QPointF kept(centre.x() / before.width() * image_.width(),
                     centre.y() / before.height() * image_.height());
  offset_ = middle() - kept * scale_;
  settle();
}

void ViewTransform::setView(QSize view) {
  const QPointF centre = toImage(middle());
  view_ = view.expandedTo({1, 1});
  if (fitted_) return fit(margin_);
  offset_ = middle() - centre * scale_;
  settle();
}

void ViewTransform::fit(double margin) {
  margin_ = margin;
  const double width = std::max(1.0, view_.width() - 2 * margin);
  const double height = std::max(1.0, view_.height() - 2 * margin);
  scale_ = std::clamp(std::min(width / image_.width(), height / image_.height()), kLeast, kMost);
  fitted_ = true;
  offset_ = middle() - QPointF(image_.width(), image_.height()) * (scale_ / 2);
  settle();
}

void ViewTransform::setScale(double scale, QPointF at) {
  const QPointF kept = toImage(at);
  scale_ = std::clamp(scale, kLeast, kMost);
  offset_ = at - kept * scale_;
  fitted_ = false;
  settle();
}

void ViewTransform::panBy(QPointF devicePx) {
  const double reach = std::min(48.0, std::min(view_.width(), view_.height()) / 4.0);
  offset_ += devicePx;
  const QSizeF drawn = QSizeF(image_) * scale_;
  offset_.setX(std::clamp(offset_.x(), reach - drawn.width(), view_.width() - reach));
  offset_.setY(std::clamp(offset_.y(), reach - drawn.height(), view_.height() - reach));
  fitted_ = false;
  settle();
}

// At a whole scale the image's pixels must meet the screen's, or 1:1 would blur.
void ViewTransform::settle() {
  if (scale_ >= 1 && scale_ == std::floor(scale_)) {
    offset_ = QPointF(std::round(offset_.x()), std::round(offset_.y()));
  }
}

QRect ViewTransform::touched(QRectF image) const {
  const QPointF topLeft = toView(image.topLeft() - QPointF(1, 1));
  const QPointF bottomRight = toView(image.bottomRight() + QPointF(1, 1));
  return QRectF(topLeft, bottomRight).toAlignedRect() & QRect(QPoint(), view_);
}

}  // namespace attune
