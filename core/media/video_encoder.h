// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/base/image.h"
#include "core/media/clip.h"
#include "core/media/libav.h"

namespace attune {

// What one kind of file needs of FFmpeg.
struct EncoderPlan {
  std::string muxer;
  std::string encoder;
  AVPixelFormat format = AV_PIX_FMT_YUV420P;
  Size2i size{};
  std::vector<std::pair<std::string, std::string>> codecOptions{};
  std::vector<std::pair<std::string, std::string>> muxerOptions{};
  // The clock: frame i is shown from ticks[i], in units of `tick`; the last entry is the clip's
  // end.
  Rational tick{1, 1000};
  std::vector<std::int64_t> ticks{};
};

// Closes the file too.
struct OutputDeleter {
  void operator()(AVFormatContext* p) const {
    avio_closep(&p->pb);
    avformat_free_context(p);
  }
};

// One video stream written to one file. Throws Io when the file cannot be written (`shownPath` is
// the name that the user knows it by), BadInput when the encoder refuses the size.
class VideoEncoder {
 public:
  VideoEncoder(const std::filesystem::path& file, const std::filesystem::path& shownPath,
               EncoderPlan plan);
  ~VideoEncoder();

  // Frames in order, as many as plan.ticks has, less one.
  void write(FramePtr frame);
  // Writes what is left and closes the file.
  void finish();

 private:
  void openCodec();
  void openFile(const std::filesystem::path& file);
  void encode(const AVFrame* frame);
  [[nodiscard]] std::int64_t duration(std::int64_t tick) const;
  void check(int result) const;  // of anything that writes

  std::filesystem::path shownPath_;
  EncoderPlan plan_;
  std::unique_ptr<AVFormatContext, OutputDeleter> format_;
  AVStream* stream_ = nullptr;
  CodecPtr codec_;
  PacketPtr packet_;
  std::size_t written_ = 0;
  bool unfinished_ = false;  // begun, and its trailer is not written
};

}  // namespace attune
