// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/base/cancel.h"
#include "core/media/clip.h"
#include "core/media/libav.h"
#include "core/media/orientation.h"

namespace attune {

struct FormatDeleter {
  void operator()(AVFormatContext* p) const { avformat_close_input(&p); }
};

// The video stream of one file, decoded from its beginning in presentation order.
class VideoDecoder {
 public:
  // Throws Io or BadInput naming the file: missing, no media file, no video, unknown codec.
  explicit VideoDecoder(const std::filesystem::path& path);

  // The next frame that decodes, owned by the decoder and good until the next call; null at the
  // end. Packets that are cut short or cannot be decoded are passed over and counted.
  [[nodiscard]] const AVFrame* next(const CancelToken& cancel);

  // Of the frame that next() returned, in seconds since the first that had a time; nothing when the
  // container gives none.
  [[nodiscard]] std::optional<Rational> time();
  // Width of a stored pixel over its height, 1 where nothing sensible is said.
  [[nodiscard]] double pixelAspect() const;

  [[nodiscard]] std::optional<Rational> nominalRate() const;
  [[nodiscard]] Orientation orientation() const { return orientation_; }
  [[nodiscard]] std::string codecName() const { return avcodec_get_name(codec_->codec_id); }
  // How many frames the container says it holds; nothing when it says none.
  [[nodiscard]] std::optional<int> promisedFrames() const;
  // True when reading ended otherwise than at a clean end, or a packet was passed over.
  [[nodiscard]] bool damaged() const { return damaged_; }

 private:
  void openStream(const std::filesystem::path& path);
  [[nodiscard]] bool feed();  // false when the decoder has been told that no more will come

  std::unique_ptr<AVFormatContext, FormatDeleter> format_;
  CodecPtr codec_;
  AVStream* stream_ = nullptr;
  FramePtr frame_;
  PacketPtr packet_;
  Orientation orientation_;
  std::optional<std::int64_t> firstTick_;
  bool draining_ = false;
  bool damaged_ = false;
};

}  // namespace attune
