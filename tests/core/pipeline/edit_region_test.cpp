// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/edit_region.h"

#include <ATen/ATen.h>

#include <QTest>
#include <algorithm>

#include "tests/core/pipeline/requests.h"

using namespace attune;
using namespace attune::tests;

namespace {

constexpr Size2i kGrid{8, 8};

float cell(const at::Tensor& region, int frame, int x, int y) {
  return region[frame][0][y][x].item<float>();
}

}  // namespace

class EditRegionTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // Where it was: the left edge; where it shall be: the right edge.
  void isWhereItWasAndWhereItShallBe() {
    const std::vector<ObjectRequest> objects = {
        {"ball", boxTrack({0.75, 0.25, 1, 0.5}), boxTrack({0, 0.25, 0.25, 0.5})}};
    const at::Tensor region = latentRegion(objects, {.dilate = 0}, 2, kGrid);
    QCOMPARE(region.sizes(), at::IntArrayRef({2, 1, 8, 8}));
    QCOMPARE(region.sum().item<double>(), 2.0 * 2 * 4);  // two boxes of 2 x 2 cells, two frames
    for (const int x : {0, 1, 6, 7}) QCOMPARE(cell(region, 1, x, 3), 1.0F);
    QCOMPARE(cell(region, 1, 3, 3), 0.0F);

    const std::vector<ObjectRequest> still = {{"ball", objects[0].track, {}}};
    QCOMPARE(latentRegion(still, {.dilate = 0}, 2, kGrid).sum().item<double>(), 2.0 * 4);
  }

  void dilationWidensIt() {
    const std::vector<ObjectRequest> objects = {{"ball", boxTrack({0.5, 0.5, 0.75, 0.75}), {}}};
    const at::Tensor region = latentRegion(objects, {.dilate = 2}, 1, kGrid);
    QCOMPARE(region.sum().item<double>(), 36.0);  // 4..5 widened to 2..7
    QCOMPARE(cell(region, 0, 2, 2), 1.0F);
    QCOMPARE(cell(region, 0, 1, 2), 0.0F);
  }

  void featherFadesOutside() {
    const std::vector<ObjectRequest> objects = {{"ball", boxTrack({0, 0, 0.25, 1}), {}}};
    const at::Tensor region = latentRegion(objects, {.dilate = 0, .feather = 3}, 1, kGrid);
    QCOMPARE(cell(region, 0, 1, 4), 1.0F);
    for (int x = 2; x < 5; ++x) QVERIFY(cell(region, 0, x, 4) < cell(region, 0, x - 1, 4));
    QVERIFY(cell(region, 0, 2, 4) > 0.0F);
    QCOMPARE(cell(region, 0, 6, 4), 0.0F);
  }

  void pixelsReachAsFarAsCells() {
    const std::vector<ObjectRequest> objects = {{"ball", boxTrack({0.25, 0.25, 0.5, 0.5}), {}}};
    const LatentBlend hard{.dilate = 1, .pixelFeather = 0};
    const auto masks = pixelRegion(objects, hard, 2, {32, 32}, 4);
    QCOMPARE(masks.size(), std::size_t{2});
    QCOMPARE(masks[0].channels, 1);
    const auto set = std::count(masks[0].pixels.begin(), masks[0].pixels.end(), 255);
    QCOMPARE(set, std::ptrdiff_t{16 * 16});  // 8..15 widened by 4 on each side
    QCOMPARE(std::count(masks[0].pixels.begin(), masks[0].pixels.end(), 0),
             std::ptrdiff_t{32 * 32 - 16 * 16});

    const LatentBlend soft{.dilate = 1, .pixelFeather = 4};
    const auto faded = pixelRegion(objects, soft, 1, {32, 32}, 4);
    const std::uint8_t* row = faded[0].row(12);
    QCOMPARE(int{row[19]}, 255);
    QVERIFY(row[20] > row[21] && row[21] > row[22] && row[22] > 0);
    QCOMPARE(int{row[26]}, 0);
  }

  void pasteKeepsWhatIsOutside() {
    const auto frames = source(2, {9, 7});
    const Image& before = frames[0];
    const Image after({9, 7}, 3, 200);
    Image mask({9, 7}, 1);
    mask.pixels[10] = 255;
    mask.pixels[11] = 51;
    const Image out = pasteRegion(after, before, mask);
    for (std::size_t i = 0; i < mask.pixels.size(); ++i) {
      for (std::size_t c = 0; c < 3; ++c) {
        const int was = before.pixels[3 * i + c];
        const int wanted = i == 10 ? 200 : i == 11 ? (200 + 4 * was + 2) / 5 : was;
        QCOMPARE(int{out.pixels[3 * i + c]}, wanted);
      }
    }
  }

  void pasteReadsASourceWithAlpha() {
    Image before({4, 4}, 4, 9);
    const Image out = pasteRegion(Image({4, 4}, 3, 200), before, Image({4, 4}, 1));
    QCOMPARE(out, Image({4, 4}, 3, 9));
  }
};

QTEST_APPLESS_MAIN(EditRegionTest)
#include "edit_region_test.moc"
