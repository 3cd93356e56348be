// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace attune {

// Projects and clips that were open, newest first, at most ten, kept in QSettings. Those that are
// gone are dropped as the list is read.
class RecentFiles {
 public:
  static constexpr int kMost = 10;

  [[nodiscard]] static QStringList list();
  static void add(const QString& file);
  static void clear();
};

}  // namespace attune
