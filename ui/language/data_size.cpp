// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/data_size.h"

namespace attune {

QString dataSize(double bytes, const QLocale& locale) {
  return locale.formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeIecFormat);
}

}  // namespace attune
