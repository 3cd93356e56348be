// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/image.h"
#include "core/media/libav.h"

namespace attune {

// Turns decoded frames into 8-bit sRGB pictures of the same size. One converter serves a stream; it
// follows changes of size, format and colour in mid-stream.
class FrameToImage {
 public:
  // channels 1 (luma only), 3 or 4. Matrix and range as the frame says; BT.601 under 720 lines,
  // BT.709 above, and limited range where it says nothing. Throws BadInput for a format that
  // swscale cannot read.
  [[nodiscard]] Image convert(const AVFrame& frame, int channels);

 private:
  ScalerPtr scaler_;
  FramePtr buffer_;
  AVFrame* planFrame(const AVFrame& frame, AVPixelFormat to);
  struct Key {
    int width = 0, height = 0, format = -1, matrix = 0, range = 0, siting = 0, channels = 0;
    friend bool operator==(const Key&, const Key&) = default;
  } key_;
};

// Turns RGB or RGBA pictures into frames of one YUV format, BT.709 limited range, 4:2:0 chroma
// sited left.
class ImageToFrame {
 public:
  ImageToFrame(Size2i size, int channels, AVPixelFormat format);
  // Every image has the size and channels given above.
  [[nodiscard]] FramePtr convert(const Image& image);

 private:
  Size2i size_;
  int channels_;
  AVPixelFormat format_;
  ScalerPtr scaler_;
};

// A frame of GRAY8, RGB24 or RGBA that holds a copy of the image.
[[nodiscard]] FramePtr copyToFrame(const Image& image);

[[nodiscard]] bool carriesAlpha(AVPixelFormat format);

}  // namespace attune
