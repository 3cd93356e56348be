// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/resize.h"

#include <QTest>
#include <cmath>
#include <vector>

#include "core/metrics/picture_metrics.h"
#include "tests/core/media/clips.h"

using namespace attune;

class ResizeTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void fitsArePlannedWhole() {
    const Size2i wide{1920, 1080};
    const FitTransform box = planFit(wide, {128, 128}, FitMode::Letterbox);
    QVERIFY((box.sourceRect == PixelRect{0, 0, 1920, 1080}));
    QVERIFY((box.targetRect == PixelRect{0, 28, 128, 72}));
    const FitTransform crop = planFit(wide, {128, 128}, FitMode::Crop);
    QVERIFY((crop.sourceRect == PixelRect{420, 0, 1080, 1080}));
    QVERIFY((crop.targetRect == PixelRect{0, 0, 128, 128}));
    const FitTransform stretch = planFit(wide, {128, 128}, FitMode::Stretch);
    QVERIFY((stretch.sourceRect == PixelRect{0, 0, 1920, 1080}));
    QVERIFY((stretch.targetRect == PixelRect{0, 0, 128, 128}));
    QVERIFY(
        (planFit({1000, 1}, {10, 10}, FitMode::Letterbox).targetRect == PixelRect{0, 4, 10, 1}));
    QVERIFY(throwsError(ErrorCode::BadInput, "at least 1 pixel", [] {
      (void)planFit({0, 4}, {8, 8}, FitMode::Crop);
    }));
  }

  void pointsMapThereAndBack() {
    for (const FitMode mode : {FitMode::Letterbox, FitMode::Crop, FitMode::Stretch}) {
      const FitTransform fit = planFit({640, 360}, {128, 128}, mode);
      const Vec2 point{0.3, 0.8};
      const Vec2 back = fit.toSource(fit.toTarget(point));
      QVERIFY(std::abs(back.x - point.x) < 1e-12 && std::abs(back.y - point.y) < 1e-12);
    }
    const FitTransform box = planFit({1920, 1080}, {128, 128}, FitMode::Letterbox);
    QVERIFY(std::abs(box.toTarget(Vec2{0.5, 0}).y - 28.0 / 128) < 1e-12);
    const Box shown = box.toTarget(Box{0, 0, 1, 1});
    QVERIFY(std::abs(shown.y1 - 100.0 / 128) < 1e-12 && std::abs(shown.x1 - 1) < 1e-12);
  }

  void flatStaysFlatAndBarsAreBlack() {
    const Image flat({50, 20}, 3, 137);
    const Image fitted = resize(flat, {33, 33}, FitMode::Letterbox);
    const PixelRect rect = planFit(flat.size, {33, 33}, FitMode::Letterbox).targetRect;
    for (int y = 0; y < 33; ++y) {
      const int level = y >= rect.y && y < rect.y + rect.height ? 137 : 0;
      for (int x = 0; x < 33; ++x) QVERIFY(near(fitted, x, y, level, level, level, 0));
    }
    const Image cut = resize(flat, {7, 90}, FitMode::Crop);
    QVERIFY(cut == Image({7, 90}, 3, 137));
  }

  void theSameSizeIsTheSamePicture() {
    const Image image = movingClip({31, 17}, 1).frames[0];
    QVERIFY(resize(image, image.size, FitMode::Letterbox) == image);
  }

  void enlargingAndShrinkingAgainLosesLittle() {
    const Clip clip = movingClip({64, 48}, 2);
    const Clip large = resize(clip, {200, 150}, FitMode::Stretch);
    const Clip back = resize(large, clip.size(), FitMode::Stretch);
    QVERIFY(back.times == clip.times);
    const double found = *psnrOutside(clip.frames, back.frames);
    QVERIFY2(found > 35, std::to_string(found).c_str());
  }

  // A filter that is off by half a pixel drifts a centred spot.
  void centresStayPut() {
    Image spot({64, 64}, 3);
    for (int y = 30; y < 34; ++y) {
      for (int x = 30 * 3; x < 34 * 3; ++x) spot.row(y)[x] = 255;
    }
    for (const int side : {16, 23, 50, 101}) {
      const Image image = resize(spot, {side, side}, FitMode::Stretch);
      double sum = 0;
      double moment = 0;
      for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
          sum += image.row(y)[x * 3];
          moment += image.row(y)[x * 3] * (x + 0.5);
        }
      }
      QVERIFY(std::abs(moment / sum / side - 0.5) < 0.002);
    }
  }

  void transparentColoursDoNotBleed() {
    Image image({8, 1}, 4);
    for (int x = 0; x < 8; ++x) {
      std::uint8_t* p = image.row(0) + x * 4;
      p[0] = x < 4 ? 200 : 0;
      p[1] = x < 4 ? 0 : 255;  // green hides where nothing is seen
      p[3] = x < 4 ? 255 : 0;
    }
    const Image small = resize(image, {3, 1}, FitMode::Stretch);
    for (int x = 0; x < 3; ++x) QVERIFY(small.row(0)[x * 4 + 1] == 0);
  }

  void masksAreAreaMeans() {
    Image mask({4, 1}, 1);
    mask.pixels = {255, 255, 255, 0};
    QVERIFY(
        (resizeMask(mask, {2, 1}, FitMode::Stretch).pixels == std::vector<std::uint8_t>{255, 128}));
    QVERIFY((resizeMask(mask, {1, 1}, FitMode::Stretch).pixels == std::vector<std::uint8_t>{191}));
    const Image large = resizeMask(mask, {40, 1}, FitMode::Stretch);
    QVERIFY(large.pixels[0] == 255 && large.pixels[39] == 0);
    for (std::size_t i = 1; i < 40; ++i) QVERIFY(large.pixels[i] <= large.pixels[i - 1]);
  }

  void editsArePastedBack() {
    const Image original({100, 50}, 3, 80);
    for (const FitMode mode : {FitMode::Letterbox, FitMode::Crop, FitMode::Stretch}) {
      const FitTransform fit = planFit(original.size, {32, 32}, mode);
      const Image edited({32, 32}, 3, 200);
      const Image all = pasteBack(edited, fit, original);
      const PixelRect& shown = fit.sourceRect;
      QVERIFY(near(all, shown.x, shown.y, 200, 200, 200, 0));
      QVERIFY(near(all, 50, 25, 200, 200, 200, 0));
      if (mode == FitMode::Crop) QVERIFY(near(all, shown.x - 1, 0, 80, 80, 80, 0));

      Image mask({32, 32}, 1);
      QVERIFY(pasteBack(edited, fit, original, mask) == original);
      mask.row(16)[16] = 255;
      const Image one = pasteBack(edited, fit, original, mask);
      QVERIFY(near(one, 2, 2, 80, 80, 80, 0));
      QVERIFY(one != original);
    }
    QVERIFY(throwsError(ErrorCode::Internal, "pasteBack", [&] {
      (void)pasteBack(original, planFit(original.size, {32, 32}, FitMode::Crop), original);
    }));
  }
};

QTEST_APPLESS_MAIN(ResizeTest)
#include "resize_test.moc"
