// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace attune {
namespace {

QString key() {
  return QStringLiteral("files/recent");
}

}  // namespace

QStringList RecentFiles::list() {
  QStringList found;
  for (const QString& file : QSettings().value(key()).toStringList()) {
    if (QFileInfo::exists(file) && !found.contains(file)) found.append(file);
  }
  return found.mid(0, kMost);
}

void RecentFiles::add(const QString& file) {
  const QString whole = QFileInfo(file).absoluteFilePath();
  QStringList files = list();
  files.removeAll(whole);
  files.prepend(whole);
  QSettings().setValue(key(), files.mid(0, kMost));
}

void RecentFiles::clear() {
  QSettings().remove(key());
}

}  // namespace attune
