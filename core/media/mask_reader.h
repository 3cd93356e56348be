// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "core/base/cancel.h"
#include "core/base/geometry.h"
#include "core/base/image.h"

namespace attune {

// One mask for each frame of a clip, 1 channel of `clipSize`: 255 = edit, 0 = keep, between = soft.
//
// Source   a still picture (it serves every frame), a folder of pictures, or a video; a folder or a
//          video of one frame serves every frame too.
// Values   alpha when the source is transparent anywhere, else brightness (BT.709 luma). Of a
// video,
//          values within 8 of black and white are taken as those, because lossy codecs blur them.
// Size     the clip's own, or another of the same shape (to 1 %, or a pixel), which is resampled by
//          area.
// Errors   BadInput naming the file, what it holds, what the clip has, and the remedy: another
//          number of frames, another shape. Else as readClip.
[[nodiscard]] std::vector<Image> readMasks(const std::filesystem::path& path, int frameCount,
                                           Size2i clipSize, const CancelToken& cancel = {});

}  // namespace attune
