// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/clip_writer.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <numeric>
#include <string>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/message.h"
#include "core/media/channels.h"
#include "core/media/frame_convert.h"
#include "core/media/gif_palette.h"
#include "core/media/image_file.h"
#include "core/media/video_encoder.h"

namespace attune {
namespace {

namespace fs = std::filesystem;

enum class Format { Mp4, Webm, Gif, Png, Folder };

constexpr int kWorstCrf = 51;
constexpr int kWorstVp9Crf = 63;
// Clocks finer than this are rounded to the second one, MPEG's own.
constexpr std::int64_t kFinestClock = 1'000'000;
constexpr Rational kUsualTick{1, 90'000};
constexpr Rational kGifTick{1, 100};
constexpr std::int64_t kLeastGifTicks = 2;  // players slow down anything shorter

fs::path withoutSlash(const fs::path& path) {
  return path.filename().empty() && path.has_parent_path() ? path.parent_path() : path;
}

Format formatOf(const fs::path& path) {
  if (path.filename().empty() || fs::is_directory(path)) return Format::Folder;
  std::string extension = path.extension().string();
  for (char& c : extension) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  if (extension.empty()) return Format::Folder;
  if (extension == ".mp4") return Format::Mp4;
  if (extension == ".webm") return Format::Webm;
  if (extension == ".gif") return Format::Gif;
  if (extension == ".png") return Format::Png;
  throw badInput(Message("%1: '%2' is no format that can be written; use .mp4, .webm, .gif, .png "
                         "or a folder")
                     .arg(path)
                     .arg(extension));
}

bool isFrameName(const std::string& name) {
  return name.size() >= 8 && name.ends_with(".png") &&
         std::all_of(name.begin(), name.end() - 4, [](unsigned char c) { return std::isdigit(c); });
}

void checkFolderIsOurs(const fs::path& folder) {
  if (!fs::exists(folder)) return;
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(folder, failed)) {
    if (entry.is_regular_file() && isFrameName(entry.path().filename().string())) continue;
    throw badInput(Message("%1: holds %2, which would be lost; choose a new or empty folder")
                       .arg(folder)
                       .arg(entry.path().filename()));
  }
  if (failed)
    throw ioError(
        Message("%1: cannot be listed: %2; choose another name").arg(folder).arg(failed.message()));
}

// The smallest clock on which every frame begins on a tick, or MPEG's.
Rational commonTick(const Clip& clip) {
  std::int64_t den = clip.rate.num;
  for (const Rational& time : clip.times) {
    den = std::lcm(den, time.den);
    if (den > kFinestClock) return kUsualTick;
  }
  return {1, den};
}

std::vector<std::int64_t> ticksOf(const Clip& clip, Rational tick, std::int64_t least) {
  std::vector<std::int64_t> ticks;
  const auto at = [&](double seconds) { return std::llround(seconds / tick.value()); };
  for (const Rational& time : clip.times) {
    const std::int64_t wanted = at(time.value());
    ticks.push_back(ticks.empty() ? wanted : std::max(wanted, ticks.back() + least));
  }
  const double end = clip.times.back().value() + 1 / clip.rate.value();
  ticks.push_back(std::max<std::int64_t>(at(end), ticks.back() + least));
  return ticks;
}

EncoderPlan mp4Plan(const Clip& clip, int crf) {
  EncoderPlan plan{.muxer = "mp4", .encoder = "libx264", .format = AV_PIX_FMT_YUV420P};
  plan.size = {(clip.size().width + 1) / 2 * 2, (clip.size().height + 1) / 2 * 2};
  plan.codecOptions = {{"crf", std::to_string(crf)}, {"preset", "medium"}};
  plan.muxerOptions = {{"movflags", "+faststart"}};
  plan.tick = commonTick(clip);
  plan.ticks = ticksOf(clip, plan.tick, 1);
  return plan;
}

EncoderPlan webmPlan(const Clip& clip, int crf) {
  EncoderPlan plan{.muxer = "webm", .encoder = "libvpx-vp9", .format = AV_PIX_FMT_YUV420P};
  if (clip.hasAlpha()) plan.format = AV_PIX_FMT_YUVA420P;
  plan.size = clip.size();
  // VP9's scale is longer: 0..63 for 0..51.
  const int quality = static_cast<int>(std::lround(crf * double{kWorstVp9Crf} / kWorstCrf));
  plan.codecOptions = {
      {"crf", std::to_string(quality)}, {"b", "0"}, {"deadline", "good"}, {"cpu-used", "2"}};
  // Hidden reference frames and an alpha layer do not go together in libvpx.
  if (clip.hasAlpha()) plan.codecOptions.emplace_back("auto-alt-ref", "0");
  plan.tick = commonTick(clip);
  plan.ticks = ticksOf(clip, plan.tick, 1);
  return plan;
}

EncoderPlan gifPlan(const Clip& clip) {
  EncoderPlan plan{.muxer = "gif", .encoder = "gif", .format = AV_PIX_FMT_PAL8};
  plan.size = clip.size();
  plan.muxerOptions = {{"loop", "0"}};
  plan.tick = kGifTick;
  plan.ticks = ticksOf(clip, kGifTick, kLeastGifTicks);
  const auto last = static_cast<int>(plan.ticks.back() - plan.ticks[plan.ticks.size() - 2]);
  plan.muxerOptions.emplace_back("final_delay", std::to_string(last));
  return plan;
}

// H.264 in 4:2:0 has even sides only: the last column and row are repeated.
Image padTo(const Image& image, Size2i size) {
  if (image.size == size) return image;
  Image out(size, image.channels);
  for (int y = 0; y < size.height; ++y) {
    const std::uint8_t* from = image.row(std::min(y, image.size.height - 1));
    std::copy_n(from, image.rowBytes(), out.row(y));
    for (int x = image.size.width; x < size.width; ++x) {
      std::copy_n(from + image.rowBytes() - image.channels, image.channels,
                  out.row(y) + x * image.channels);
    }
  }
  return out;
}

FramePtr paletteFrame(const Image& image, GifPalette& palette) {
  FramePtr frame = makeFrame(AV_PIX_FMT_PAL8, image.size.width, image.size.height);
  const std::vector<std::uint8_t> indices = palette.map(image);
  av_image_copy_plane(frame->data[0], frame->linesize[0], indices.data(), image.size.width,
                      image.size.width, image.size.height);
  const auto entries = palette.entries();
  std::memcpy(frame->data[1], entries.data(), sizeof entries);
  return frame;
}

void writeVideo(const Clip& clip, const fs::path& path, EncoderPlan plan,
                const CancelToken& cancel) {
  PendingOutput pending(path);
  const Size2i size = plan.size;
  const AVPixelFormat format = plan.format;
  const bool flatten = format == AV_PIX_FMT_YUV420P;
  ImageToFrame converter(size, flatten ? 3 : 4, format);
  VideoEncoder encoder(pending.path(), path, std::move(plan));
  for (const Image& frame : clip.frames) {
    cancel.throwIfCancelled();
    encoder.write(converter.convert(padTo(flatten ? overBlack(frame) : frame, size)));
  }
  encoder.finish();
  cancel.throwIfCancelled();
  pending.commit();
}

void writeGif(const Clip& clip, const fs::path& path, const CancelToken& cancel) {
  PendingOutput pending(path);
  GifPalette palette(clip.frames);
  VideoEncoder encoder(pending.path(), path, gifPlan(clip));
  for (const Image& frame : clip.frames) {
    cancel.throwIfCancelled();
    encoder.write(paletteFrame(frame, palette));
  }
  encoder.finish();
  cancel.throwIfCancelled();
  pending.commit();
}

void writeFolder(const Clip& clip, const fs::path& path, const CancelToken& cancel) {
  PendingOutput pending(path);
  const auto fail = [&](const std::string& why) {
    throw ioError(Message("%1: cannot be written (%2); free some space or choose another folder")
                      .arg(path)
                      .arg(why));
  };
  std::error_code failed;
  fs::create_directory(pending.path(), failed);
  if (failed) fail(failed.message());
  for (std::size_t i = 0; i < clip.frames.size(); ++i) {
    cancel.throwIfCancelled();
    const std::string bytes = encodePng(clip.frames[i]);
    char name[32];
    std::snprintf(name, sizeof name, "%04zu.png", i);
    std::ofstream file(pending.path() / name, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) fail(std::strerror(errno));
  }
  pending.commit();
}

}  // namespace

void writeClip(const Clip& clip, const fs::path& path, const WriteOptions& options) {
  checkClip(clip);
  checkClipTarget(path, clip.count());
  if (options.crf < 0 || options.crf > kWorstCrf) {
    throw badInput(
        Message("crf: %1 is out of range; use 0 (best) to %2").arg(options.crf).arg(kWorstCrf));
  }
  switch (formatOf(path)) {
    case Format::Mp4:
      writeVideo(clip, path, mp4Plan(clip, options.crf), options.cancel);
      return;
    case Format::Webm:
      writeVideo(clip, path, webmPlan(clip, options.crf), options.cancel);
      return;
    case Format::Gif:
      writeGif(clip, path, options.cancel);
      return;
    case Format::Png:
      options.cancel.throwIfCancelled();
      writePng(path, clip.frames.front());
      return;
    case Format::Folder:
      writeFolder(clip, withoutSlash(path), options.cancel);
      return;
  }
}

void checkClipTarget(const fs::path& path, int frameCount) {
  const Format format = formatOf(path);
  if (format == Format::Png && frameCount > 1) {
    throw badInput(Message("%1: one picture cannot hold %2 frames; name a folder or a .mp4")
                       .arg(path)
                       .arg(frameCount));
  }
  if (format == Format::Folder) checkFolderIsOurs(withoutSlash(path));
  const PendingOutput probe(withoutSlash(path));
}

}  // namespace attune
