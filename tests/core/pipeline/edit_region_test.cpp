// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/edit_region.h"

#include <ATen/ATen.h>

#include <QTest>
#include <algorithm>

#include "core/document/brush.h"
#include "core/document/rasterise.h"
#include "tests/core/pipeline/requests.h"

using namespace attune;
using namespace attune::tests;

namespace {

constexpr Size2i kGrid{8, 8};

float cell(const at::Tensor& region, int frame, int x, int y) {
  return region[frame][0][y][x].item<float>();
}

// A box of the frame with an object's own soft edge, in pixels of a frame of 64.
constexpr Size2i kFrame{64, 64};
Track softBox(Box box, double pixels) {
  Track track = boxTrack(box);
  track.feather = pixels / kFrame.width;
  return track;
}

int value(const std::vector<Image>& masks, int x, int y = 32) {
  return masks[0].row(y)[x];
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

  // Without a feather of their own, several objects make the union's region, bit for bit.
  void noFeatherIsTheRecipesEdgeAlone() {
    const std::vector<ObjectRequest> objects = {
        {"ball", boxTrack({0.51, 0.2, 0.77, 0.43}), boxTrack({0.1, 0.2, 0.33, 0.5})},
        {"star", boxTrack({0.6, 0.4, 0.9, 0.8}), {}}};
    const std::vector<Track> tracks = {objects[0].track, *objects[0].origin, objects[1].track};
    const LatentBlend blend{.dilate = 1, .feather = 2.5, .pixelFeather = 5};
    const auto wanted = [&](Size2i grid, int dilate, double feather) {
      const Raster all = rasteriseUnion(tracks, 0, 1, grid, {.edge = EdgeMode::Hard});
      return feathered(dilated(all.coverage, grid, dilate), grid, feather);
    };
    const auto cells = wanted(kGrid, 1, 2.5);
    const at::Tensor latents = latentRegion(objects, blend, 1, kGrid).contiguous();
    QVERIFY(std::equal(cells.begin(), cells.end(), latents.const_data_ptr<float>()));
    const auto pixels = wanted(kFrame, 8, 5);
    const auto masks = pixelRegion(objects, blend, 1, kFrame, 8);
    for (std::size_t i = 0; i < pixels.size(); ++i)
      QCOMPARE(int{masks[0].pixels[i]}, static_cast<int>(std::lround(pixels[i] * 255.0F)));
  }

  // Where the recipe adds nothing, the mix is the mask as the viewer shows it.
  void anObjectsFeatherIsWhereSourceAndResultMix() {
    const std::vector<ObjectRequest> objects = {
        {"ball", softBox({0.25, 0.25, 0.75, 0.75}, 6), {}}};
    const auto masks =
        pixelRegion(objects, {.dilate = 0, .pixelFeather = 0}, 1, kFrame, 8);
    Image box(kFrame, 1);
    for (int y = 16; y < 48; ++y) std::fill_n(box.row(y) + 16, 32, std::uint8_t{255});
    QVERIFY(masks[0] == grownAndFeathered(box, 0, 6));
    QVERIFY(value(masks, 15) > 64 && value(masks, 15) < 192);
  }

  // The recipe's widening and its own fade come first, and the object's feather softens them.
  void anObjectsFeatherComesOnTopOfTheRecipes() {
    const LatentBlend blend{.dilate = 1, .pixelFeather = 4};  // full to 51, nothing from 56 on
    const std::vector<ObjectRequest> hard = {{"ball", softBox({0.5, 0.25, 0.75, 0.75}, 0), {}}};
    const std::vector<ObjectRequest> soft = {{"ball", softBox({0.5, 0.25, 0.75, 0.75}, 5), {}}};
    const auto before = pixelRegion(hard, blend, 1, kFrame, 4);
    const auto after = pixelRegion(soft, blend, 1, kFrame, 4);
    QCOMPARE(value(before, 50), 255);
    QCOMPARE(value(before, 56), 0);
    QVERIFY(value(after, 50) < 255);
    QVERIFY(value(after, 57) > 0);
    QCOMPARE(value(after, 45), 255);
    QCOMPARE(value(after, 62), 0);
    for (int x = 45; x < 62; ++x) QVERIFY(value(after, x + 1) <= value(after, x));
  }

  // A feather is an object's own: the other one's edge stays as hard as it was.
  void onlyTheFeatheredObjectIsSoft() {
    const std::vector<ObjectRequest> objects = {
        {"ball", softBox({0.1, 0.25, 0.3, 0.75}, 4), {}},
        {"star", softBox({0.6, 0.25, 0.8, 0.75}, 0), {}}};
    const auto masks =
        pixelRegion(objects, {.dilate = 0, .pixelFeather = 0}, 1, kFrame, 8);
    QVERIFY(value(masks, 6) > 0 && value(masks, 6) < 255);
    for (int x = 30; x < 64; ++x) QVERIFY(value(masks, x) == 0 || value(masks, x) == 255);
  }

  // Where an object was, nothing of it may shine through: the edge fades outside alone.
  void whereItWasIsClearedWholly() {
    const std::vector<ObjectRequest> objects = {
        {"ball", softBox({0.7, 0.3, 0.9, 0.6}, 5), softBox({0.2, 0.25, 0.5, 0.75}, 5)}};
    const auto masks =
        pixelRegion(objects, {.dilate = 0, .pixelFeather = 0}, 1, kFrame, 8);
    for (int x = 13; x < 32; ++x) QCOMPARE(value(masks, x), 255);
    QVERIFY(value(masks, 10) > 0 && value(masks, 10) < 255);
  }

  // A cell that keeps a share of the source at every step ends as the source, so the object's own
  // cells stay free.
  void latentsFadeOutsideTheObject() {
    const Size2i grid{16, 16};
    const std::vector<ObjectRequest> objects = {
        {"ball", softBox({0.25, 0.25, 0.5, 0.75}, 12), {}}};  // three cells
    const at::Tensor region = latentRegion(objects, {.dilate = 0}, 1, grid);
    for (int x = 4; x < 8; ++x) QCOMPARE(cell(region, 0, x, 8), 1.0F);
    for (int x = 8; x < 11; ++x) {
      QVERIFY(cell(region, 0, x, 8) > 0.0F);
      QVERIFY(cell(region, 0, x, 8) < cell(region, 0, x - 1, 8));
    }
    QCOMPARE(cell(region, 0, 12, 8), 0.0F);
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
