// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/frame_convert.h"

#include "core/base/error.h"
#include "core/base/message.h"

namespace attune {
namespace {

constexpr int kHighDefinitionLines = 720;
constexpr int kUnity = 1 << 16;
// Accurate rounding and full chroma, so that a flat colour survives to the last bit or so.
constexpr int kScalerFlags =
    SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP;

AVPixelFormat packed(int channels) {
  if (channels == 1) return AV_PIX_FMT_GRAY8;
  return channels == 4 ? AV_PIX_FMT_RGBA : AV_PIX_FMT_RGB24;
}

// JPEG's own formats say only that the range is full.
AVPixelFormat plainFormat(AVPixelFormat format) {
  switch (format) {
    case AV_PIX_FMT_YUVJ420P:
      return AV_PIX_FMT_YUV420P;
    case AV_PIX_FMT_YUVJ422P:
      return AV_PIX_FMT_YUV422P;
    case AV_PIX_FMT_YUVJ444P:
      return AV_PIX_FMT_YUV444P;
    case AV_PIX_FMT_YUVJ440P:
      return AV_PIX_FMT_YUV440P;
    case AV_PIX_FMT_YUVJ411P:
      return AV_PIX_FMT_YUV411P;
    default:
      return format;
  }
}

bool isYuv(const AVPixFmtDescriptor& format) {
  return !(format.flags & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL)) && format.nb_components > 2;
}

bool isFullRange(const AVFrame& frame, const AVPixFmtDescriptor& format) {
  const auto pixels = static_cast<AVPixelFormat>(frame.format);
  if (frame.color_range == AVCOL_RANGE_JPEG || plainFormat(pixels) != pixels) return true;
  return frame.color_range != AVCOL_RANGE_MPEG && !isYuv(format);
}

int matrixOf(const AVFrame& frame) {
  switch (frame.colorspace) {
    case AVCOL_SPC_BT709:
      return SWS_CS_ITU709;
    case AVCOL_SPC_FCC:
      return SWS_CS_FCC;
    case AVCOL_SPC_BT470BG:
    case AVCOL_SPC_SMPTE170M:
      return SWS_CS_ITU601;
    case AVCOL_SPC_SMPTE240M:
      return SWS_CS_SMPTE240M;
    case AVCOL_SPC_BT2020_NCL:
    case AVCOL_SPC_BT2020_CL:
      return SWS_CS_BT2020;
    default:
      break;
  }
  // JPEG is always BT.601, whatever its size.
  const bool jpeg = plainFormat(static_cast<AVPixelFormat>(frame.format)) != frame.format;
  return frame.height >= kHighDefinitionLines && !jpeg ? SWS_CS_ITU709 : SWS_CS_ITU601;
}

struct Endpoint {
  AVPixelFormat format = AV_PIX_FMT_NONE;
  bool fullRange = true;
  int chromaX = -513;  // in 1/256 of a luma pixel; -513 lets swscale choose
  int chromaY = -513;
};

Endpoint endpoint(AVPixelFormat format, bool fullRange, AVChromaLocation siting) {
  Endpoint end{.format = plainFormat(format), .fullRange = fullRange};
  const AVPixFmtDescriptor* described = av_pix_fmt_desc_get(format);
  if (!described || !isYuv(*described)) return end;
  const bool jpeg = end.format != format;
  const bool centred =
      siting == AVCHROMA_LOC_CENTER || (siting == AVCHROMA_LOC_UNSPECIFIED && jpeg);
  if (described->log2_chroma_w == 1) end.chromaX = centred ? 128 : 0;
  if (described->log2_chroma_h == 1) end.chromaY = siting == AVCHROMA_LOC_TOPLEFT ? 0 : 128;
  return end;
}

ScalerPtr makeScaler(int width, int height, Endpoint from, Endpoint to, int matrix) {
  ScalerPtr scaler(sws_alloc_context());
  if (!scaler)
    throw Error(ErrorCode::OutOfMemory, Message("out of memory while converting a frame"));
  const auto set = [&](const char* name, int value) {
    av_opt_set_int(scaler.get(), name, value, 0);
  };
  set("srcw", width);
  set("srch", height);
  set("dstw", width);
  set("dsth", height);
  set("src_format", from.format);
  set("dst_format", to.format);
  set("src_range", from.fullRange);
  set("dst_range", to.fullRange);
  set("src_h_chr_pos", from.chromaX);
  set("src_v_chr_pos", from.chromaY);
  set("dst_h_chr_pos", to.chromaX);
  set("dst_v_chr_pos", to.chromaY);
  set("sws_flags", kScalerFlags);
  const int* table = sws_getCoefficients(matrix);
  sws_setColorspaceDetails(scaler.get(), table, from.fullRange, table, to.fullRange, 0, kUnity,
                           kUnity);
  if (sws_init_context(scaler.get(), nullptr, nullptr) < 0) return nullptr;
  return scaler;
}

void copyRows(const AVFrame& frame, Image& image) {
  av_image_copy_plane(image.pixels.data(), static_cast<int>(image.rowBytes()), frame.data[0],
                      frame.linesize[0], static_cast<int>(image.rowBytes()), image.size.height);
}

}  // namespace

