// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/picture_metrics.h"

#include <QTest>
#include <cmath>
#include <vector>

#include "core/base/error.h"

using namespace attune;

class PictureMetricsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void psnrFollowsItsFormula() {
    const Image a({4, 4}, 3, 100);
    const Image b({4, 4}, 3, 105);
    QVERIFY(close(*psnr(a, b), 10 * std::log10(255.0 * 255.0 / 25.0)));
    QVERIFY(std::isinf(*psnr(a, a)));
    QVERIFY(close(*psnr(Image({1, 1}, 1, 0), Image({1, 1}, 1, 255)), 0));
  }

  void alphaIsLeftOut() {
    Image a({2, 2}, 4, 50);
    Image b = a;
    b.pixels[3] = 200;
    QVERIFY(std::isinf(*psnr(a, b)));
  }

  void onlyCountedPixelsCount() {
    const Image a({2, 1}, 3, 0);
    Image b = a;
    b.pixels[0] = b.pixels[1] = b.pixels[2] = 10;  // the left pixel differs
    Image counted({2, 1}, 1, 0);
    QVERIFY(!psnr(a, b, counted));
    counted.pixels[1] = 1;
    QVERIFY(std::isinf(*psnr(a, b, counted)));
    counted.pixels[0] = 1;
    QVERIFY(close(*psnr(a, b, counted), *psnr(a, b)));
  }

  void outsidePoolsTheFrames() {
    const std::vector<Image> a(2, Image({2, 1}, 3, 0));
    std::vector<Image> b = a;
    b[1].pixels = {0, 0, 0, 20, 20, 20};
    QVERIFY(close(*psnrOutside(a, b), 10 * std::log10(255.0 * 255.0 / 100.0)));
    std::vector<Image> masks(2, Image({2, 1}, 1, 0));
    masks[1].pixels[1] = 1;  // even the faintest feather is inside
    QVERIFY(std::isinf(*psnrOutside(a, b, masks)));
    for (Image& mask : masks) mask = Image({2, 1}, 1, 255);
    QVERIFY(!psnrOutside(a, b, masks));
  }

  void iouCountsHalfAndMore() {
    Image a({4, 1}, 1);
    Image b({4, 1}, 1);
    QVERIFY(!iou(a, b));
    a.pixels = {255, 128, 127, 0};
    b.pixels = {0, 255, 255, 0};
    QVERIFY(close(*iou(a, b), 1.0 / 3.0));
    QVERIFY(close(*iou(a, a), 1.0));
  }

  void flickerIsAMeanStep() {
    std::vector<Image> frames(3, Image({2, 1}, 3, 0));
    frames[1] = Image({2, 1}, 3, 51);
    QVERIFY(close(*flicker(frames), 0.2));
    QVERIFY(close(*flicker(std::vector<Image>(3, Image({2, 1}, 3, 9))), 0.0));
    QVERIFY(!flicker(std::span(frames).first(1)));
    std::vector<Image> masks(3, Image({2, 1}, 1, 0));
    masks[1] = Image({2, 1}, 1, 255);
    QVERIFY(!flicker(frames, masks));
  }

  void disagreeingSizesThrow() {
    const Image small({2, 2}, 3);
    const Image grey({2, 2}, 1);
    const Image large({3, 2}, 3);
    QVERIFY_EXCEPTION_THROWN((void)psnr(small, large), Error);
    QVERIFY_EXCEPTION_THROWN((void)psnr(small, grey), Error);
    QVERIFY_EXCEPTION_THROWN((void)psnr(large, large, grey), Error);
    QVERIFY_EXCEPTION_THROWN((void)iou(small, small), Error);
    const std::vector<Image> two(2, small);
    QVERIFY_EXCEPTION_THROWN((void)psnrOutside(two, std::span(two).first(1)), Error);
    QVERIFY_EXCEPTION_THROWN((void)flicker(two, std::vector<Image>(1, grey)), Error);
  }

 private:
  static bool close(double a, double b) { return std::abs(a - b) < 1e-9; }
};

QTEST_APPLESS_MAIN(PictureMetricsTest)
#include "picture_metrics_test.moc"
