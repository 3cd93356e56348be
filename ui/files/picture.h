// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QSize>

#include "core/base/image.h"

namespace attune {

// The picture as large as fits into `most` (in device-independent px), never enlarged more than
// eightfold; null for an empty one.
[[nodiscard]] QPixmap pictureOf(const Image& image, QSize most, qreal devicePixelRatio);

}  // namespace attune
