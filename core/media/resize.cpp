// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/resize.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/media/resample.h"

namespace attune {
namespace {

PixelRect whole(Size2i size) {
  return {0, 0, size.width, size.height};
}

// The largest centred rectangle of `frame` that has the shape of `shape`.
PixelRect inscribe(Size2i frame, Size2i shape) {
  const double byWidth = static_cast<double>(frame.width) / shape.width;
  const double byHeight = static_cast<double>(frame.height) / shape.height;
  const double scale = std::min(byWidth, byHeight);
  const int width = std::clamp(static_cast<int>(std::lround(shape.width * scale)), 1, frame.width);
  const int height =
      std::clamp(static_cast<int>(std::lround(shape.height * scale)), 1, frame.height);
  return {(frame.width - width) / 2, (frame.height - height) / 2, width, height};
}

double rescale(double fraction, int whole, int begin, int length, int toBegin, int toLength,
               int toWhole) {
  const double within = (fraction * whole - begin) / length;
  return (toBegin + within * toLength) / toWhole;
}

Image fitInto(const Image& image, Size2i target, FitMode mode, Filter filter) {
  const FitTransform fit = planFit(image.size, target, mode);
  const Size2i shown{fit.targetRect.width, fit.targetRect.height};
  Image scaled = resample(image, fit.sourceRect, shown, filter);
  if (shown == target) return scaled;
  Image out(target, image.channels);
  for (int y = 0; y < shown.height; ++y) {
    std::copy_n(scaled.row(y), scaled.rowBytes(),
                out.row(fit.targetRect.y + y) + fit.targetRect.x * image.channels);
  }
  return out;
}

}  // namespace

FitTransform planFit(Size2i source, Size2i target, FitMode mode) {
  if (source.width < 1 || source.height < 1 || target.width < 1 || target.height < 1) {
    throw badInput(Message("resize from %1x%2 to %3x%4: every side must be at least 1 pixel")
                       .arg(source.width)
                       .arg(source.height)
                       .arg(target.width)
                       .arg(target.height));
  }
  FitTransform fit{source, target, whole(source), whole(target)};
  if (mode == FitMode::Letterbox) fit.targetRect = inscribe(target, source);
  if (mode == FitMode::Crop) fit.sourceRect = inscribe(source, target);
  return fit;
}

Vec2 FitTransform::toTarget(Vec2 p) const {
  return {rescale(p.x, source.width, sourceRect.x, sourceRect.width, targetRect.x, targetRect.width,
                  target.width),
          rescale(p.y, source.height, sourceRect.y, sourceRect.height, targetRect.y,
                  targetRect.height, target.height)};
}

Vec2 FitTransform::toSource(Vec2 p) const {
  return FitTransform{target, source, targetRect, sourceRect}.toTarget(p);
}

Box FitTransform::toTarget(Box box) const {
  const Vec2 low = toTarget(Vec2{box.x0, box.y0});
  const Vec2 high = toTarget(Vec2{box.x1, box.y1});
  return {low.x, low.y, high.x, high.y};
}

Box FitTransform::toSource(Box box) const {
  return FitTransform{target, source, targetRect, sourceRect}.toTarget(box);
}

Image resize(const Image& image, Size2i target, FitMode mode) {
  return fitInto(image, target, mode, Filter::Lanczos);
}

Clip resize(const Clip& clip, Size2i target, FitMode mode) {
  Clip out{.times = clip.times, .rate = clip.rate};
  out.frames.reserve(clip.frames.size());
  for (const Image& frame : clip.frames) out.frames.push_back(resize(frame, target, mode));
  return out;
}

Image resizeMask(const Image& mask, Size2i target, FitMode mode) {
  if (mask.channels != 1) throw internalError("a mask has one channel");
  return fitInto(mask, target, mode, Filter::Area);
}

Image pasteBack(const Image& edited, const FitTransform& fit, const Image& original,
                const Image& mask) {
  const bool masked = !mask.empty();
  if (edited.size != fit.target || original.size != fit.source ||
      edited.channels != original.channels ||
      (masked && (mask.size != fit.target || mask.channels != 1))) {
    throw internalError("pasteBack: pictures, mask and fit do not belong together");
  }
  const PixelRect& to = fit.sourceRect;
  const Image layer = resample(edited, fit.targetRect, {to.width, to.height}, Filter::Lanczos);
  // Enlarged by Lanczos a mask would ring, so its soft edge is drawn by area alone.
  const Image share = masked ? resample(mask, fit.targetRect, {to.width, to.height}, Filter::Area)
                             : Image({to.width, to.height}, 1, 255);
  Image out = original;
  for (int y = 0; y < to.height; ++y) {
    const std::uint8_t* from = layer.row(y);
    const std::uint8_t* weight = share.row(y);
    std::uint8_t* pixel = out.row(to.y + y) + to.x * out.channels;
    for (int x = 0; x < to.width; ++x, ++weight) {
      for (int c = 0; c < out.channels; ++c, ++from, ++pixel) {
        const int mixed = *from * *weight + *pixel * (255 - *weight);
        *pixel = static_cast<std::uint8_t>((mixed + 127) / 255);
      }
    }
  }
  return out;
}

}  // namespace attune
