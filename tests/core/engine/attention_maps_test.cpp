// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/attention_maps.h"

#include <QTest>
#include <cmath>

using namespace attune;

namespace {

Image grey(Size2i size, std::vector<std::uint8_t> pixels) {
  Image image(size, 1);
  image.pixels = std::move(pixels);
  return image;
}

// Two words, two frames; a site of 2 x 2 cells with two heads, one of 1 x 1, one of time.
JobAttention sample() {
  const Size2i two{2, 2};
  const WordMaps fine = {{{grey(two, {255, 0, 0, 0}), 0.5}, {grey(two, {51, 0, 0, 0}), 0.5}},
                         {{grey(two, {0, 0, 102, 255}), 0.5}, {grey(two, {0, 0, 0, 0}), 0.5}}};
  const WordMaps head = {{{grey(two, {0, 255, 0, 0}), 0.8}, {grey(two, {0, 0, 0, 0}), 0.8}},
                         {{grey(two, {0, 0, 0, 0}), 0.8}, {grey(two, {0, 0, 0, 0}), 0.8}}};
  const WordMaps coarse = {{{grey({1, 1}, {255}), 0.25}, {grey({1, 1}, {0}), 0.25}},
                           {{grey({1, 1}, {0}), 0.25}, {grey({1, 1}, {255}), 0.25}}};
  return {
      .step = 3,
      .steps = 9,
      .words = {"red", "ball"},
      .sites = {{.site = "down.attn2",
                 .kind = AttentionKind::Cross,
                 .grid = two,
                 .rowEntropies = {grey(two, {0, 51, 102, 255}), grey(two, {9, 9, 9, 9})},
                 .maps = fine,
                 .headMaps = {head, fine}},
                {.site = "mid.attn2", .kind = AttentionKind::Cross, .grid = {1, 1}, .maps = coarse},
                {.site = "motion.attn1", .kind = AttentionKind::Temporal, .grid = two}}};
}

}  // namespace

class AttentionMapsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void ofOneSite() {
    const JobAttention step = sample();
    const HeatMap red = heatMap(step, {.site = "down.attn2", .word = 0}, 0);
    QCOMPARE(red.grid, (Size2i{2, 2}));
    QCOMPARE(red.values, (std::vector<float>{0.5F, 0, 0, 0}));
    const HeatMap ball = heatMap(step, {.site = "down.attn2", .word = 1}, 0);
    QVERIFY(std::abs(ball.values[2] - 0.2F) < 1e-6F);
    const HeatMap head = heatMap(step, {.site = "down.attn2", .word = 0, .head = 0}, 0);
    QVERIFY(std::abs(head.values[1] - 0.8F) < 1e-6F);
    const HeatMap rows = heatMap(step, {.site = "down.attn2", .word = MapChoice::kEntropy}, 0);
    QVERIFY(std::abs(rows.values[1] - 0.2F) < 1e-6F && rows.values[3] == 1.0F);
  }

  void whatWasNotRecordedIsEmpty() {
    const JobAttention step = sample();
    QVERIFY(heatMap(step, {.site = "motion.attn1", .word = 0}, 0).empty());
    QVERIFY(heatMap(step, {.site = "nowhere", .word = 0}, 0).empty());
    QVERIFY(heatMap(step, {.site = "down.attn2", .word = 2}, 0).empty());
    QVERIFY(heatMap(step, {.site = "down.attn2", .word = 0}, 2).empty());
    QVERIFY(heatMap(step, {.site = "down.attn2", .word = 0}, -1).empty());
    QVERIFY(heatMap(step, {.site = "down.attn2", .word = 0, .head = 2}, 0).empty());
    QVERIFY(heatMap(step, {.site = "mid.attn2", .word = 0, .head = 0}, 0).empty());
    QVERIFY(heatMap({}, {}, 0).empty());
    QVERIFY(scaledHeat({}, {}, 0, HeatRange::Share).image.empty());
    QVERIFY(wordsAt({}, {}, -1, 0, {0.5, 0.5}).empty());
  }

  void theMeanStretchesCoarseGrids() {
    const HeatMap mean = heatMap(sample(), {.word = 0}, 0);
    QCOMPARE(mean.grid, (Size2i{2, 2}));
    QVERIFY(std::abs(mean.values[0] - (0.5F + 0.25F) / 2) < 1e-6F);
    QVERIFY(std::abs(mean.values[3] - 0.25F / 2) < 1e-6F);
  }

  void stretchingIsBilinear() {
    JobAttention step{.words = {"a"}, .sites = {{.site = "x", .kind = AttentionKind::Cross}}};
    step.sites[0].maps = {{{grey({2, 1}, {0, 255}), 1}}};
    step.sites.push_back({.site = "y", .kind = AttentionKind::Cross});
    step.sites[1].maps = {{{grey({4, 1}, {0, 0, 0, 0}), 0}}};
    const HeatMap mean = heatMap(step, {}, 0);
    const std::vector<float> wanted{0, 0.125F, 0.375F, 0.5F};
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      QVERIFY2(std::abs(mean.values[i] - wanted[i]) < 1e-6F,
               qPrintable(QString::number(static_cast<double>(mean.values[i]))));
    }
  }

  void ranges_data() {
    QTest::addColumn<int>("range");
    QTest::addColumn<int>("frame");
    QTest::addColumn<double>("top");
    QTest::addColumn<int>("first");
    QTest::newRow("clip") << static_cast<int>(HeatRange::Clip) << 1 << 0.5 << 51;
    QTest::newRow("frame") << static_cast<int>(HeatRange::Frame) << 1 << 0.1 << 255;
    QTest::newRow("absolute") << static_cast<int>(HeatRange::Absolute) << 0 << 1.0 << 128;
    QTest::newRow("share") << static_cast<int>(HeatRange::Share) << 1 << 1.0 << 255;
  }

  void ranges() {
    QFETCH(const int, range);
    QFETCH(const int, frame);
    QFETCH(const double, top);
    QFETCH(const int, first);
    const ScaledHeat heat = scaledHeat(sample(), {.site = "down.attn2", .word = 0}, frame,
                                       static_cast<HeatRange>(range));
    QVERIFY(std::abs(heat.top - top) < 1e-6);
    QCOMPARE(int{heat.image.pixels[0]}, first);
    QCOMPARE(int{heat.image.pixels[3]}, 0);
  }

  void entropiesAreAbsolute() {
    const MapChoice rows{.site = "down.attn2", .word = MapChoice::kEntropy};
    for (const HeatRange range : {HeatRange::Clip, HeatRange::Frame, HeatRange::Share}) {
      const ScaledHeat heat = scaledHeat(sample(), rows, 1, range);
      QCOMPARE(heat.top, 1.0);
      QCOMPARE(int{heat.image.pixels[0]}, 9);
    }
  }

  void wordsAreRankedByShare() {
    const auto ranked = wordsAt(sample(), "down.attn2", -1, 0, {0.2, 0.8});
    QCOMPARE(ranked.size(), std::size_t{2});
    QCOMPARE(ranked[0].word, 1);
    QCOMPARE(ranked[0].share, 1.0);
    const auto outside = wordsAt(sample(), {}, -1, 0, {7, -3});
    QCOMPARE(outside.size(), std::size_t{2});  // the nearest cell
    double sum = 0;
    for (const WordShare& word : outside) sum += word.share;
    QVERIFY(std::abs(sum - 1) < 1e-9);
  }
};

QTEST_APPLESS_MAIN(AttentionMapsTest)
#include "attention_maps_test.moc"
