// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/libav.h"

#include <cstdarg>
#include <mutex>

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/message.h"

namespace attune {
namespace {

thread_local std::string complaint;

void forwardLog(void* object, int level, const char* format, std::va_list arguments) {
  if (level > AV_LOG_WARNING) return;
  char line[512];
  int prefix = 1;
  av_log_format_line2(object, level, format, arguments, line, sizeof line, &prefix);
  std::string text(line);
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
  if (text.empty()) return;
  log(LogLevel::Debug, "ffmpeg: " + text);
  if (level > AV_LOG_ERROR) return;
  // The prefix names the object and its address, which tells a user nothing.
  const auto end = text.find("] ");
  complaint = text.front() == '[' && end != std::string::npos ? text.substr(end + 2) : text;
}

template <class T>
T orOutOfMemory(T owner) {
  if (!owner) throw Error(ErrorCode::OutOfMemory, Message("out of memory while handling video"));
  return owner;
}

}  // namespace

FramePtr makeFrame() {
  return orOutOfMemory(FramePtr(av_frame_alloc()));
}

FramePtr makeFrame(AVPixelFormat format, int width, int height) {
  FramePtr frame = makeFrame();
  frame->format = format;
  frame->width = width;
  frame->height = height;
  if (av_frame_get_buffer(frame.get(), 0) < 0) frame.reset();
  return orOutOfMemory(std::move(frame));
}

PacketPtr makePacket() {
  return orOutOfMemory(PacketPtr(av_packet_alloc()));
}

CodecPtr makeCodec(const AVCodec* codec) {
  return orOutOfMemory(CodecPtr(avcodec_alloc_context3(codec)));
}

std::string libavReason(int code) {
  char text[AV_ERROR_MAX_STRING_SIZE] = {};
  av_strerror(code, text, sizeof text);
  return text;
}

void quietLibav() {
  static std::once_flag once;
  std::call_once(once, [] { av_log_set_callback(forwardLog); });
  complaint.clear();
}

std::string libavComplaint() {
  return complaint;
}

std::string libavUrl(const std::filesystem::path& path) {
  return "file:" + path.string();
}

}  // namespace attune
