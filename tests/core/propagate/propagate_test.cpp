// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propagate/propagate.h"

#include <QtTest>
#include <algorithm>
#include <stop_token>
#include <string>

#include "core/toybox/detector.h"
#include "core/toybox/painter.h"
#include "tests/support/expect_error.h"

namespace attune {
namespace {

constexpr int kSide = 128;
constexpr int kFrames = 16;

Scene ballScene(double toX) {
  Scene scene;
  scene.background = Background::Meadow;
  scene.scenery = 7;
  scene.objects.push_back({.thing = Thing::Ball,
                           .colour = Colour::Red,
                           .motion = Motion::Right,
                           .start = {.x = 0.3, .y = 0.5, .radius = 0.16},
                           .end = {.x = toX, .y = 0.55, .radius = 0.16}});
  return scene;
}

Image grey(const CoverImage& cover) {
  Image out({cover.width, cover.height}, 1);
  out.pixels = cover.pixels;
  return out;
}

struct Film {
  std::vector<Image> pictures{};
  std::vector<Image> masks{};  // the true ones
};

Film render(const Scene& scene) {
  Film film;
  for (int f = 0; f < kFrames; ++f) {
    const double time = timeOfFrame(f, kFrames);
    Image picture({kSide, kSide}, 3);
    picture.pixels = paintFrame(scene, time, kSide, kSide).pixels;
    film.pictures.push_back(std::move(picture));
    film.masks.push_back(grey(paintMask(scene, 0, time, kSide, kSide)));
  }
  return film;
}

double iou(const Image& a, const Image& b) {
  return maskIou({a.size.width, a.size.height, a.pixels}, {b.size.width, b.size.height, b.pixels});
}

Track trackOf(std::initializer_list<int> painted, std::initializer_list<int> tracked = {}) {
  Track track;
  for (const int f : painted) track.keys.push_back({.frame = f});
  for (const int f : tracked) {
    track.keys.push_back({.frame = f, .origin = KeyOrigin::Tracked});
  }
  std::sort(track.keys.begin(), track.keys.end(),
            [](const Key& a, const Key& b) { return a.frame < b.frame; });
  return track;
}

}  // namespace

class PropagateTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void followsAMovingBallBothWays() {
    const Film film = render(ballScene(0.7));
    int told = 0;
    const auto fore = propagateMask(film.pictures, film.masks[0], 0, 15, [&](int done, int total) {
      QCOMPARE(done, ++told);
      QCOMPARE(total, 15);
    });
    QCOMPARE(fore.size(), std::size_t{15});
    QCOMPARE(told, 15);
    for (const TrackedMask& mask : fore) {
      const double found = iou(*mask.bitmap, film.masks[static_cast<std::size_t>(mask.frame)]);
      QVERIFY2(found > 0.8, std::to_string(found).c_str());
      QVERIFY(mask.confidence > 0.7);
    }
    const auto back = propagateMask(film.pictures, film.masks[15], 15, 0);
    QCOMPARE(back.size(), std::size_t{15});
    QCOMPARE(back.front().frame, 0);
    QVERIFY(iou(*back.front().bitmap, film.masks[0]) > 0.8);
  }

  void losesConfidenceWhenTheThingVanishes() {
    const Scene scene = ballScene(0.5);
    Film film = render(scene);
    Scene empty = scene;
    empty.objects.clear();
    for (std::size_t f = 8; f < kFrames; ++f) {
      film.pictures[f].pixels = paintFrame(empty, 0, kSide, kSide).pixels;
    }
    const auto masks = propagateMask(film.pictures, film.masks[0], 0, 15);
    for (const TrackedMask& mask : masks) {
      if (mask.frame < 8) QVERIFY(mask.confidence > 0.8);
      if (mask.frame >= 8) QVERIFY2(mask.confidence < 0.4, std::to_string(mask.frame).c_str());
    }
  }

  void endsWhenTheThingHasLeftTheFrame() {
    Scene scene = ballScene(1.6);
    const Film film = render(scene);
    const auto masks = propagateMask(film.pictures, film.masks[0], 0, 15);
    QVERIFY(!masks.empty());
    QVERIFY(masks.back().frame < 15);
  }

  void anEmptyMaskGoesNowhere() {
    const Film film = render(ballScene(0.5));
    QVERIFY(propagateMask(film.pictures, Image({kSide, kSide}, 1), 0, 15).empty());
    QVERIFY(propagateMask(film.pictures, film.masks[3], 3, 3).empty());
  }

