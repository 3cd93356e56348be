// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTest>
#include <cmath>

#include "core/document/brush.h"
#include "core/document/rasterise.h"
#include "core/document/shape.h"

using namespace attune;

namespace {

struct Disc {
  double x = 0;
  double y = 0;
  double radius = 0;
};

Geometry painted(const std::vector<Disc>& discs, Size2i size = {320, 320}) {
  Image mask(size, 1);
  for (const Disc& d : discs)
    combineOutline(mask,
                   ellipseOutline(d.x - d.radius, d.y - d.radius, d.x + d.radius, d.y + d.radius),
                   MaskCombine::Add);
  return BrushShape{.bitmap = std::make_shared<const Image>(std::move(mask))};
}

double overlap(const Geometry& a, const Geometry& b) {
  const Size2i grid{160, 160};
  const Raster p = rasterise(a, grid, {.guard = false});
  const Raster q = rasterise(b, grid, {.guard = false});
  double common = 0;
  double whole = 0;
  for (std::size_t i = 0; i < p.coverage.size(); ++i) {
    common += std::min(p.coverage[i], q.coverage[i]);
    whole += std::max(p.coverage[i], q.coverage[i]);
  }
  return common / whole;
}

}  // namespace

class ShapeBlendTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void endsAreTheKeys_data() {
    QTest::addColumn<int>("which");
    for (int i = 0; i < 4; ++i) QTest::addRow("pair %d", i) << i;
  }

  void endsAreTheKeys() {
    QFETCH(int, which);
    const std::vector<Geometry> shapes{
        painted({{100, 100, 40}}), painted({{220, 200, 60}, {240, 90, 30}}),
        BoxShape{.centre = {0.3, 0.4}}, PolygonShape{{{0.1, 0.1}, {0.8, 0.2}, {0.3, 0.9}}}};
    const Geometry& from = shapes[static_cast<std::size_t>(which)];
    const Geometry& to = shapes[static_cast<std::size_t>(which + 1) % 4];
    QVERIFY(blend(from, to, 0) == from);
    QVERIFY(blend(from, to, 1) == to);
    // Nor is there a jump beside them.
    QVERIFY(overlap(blend(from, to, 1e-3), from) > 0.93);
    QVERIFY(overlap(blend(from, to, 1 - 1e-3), to) > 0.93);
  }

  void nestedAreasAreMonotone() {
    const std::vector<std::pair<Geometry, Geometry>> pairs{
        {painted({{160, 160, 30}}), painted({{160, 160, 120}})},
        {painted({{120, 160, 25}}), painted({{140, 160, 90}})},  // within, off the centre
        {painted({{100, 100, 20}}),
         painted({{100, 100, 40}, {200, 100, 40}, {100, 200, 40}, {150, 150, 40}})}};
    for (const auto& [small, large] : pairs)
      for (const bool grows : {true, false}) {
        const Geometry& from = grows ? small : large;
        const Geometry& to = grows ? large : small;
        double before = areaOf(from);
        for (int i = 1; i <= 20; ++i) {
          const double area = areaOf(blend(from, to, i / 20.0));
          QVERIFY(grows ? area > before : area < before);
          before = area;
        }
      }
  }

  void discsGrowEvenly() {
    const Geometry middle = blend(painted({{100, 160, 40}}), painted({{220, 160, 80}}), 0.5);
    QVERIFY(overlap(middle, painted({{160, 160, 60}})) > 0.95);
  }

  void splitShapesDoNotVanish() {
    const Geometry one = painted({{160, 160, 50}});
    const Geometry two = painted({{60, 160, 35}, {260, 160, 35}});
    const double least = std::min(areaOf(one), areaOf(two));
    for (int i = 0; i <= 20; ++i) QVERIFY(areaOf(blend(one, two, i / 20.0)) > 0.9 * least);
    const Box bounds = boundsOf(blend(one, two, 0.9));
    QVERIFY(bounds.width() > 0.7);
  }

  void thinAndEmptyShapesAreSafe() {
    const Geometry none = painted({});
    const Geometry some = painted({{160, 160, 50}});
    QVERIFY(blend(none, some, 0.4) == none);
    QVERIFY(blend(none, some, 0.6) == some);
    const Geometry hair = PolygonShape{{{0.1, 0.5}, {0.9, 0.5}, {0.9, 0.5005}}};
    QVERIFY(areaOf(blend(hair, some, 0.5)) > 0);
  }

  void largeMasksBlendQuickly() {
    const Geometry from = painted({{500, 500, 200}}, {1920, 1080});
    const Geometry to = painted({{1200, 600, 300}}, {1920, 1080});
    QElapsedTimer timer;
    timer.start();
    const Geometry middle = blend(from, to, 0.4);
    const double morph = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    timer.start();
    const Raster raster = rasterise(middle, {1920, 1080}, {.guard = false});
    qInfo("1080p morph %.1f ms, rasterised in %.1f ms", morph,
          static_cast<double>(timer.nsecsElapsed()) / 1e6);
    QVERIFY(!raster.absent);
  }
};

QTEST_APPLESS_MAIN(ShapeBlendTest)
#include "shape_blend_test.moc"
