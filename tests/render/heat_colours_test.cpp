// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/heat_colours.h"

#include <QTest>
#include <cmath>
#include <set>

#include "render/object_palette.h"

using namespace attune;

namespace {

double lightness(QRgb colour) {
  const auto linear = [](int byte) {
    const double v = byte / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  };
  const double y = 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) +
                   0.0722 * linear(qBlue(colour));
  return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
}

}  // namespace

class HeatColoursTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void lightnessRises() {
    for (const HeatScale scale : {HeatScale::Ember, HeatScale::Lagoon, HeatScale::Grey}) {
      const HeatTable& table = heatTable(scale);
      for (std::size_t i = 1; i < table.size(); ++i) {
        QVERIFY2(lightness(table[i]) > lightness(table[i - 1]) - 0.35,
                 qPrintable(QString::number(i)));
      }
      // A straight line: a quarter of the scale is a quarter of the lightness, within 3.
      const double low = lightness(table[0]);
      const double high = lightness(table[255]);
      for (const int i : {64, 128, 191}) {
        const double straight = low + (high - low) * i / 255;
        QVERIFY(std::abs(lightness(table[static_cast<std::size_t>(i)]) - straight) < 3);
      }
      QVERIFY(high - low > 70);
    }
  }

  void overlayLetsLowValuesThrough() {
    Image map({2, 1}, 1);
    map.pixels = {0, 255};
    const QImage overlay = heatOverlay(map, HeatScale::Ember);
    QCOMPARE(qAlpha(overlay.pixel(0, 0)), 0);
    QCOMPARE(qAlpha(overlay.pixel(1, 0)), 255);
    QCOMPARE(heatPicture(map, HeatScale::Grey).pixel(1, 0), qRgb(255, 255, 255));
  }

  void objectsCanBeToldApart() {
    std::set<QRgb> colours;
    std::set<ObjectMark> marks;
    for (int i = 0; i < kObjectColours; ++i) {
      colours.insert(objectColour(i).rgb());
      marks.insert(objectMark(i));
      QVERIFY(!objectMarkPath(i, {10, 10}, 6).isEmpty());
      QVERIFY(objectMarkPath(i, {10, 10}, 6).boundingRect().intersects(QRectF(5, 5, 10, 10)));
      QVERIFY(!objectColourName(i).isEmpty());
    }
    QCOMPARE(colours.size(), std::size_t{kObjectColours});
    QCOMPARE(marks.size(), std::size_t{kObjectColours});
    QCOMPARE(objectColour(-1), objectColour(kObjectColours - 1));
    QCOMPARE(objectColour(kObjectColours), objectColour(0));
    QCOMPARE(textOn(Qt::black), QColor(Qt::white));
    QVERIFY(textOn(Qt::yellow) != QColor(Qt::white));
  }
};

QTEST_APPLESS_MAIN(HeatColoursTest)
#include "heat_colours_test.moc"
