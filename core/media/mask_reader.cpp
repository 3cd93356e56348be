// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/mask_reader.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/media/clip_reader.h"
#include "core/media/resize.h"

namespace attune {
namespace {

constexpr int kCodecBlur = 8;
constexpr double kShapeTolerance = 0.01;

// BT.709 luma in 16.16.
std::uint8_t brightness(const std::uint8_t* p) {
  return static_cast<std::uint8_t>((13933 * p[0] + 46871 * p[1] + 4732 * p[2] + 32768) >> 16);
}

Image toMask(const Image& picture) {
  const bool byAlpha = picture.channels == 4;
  const auto channels = static_cast<std::size_t>(picture.channels);
  Image mask(picture.size, 1);
  for (std::size_t i = 0; i < mask.pixels.size(); ++i) {
    const std::uint8_t* pixel = picture.pixels.data() + i * channels;
    mask.pixels[i] = byAlpha ? pixel[3] : brightness(pixel);
  }
  return mask;
}

void snapToEnds(Image& mask) {
  for (std::uint8_t& value : mask.pixels) {
    if (value <= kCodecBlur) value = 0;
    if (value >= 255 - kCodecBlur) value = 255;
  }
}

bool sameShape(Size2i a, Size2i b) {
  const double scaled = static_cast<double>(a.width) * b.height / a.height;
  return std::abs(scaled - b.width) <= std::max(1.0, kShapeTolerance * b.width);
}

}  // namespace

std::vector<Image> readMasks(const std::filesystem::path& path, int frameCount, Size2i clipSize,
                             const CancelToken& cancel) {
  const Clip clip = readClip(path, {.cancel = cancel});
  if (clip.count() != 1 && clip.count() != frameCount) {
    throw badInput(Message("%1: holds %2 masks, the clip has %3 frames; give one mask a frame, or "
                           "one for all of them")
                       .arg(path)
                       .arg(clip.count())
                       .arg(frameCount));
  }
  if (!sameShape(clip.size(), clipSize)) {
    throw badInput(
        Message("%1: is %2x%3, the clip is %4x%5; make the mask that size, or another of "
                "the same shape")
            .arg(path)
            .arg(clip.size().width)
            .arg(clip.size().height)
            .arg(clipSize.width)
            .arg(clipSize.height));
  }
  const bool lossy = !std::filesystem::is_directory(path) && clip.count() > 1;
  std::vector<Image> masks;  // by alpha when any frame has some, also where a frame is opaque
  for (const Image& frame : clip.frames) {
    cancel.throwIfCancelled();
    Image mask = toMask(frame);
    if (lossy) snapToEnds(mask);
    masks.push_back(resizeMask(mask, clipSize, FitMode::Stretch));
  }
  masks.resize(static_cast<std::size_t>(frameCount), masks.front());
  return masks;
}

}  // namespace attune
