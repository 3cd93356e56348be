// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video_decoder.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <string_view>

#include "core/base/error.h"
#include "core/base/message.h"

namespace attune {
namespace {

// Formats that name other files or draw plain text; none of them is a clip a user means.
constexpr std::array<std::string_view, 6> kRefusedFormats{"tty",  "hls",        "concat",
                                                          "dash", "ffmetadata", "sdp"};
constexpr double kWidestPixel = 8.0;
// Times further out than this are noise, and their differences would overflow.
constexpr std::int64_t kSaneTicks = std::int64_t{1} << 52;

Error notMedia(const std::filesystem::path& path) {
  const std::string why = libavComplaint();
  return badInput(
      why.empty()
          ? Message("%1: is no media file that can be read, or is cut short; copy or export it "
                    "again")
                .arg(path)
          : Message("%1: is no media file that can be read, or is cut short (%2); copy or export "
                    "it again")
                .arg(path)
                .arg(why));
}

}  // namespace

VideoDecoder::VideoDecoder(const std::filesystem::path& path)
    : frame_(makeFrame()), packet_(makePacket()) {
  quietLibav();
  if (!std::filesystem::exists(path)) {
    throw ioError(Message("%1: there is no such file; check the name").arg(path));
  }
  AVDictionary* options = nullptr;
  av_dict_set(&options, "protocol_whitelist", "file", 0);
  av_dict_set(&options, "pattern_type", "none", 0);  // a `%` in a picture's name is just that
  AVFormatContext* format = nullptr;
  const int opened = avformat_open_input(&format, libavUrl(path).c_str(), nullptr, &options);
  const std::unique_ptr<AVDictionary, LibavDeleter> unused(options);
  if (opened == AVERROR(EACCES) || opened == AVERROR(EIO) || opened == AVERROR(EPERM)) {
    throw ioError(Message("%1: cannot be read: %2; check its permissions")
                      .arg(path)
                      .arg(libavReason(opened)));
  }
  if (opened < 0) throw notMedia(path);
  format_.reset(format);
  for (const std::string_view refused : kRefusedFormats) {
    if (format_->iformat->name == refused) throw notMedia(path);
  }
  openStream(path);
}

void VideoDecoder::openStream(const std::filesystem::path& path) {
  if (avformat_find_stream_info(format_.get(), nullptr) < 0) throw notMedia(path);
  const AVCodec* codec = nullptr;
  const int index = av_find_best_stream(format_.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
  if (index < 0) {
    throw badInput(Message("%1: holds no video; choose a file that does").arg(path));
  }
  stream_ = format_->streams[index];
  if (stream_->disposition & AV_DISPOSITION_ATTACHED_PIC) {
    throw badInput(
        Message("%1: holds sound and a cover picture but no video; choose a clip").arg(path));
  }
  const AVCodecParameters& parameters = *stream_->codecpar;
  // FFmpeg's own VP8 and VP9 decoders leave the alpha layer out.
  const AVDictionaryEntry* alpha = av_dict_get(stream_->metadata, "alpha_mode", nullptr, 0);
  if (alpha && std::string_view(alpha->value) == "1") {
    if (parameters.codec_id == AV_CODEC_ID_VP9) codec = avcodec_find_decoder_by_name("libvpx-vp9");
    if (parameters.codec_id == AV_CODEC_ID_VP8) codec = avcodec_find_decoder_by_name("libvpx");
  }
  if (!codec) codec = avcodec_find_decoder(parameters.codec_id);
  const std::string name = avcodec_get_name(parameters.codec_id);
  if (!codec) {
    throw badInput(
        Message("%1: its codec %2 is not known to the installed FFmpeg; convert it to H.264")
            .arg(path)
            .arg(name));
  }
  codec_ = makeCodec(codec);
  codec_->pkt_timebase = stream_->time_base;
  codec_->thread_count = 0;
  if (avcodec_parameters_to_context(codec_.get(), &parameters) < 0 ||
      avcodec_open2(codec_.get(), codec, nullptr) < 0) {
    const std::string why = libavComplaint();
    throw badInput(
        why.empty()
            ? Message("%1: its %2 video cannot be decoded; convert it to H.264").arg(path).arg(name)
            : Message("%1: its %2 video cannot be decoded (%3); convert it to H.264")
                  .arg(path)
                  .arg(name)
                  .arg(why));
  }
  for (unsigned i = 0; i < format_->nb_streams; ++i) {
    if (static_cast<int>(i) != index) format_->streams[i]->discard = AVDISCARD_ALL;
  }
  std::size_t bytes = 0;
  const std::uint8_t* matrix = av_stream_get_side_data(stream_, AV_PKT_DATA_DISPLAYMATRIX, &bytes);
  if (matrix && bytes >= 9 * sizeof(std::int32_t)) {
    orientation_ = orientationFromMatrix(reinterpret_cast<const std::int32_t*>(matrix));
  }
}

bool VideoDecoder::feed() {
  if (draining_) return false;
  const int read = av_read_frame(format_.get(), packet_.get());
  if (read == AVERROR(EAGAIN)) return true;
  if (read < 0) {
    // Matroska's reader says so only in words.
    const bool cutShort = libavComplaint().find("ended prematurely") != std::string::npos;
    damaged_ = damaged_ || cutShort || read != AVERROR_EOF;
    draining_ = true;
    avcodec_send_packet(codec_.get(), nullptr);
    return true;
  }
  if (packet_->stream_index == stream_->index) {
    const bool corrupt = packet_->flags & AV_PKT_FLAG_CORRUPT;
    // A half packet would decode to a half picture, grey below.
    if (corrupt || avcodec_send_packet(codec_.get(), packet_.get()) < 0) damaged_ = true;
  }
  av_packet_unref(packet_.get());
  return true;
}

const AVFrame* VideoDecoder::next(const CancelToken& cancel) {
  while (true) {
    cancel.throwIfCancelled();
    const int received = avcodec_receive_frame(codec_.get(), frame_.get());
    if (received == 0) {
      if (frame_->decode_error_flags != 0) damaged_ = true;
      return frame_.get();
    }
    if (received == AVERROR_EOF) return nullptr;
    if (received != AVERROR(EAGAIN)) damaged_ = true;
    if (!feed()) return nullptr;
  }
}

std::optional<Rational> VideoDecoder::time() {
  const std::int64_t tick = frame_->best_effort_timestamp;
  if (tick == AV_NOPTS_VALUE || std::abs(tick) > kSaneTicks) return std::nullopt;
  if (!firstTick_) firstTick_ = tick;
  const AVRational base = stream_->time_base;
  std::int64_t num = 0;
  if (__builtin_mul_overflow(tick - *firstTick_, base.num, &num)) return std::nullopt;
  return makeRational(num, base.den);
}

double VideoDecoder::pixelAspect() const {
  const AVRational aspect = av_guess_sample_aspect_ratio(format_.get(), stream_, frame_.get());
  if (aspect.num <= 0 || aspect.den <= 0) return 1.0;
  const double ratio = av_q2d(aspect);
  return ratio > kWidestPixel || ratio < 1 / kWidestPixel ? 1.0 : ratio;
}

std::optional<Rational> VideoDecoder::nominalRate() const {
  const AVRational rate = av_guess_frame_rate(format_.get(), stream_, nullptr);
  if (rate.num <= 0 || rate.den <= 0) return std::nullopt;
  return makeRational(rate.num, rate.den);
}

std::optional<int> VideoDecoder::promisedFrames() const {
  if (stream_->nb_frames > 0 && stream_->nb_frames < INT32_MAX) {
    return static_cast<int>(stream_->nb_frames);
  }
  // Matroska and WebM state the length of each stream in a tag instead.
  const AVDictionaryEntry* tag = av_dict_get(stream_->metadata, "DURATION", nullptr, 0);
  std::int64_t microseconds = 0;
  const auto rate = nominalRate();
  if (!tag || !rate || av_parse_time(&microseconds, tag->value, 1) < 0) return std::nullopt;
  const double frames = static_cast<double>(microseconds) * 1e-6 * rate->value();
  if (frames < 1 || frames > INT32_MAX) return std::nullopt;
  return static_cast<int>(std::lround(frames));
}

}  // namespace attune
