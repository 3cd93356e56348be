// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace attune {

// An amount of memory or the size of a file, as the window says it everywhere: "15.6 GiB", in units
// of 1024, which memory is sold and measured in, under the names that say so (IEC 80000-13).
[[nodiscard]] QString dataSize(double bytes, const QLocale& locale = QLocale());

}  // namespace attune
