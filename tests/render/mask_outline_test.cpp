// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/mask_outline.h"

#include <QTest>
#include <cmath>

using namespace attune;

namespace {

Image box(Size2i size, int x0, int y0, int x1, int y1) {
  Image mask(size, 1);
  for (int y = y0; y < y1; ++y) {
    for (int x = x0; x < x1; ++x) mask.row(y)[x] = 255;
  }
  return mask;
}

// By the shoelace formula; positive for rings round what is painted, negative round holes.
double areaOf(const QPolygonF& ring) {
  double twice = 0;
  for (qsizetype i = 0; i + 1 < ring.size(); ++i) {
    twice += ring[i].x() * ring[i + 1].y() - ring[i + 1].x() * ring[i].y();
  }
  return twice / 2;
}

}  // namespace

class MaskOutlineTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void findsWhatIsPainted() {
    QVERIFY(paintedArea(Image({40, 30}, 1)).empty());
    QCOMPARE(paintedArea(box({40, 30}, 7, 3, 20, 11)), (PixelArea{7, 3, 20, 11}));
    QCOMPARE(paintedArea(box({40, 30}, 0, 0, 40, 30)), (PixelArea{0, 0, 40, 30}));
    QCOMPARE(paintedArea(box({1, 1}, 0, 0, 1, 1)), (PixelArea{0, 0, 1, 1}));
  }

  void outlinesABox() {
    const auto rings = maskOutline(box({40, 30}, 7, 3, 20, 11));
    QCOMPARE(rings.size(), std::size_t{1});
    QCOMPARE(rings[0].front(), rings[0].back());
    QVERIFY(std::abs(std::abs(areaOf(rings[0])) - 13 * 8) < 1.5);
    const QRectF bounds = rings[0].boundingRect();
    QVERIFY(std::abs(bounds.left() - 7) < 0.02 && std::abs(bounds.bottom() - 11) < 0.02);
  }

  void closesAlongTheBorder() {
    const auto rings = maskOutline(box({16, 16}, 0, 0, 16, 16));
    QCOMPARE(rings.size(), std::size_t{1});
    QCOMPARE(rings[0].front(), rings[0].back());
    QVERIFY(std::abs(std::abs(areaOf(rings[0])) - 256) < 1.5);
  }

  void holesAreRingsOfTheirOwn() {
    Image mask = box({30, 30}, 5, 5, 25, 25);
    for (int y = 12; y < 18; ++y) std::fill_n(mask.row(y) + 12, 6, std::uint8_t{0});
    const auto rings = maskOutline(mask);
    QCOMPARE(rings.size(), std::size_t{2});
    QVERIFY(areaOf(rings[0]) * areaOf(rings[1]) < 0);
  }

  void touchingCornersStayApart() {
    Image mask = box({10, 10}, 2, 2, 4, 4);
    for (int y = 4; y < 6; ++y) std::fill_n(mask.row(y) + 4, 2, std::uint8_t{255});
    QCOMPARE(maskOutline(mask).size(), std::size_t{2});
    Image other = box({10, 10}, 4, 2, 6, 4);
    for (int y = 4; y < 6; ++y) std::fill_n(other.row(y) + 2, 2, std::uint8_t{255});
    QCOMPARE(maskOutline(other).size(), std::size_t{2});
  }

  void softEdgesLieBetweenPixels() {
    Image mask({8, 1}, 1);
    mask.pixels = {0, 0, 64, 255, 255, 64, 0, 0};
    const QRectF bounds = maskOutline(mask).front().boundingRect();
    // From 64 (middle 2.5) to 255 (middle 3.5), half coverage is a third of the way.
    QVERIFY(std::abs(bounds.left() - (2.5 + 63.5 / 191)) < 1e-6);
  }

  void oneLonelyPixel() { QCOMPARE(maskOutline(box({3, 3}, 1, 1, 2, 2)).size(), std::size_t{1}); }
};

QTEST_APPLESS_MAIN(MaskOutlineTest)
#include "mask_outline_test.moc"
