// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/cancel.h"
#include "core/media/clip.h"

namespace attune {

enum class ClipKind { Video, Folder, Still };

// What a source holds, found by decoding it once and keeping no picture: exact for every container,
// also those that store no times or hide frames.
struct ClipIndex {
  ClipKind kind = ClipKind::Video;
  std::vector<Rational> times{};  // as Clip::times, one for each frame that can be decoded
  Size2i size{};                  // as frames come out: rotated, square pixels
  Rational rate{8, 1};
  // Some frame is shown more than a tenth of an interval from where a constant rate would put it
  // (containers round times to their own ticks).
  bool variableRate = false;
  int rotation = 0;  // degrees clockwise that were applied: 0, 90, 180, 270
  bool mirrored = false;
  bool hasAlpha = false;  // the pixel format carries alpha (it may be opaque throughout)
  std::string codec{};    // FFmpeg's names, such as "h264" and "yuv420p10le"
  std::string pixelFormat{};

  [[nodiscard]] int count() const { return static_cast<int>(times.size()); }
};

struct ReadOptions {
  int first = 0;               // index of the first frame wanted, in presentation order
  std::optional<int> count{};  // at most this many; to the end when absent
  int stride = 1;              // every stride-th frame from `first`
  Rational folderRate{8, 1};   // the rate given to a folder of pictures
  std::size_t maxBytes = std::size_t{4} << 30;  // refuse to fill more memory than this
  CancelToken cancel{};
};

// Reads a clip: a video in any container and codec the installed FFmpeg knows, a folder of PNG or
// JPEG pictures, or one such picture (a clip of one frame).
//
// Order     presentation order. A folder sorts by name with numbers as numbers (2 before 10);
//           hidden files and other kinds of file in it are passed over.
// Times     as stored; where a container has none, the nominal rate. times[0] is 0 also when
//           `first` is not. The rate of a strided read is the source's divided by the stride.
// Size      turned as the display matrix (or EXIF orientation) says, then made of square pixels by
//           widening the narrower side. A frame of another size than the first is scaled to it;
//           in a folder it is an error.
// Colours   8-bit sRGB values; the file's matrix and range are honoured, BT.601 (under 720 lines)
// or
//           BT.709 and limited range where the file says nothing. High bit depths are rounded.
//           HDR transfer curves are not tone-mapped: such a clip looks flat, and a warning says so.
// Alpha     kept, straight, when some pixel read is not opaque; else the frames are RGB.
// Damage    up to a tenth of the promised frames may be missing at the end: a warning is logged and
//           what can be read is returned. More missing is an error when they were asked for; a
//           range that lies wholly in the readable part is served.
// Errors    Io: missing, unreadable. BadInput: no media file, no video in it, no frame, cut short,
//           `first` past the end, count or stride below 1, over maxBytes. Cancelled.
[[nodiscard]] Clip readClip(const std::filesystem::path& path, const ReadOptions& options = {});

// The same rules; a damaged source is indexed as far as it can be read, with a warning.
[[nodiscard]] ClipIndex indexClip(const std::filesystem::path& path,
                                  const CancelToken& cancel = {});

}  // namespace attune
