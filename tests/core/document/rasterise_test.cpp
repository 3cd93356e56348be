// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/rasterise.h"

#include <QTest>
#include <cmath>
#include <numeric>

using namespace attune;

namespace {

double sum(const std::vector<float>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

Geometry box(double x0, double y0, double x1, double y1) {
  return BoxShape{.centre = {(x0 + x1) / 2, (y0 + y1) / 2}, .width = x1 - x0, .height = y1 - y0};
}

std::shared_ptr<const Image> disc(int side, double cx, double cy, double radius) {
  auto image = std::make_shared<Image>(Size2i{side, side}, 1);
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x)
      if (std::hypot(x + 0.5 - cx * side, y + 0.5 - cy * side) < radius * side)
        image->row(y)[x] = 255;
  return image;
}

}  // namespace

class RasteriseTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void coverageSumsToTheArea() {
    const std::vector<Geometry> shapes{box(0.13, 0.27, 0.61, 0.7), EllipseShape{},
                                       BoxShape{.angle = 30},
                                       PolygonShape{{{0.1, 0.1}, {0.9, 0.3}, {0.4, 0.8}}},
                                       BrushShape{.bitmap = disc(64, 0.5, 0.4, 0.2)}};
    for (const Geometry& shape : shapes)
      for (const Size2i grid : {Size2i{32, 32}, {16, 16}, {8, 8}, {4, 4}, {36, 20}}) {
        const Raster raster = rasterise(shape, grid, {.guard = false});
        const double cells = grid.width * grid.height;
        QVERIFY(std::abs(sum(raster.coverage) / cells - areaOf(shape)) < 1e-4);
        QVERIFY(!raster.absent);
      }
  }

  void boxesAreExactCellByCell() {
    const Raster raster = rasterise(box(0.25, 0.125, 0.625, 0.5), {4, 4});
    const std::vector<float> expected{0, 0.5, 0.25, 0, 0, 1, 0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    for (std::size_t i = 0; i < expected.size(); ++i)
      QVERIFY(std::abs(raster.coverage[i] - expected[i]) < 1e-6);
  }

  void masksOfTheSameSizeStayAsTheyAre() {
    const auto image = disc(16, 0.4, 0.6, 0.3);
    const Raster raster = rasterise(Geometry{BrushShape{.bitmap = image}}, {16, 16});
    for (std::size_t i = 0; i < raster.coverage.size(); ++i)
      QVERIFY(std::abs(raster.coverage[i] * 255 - image->pixels[i]) < 1e-3);
  }

  // Boxes of the published example of ReAtCo, 768 x 448 on a 24 x 14 grid.
  void hardMasksMatchThePublishedBoxes() {
    const auto cells = [](double x0, double y0, double x1, double y1) {
      const Raster raster = rasterise(box(x0 / 768, y0 / 448, x1 / 768, y1 / 448), {24, 14},
                                      {.edge = EdgeMode::Hard});
      return static_cast<int>(sum(raster.coverage));
    };
    QCOMPARE(cells(93, 287, 269, 417), 20);
    QCOMPARE(cells(262, 257, 477, 378), 28);
    QCOMPARE(cells(321, 257, 437, 382), 16);
  }

  void smallObjectsAreLifted() {
    const Geometry tiny = box(0.3, 0.3, 0.32, 0.32);
    for (const EdgeMode edge : {EdgeMode::Coverage, EdgeMode::Hard, EdgeMode::Soft}) {
      const Raster raster = rasterise(tiny, {16, 16}, {.edge = edge});
      QVERIFY(raster.lifted && !raster.absent);
      QCOMPARE(raster.coverage[4 * 16 + 4], 1.0f);
    }
    QVERIFY(!rasterise(tiny, {16, 16}, {.guard = false}).lifted);
  }

  void whatLeavesTheFrameIsAbsent() {
    const Raster gone = rasterise(box(1.1, 0.2, 1.5, 0.6), {8, 8});
    QVERIFY(gone.absent && !gone.lifted && sum(gone.coverage) == 0);
    const Raster half = rasterise(box(0.75, 0.25, 1.25, 0.75), {8, 8});
    QVERIFY(std::abs(sum(half.coverage) - 8) < 1e-5);  // no wrap
    QCOMPARE(half.coverage[3 * 8], 0.0f);
    const Raster wrapped = rasterise(box(0.75, 0.25, 1.25, 0.75), {8, 8}, {.wrap = true});
    QVERIFY(std::abs(sum(wrapped.coverage) - 16) < 1e-5);
    QCOMPARE(wrapped.coverage[3 * 8], 1.0f);
  }

  void softEdgesFallSmoothly() {
    const Raster raster =
        rasterise(box(0.25, 0.25, 0.75, 0.75), {32, 32}, {.edge = EdgeMode::Soft}, 0.0625);
    const auto row = raster.coverage.begin() + 16 * 32;
    QVERIFY(std::is_sorted(row, row + 16));
    QVERIFY(row[16] > 0.999f && row[4] < 0.001f);
    QVERIFY(std::abs(row[7] + row[8] - 1) < 0.02f);  // half at the edge
    // A feather on the track softens plain coverage as well.
    Track track;
    track.keys = {{.frame = 0, .geometry = box(0.25, 0.25, 0.75, 0.75)}};
    track.feather = 0.0625;
    QVERIFY(rasterise(track, 0, 1, {32, 32}).coverage[16 * 32 + 7] > 0.2f);
  }

  void centroidOfARasterIsTheShapes() {
    const Geometry shape = box(0.21, 0.33, 0.58, 0.74);
    const Raster raster = rasterise(shape, {16, 16});
    double x = 0;
    double y = 0;
    for (int j = 0; j < 16; ++j)
      for (int i = 0; i < 16; ++i) {
        const double v = raster.coverage[static_cast<std::size_t>(j * 16 + i)];
        x += v * (i + 0.5) / 16;
        y += v * (j + 0.5) / 16;
      }
    const double total = sum(raster.coverage);
    QVERIFY(std::abs(x / total - centroid(shape).x) < 0.1 / 16);
    QVERIFY(std::abs(y / total - centroid(shape).y) < 0.1 / 16);
  }

  void unionsTakeTheLargest() {
    Track a;
    a.keys = {{.frame = 0, .geometry = box(0, 0, 0.5, 0.5)}};
    Track b;
    b.keys = {{.frame = 0, .geometry = box(0.25, 0.25, 1, 1)}};
    const std::vector<Track> both{a, b};
    const Raster raster = rasteriseUnion(both, 0, 1, {4, 4});
    QCOMPARE(sum(raster.coverage), 4.0 + 9.0 - 1.0);
    QVERIFY(!raster.absent);
  }

  void distancesAndNeighbourhoods() {
    std::vector<float> mask(49, 0);
    mask[24] = 1;
    const auto distance = signedDistance(mask, {7, 7});
    QVERIFY(distance[24] == -0.5f && distance[25] == 0.5f);
    QVERIFY(std::abs(distance[0] - (std::hypot(3, 3) - 0.5)) < 1e-5);
    QCOMPARE(sum(dilated(mask, {7, 7}, 1)), 9.0);
    QCOMPARE(sum(dilated(mask, {7, 7}, 0)), 1.0);
    const auto soft = feathered(mask, {7, 7}, 2);
    QVERIFY(soft[24] == 1 && soft[25] > soft[26] && soft[27] == 0);
    const std::vector<float> none(49, 0);
    QVERIFY(signedDistance(none, {7, 7})[0] > 10);
  }
};

QTEST_APPLESS_MAIN(RasteriseTest)
#include "rasterise_test.moc"
