// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/image_file.h"

#include <cstdlib>
#include <cstring>
#include <string_view>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/message.h"
#include "core/media/channels.h"
#include "core/media/frame_convert.h"
#include "core/media/orientation.h"
#include "core/media/picture_kind.h"

namespace attune {
namespace {

constexpr std::string_view kPngSignature("\x89PNG\r\n\x1a\n", 8);
constexpr std::string_view kJpegSignature("\xff\xd8\xff", 3);

FramePtr decode(std::string_view bytes, AVCodecID id) {
  const AVCodec* codec = avcodec_find_decoder(id);
  if (!codec) throw internalError("the installed FFmpeg cannot decode pictures");
  CodecPtr decoder = makeCodec(codec);
  decoder->thread_count = 1;
  // A picture is whole or it is refused; a clip's frames are treated more gently.
  decoder->err_recognition = AV_EF_CRCCHECK | AV_EF_EXPLODE;
  if (avcodec_open2(decoder.get(), codec, nullptr) < 0) return nullptr;
  PacketPtr packet = makePacket();
  if (av_new_packet(packet.get(), static_cast<int>(bytes.size())) < 0) return nullptr;
  std::memcpy(packet->data, bytes.data(), bytes.size());
  FramePtr frame = makeFrame();
  if (avcodec_send_packet(decoder.get(), packet.get()) < 0) return nullptr;
  avcodec_send_packet(decoder.get(), nullptr);
  if (avcodec_receive_frame(decoder.get(), frame.get()) < 0) return nullptr;
  return frame->decode_error_flags == 0 ? std::move(frame) : nullptr;
}

Orientation exifOrientation(const AVFrame& frame) {
  const AVDictionaryEntry* entry = av_dict_get(frame.metadata, "Orientation", nullptr, 0);
  return orientationFromExif(entry ? std::atoi(entry->value) : 1);
}

bool isGrey(AVPixelFormat format) {
  const AVPixFmtDescriptor* described = av_pix_fmt_desc_get(format);
  return described && described->nb_components == 1 && !(described->flags & AV_PIX_FMT_FLAG_PAL);
}

}  // namespace

PictureKind pictureKind(std::string_view bytes) {
  if (bytes.starts_with(kJpegSignature)) return PictureKind::Jpeg;
  if (!bytes.starts_with(kPngSignature)) return PictureKind::None;
  const auto data = bytes.find("IDAT");
  return bytes.substr(0, data).find("acTL") == std::string_view::npos ? PictureKind::Png
                                                                      : PictureKind::None;
}

Image readImage(const std::filesystem::path& path) {
  if (!std::filesystem::exists(path)) {
    throw ioError(Message("%1: there is no such file; check the name").arg(path));
  }
  return decodeImage(readFile(path), path.string());
}

Image decodeImage(std::string_view bytes, const std::string& name) {
  quietLibav();
  const PictureKind kind = pictureKind(bytes);
  if (kind == PictureKind::None) {
    throw badInput(Message("%1: is no PNG or JPEG picture; convert it to PNG").arg(name));
  }
  const FramePtr frame =
      decode(bytes, kind == PictureKind::Png ? AV_CODEC_ID_PNG : AV_CODEC_ID_MJPEG);
  if (!frame) {
    const std::string why = libavComplaint();
    throw badInput(
        why.empty()
            ? Message("%1: is damaged or cut short; export it again").arg(name)
            : Message("%1: is damaged or cut short (%2); export it again").arg(name).arg(why));
  }
  const auto format = static_cast<AVPixelFormat>(frame->format);
  FrameToImage converter;
  Image image = converter.convert(*frame, carriesAlpha(format) ? 4 : isGrey(format) ? 1 : 3);
  if (image.channels == 4 && isOpaque(image)) image = withChannels(std::move(image), 3);
  return orient(std::move(image), exifOrientation(*frame));
}

std::string encodePng(const Image& image) {
  quietLibav();
  const AVCodec* codec = avcodec_find_encoder(AV_CODEC_ID_PNG);
  if (!codec) throw internalError("the installed FFmpeg cannot write PNG");
  if (image.empty()) throw internalError("an empty picture cannot be written");
  const FramePtr frame = copyToFrame(image);
  CodecPtr encoder = makeCodec(codec);
  encoder->width = frame->width;
  encoder->height = frame->height;
  encoder->pix_fmt = static_cast<AVPixelFormat>(frame->format);
  encoder->time_base = {1, 1};
  encoder->thread_count = 1;
  encoder->flags |= AV_CODEC_FLAG_BITEXACT;
  av_opt_set(encoder->priv_data, "pred", "mixed", 0);
  PacketPtr packet = makePacket();
  if (avcodec_open2(encoder.get(), codec, nullptr) < 0 ||
      avcodec_send_frame(encoder.get(), frame.get()) < 0 ||
      avcodec_send_frame(encoder.get(), nullptr) < 0 ||
      avcodec_receive_packet(encoder.get(), packet.get()) < 0) {
    throw internalError("a picture could not be encoded as PNG: " + libavComplaint());
  }
  return {reinterpret_cast<const char*>(packet->data), static_cast<std::size_t>(packet->size)};
}

void writePng(const std::filesystem::path& path, const Image& image) {
  writeFile(path, encodePng(image));
}

}  // namespace attune
