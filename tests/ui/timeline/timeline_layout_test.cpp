// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_layout.h"

#include <QtTest>
#include <cmath>
#include <string>

namespace attune {
namespace {

TimelineLayout layoutOf(int frames, int width) {
  TimelineLayout layout;
  layout.setHeader(100);
  layout.setMargin(16);
  layout.setWidth(width);
  layout.setFrames(frames);
  return layout;
}

}  // namespace

class TimelineLayoutTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyPixelOfACellIsItsFrame() {
    for (const int frames : {1, 16, 48, 301, 5000}) {
      TimelineLayout layout = layoutOf(frames, 900);
      for (const double cell : {0.0, 0.37, 1.0, 3.3, 7.77, 16.0, 41.9, 160.0}) {
        layout.setCell(cell, 500);
        for (const int scroll : {0, 1, 137, layout.longestScroll()}) {
          layout.setScroll(scroll);
          int last = -1;
          for (int x = 100; x < 900; ++x) {
            const int frame = layout.frameAtUncut(x);
            const std::string where = std::to_string(frames) + " frames, cell " +
                                      std::to_string(layout.cell()) + ", x " + std::to_string(x);
            QVERIFY2(layout.left(frame) <= x && x < layout.right(frame), where.c_str());
            QCOMPARE(layout.frameAtUncut(x + 0.999), frame);
            QVERIFY(last < 0 || frame == last || layout.cell() < 1 || frame == last + 1);
            last = frame;
          }
        }
      }
    }
  }

  void pixelsOutsideAreCutToTheClip() {
    TimelineLayout layout = layoutOf(10, 900);
    QCOMPARE(layout.frameAt(-50), 0);
    QCOMPARE(layout.frameAt(5000), 9);
    QVERIFY(layout.frameAtUncut(-50) < 0);
    layout.setFrames(0);
    QCOMPARE(layout.frameAt(400), 0);
  }

  void fitsUntilZoomed() {
    TimelineLayout layout = layoutOf(48, 900);
    QVERIFY(layout.fits());
    QVERIFY(layout.right(47) <= 900 - 16);
    QCOMPARE(layout.longestScroll(), 0);
    layout.setWidth(1300);
    QVERIFY(layout.right(47) > 1200);
    layout.setCell(40, 500);
    QVERIFY(!layout.fits());
    layout.setWidth(900);
    QCOMPARE(layout.cell(), 40.0);
    layout.fit();
    QVERIFY(layout.fits());
    QCOMPARE(layout.scroll(), 0);
  }

  void zoomKeepsTheFrameUnderTheCursor() {
    TimelineLayout layout = layoutOf(200, 900);
    for (int step = 0; step < 12; ++step) {
      const int frame = layout.frameAtUncut(430);
      layout.setCell(layout.cell() * 1.4, 430);
      QVERIFY(std::abs(layout.frameAtUncut(430) - frame) <= 1);
    }
    QCOMPARE(layout.cell(), TimelineLayout::kWidestCell);
    for (int step = 0; step < 30; ++step) layout.setCell(layout.cell() / 1.4, 430);
    QVERIFY(layout.fits());
  }

  void showsAFrameAtFortyPixels() {
    TimelineLayout layout = layoutOf(500, 900);
    layout.setCell(1000, 500);
    QVERIFY(layout.cell() >= 40);
  }

  void revealsWithLittleMotion() {
    TimelineLayout layout = layoutOf(100, 900);
    layout.setCell(40, 100);
    layout.setScroll(0);
    layout.reveal(5);
    QCOMPARE(layout.scroll(), 0);
    layout.reveal(50);
    QCOMPARE(layout.right(50), 900);
    layout.reveal(49);
    QCOMPARE(layout.right(50), 900);
    layout.reveal(2);
    QCOMPARE(layout.left(2), 100);
  }

  void numbersKeepApart() {
    TimelineLayout layout = layoutOf(1000, 900);
    for (const double cell : {0.0, 2.0, 9.0, 30.0, 100.0}) {
      layout.setCell(cell, 400);
      const int step = layout.numberStep(40);
      QVERIFY(step * layout.cell() >= 40);
    }
    QCOMPARE(layout.numberStep(40), 1);
  }
};

}  // namespace attune

QTEST_APPLESS_MAIN(attune::TimelineLayoutTest)
#include "timeline_layout_test.moc"
