// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/data_size.h"

#include <QDirIterator>
#include <QFile>
#include <QtTest>

namespace attune {

class DataSizeTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void countsInUnitsOf1024() {
    const QLocale english(QLocale::English);
    QCOMPARE(dataSize(16.0 * (1ULL << 30), english), QStringLiteral("16.0 GiB"));
    QCOMPARE(dataSize(1536, english), QStringLiteral("1.5 KiB"));
    QCOMPARE(dataSize(16.5 * (1 << 20), QLocale(QLocale::German)), QStringLiteral("16,5 MiB"));
  }

  // Two formats side by side made one machine's memory look like two.
  void isTheOnlyFormat() {
    QStringList others;
    QDirIterator files(QStringLiteral("ui"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                       QDir::Files, QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
      QFile file(files.next());
      QVERIFY(file.open(QIODevice::ReadOnly));
      ++seen;
      if (file.readAll().contains("formattedDataSize")) others << file.fileName();
    }
    QVERIFY(seen > 100);
    QCOMPARE(others, QStringList{QStringLiteral("ui/language/data_size.cpp")});
  }
};

}  // namespace attune

QTEST_APPLESS_MAIN(attune::DataSizeTest)
#include "data_size_test.moc"