Image FrameToImage::convert(const AVFrame& frame, int channels) {
  const auto format = static_cast<AVPixelFormat>(frame.format);
  const AVPixFmtDescriptor* described = av_pix_fmt_desc_get(format);
  if (!described)
    throw badInput(Message("a frame of unknown pixel format; convert the clip to H.264"));
  const bool full = isFullRange(frame, *described);
  const int matrix = matrixOf(frame);
  const AVPixelFormat to = packed(channels);
  const Key key{frame.width, frame.height,          frame.format, matrix,
                full,        frame.chroma_location, channels};
  if (!scaler_ || !(key == key_)) {
    scaler_ = makeScaler(frame.width, frame.height, endpoint(format, full, frame.chroma_location),
                         {.format = to}, matrix);
    if (!scaler_) {
      throw badInput(Message("pixel format %1 cannot be read; convert the clip to H.264")
                         .arg(described->name));
    }
    // swscale writes whole vectors, past the end of an unpadded row.
    buffer_ = makeFrame(to, frame.width, frame.height);
    key_ = key;
  }
  if (sws_scale(scaler_.get(), frame.data, frame.linesize, 0, frame.height, buffer_->data,
                buffer_->linesize) < 0) {
    throw internalError("swscale could not convert a frame");
  }
  Image image({frame.width, frame.height}, channels);
  copyRows(*buffer_, image);
  return image;
}

ImageToFrame::ImageToFrame(Size2i size, int channels, AVPixelFormat format)
    : size_(size),
      channels_(channels),
      format_(format),
      scaler_(makeScaler(size.width, size.height, {.format = packed(channels)},
                         endpoint(format, false, AVCHROMA_LOC_LEFT), SWS_CS_ITU709)) {
  if (!scaler_) throw internalError("swscale cannot convert to the encoder's format");
}

FramePtr ImageToFrame::convert(const Image& image) {
  if (image.size != size_ || image.channels != channels_) {
    throw internalError("a frame of another size or kind than the first");
  }
  const FramePtr source = copyToFrame(image);
  FramePtr frame = makeFrame(format_, size_.width, size_.height);
  if (sws_scale(scaler_.get(), source->data, source->linesize, 0, size_.height, frame->data,
                frame->linesize) < 0) {
    throw internalError("swscale could not convert a frame");
  }
  frame->colorspace = AVCOL_SPC_BT709;
  frame->color_primaries = AVCOL_PRI_BT709;
  frame->color_trc = AVCOL_TRC_BT709;
  frame->color_range = AVCOL_RANGE_MPEG;
  frame->chroma_location = AVCHROMA_LOC_LEFT;
  return frame;
}

FramePtr copyToFrame(const Image& image) {
  FramePtr frame = makeFrame(packed(image.channels), image.size.width, image.size.height);
  const int row = static_cast<int>(image.rowBytes());
  av_image_copy_plane(frame->data[0], frame->linesize[0], image.pixels.data(), row, row,
                      image.size.height);
  return frame;
}

bool carriesAlpha(AVPixelFormat format) {
  const AVPixFmtDescriptor* described = av_pix_fmt_desc_get(format);
  return described && (described->flags & AV_PIX_FMT_FLAG_ALPHA);
}

}  // namespace attune
