// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/brush.h"

#include <QElapsedTimer>
#include <QTest>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

#include "core/base/error.h"

using namespace attune;

namespace {

double areaOfMask(const Image& mask) {
  return std::accumulate(mask.pixels.begin(), mask.pixels.end(), 0.0) / 255;
}

double circle(double radius) {
  return std::numbers::pi * radius * radius;
}

bool near(double a, double b, double tolerance) {
  return std::abs(a - b) <= tolerance;
}

Image blank(int width = 200, int height = 160, std::uint8_t grey = 0) {
  return {{width, height}, 1, grey};
}

Image disc(double x, double y, double radius) {
  Image mask = blank();
  combineOutline(mask, ellipseOutline(x - radius, y - radius, x + radius, y + radius),
                 MaskCombine::Replace);
  return mask;
}

// The smallest area outside of which two masks are equal.
PixelArea difference(const Image& a, const Image& b) {
  PixelArea out;
  for (int y = 0; y < a.size.height; ++y)
    for (int x = 0; x < a.size.width; ++x)
      if (a.row(y)[x] != b.row(y)[x]) out = united(out, {x, y, x + 1, y + 1});
  return out;
}

bool holds(PixelArea outer, PixelArea inner) {
  return inner.empty() || united(outer, inner) == outer;
}

}  // namespace

class BrushTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void dabsAreRound_data() {
    QTest::addColumn<double>("radius");
    for (const double radius : {0.5, 1.0, 3.0, 12.0, 60.0})
      QTest::addRow("radius %g", radius) << radius;
  }

  void dabsAreRound() {
    QFETCH(double, radius);
    const Image before = blank();
    Image mask = before;
    BrushStroke stroke(before, {.radius = radius});
    const PixelArea area = stroke.lineTo(mask, {.x = 100.3, .y = 80.6});
    QVERIFY(near(areaOfMask(mask), circle(radius), 0.4 + 0.02 * circle(radius)));
    QVERIFY(holds(area, difference(before, mask)));
    if (radius >= 1) QCOMPARE(mask.row(80)[100], std::uint8_t{255});
  }

  void strokesHaveNoGapsAndDoNotAddUp() {
    const Image before = blank();
    Image mask = before;
    BrushStroke stroke(before, {.radius = 10, .opacity = 0.5});
    for (const double x : {40.0, 160.0, 40.0}) stroke.lineTo(mask, {.x = x, .y = 80});
    const double want = (20 * 120 + circle(10)) / 2;
    QVERIFY(near(areaOfMask(mask), want, 0.02 * want));
    QCOMPARE(*std::max_element(mask.pixels.begin(), mask.pixels.end()), std::uint8_t{128});
    for (int x = 40; x < 160; ++x) QCOMPARE(mask.row(80)[x], std::uint8_t{128});
  }

  void hardnessOpacityAndPressure() {
    const Image before = blank();
    const auto painted = [&](const BrushTip& tip, double pressure = 1) {
      Image mask = before;
      BrushStroke stroke(before, tip);
      stroke.lineTo(mask, {.x = 100, .y = 80, .pressure = pressure});
      return mask;
    };
    const Image soft = painted({.radius = 40, .hardness = 0});
    QVERIFY(areaOfMask(soft) < 0.6 * circle(40));
    for (int x = 101; x < 145; ++x) QVERIFY(soft.row(80)[x] <= soft.row(80)[x - 1]);
    QCOMPARE(soft.row(80)[100], std::uint8_t{255});
    QCOMPARE(soft.row(80)[141], std::uint8_t{0});
    QVERIFY(near(areaOfMask(painted({.radius = 40}, 0.5)), circle(20), 20));
    QVERIFY(near(areaOfMask(painted({.radius = 40, .opacity = 0.25})), circle(40) / 4, 30));
  }

  void erasersTakeAway() {
    const Image before = blank(200, 160, 255);
    Image mask = before;
    BrushStroke stroke(before, {.radius = 20, .erases = true});
    stroke.lineTo(mask, {.x = 100, .y = 80});
    QVERIFY(near(areaOfMask(before) - areaOfMask(mask), circle(20), 20));
    QCOMPARE(mask.row(80)[100], std::uint8_t{0});
  }

  void paintCrossesTheEdge() {
    const Image before = blank();
    Image mask = before;
    BrushStroke stroke(before, {.radius = 10});
    QVERIFY(stroke.lineTo(mask, {.x = -50, .y = 80}).empty());
    QVERIFY(!stroke.lineTo(mask, {.x = 250, .y = 80}).empty());
    QVERIFY(near(areaOfMask(mask), 20 * 200, 20));
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(stroke.lineTo(mask, {.x = nan, .y = 0}).empty());
    // So far away that walking there dab by dab would never end.
    stroke.lineTo(mask, {.x = 1e12, .y = 1e12});
    stroke.lineTo(mask, {.x = -1e12, .y = 80});
    QVERIFY(areaOfMask(mask) >= 20 * 200 - 20);
    Image corner = before;
    BrushStroke round(before, {.radius = 40});
    const PixelArea area = round.lineTo(corner, {.x = 0, .y = 0});
    QVERIFY(near(areaOfMask(corner), circle(40) / 4, 20));
    QVERIFY(area.x0 == 0 && area.y0 == 0 && area.x1 <= 42);
  }

  void costFollowsTheDab() {
    const Image before = blank(1920, 1080);
    for (const double hardness : {1.0, 0.0}) {
      double best = 1e9;
      for (int round = 0; round < 5; ++round) {
        Image mask = before;
        BrushStroke stroke(before, {.radius = 256, .hardness = hardness});
        stroke.lineTo(mask, {.x = 500, .y = 540});
        QElapsedTimer timer;
        timer.start();
        for (int i = 1; i <= 16; ++i) stroke.lineTo(mask, {.x = 500.0 + 60 * i, .y = 540});
        best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e6);
      }
      qInfo("16 dabs of radius 256, hardness %g: %.2f ms", hardness, best);
      QVERIFY(best < 50);  // the target is 5; a busy machine may be slower
    }
  }

  void outlinesCombine() {
    const double a = circle(30);
    Image mask = disc(80, 80, 30);
    QVERIFY(near(areaOfMask(mask), a, 3));
    const auto other = ellipseOutline(80, 50, 140, 110);  // centre 110: the lens in between
    const double lens = 2 * 30 * 30 * std::acos(0.5) - 15 * std::sqrt(4 * 900.0 - 900);
    const auto with = [&](MaskCombine how) {
      Image out = mask;
      const PixelArea area = combineOutline(out, other, how);
      if (!(area == difference(mask, out))) return -1.0;
      return areaOfMask(out);
    };
    QVERIFY(near(with(MaskCombine::Add), 2 * a - lens, 8));
    QVERIFY(near(with(MaskCombine::Subtract), a - lens, 8));
    QVERIFY(near(with(MaskCombine::Intersect), lens, 8));
    QVERIFY(near(with(MaskCombine::Replace), a, 3));
    QVERIFY(combineOutline(mask, {}, MaskCombine::Add).empty());
    const std::vector<BrushPoint> outside{{-50, -50}, {-10, -50}, {-10, -10}};
    QVERIFY(combineOutline(mask, outside, MaskCombine::Subtract).empty());
    const std::vector<BrushPoint> across{{150, -40}, {900, -40}, {900, 80}, {150, 80}};
    Image cut = blank();
    combineOutline(cut, across, MaskCombine::Add);
    QVERIFY(near(areaOfMask(cut), 50 * 80, 0.01));
    QVERIFY_THROWS_EXCEPTION(Error, combineMask(mask, blank(3, 3), MaskCombine::Add));
  }

  void fillsByColour() {
    Image picture({200, 160}, 3, 100);
    const auto square = [&](int x0, std::uint8_t green) {
      for (int y = 20; y < 60; ++y)
        for (int x = x0; x < x0 + 40; ++x) picture.row(y)[3 * x + 1] = green;
    };
    square(20, 200);
    square(100, 205);
    const auto filled = [&](int tolerance, bool contiguous, int x = 30, int y = 30) {
      Image mask = blank();
      floodFill(mask, picture, x, y, tolerance, contiguous, MaskCombine::Replace);
      return areaOfMask(mask);
    };
    QCOMPARE(filled(10, true), 1600.0);
    QCOMPARE(filled(10, false), 3200.0);
    QCOMPARE(filled(4, false), 1600.0);
    QCOMPARE(filled(255, true), 200.0 * 160);
    QCOMPARE(filled(10, true, 0, 0), 200.0 * 160 - 3200);
    Image mask = blank(200, 160, 255);
    QVERIFY(floodFill(mask, picture, 200, 0, 9, true, MaskCombine::Replace).empty());
    QCOMPARE(areaOfMask(mask), 200.0 * 160);
    QVERIFY_THROWS_EXCEPTION(Error,
                             floodFill(mask, Image({4, 4}, 3), 0, 0, 9, true, MaskCombine::Add));
  }

  void fillsHoles() {
    Image ring = disc(90.4, 80.3, 40);
    combineMask(ring, disc(90.4, 80.3, 20), MaskCombine::Subtract);
    const Image before = ring;
    const PixelArea area = fillHoles(ring);
    QVERIFY(near(areaOfMask(ring), circle(40), 5));
    QVERIFY(area == difference(before, ring));
    for (int x = 60; x < 120; ++x) QCOMPARE(ring.row(80)[x], std::uint8_t{255});
    Image open = before;
    for (int y = 0; y < 80; ++y) open.row(y)[90] = 0;
    Image same = open;
    QVERIFY(fillHoles(same).empty() && same == open);
    invert(same);
    QCOMPARE(areaOfMask(same), 200.0 * 160 - areaOfMask(open));
  }

  void growsByADistance() {
    const Image mask = disc(100, 80, 30);
    for (const double grow : {-20.0, -4.0, -0.5, 0.0, 0.5, 1.0, 7.5, 25.0})
      QVERIFY2(near(areaOfMask(grownAndFeathered(mask, grow, 0)), circle(30 + grow),
                    0.06 * circle(30 + grow)),
               qPrintable(QString::number(grow)));
    QCOMPARE(areaOfMask(grownAndFeathered(mask, -40, 0)), 0.0);
    QVERIFY(grownAndFeathered(mask, 0, 0) == mask);
    const Image full = blank(200, 160, 255);
    QVERIFY(grownAndFeathered(full, -10, 12) == full);  // the frame's border is no edge
    QVERIFY(grownAndFeathered(blank(), 10, 12) == blank());
    QCOMPARE(areaOfMask(grownAndFeathered(mask, 1e9, 0)), 200.0 * 160);
  }

  void softensLargeMasksQuickly() {
    Image mask = blank(1920, 1080);
    combineOutline(mask, ellipseOutline(300, 100, 1600, 1000), MaskCombine::Add);
    QElapsedTimer timer;
    timer.start();
    const Image grown = grownAndFeathered(mask, 20, 0);
    const double grow = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    timer.start();
    const Image soft = grownAndFeathered(mask, 0, 20);
    qInfo("1080p mask: grown by 20 px in %.1f ms, feathered in %.1f ms", grow,
          static_cast<double>(timer.nsecsElapsed()) / 1e6);
    QVERIFY(areaOfMask(grown) > areaOfMask(mask) && !(soft == mask));
  }

  void feathersBothSides() {
    const Image mask = disc(100, 80, 40);
    const Image soft = grownAndFeathered(mask, 0, 12);
    QVERIFY(near(areaOfMask(soft), areaOfMask(mask), 25));
    const auto* row = soft.row(80);
    QCOMPARE(row[100], std::uint8_t{255});
    QCOMPARE(row[100 + 27], std::uint8_t{255});
    QCOMPARE(row[100 + 53], std::uint8_t{0});
    QVERIFY(row[100 + 39] > 110 && row[100 + 39] < 140);
    for (int x = 101; x < 200; ++x) QVERIFY(row[x] <= row[x - 1]);
  }
};

QTEST_APPLESS_MAIN(BrushTest)
#include "brush_test.moc"
