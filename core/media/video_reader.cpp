// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video_reader.h"

#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/message.h"
#include "core/media/clip_collector.h"
#include "core/media/frame_convert.h"
#include "core/media/resample.h"
#include "core/media/timeline.h"
#include "core/media/video_decoder.h"

namespace attune {
namespace {

namespace fs = std::filesystem;

// Share of the promised frames that may be missing before a clip is refused.
constexpr double kToleratedLoss = 0.1;

Size2i squareSize(const AVFrame& frame, double pixelAspect) {
  Size2i size{frame.width, frame.height};
  if (pixelAspect > 1) size.width = static_cast<int>(std::lround(size.width * pixelAspect));
  if (pixelAspect < 1) size.height = static_cast<int>(std::lround(size.height / pixelAspect));
  return size;
}

void warnOfHdr(const fs::path& path, const AVFrame& frame) {
  if (frame.color_trc != AVCOL_TRC_SMPTE2084 && frame.color_trc != AVCOL_TRC_ARIB_STD_B67) return;
  log(LogLevel::Warning, path.string() +
                             ": is HDR, which is shown without tone mapping and so "
                             "looks flat; convert it to SDR for true colours");
}

// Called when the end was met. Only damage that was noticed counts, because an edit list may leave
// out frames that the container promises.
void judgeDamage(const fs::path& path, const VideoDecoder& decoder, int readable, bool refuse) {
  if (!decoder.damaged()) return;
  const auto promised = decoder.promisedFrames();
  if (refuse && promised && readable < (1 - kToleratedLoss) * *promised) {
    throw badInput(Message("%1: is damaged or cut short; %2 of %3 frames can be read; copy or "
                           "export it again, or ask for frames 0..%4 only")
                       .arg(path)
                       .arg(readable)
                       .arg(*promised)
                       .arg(readable - 1));
  }
  std::string found = std::to_string(readable);
  if (promised) found += " of " + std::to_string(*promised);
  log(LogLevel::Warning,
      path.string() + ": is damaged or cut short; " + found + " frames can be read");
}

Error nothingDecodes(const fs::path& path) {
  return badInput(Message("%1: not one frame can be decoded; copy or export it again").arg(path));
}

}  // namespace

Clip readVideo(const fs::path& path, const ReadOptions& options) {
  VideoDecoder decoder(path);
  ClipCollector collector(path, options);
  Timeline timeline(decoder.nominalRate());
  FrameToImage converter;
  Size2i size;
  int channels = 3;
  int seen = 0;
  while (!collector.full()) {
    const AVFrame* frame = decoder.next(options.cancel);
    if (!frame) {
      if (seen == 0) throw nothingDecodes(path);
      judgeDamage(path, decoder, seen, true);
      break;
    }
    timeline.add(decoder.time());
    if (seen == 0) {
      size = squareSize(*frame, decoder.pixelAspect());
      channels = carriesAlpha(static_cast<AVPixelFormat>(frame->format)) ? 4 : 3;
      warnOfHdr(path, *frame);
    }
    if (!collector.wants(seen++)) continue;
    Image image = converter.convert(*frame, channels);
    image = resample(image, {0, 0, frame->width, frame->height}, size, Filter::Lanczos);
    collector.add(orient(std::move(image), decoder.orientation()), timeline.times().back());
  }
  return collector.finish(seen, timeline.rate());
}

ClipIndex indexVideo(const fs::path& path, const CancelToken& cancel) {
  VideoDecoder decoder(path);
  Timeline timeline(decoder.nominalRate());
  ClipIndex index{.kind = ClipKind::Video,
                  .rotation = decoder.orientation().degrees(),
                  .mirrored = decoder.orientation().mirrored(),
                  .codec = decoder.codecName()};
  while (const AVFrame* frame = decoder.next(cancel)) {
    timeline.add(decoder.time());
    if (timeline.times().size() > 1) continue;
    const auto format = static_cast<AVPixelFormat>(frame->format);
    index.size = orient(squareSize(*frame, decoder.pixelAspect()), decoder.orientation());
    index.hasAlpha = carriesAlpha(format);
    index.pixelFormat = av_get_pix_fmt_name(format);
  }
  index.times = timeline.times();
  if (index.times.empty()) throw nothingDecodes(path);
  judgeDamage(path, decoder, index.count(), false);
  index.rate = timeline.rate();
  index.variableRate = !timeline.steady();
  return index;
}

}  // namespace attune
