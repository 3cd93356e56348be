// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/toybox/toybox_c.h"

#include <QTest>
#include <array>
#include <string>
#include <vector>

#include "core/toybox/captions.h"
#include "core/toybox/painter.h"

using namespace attune;

namespace {

ToyboxOptions clipOptions() {
  return {.minObjects = 1,
          .maxObjects = 3,
          .heldOut = 0,
          .frames = 4,
          .hideMotion = 0,
          .still = 0,
          .width = 40,
          .height = 24};
}

}  // namespace

class ToyboxCTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void rendersWhatTheClassesRender() {
    const std::array<std::uint64_t, 2> seeds{8, 9};
    const ToyboxOptions options = clipOptions();
    const std::size_t plane = 40 * 24;
    std::vector<std::uint8_t> rgb(2 * 4 * plane * 3);
    std::vector<std::uint8_t> masks(2 * 3 * 4 * plane, 77);
    std::vector<char> captions(2 * kToyboxCaptionBytes);
    std::array<ToyboxInfo, 2> infos{};
    QCOMPARE(toybox_render(seeds.data(), 2, &options, rgb.data(), masks.data(), captions.data(),
                           infos.data()),
             0);
    const Scene scene = sampleScene(9);
    QCOMPARE(std::string(&captions[kToyboxCaptionBytes]), caption(scene));
    QCOMPARE(infos[1].objectCount, static_cast<int>(scene.objects.size()));
    QCOMPARE(infos[1].objects[0].thing, static_cast<int>(scene.objects[0].thing));
    const auto clip = paintClip(scene, 4, 40, 24);
    for (std::size_t f = 0; f < 4; ++f) {
      const std::uint8_t* frame = &rgb[(4 + f) * plane * 3];
      QVERIFY(std::equal(clip[f].pixels.begin(), clip[f].pixels.end(), frame));
      const CoverImage mask = paintMask(scene, 0, timeOfFrame(static_cast<int>(f), 4), 40, 24);
      QVERIFY(std::equal(mask.pixels.begin(), mask.pixels.end(), &masks[(3 * 4 + f) * plane]));
    }
    for (std::size_t k = scene.objects.size(); k < 3; ++k) QCOMPARE(masks[(3 + k) * 4 * plane], 0);
  }

  void buffersMayBeLeftOut() {
    const std::uint64_t seed = 1;
    const ToyboxOptions options = clipOptions();
    QCOMPARE(toybox_render(&seed, 1, &options, nullptr, nullptr, nullptr, nullptr), 0);
  }

  void refusesNonsense() {
    const std::uint64_t seed = 1;
    ToyboxOptions options = clipOptions();
    QCOMPARE(toybox_render(nullptr, 1, &options, nullptr, nullptr, nullptr, nullptr), -1);
    QCOMPARE(toybox_render(&seed, 1, nullptr, nullptr, nullptr, nullptr, nullptr), -1);
    options.maxObjects = 4;
    QCOMPARE(toybox_render(&seed, 1, &options, nullptr, nullptr, nullptr, nullptr), -1);
    options = clipOptions();
    options.frames = 0;
    QCOMPARE(toybox_render(&seed, 1, &options, nullptr, nullptr, nullptr, nullptr), -1);
    QCOMPARE(toybox_detect(nullptr, 4, 4, nullptr, nullptr, 1), -1);
  }

  void listsItsWords() {
    QVERIFY(std::string(toybox_words("things")).starts_with("ball\nstar\n"));
    QVERIFY(std::string(toybox_words("vocabulary")).find("balloon") != std::string::npos);
    QVERIFY(toybox_words("nothing") == nullptr);
    QVERIFY(toybox_words(nullptr) == nullptr);
  }

  void detectsThroughTheSameDoor() {
    const Scene scene = sampleScene(12, {.maxObjects = 1});
    const RgbImage frame = paintFrame(scene, 0);
    std::array<ToyboxDetection, 4> found{};
    std::vector<std::uint8_t> masks(4 * 128 * 128);
    QCOMPARE(toybox_detect(frame.pixels.data(), 128, 128, found.data(), masks.data(), 4), 1);
    QCOMPARE(found[0].thing, static_cast<int>(scene.objects[0].thing));
    QCOMPARE(toybox_detect(frame.pixels.data(), 128, 128, found.data(), nullptr, 0), 0);
  }
};

QTEST_APPLESS_MAIN(ToyboxCTest)
#include "toybox_c_test.moc"
