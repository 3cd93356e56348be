// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/attention_draft.h"

#include <QTest>

#include "core/base/error.h"

using namespace attune;

namespace {

// A bright cell that goes right over four frames, on a grid of 4 x 4; "ball" alone has it.
std::shared_ptr<const JobAttention> step(int number, bool noise = false) {
  WordMaps maps(2);
  for (int frame = 0; frame < 4; ++frame) {
    maps[0].push_back({Image({4, 4}, 1, 40), 0.5});
    Image ball({4, 4}, 1, 10);
    ball.pixels[static_cast<std::size_t>(noise ? 15 : 4 + frame)] = 250;
    maps[1].push_back({std::move(ball), 0.5});
  }
  auto told = std::make_shared<JobAttention>();
  told->step = number;
  told->steps = 10;
  told->words = {"blue", "ball"};
  told->sites = {{.site = "a", .kind = AttentionKind::Cross, .grid = {4, 4}, .maps = maps}};
  return told;
}

int whites(const Key& key) {
  const auto& bitmap = std::get<BrushShape>(key.geometry).bitmap;
  return static_cast<int>(std::ranges::count(bitmap->pixels, 255));
}

}  // namespace

class AttentionDraftTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void followsTheWordsOfTheLaterSteps() {
    const std::vector steps{step(1, true), step(2, true), step(3), step(4)};
    const std::vector<HeatMap> maps = draftMaps(steps, "BALL", {});
    QCOMPARE(maps.size(), std::size_t{4});
    QCOMPARE(maps[1].values[5], 1.0F);
    QCOMPARE(maps[1].values[15], 0.0F);
    const auto keys = draftKeys(maps, {32, 32}, {.threshold = 0.5, .smoothing = 0});
    QCOMPARE(keys.size(), std::size_t{4});
    for (int frame = 0; frame < 4; ++frame) {
      const Key& key = keys[static_cast<std::size_t>(frame)];
      QCOMPARE(key.frame, frame);
      QCOMPARE(key.origin, KeyOrigin::Painted);
      const Vec2 where = centroid(key.geometry);
      QVERIFY(std::abs(where.x - (frame + 0.5) / 4) < 0.05);
      QVERIFY(std::abs(where.y - 1.5 / 4) < 0.05);
    }
  }

  void aHigherThresholdTakesLess() {
    const std::vector steps{step(1)};
    const auto maps = draftMaps(steps, "ball", "a");
    int before = 32 * 32 + 1;
    for (const double threshold : {0.1, 0.3, 0.6, 0.9}) {
      const auto keys = draftKeys(maps, {32, 32}, {.threshold = threshold, .smoothing = 0});
      QVERIFY(whites(keys[1]) < before);
      before = whites(keys[1]);
    }
  }

  void smoothingWidensWhatMoves() {
    const std::vector steps{step(1)};
    const auto maps = draftMaps(steps, "ball", "a");
    const auto sharp = draftKeys(maps, {32, 32}, {.threshold = 0.3, .smoothing = 0});
    const auto smooth = draftKeys(maps, {32, 32}, {.threshold = 0.3, .smoothing = 2});
    QVERIFY(whites(smooth[1]) > whites(sharp[1]));
  }

  void wordsOfSeveralAreAveraged() {
    const std::vector steps{step(1)};
    QVERIFY(draftMaps(steps, "blue ball", "a")[0].values ==
            draftMaps(steps, "ball", "a")[0].values);  // "blue" is everywhere alike
  }

  void nothingToDraftFrom() {
    const std::vector steps{step(1)};
    QVERIFY(draftMaps(steps, "fox", "a").empty());
    QVERIFY(draftMaps(steps, "ball", "b").empty());
    QVERIFY(draftMaps({}, "ball", {}).empty());
    const auto flat = draftMaps(steps, "blue", "a");
    QVERIFY_EXCEPTION_THROWN((void)draftKeys(flat, {32, 32}, {}), Error);
  }
};

QTEST_APPLESS_MAIN(AttentionDraftTest)
#include "attention_draft_test.moc"
