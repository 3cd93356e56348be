// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video_encoder.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/base/message.h"

namespace attune {
namespace {

// Encoders split their work by this, so it is a constant: the bytes are the same on every machine.
constexpr int kThreads = 4;

std::string reason(int code) {
  const std::string said = libavComplaint();
  return said.empty() ? libavReason(code) : said;
}

}  // namespace

VideoEncoder::VideoEncoder(const std::filesystem::path& file,
                           const std::filesystem::path& shownPath, EncoderPlan plan)
    : shownPath_(shownPath), plan_(std::move(plan)), packet_(makePacket()) {
  quietLibav();
  openCodec();
  openFile(file);
}

VideoEncoder::~VideoEncoder() {
  // FFmpeg's GIF muxer lets go of the frame it holds back with the trailer alone; the file is
  // thrown away, whatever comes of it.
  if (unfinished_) av_write_trailer(format_.get());
}

void VideoEncoder::openCodec() {
  const AVCodec* codec = avcodec_find_encoder_by_name(plan_.encoder.c_str());
  AVFormatContext* format = nullptr;
  if (codec) avformat_alloc_output_context2(&format, nullptr, plan_.muxer.c_str(), nullptr);
  format_.reset(format);
  if (!format_) {
    throw badInput(Message("%1: the installed FFmpeg has no %2 encoder; choose another format")
                       .arg(shownPath_)
                       .arg(plan_.encoder));
  }
  codec_ = makeCodec(codec);
  codec_->width = plan_.size.width;
  codec_->height = plan_.size.height;
  codec_->pix_fmt = plan_.format;
  codec_->time_base = {static_cast<int>(plan_.tick.num), static_cast<int>(plan_.tick.den)};
  codec_->sample_aspect_ratio = {1, 1};
  codec_->thread_count = kThreads;
  codec_->flags |= AV_CODEC_FLAG_BITEXACT;
  if (plan_.format != AV_PIX_FMT_PAL8) {
    codec_->colorspace = AVCOL_SPC_BT709;
    codec_->color_primaries = AVCOL_PRI_BT709;
    codec_->color_trc = AVCOL_TRC_BT709;
    codec_->color_range = AVCOL_RANGE_MPEG;
    codec_->chroma_sample_location = AVCHROMA_LOC_LEFT;
  }
  const auto frames = static_cast<std::int64_t>(plan_.ticks.size() - 1);
  av_reduce(&codec_->framerate.num, &codec_->framerate.den, frames * plan_.tick.den,
            plan_.ticks.back() * plan_.tick.num, INT32_MAX);
  if (format_->oformat->flags & AVFMT_GLOBALHEADER) codec_->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
  AVDictionary* options = nullptr;
  for (const auto& [key, value] : plan_.codecOptions) {
    av_dict_set(&options, key.c_str(), value.c_str(), 0);
  }
  const int opened = avcodec_open2(codec_.get(), codec, &options);
  av_dict_free(&options);
  if (opened < 0) {
    throw badInput(Message("%1: %2x%3 cannot be encoded (%4); resize the clip or choose another "
                           "format")
                       .arg(shownPath_)
                       .arg(plan_.size.width)
                       .arg(plan_.size.height)
                       .arg(reason(opened)));
  }
}

void VideoEncoder::openFile(const std::filesystem::path& file) {
  stream_ = avformat_new_stream(format_.get(), nullptr);
  if (!stream_) throw Error(ErrorCode::OutOfMemory, Message("out of memory while writing video"));
  format_->flags |= AVFMT_FLAG_BITEXACT;
  stream_->time_base = codec_->time_base;
  stream_->avg_frame_rate = codec_->framerate;
  stream_->sample_aspect_ratio = codec_->sample_aspect_ratio;
  check(avcodec_parameters_from_context(stream_->codecpar, codec_.get()));
  const std::string url = libavUrl(file);
  format_->url = av_strdup(url.c_str());
  check(avio_open(&format_->pb, url.c_str(), AVIO_FLAG_WRITE));
  AVDictionary* options = nullptr;
  for (const auto& [key, value] : plan_.muxerOptions) {
    av_dict_set(&options, key.c_str(), value.c_str(), 0);
  }
  const int begun = avformat_write_header(format_.get(), &options);
  av_dict_free(&options);
  check(begun);
  unfinished_ = true;
}

void VideoEncoder::check(int result) const {
  // A failed write may show only here, because the file is buffered.
  if (result >= 0 && format_->pb && format_->pb->error < 0) result = format_->pb->error;
  if (result >= 0) return;
  throw ioError(Message("%1: cannot be written (%2); free some space or choose another folder")
                    .arg(shownPath_)
                    .arg(libavReason(result)));
}

std::int64_t VideoEncoder::duration(std::int64_t tick) const {
  const auto next = std::upper_bound(plan_.ticks.begin(), plan_.ticks.end(), tick);
  return next == plan_.ticks.end() ? 1 : *next - tick;
}

void VideoEncoder::write(FramePtr frame) {
  frame->pts = plan_.ticks.at(written_++);
  encode(frame.get());
}

void VideoEncoder::encode(const AVFrame* frame) {
  const int sent = avcodec_send_frame(codec_.get(), frame);
  if (sent < 0) throw internalError("a frame could not be encoded: " + reason(sent));
  while (true) {
    const int received = avcodec_receive_packet(codec_.get(), packet_.get());
    if (received == AVERROR(EAGAIN) || received == AVERROR_EOF) return;
    if (received < 0) throw internalError("a frame could not be encoded: " + reason(received));
    packet_->duration = duration(packet_->pts);
    packet_->stream_index = stream_->index;
    av_packet_rescale_ts(packet_.get(), codec_->time_base, stream_->time_base);
    check(av_interleaved_write_frame(format_.get(), packet_.get()));
  }
}

void VideoEncoder::finish() {
  encode(nullptr);
  unfinished_ = false;
  check(av_write_trailer(format_.get()));
  avio_flush(format_->pb);
  check(0);
  const int closed = avio_closep(&format_->pb);
  check(closed);
}

}  // namespace attune
