// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "core/base/cancel.h"
#include "core/media/clip.h"

namespace attune {

struct WriteOptions {
  int crf = 16;  // H.264's scale, 0 (lossless) .. 51; VP9 is given a value that looks alike
  CancelToken cancel{};
};

// Writes a clip whole or not at all; the name says how:
//
//   .mp4    H.264, yuv420p, BT.709 limited range, flagged so; the index stands first in the file.
//           An odd width or height gets one more column or row, a copy of the last one.
//   .webm   VP9, BT.709 limited range, with alpha (yuva420p) when the clip has it; any size.
//   .gif    one palette of at most 256 colours for the clip, looped; alpha < 128 is transparent;
//           times are rounded to the format's 1/100 s, and no frame is shorter than 2 of them.
//   .png    a clip of one frame only, lossless.
//   folder  no extension, a trailing '/', or a folder that exists: 0000.png, 0001.png, ...
//           A folder that holds anything but such pictures is refused, never emptied.
//
// The times of the frames are kept (a variable rate stays one); pictures in a folder have none. In
// mp4, which has no alpha, transparent parts are laid over black. The bytes depend on the
// clip, the options and the installed codecs alone, not on the time or the machine's cores.
//
// Errors  BadInput: unknown extension, crf out of range, several frames to a .png, a folder in use,
//         a clip larger than the format allows. Io: folder missing or read-only, disk full; the
//         message says what to do and nothing is left behind. Cancelled.
void writeClip(const Clip& clip, const std::filesystem::path& path,
               const WriteOptions& options = {});

// Throws the error that writeClip would meet for this name (extension, folder, permission), so that
// long work need not end in it. Writes nothing.
void checkClipTarget(const std::filesystem::path& path, int frameCount);

}  // namespace attune
