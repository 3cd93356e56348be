// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/golden_picture.h"

#include <QDir>
#include <algorithm>
#include <cstdlib>

namespace attune {

PictureDifference comparePictures(const QImage& actual, const QImage& expected, int tolerance) {
  if (actual.size() != expected.size() || actual.isNull()) return {.largest = 255, .beyond = 1};
  const QImage a = actual.convertToFormat(QImage::Format_RGB32);
  const QImage b = expected.convertToFormat(QImage::Format_RGB32);
  PictureDifference result{.picture = QImage(a.size(), QImage::Format_RGB32)};
  qint64 beyond = 0;
  for (int y = 0; y < a.height(); ++y) {
    for (int x = 0; x < a.width(); ++x) {
      const QRgb p = a.pixel(x, y);
      const QRgb q = b.pixel(x, y);
      const int far = std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                                std::abs(qBlue(p) - qBlue(q))});
      result.largest = std::max(result.largest, far);
      beyond += far > tolerance ? 1 : 0;
      const int shown = std::min(255, far * 8);
      result.picture.setPixel(x, y, qRgb(shown, far > tolerance ? 0 : shown, shown));
    }
  }
  result.beyond = static_cast<double>(beyond) / (static_cast<double>(a.width()) * a.height());
  return result;
}

QString goldenFault(const QImage& actual, const QString& name, int tolerance, double share) {
  const QString file = QStringLiteral("tests/data/golden/%1.png").arg(name);
  if (qgetenv("ATTUNE_GOLDEN") == "write") {
    QDir().mkpath(QStringLiteral("tests/data/golden"));
    return actual.save(file) ? QString() : QStringLiteral("%1 could not be written").arg(file);
  }
  const QImage expected(file);
  const PictureDifference difference = comparePictures(actual, expected, tolerance);
  if (difference.beyond <= share) return {};
  const QDir folder(QDir::temp().filePath(QStringLiteral("golden")));
  QDir().mkpath(folder.path());
  actual.save(folder.filePath(name + QStringLiteral("-actual.png")));
  difference.picture.save(folder.filePath(name + QStringLiteral("-difference.png")));
  return QStringLiteral("%1: %2 % of the pixels differ by more than %3 (largest %4); see %5")
      .arg(file)
      .arg(difference.beyond * 100)
      .arg(tolerance)
      .arg(difference.largest)
      .arg(folder.path());
}

}  // namespace attune
