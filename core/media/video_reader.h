// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/clip_reader.h"

namespace attune {

// readClip and indexClip for what is a video; the options are checked.
[[nodiscard]] Clip readVideo(const std::filesystem::path& path, const ReadOptions& options);
[[nodiscard]] ClipIndex indexVideo(const std::filesystem::path& path, const CancelToken& cancel);

}  // namespace attune
