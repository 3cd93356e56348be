// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRect>
#include <QSize>
#include <QSizeF>

namespace attune {

// Where the frame lies in a view: image pixels <-> the view's device pixels.
//
// Device pixels throughout: a widget multiplies the logical positions of its events by its
// devicePixelRatio first, so that one image pixel at 1:1 is one pixel of the screen at any scale.
// (0, 0) is a top left corner, not a pixel's middle, on both sides. A fitted view stays fitted when
// image or view change their size; else the image point in the middle of the view stays there.
class ViewTransform {
 public:
  static constexpr double kLeast = 1.0 / 32;
  static constexpr double kMost = 64;

  ViewTransform() = default;
  ViewTransform(QSize image, QSize view);

  void setImage(QSize image);
  void setView(QSize view);
  // As much of the view as there is, `margin` device px left free on each side.
  void fit(double margin = 0);
  // Device pixels for an image pixel, the image point at `at` (device px) kept; cut to the limits.
  void setScale(double scale, QPointF at);
  void setScale(double scale) { setScale(scale, middle()); }
  void zoomBy(double factor, QPointF at) { setScale(scale_ * factor, at); }
  // At least a corner of the image stays in sight.
  void panBy(QPointF devicePx);

  [[nodiscard]] QPointF toView(QPointF image) const { return image * scale_ + offset_; }
  [[nodiscard]] QPointF toImage(QPointF view) const { return (view - offset_) / scale_; }
  [[nodiscard]] QRectF imageRect() const { return {offset_, QSizeF(image_) * scale_}; }
  // Device pixels that these image pixels touch when drawn with a filter one pixel wide.
  [[nodiscard]] QRect touched(QRectF image) const;
  [[nodiscard]] double scale() const { return scale_; }
  [[nodiscard]] bool isFitted() const { return fitted_; }
  [[nodiscard]] QSize image() const { return image_; }
  [[nodiscard]] QSize view() const { return view_; }
  [[nodiscard]] QPointF middle() const { return {view_.width() / 2.0, view_.height() / 2.0}; }
  friend bool operator==(const ViewTransform&, const ViewTransform&) = default;

 private:
  void settle();

  QSize image_ = {1, 1};
  QSize view_ = {1, 1};
  double scale_ = 1;
  QPointF offset_ = {};
  double margin_ = 0;
  bool fitted_ = true;
};

}  // namespace attune
