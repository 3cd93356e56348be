// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/mask_raster.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

using attune::kernels::Point;
using attune::kernels::rasterisePolygon;
using attune::kernels::rasteriseUnion;

namespace {

using Polygon = std::vector<Point>;

std::vector<float> cover(const Polygon& polygon, int width, int height) {
  std::vector<float> coverage(static_cast<std::size_t>(width * height), -1.0f);
  rasterisePolygon(polygon, width, height, coverage);
  return coverage;
}

double sum(const std::vector<float>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

Polygon box(float left, float top, float right, float bottom) {
  return {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
}

Polygon star(float x, float y, float radius) {
  Polygon points;
  for (int i = 0; i < 10; ++i) {
    const double angle = 3.14159265358979 * i / 5 + 0.3;
    const double r = i % 2 == 0 ? radius : 0.4 * radius;
    points.push_back(
        {static_cast<float>(x + r * std::cos(angle)), static_cast<float>(y + r * std::sin(angle))});
  }
  return points;
}

double area(const Polygon& p) {
  double twice = 0;
  for (std::size_t i = 0; i < p.size(); ++i) {
    const Point& a = p[i];
    const Point& b = p[(i + 1) % p.size()];
    twice += static_cast<double>(a.x) * b.y - static_cast<double>(b.x) * a.y;
  }
  return std::abs(twice) / 2;
}

bool near(double a, double b, double tolerance = 1e-5) {
  return std::abs(a - b) < tolerance;
}

}  // namespace

class MaskRasterTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void fillsWholeCellsExactly() {
    const auto c = cover(box(1, 1, 3, 2), 4, 3);
    const std::vector<float> expected{0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0};
    QCOMPARE(c, expected);
  }

  void givesSharesOfCells() {
    const auto c = cover(box(0.25f, 0.5f, 1.5f, 1.0f), 2, 1);
    QVERIFY(near(c[0], 0.375));
    QVERIFY(near(c[1], 0.25));
    const auto half = cover({{0, 0}, {1, 1}, {0, 1}}, 1, 1);
    QVERIFY(near(half[0], 0.5));
    const auto wide = cover({{0, 0}, {4, 1}, {0, 1}}, 4, 1);
    for (int i = 0; i < 4; ++i) QVERIFY(near(wide[static_cast<std::size_t>(i)], (7 - 2 * i) / 8.0));
  }

  void sumsToTheArea() {
    const Polygon shape = star(16.3f, 15.1f, 12.7f);
    QVERIFY(near(sum(cover(shape, 33, 31)), area(shape), 1e-3));
  }

  void doesNotMindTheWinding() {
    Polygon shape = star(8, 8, 7);
    const auto forward = cover(shape, 16, 16);
    std::reverse(shape.begin(), shape.end());
    const auto backward = cover(shape, 16, 16);
    for (std::size_t i = 0; i < forward.size(); ++i) QVERIFY(near(forward[i], backward[i]));
  }

  // Clipped on each side in turn: the window shows what the whole picture shows there.
  void clipsWithoutMovingWhatIsInside() {
    const Polygon shape = star(10.4f, 9.7f, 9.2f);
    const auto whole = cover(shape, 20, 20);
    for (const auto& [dx, dy] : {std::pair{6, 5}, {0, 7}, {9, 0}, {12, 12}, {3, 11}}) {
      Polygon moved = shape;
      for (Point& p : moved) p = {p.x - static_cast<float>(dx), p.y - static_cast<float>(dy)};
      const int w = 7, h = 6;
      const auto window = cover(moved, w, h);
      for (int y = 0; y < h; ++y) {
        for (int x = 0; x < w; ++x) {
          const float there = whole[static_cast<std::size_t>((y + dy) * 20 + x + dx)];
          QVERIFY(near(window[static_cast<std::size_t>(y * w + x)], there, 1e-4));
        }
      }
    }
  }

  void coversAllWhenTheFrameIsInside() {
    const auto c = cover(box(-1e6f, -1e6f, 1e6f, 1e6f), 5, 3);
    QVERIFY(std::all_of(c.begin(), c.end(), [](float v) { return v == 1.0f; }));
  }

  void leavesNothingWhenOutside() {
    QCOMPARE(sum(cover(box(9, 0, 12, 3), 8, 8)), 0.0);
    QVERIFY(near(sum(cover(box(-9, 0, -2, 3), 8, 8)), 0));
    QCOMPARE(sum(cover(box(0, -5, 8, -1), 8, 8)), 0.0);
    QCOMPARE(sum(cover(box(0, 8, 8, 12), 8, 8)), 0.0);
  }

  void emptyShapesCoverNothing() {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const float infinite = std::numeric_limits<float>::infinity();
    for (const Polygon& shape :
         {Polygon{}, Polygon{{1, 1}}, Polygon{{1, 1}, {3, 3}}, Polygon{{1, 1}, {2, 2}, {3, 3}},
          Polygon{{1, 1}, {1, 1}, {1, 1}}, Polygon{{0, 0}, {nan, 2}, {2, 2}},
          Polygon{{0, 0}, {infinite, 2}, {2, 2}}})
      QVERIFY(near(sum(cover(shape, 4, 4)), 0));
    std::vector<float> none;
    rasterisePolygon(box(0, 0, 1, 1), 0, 0, none);
  }

  void holdsOnOddGrids() {
    for (const auto& [w, h] : {std::pair{1, 1}, {1, 17}, {17, 1}, {3, 5}, {13, 7}}) {
      const auto all = cover(box(0, 0, static_cast<float>(w), static_cast<float>(h)), w, h);
      QVERIFY(near(sum(all), w * h));
      const auto half = cover(box(0, 0, static_cast<float>(w) / 2, static_cast<float>(h)), w, h);
      QVERIFY(near(sum(half), w * h / 2.0));
    }
  }

  void joinsContours() {
    const Polygon a = box(0, 0, 3, 2);
    const Polygon b = box(2, 0, 4, 2);
    const std::vector<std::span<const Point>> contours{a, b};
    std::vector<float> c(12);
    rasteriseUnion(contours, 6, 2, c);
    QCOMPARE(sum(c), 8.0);
    rasteriseUnion({}, 6, 2, c);
    QCOMPARE(sum(c), 0.0);
  }
};

QTEST_APPLESS_MAIN(MaskRasterTest)
#include "mask_raster_test.moc"
