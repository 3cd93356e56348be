// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace attune {

struct PictureDifference {
  int largest = 0;      // of any channel
  double beyond = 0;    // share of pixels with a channel further away than the tolerance
  QImage picture = {};  // the differences, amplified
};

// Pictures of unlike size differ everywhere.
[[nodiscard]] PictureDifference comparePictures(const QImage& actual, const QImage& expected,
                                                int tolerance);

// Compares with tests/data/golden/<name>.png: at most `share` of the pixels may be further than
// `tolerance` (0..255) from it. On failure it writes <name>-actual.png and <name>-difference.png
// into the folder `golden` under the system's temporary folder and says so. With
// ATTUNE_GOLDEN=write in the environment it writes the golden picture instead. Empty when all is
// well.
[[nodiscard]] QString goldenFault(const QImage& actual, const QString& name, int tolerance,
                                  double share);

}  // namespace attune
