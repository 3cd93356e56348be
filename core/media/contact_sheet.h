// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/image.h"
#include "core/media/clip.h"

namespace attune {

// All frames side by side in reading order, `columns` to a row (fewer when the clip is shorter),
// with a gap of two dark pixels between them and none around; the channels are the clip's.
// The last row is filled up with the gap's colour (transparent when the clip has alpha).
// Throws BadInput when columns < 1, Internal for a clip without frames.
[[nodiscard]] Image contactSheet(const Clip& clip, int columns);

}  // namespace attune