  void fillsBetweenTwoKeys() {
    const Film film = render(ballScene(0.7));
    const auto masks = inbetweenMasks(film.pictures, film.masks[2], 2, film.masks[12], 12);
    QCOMPARE(masks.size(), std::size_t{9});
    for (std::size_t i = 0; i < masks.size(); ++i) {
      QCOMPARE(masks[i].frame, 3 + static_cast<int>(i));
      QVERIFY(iou(*masks[i].bitmap, film.masks[i + 3]) > 0.85);
    }
    QVERIFY(inbetweenMasks(film.pictures, film.masks[2], 2, film.masks[3], 3).empty());
  }

  void stopsAtPaintedKeys() {
    using enum TimeDirection;
    const Track track = trackOf({2, 6, 7}, {8, 9});
    QCOMPARE(freeSpan(track, 2, Forward, 16), std::optional(FrameSpan{3, 5}));
    QCOMPARE(freeSpan(track, 4, Forward, 16), std::optional(FrameSpan{5, 5}));
    QCOMPARE(freeSpan(track, 4, Back, 16), std::optional(FrameSpan{3, 3}));
    QCOMPARE(freeSpan(track, 7, Forward, 16), std::optional(FrameSpan{8, 15}));
    QCOMPARE(freeSpan(track, 2, Back, 16), std::optional(FrameSpan{0, 1}));
    QVERIFY(!freeSpan(track, 6, Forward, 16));
    QVERIFY(!freeSpan(track, 7, Back, 16));
    QVERIFY(!freeSpan(track, 15, Forward, 16));
    QCOMPARE(paintedKeysAround(track, 2), std::optional(KeyPair{2, 6}));
    QCOMPARE(paintedKeysAround(track, 5), std::optional(KeyPair{2, 6}));
    QVERIFY(!paintedKeysAround(track, 6));
    QVERIFY(!paintedKeysAround(track, 1));
    QVERIFY(!paintedKeysAround(track, 9));
  }

  void paintedKeysStayAsTheyAre() {
    const Film film = render(ballScene(0.7));
    DocumentObject object;
    const auto odd = std::make_shared<const Image>(film.masks[1]);  // wrong on purpose
    setMaskKey(object, 0, std::make_shared<const Image>(film.masks[0]));
    setMaskKey(object, 8, odd);
    setTrackedKeys(object, propagateMask(film.pictures, film.masks[0], 0, 15));
    const auto key = std::find_if(object.mask.keys.begin(), object.mask.keys.end(),
                                  [](const Key& k) { return k.frame == 8; });
    QVERIFY(key != object.mask.keys.end());
    QCOMPARE(key->origin, KeyOrigin::Painted);
    QCOMPARE(*std::get<BrushShape>(key->geometry).bitmap, *odd);
  }

  void stopsWhenAsked() {
    const Film film = render(ballScene(0.7));
    std::stop_source stop;
    int frames = 0;
    const auto count = [&](int, int) {
      if (++frames == 3) stop.request_stop();
    };
    try {
      (void)propagateMask(film.pictures, film.masks[0], 0, 15, count,
                          CancelToken(stop.get_token()));
      QFAIL("it went on");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::Cancelled);
    }
    QCOMPARE(frames, 3);
  }

  void refusesWhatDoesNotFit() {
    const Film film = render(ballScene(0.7));
    const auto told = [](auto&& call, const char* part) {
      const std::string message = badInputOf(call);
      QVERIFY2(mentions(message, part), message.c_str());
    };
    told([&] { (void)propagateMask(film.pictures, film.masks[0], 0, 16); }, "16 is not");
    told([&] { (void)propagateMask(film.pictures, film.masks[0], -1, 3); }, "use 0..15");
    told([&] { (void)propagateMask(film.pictures, Image({8, 8}, 1), 0, 3); }, "128x128");
    told([&] { (void)inbetweenMasks(film.pictures, film.masks[0], 4, film.masks[0], 4); },
         "after the first");
  }

  void smallPicturesAreNoTrouble() {
    const std::vector<Image> pictures(3, Image({3, 5}, 4, 90));
    Image mask({3, 5}, 1);
    mask.pixels[4] = 255;
    for (const TrackedMask& m : propagateMask(pictures, mask, 0, 2)) {
      QCOMPARE(m.bitmap->size, (Size2i{3, 5}));
    }
  }
};

}  // namespace attune

QTEST_APPLESS_MAIN(attune::PropagateTest)
#include "propagate_test.moc"
