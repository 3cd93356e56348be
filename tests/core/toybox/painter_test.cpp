// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/toybox/painter.h"

#include <QTest>
#include <cstdlib>
#include <numeric>

using namespace attune;

namespace {

std::uint64_t fingerprint(const std::vector<RgbImage>& clip) {
  std::uint64_t hash = 1469598103934665603ull;  // FNV-1a
  for (const RgbImage& frame : clip) {
    for (const std::uint8_t value : frame.pixels) hash = (hash ^ value) * 1099511628211ull;
  }
  return hash;
}

int distance(const RgbImage& image, std::size_t pixel, const Rgb& colour) {
  const std::uint8_t* p = &image.pixels[pixel * 3];
  return std::abs(p[0] - colour.r) + std::abs(p[1] - colour.g) + std::abs(p[2] - colour.b);
}

}  // namespace

class PainterTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // The starter model's data, the samples and the figures rest on these pictures: a change here is
  // a change of the world and needs new weights.
  void pictureSequencesNeverChange() {
    QCOMPARE(fingerprint(paintClip(sampleScene(7))), 4568971286544720480ull);
    QCOMPARE(fingerprint(paintClip(sampleScene(20), 5, 97, 61)), 18403184200113627244ull);
  }

  void clipsAreTheirFrames() {
    const Scene scene = sampleScene(11);
    const auto clip = paintClip(scene, 5, 64, 48);
    QCOMPARE(clip.size(), std::size_t{5});
    for (int i = 0; i < 5; ++i) {
      const RgbImage frame = paintFrame(scene, timeOfFrame(i, 5), 64, 48);
      QCOMPARE(clip[static_cast<std::size_t>(i)].pixels, frame.pixels);
      QCOMPARE(frame.pixels.size(), std::size_t{64 * 48 * 3});
    }
  }

  void aSceneWithoutObjectsIsItsBackground() {
    Scene scene = sampleScene(3);
    scene.objects.clear();
    QCOMPARE(paintFrame(scene, 0.4).pixels,
             paintBackground(scene.background, scene.scenery, 128, 128).pixels);
  }

  // Outside every mask the frame is the background; where one mask is full, the object alone.
  void masksAreThePaintedArea() {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
      const Scene scene = sampleScene(seed, {.minObjects = 2});
      const double time = 0.3;
      const RgbImage frame = paintFrame(scene, time);
      const RgbImage empty = paintBackground(scene.background, scene.scenery, 128, 128);
      Scene elsewhere = scene;
      elsewhere.background =
          static_cast<Background>((static_cast<int>(scene.background) + 1) % kBackgroundCount);
      const RgbImage other = paintFrame(elsewhere, time);
      std::vector<int> covered(128 * 128, 0);
      for (std::size_t i = 0; i < scene.objects.size(); ++i) {
        const CoverImage mask = paintMask(scene, i, time);
        for (std::size_t p = 0; p < covered.size(); ++p) covered[p] += mask.pixels[p];
      }
      for (std::size_t p = 0; p < covered.size(); ++p) {
        const Rgb behind{empty.pixels[p * 3], empty.pixels[p * 3 + 1], empty.pixels[p * 3 + 2]};
        if (covered[p] == 0) QVERIFY(distance(frame, p, behind) <= 3);
        const Rgb here{frame.pixels[p * 3], frame.pixels[p * 3 + 1], frame.pixels[p * 3 + 2]};
        if (covered[p] == 255) QVERIFY(distance(other, p, here) <= 6);
        QVERIFY(covered[p] <= 257);
      }
    }
  }

  void frontObjectsHideThoseBehind() {
    Scene scene = sampleScene(5, {.maxObjects = 1, .still = true});
    scene.objects.push_back(scene.objects[0]);
    const CoverImage behind = paintMask(scene, 0, 0.5);
    const CoverImage front = paintMask(scene, 1, 0.5);
    const auto total = [](const CoverImage& m) {
      return std::accumulate(m.pixels.begin(), m.pixels.end(), 0);
    };
    QVERIFY(total(front) > 100 * 255);
    QVERIFY(total(behind) < total(front) / 12);  // half-covered edges alone
  }

  void everyThingShowsItsColour() {
    for (int t = 0; t < kThingCount; ++t) {
      for (int c = 0; c < kColourCount; ++c) {
        RgbImage canvas{.width = 64, .height = 64, .pixels = {}};
        canvas.pixels.assign(64 * 64 * 3, 0);
        const Placement place{.x = 0.5, .y = 0.5, .radius = 0.4};
        const Colour colour = static_cast<Colour>(c);
        paintThing(canvas, static_cast<Thing>(t), colour, false, place);
        const auto cover = coverThing(static_cast<Thing>(t), false, place, 64, 64);
        int own = 0;
        int inside = 0;
        for (std::size_t p = 0; p < cover.size(); ++p) {
          inside += cover[p] > 0.5f;
          own += distance(canvas, p, tones(colour).fill) < 12;
        }
        QVERIFY(inside > 600);
        QVERIFY2(own * 4 > inside, word(static_cast<Thing>(t)).data());
      }
    }
  }
};

QTEST_APPLESS_MAIN(PainterTest)
#include "painter_test.moc"
