// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/toybox/detector.h"

#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/toybox/random.h"

using namespace attune;

namespace {

std::vector<Detection> look(const RgbImage& image) {
  return detect(image.pixels, image.width, image.height);
}

struct Tally {
  int objects = 0;
  int right = 0;  // thing, colour and IoU >= 0.8
  int extra = 0;  // told, yet not there

  [[nodiscard]] double share() const { return objects ? static_cast<double>(right) / objects : 0; }
};

void count(Tally& tally, const Scene& scene, double time, const RgbImage& image) {
  const auto found = look(image);
  std::vector<bool> explained(found.size(), false);
  for (std::size_t i = 0; i < scene.objects.size(); ++i) {
    const CoverImage mask = paintMask(scene, i, time, image.width, image.height);
    ++tally.objects;
    for (std::size_t j = 0; j < found.size(); ++j) {
      const double iou = maskIou(found[j].mask, mask);
      if (iou > 0.3) explained[j] = true;
      if (found[j].thing == scene.objects[i].thing && found[j].colour == scene.objects[i].colour &&
          iou >= 0.8)
        ++tally.right;
    }
  }
  tally.extra += static_cast<int>(std::count(explained.begin(), explained.end(), false));
}

RgbImage blurred(const RgbImage& image, int radius) {
  RgbImage result = image;
  for (int pass = 0; pass < 6; ++pass) {
    const RgbImage from = result;
    const bool across = pass % 2 == 0;
    for (int y = 0; y < image.height; ++y) {
      for (int x = 0; x < image.width; ++x) {
        for (int c = 0; c < 3; ++c) {
          int sum = 0;
          for (int d = -radius; d <= radius; ++d) {
            const int u = std::clamp(across ? x + d : x, 0, image.width - 1);
            const int v = std::clamp(across ? y : y + d, 0, image.height - 1);
            sum += from.pixels[static_cast<std::size_t>((v * image.width + u) * 3 + c)];
          }
          result.pixels[static_cast<std::size_t>((y * image.width + x) * 3 + c)] =
              static_cast<std::uint8_t>(sum / (2 * radius + 1));
        }
      }
    }
  }
  return result;
}

// The scene at `weight` over its own empty background: a thing that has half formed.
RgbImage faded(const Scene& scene, double weight) {
  RgbImage image = paintFrame(scene, 0.5);
  const RgbImage empty = paintBackground(scene.background, scene.scenery, 128, 128);
  for (std::size_t i = 0; i < image.pixels.size(); ++i)
    image.pixels[i] = static_cast<std::uint8_t>(
        std::lround(weight * image.pixels[i] + (1 - weight) * empty.pixels[i]));
  return image;
}

RgbImage noise(std::uint64_t seed, int cell) {
  Random random(seed);
  RgbImage image{.width = 128, .height = 128, .pixels = {}};
  image.pixels.resize(128 * 128 * 3);
  for (int y = 0; y < 128; y += cell) {
    for (int x = 0; x < 128; x += cell) {
      for (int c = 0; c < 3; ++c) {
        const auto value = static_cast<std::uint8_t>(random.below(256));
        for (int j = y; j < std::min(128, y + cell); ++j) {
          for (int i = x; i < std::min(128, x + cell); ++i)
            image.pixels[static_cast<std::size_t>((j * 128 + i) * 3 + c)] = value;
        }
      }
    }
  }
  return image;
}

}  // namespace

class DetectorTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsRenderedFrames() {
    Tally tally;
    for (std::uint64_t seed = 500000; seed < 500200; ++seed) {
      const Scene scene = sampleScene(seed, {.heldOut = HeldOut::Allowed});
      const double time = static_cast<double>(seed % 16) / 15;
      count(tally, scene, time, paintFrame(scene, time));
    }
    qInfo("rendered: %d of %d right, %d extra", tally.right, tally.objects, tally.extra);
    QVERIFY(tally.share() >= 0.99);
    QVERIFY(tally.extra * 200 <= tally.objects);
  }

  void readsOtherSizes() {
    for (const auto& [w, h] : {std::pair{160, 160}, {112, 112}, {160, 120}}) {
      Tally tally;
      for (std::uint64_t seed = 0; seed < 25; ++seed) {
        const Scene scene = sampleScene(seed);
        count(tally, scene, 0.5, paintFrame(scene, 0.5, w, h));
      }
      QVERIFY(tally.share() >= 0.95);
    }
  }

  void standsSomeBlur() {
    Tally tally;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
      const Scene scene = sampleScene(seed, {.maxObjects = 1});
      RgbImage soft = paintFrame(scene, 0.5);
      const RgbImage softer = blurred(soft, 1);
      for (std::size_t i = 0; i < soft.pixels.size(); ++i)
        soft.pixels[i] = static_cast<std::uint8_t>((soft.pixels[i] + softer.pixels[i]) / 2);
      count(tally, scene, 0.5, soft);
    }
    qInfo("a little blurred: %d of %d right", tally.right, tally.objects);
    QVERIFY(tally.share() >= 0.85);
    QCOMPARE(tally.extra, 0);
  }

  void saysNothingOnNoise() {
    for (const int cell : {1, 2, 5, 16, 40}) {
      for (std::uint64_t seed = 0; seed < 10; ++seed) QVERIFY(look(noise(seed, cell)).empty());
      for (std::uint64_t seed = 0; seed < 10 && cell > 1; ++seed)
        QVERIFY(look(blurred(noise(seed, cell), 2)).empty());
    }
  }

  void saysNothingOnEmptyScenes() {
    for (int b = 0; b < kBackgroundCount; ++b) {
      for (std::uint64_t seed = 0; seed < 12; ++seed)
        QVERIFY(look(paintBackground(static_cast<Background>(b), seed, 128, 128)).empty());
    }
  }

  void saysNothingOnHalfFormedThings() {
    Tally half;
    Tally smear;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
      const Scene scene = sampleScene(seed, {.maxObjects = 1});
      count(half, scene, 0.5, faded(scene, 0.45));
      count(smear, scene, 0.5, blurred(paintFrame(scene, 0.5), 5));
    }
    qInfo("half there: %d of %d told; smeared: %d", half.right, half.objects, smear.right);
    QVERIFY(half.share() <= 0.02);
    QVERIFY(smear.share() <= 0.05);
    QCOMPARE(half.extra + smear.extra, 0);
  }

  // A patch of the right colour is not yet the thing.
  void saysNothingOnBareSilhouettes() {
    for (const Thing thing : {Thing::Car, Thing::Fish, Thing::Tree, Thing::House, Thing::Balloon}) {
      RgbImage image = paintBackground(Background::Sky, 1, 128, 128);
      const auto cover = coverThing(thing, false, {.x = 0.5, .y = 0.5, .radius = 0.25}, 128, 128);
      for (std::size_t p = 0; p < cover.size(); ++p) {
        if (cover[p] < 0.5f) continue;
        const Rgb fill = tones(Colour::Red).fill;
        image.pixels[p * 3] = fill.r;
        image.pixels[p * 3 + 1] = fill.g;
        image.pixels[p * 3 + 2] = fill.b;
      }
      for (const Detection& d : look(image)) QVERIFY2(d.thing != thing, word(thing).data());
    }
  }

  void givesTheBoxOfItsMask() {
    const Scene scene = sampleScene(12, {.maxObjects = 1});
    const auto found = look(paintFrame(scene, 0));
    QCOMPARE(found.size(), std::size_t{1});
    for (int y = 0; y < 128; ++y) {
      for (int x = 0; x < 128; ++x) {
        const PixelBox& b = found[0].box;
        if (found[0].mask.pixels[static_cast<std::size_t>(y * 128 + x)])
          QVERIFY(x >= b.left && x < b.right && y >= b.top && y < b.bottom);
      }
    }
    QVERIFY(found[0].confidence > 0.8);
  }

  void refusesWhatIsNoPicture() {
    QVERIFY(detect({}, 128, 128).empty());
    QVERIFY(detect({}, 0, -4).empty());
  }
};

QTEST_APPLESS_MAIN(DetectorTest)
#include "detector_test.moc"
