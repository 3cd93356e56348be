// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/fit.h"

#include <algorithm>
#include <utility>

#include "core/document/rasterise.h"

namespace attune {
namespace {

bool keepsFractions(const FitTransform& fit) {
  return fit.sourceRect == PixelRect{0, 0, fit.source.width, fit.source.height} &&
         fit.targetRect == PixelRect{0, 0, fit.target.width, fit.target.height};
}

// As many pixels of the picture as before: fractions of one frame's longer side into the other's.
double fittedFeather(double feather, const FitTransform& fit) {
  const auto longest = [](const auto& size) { return std::max(size.width, size.height); };
  const double pixels = feather * longest(fit.source);
  const double scale = static_cast<double>(longest(fit.targetRect)) / longest(fit.sourceRect);
  return std::min(pixels * scale / longest(fit.target), kMostFeather);
}

Track fitTrack(const Track& track, const FitTransform& fit, FitMode mode, int sourceFrames,
               int frames) {
  std::vector<Image> masks;
  for (int f = 0; f < frames; ++f) {
    const Raster raster =
        rasterise(track, f, sourceFrames, fit.source, {.edge = EdgeMode::Hard, .guard = false});
    Image mask(fit.source, 1);
    for (std::size_t i = 0; i < raster.coverage.size(); ++i) {
      mask.pixels[i] = raster.coverage[i] >= 0.5F ? 255 : 0;
    }
    masks.push_back(resizeMask(mask, fit.target, mode));
  }
  Track fitted = trackFromMasks(std::move(masks));
  fitted.id = track.id;
  fitted.words = track.words;
  fitted.feather = fittedFeather(track.feather, fit);
  return fitted;
}

Image withoutAlpha(const Image& image) {
  if (image.channels == 3) return image;
  Image rgb(image.size, 3);
  for (std::size_t i = 0; i < rgb.pixels.size(); ++i) {
    rgb.pixels[i] = image.pixels[i / 3 * 4 + i % 3];
  }
  return rgb;
}

}  // namespace

std::vector<Image> fitFrames(const Clip& clip, int frames, Size2i target, FitMode mode) {
  std::vector<Image> fitted;
  for (const Image& frame : std::span(clip.frames).first(static_cast<std::size_t>(frames))) {
    fitted.push_back(resize(frame, target, mode));
  }
  return fitted;
}

ObjectRequest fitObject(const ObjectRequest& object, const FitTransform& fit, FitMode mode,
                        int sourceFrames, int frames) {
  const std::string option = "--object '" + object.words + "'";
  validateTrack(object.track, sourceFrames, option);
  if (object.origin) validateTrack(*object.origin, sourceFrames, option);
  if (keepsFractions(fit) && frames == sourceFrames) return object;
  ObjectRequest fitted = object;
  fitted.track = fitTrack(object.track, fit, mode, sourceFrames, frames);
  if (object.origin) fitted.origin = fitTrack(*object.origin, fit, mode, sourceFrames, frames);
  return fitted;
}

std::vector<Image> inSourceSize(std::span<const Image> frames, std::span<const Image> region,
                                const FitTransform& fit, const Clip& source) {
  std::vector<Image> laid;
  for (std::size_t f = 0; f < frames.size(); ++f) {
    laid.push_back(pasteBack(frames[f], fit, withoutAlpha(source.frames[f]),
                             region.empty() ? Image() : region[f]));
  }
  return laid;
}

}  // namespace attune
