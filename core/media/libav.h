// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
#include <libavutil/imgutils.h>
#include <libavutil/opt.h>
#include <libavutil/parseutils.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>
}

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

// Owners for FFmpeg's objects. Included by the sources of this folder only, never by a header that
// others see.
namespace attune {

struct LibavDeleter {
  void operator()(AVFrame* p) const { av_frame_free(&p); }
  void operator()(AVPacket* p) const { av_packet_free(&p); }
  void operator()(AVCodecContext* p) const { avcodec_free_context(&p); }
  void operator()(AVDictionary* p) const { av_dict_free(&p); }
  void operator()(SwsContext* p) const { sws_freeContext(p); }
};
using FramePtr = std::unique_ptr<AVFrame, LibavDeleter>;
using PacketPtr = std::unique_ptr<AVPacket, LibavDeleter>;
using CodecPtr = std::unique_ptr<AVCodecContext, LibavDeleter>;
using ScalerPtr = std::unique_ptr<SwsContext, LibavDeleter>;

// Never null: these throw OutOfMemory instead.
[[nodiscard]] FramePtr makeFrame();
[[nodiscard]] FramePtr makeFrame(AVPixelFormat format, int width, int height);
[[nodiscard]] PacketPtr makePacket();
[[nodiscard]] CodecPtr makeCodec(const AVCodec* codec);

// What a negative return value means, in the system's or FFmpeg's words.
[[nodiscard]] std::string libavReason(int code);

// Sends what FFmpeg prints to attune::log at Debug; every opener calls it.
void quietLibav();
// The last error that FFmpeg printed on this thread since quietLibav() was called, or "".
[[nodiscard]] std::string libavComplaint();

// A path as FFmpeg must be told it, so that a name such as `a:b.mp4` is no protocol.
[[nodiscard]] std::string libavUrl(const std::filesystem::path& path);

}  // namespace attune
