// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/recorder.h"

#include <QTest>
#include <cmath>

#include "tests/core/attention/calls.h"
#include "tests/core/attention/live_bytes.h"

using namespace attune;
using namespace attune::tests;

namespace {

const AttentionSite kSelf{.id = "attn1", .heads = 3, .headDim = 6, .order = 0};
const AttentionSite kCross{
    .id = "attn2", .kind = AttentionKind::Cross, .heads = 3, .headDim = 6, .order = 1};
const AttentionSite kTemporal{
    .id = "motion.attn1", .kind = AttentionKind::Temporal, .heads = 3, .headDim = 6, .order = 2};

// Two branches of two frames on a grid of 3 x 2 (width x height).
constexpr AttentionRows kRows{.branches = 2, .frames = 2, .grid = {3, 2}};

AttentionCall selfCall() {
  return randomCall(kSelf, {.batch = 4, .queries = 6, .keys = 6}, kRows);
}
AttentionCall crossCall() {
  return randomCall(kCross, {.batch = 4, .queries = 6, .keys = 8}, kRows);
}

RecorderOptions everything() {
  return {.words = {{"red", {1}}, {"ball", {2, 3}}},
          .mapSites = sitesOfKind(AttentionKind::Cross),
          .headSites = {},
          .entropySites = everySite(),
          .pictureSites = {},
          .energy = true,
          .sampledRows = 0};
}

}  // namespace

class RecorderTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { at::manual_seed(3); }

  void takesPartInNothing() {
    AttentionRecorder recorder(everything());
    AttentionPass pass;
    recorder.attach(pass, 0, 999);
    for (const AttentionCall& call : {selfCall(), crossCall()}) {
      QVERIFY(at::equal(pass.run(call), attend(call)));
    }
    QCOMPARE(recorder.records().size(), std::size_t{2});
  }

  void keepsTheConditionalBranch_data() {
    QTest::addColumn<int>("edited");
    QTest::newRow("no edits") << -2;
    QTest::newRow("an edit of every branch") << -1;
    QTest::newRow("an edit of the unconditional branch") << 0;
    QTest::newRow("an edit of the conditional branch") << 1;
  }

  void keepsTheConditionalBranch() {
    QFETCH(int, edited);
    AttentionRecorder recorder(everything());
    AttentionPass pass;
    if (edited >= AttentionPass::kEveryBranch) {
      pass.edit(
          everySite(), [](AttentionCall&) {}, edited);
    }
    recorder.attach(pass, 4, 321, 7);
    const AttentionCall cross = crossCall();
    const AttentionCall self = selfCall();
    (void)pass.run(cross);
    (void)pass.run(self);
    QCOMPARE(recorder.records().size(), std::size_t{2});

    const SiteRecord& ofCross = recorder.records()[0];
    QCOMPARE(ofCross.site, kCross.id);
    QCOMPARE(ofCross.step, 4);
    QCOMPARE(ofCross.timestep, 321.0);
    QCOMPARE(ofCross.firstFrame, 7);
    QCOMPARE(ofCross.frames, 2);
    const at::Tensor map = wholeMap(sliceRows(cross, 2, 4));  // [2, heads, 6, 8]
    const at::Tensor perKey = map.mean(1).transpose(1, 2);    // [2, 8, 6]
    QCOMPARE(ofCross.maps.sizes(), at::IntArrayRef({2, 2, 2, 3}));
    QVERIFY(worst(ofCross.maps[0], perKey.select(1, 1).reshape({2, 2, 3})) < 1e-6);
    QVERIFY(worst(ofCross.maps[1], perKey.slice(1, 2, 4).mean(1).reshape({2, 2, 3})) < 1e-6);
    QVERIFY(std::abs(ofCross.entropy - entropyOf(map).mean().item<double>()) < 1e-5);
    QVERIFY(!ofCross.energy);

    const SiteRecord& ofSelf = recorder.records()[1];
    const AttentionCall conditional = sliceRows(self, 2, 4);
    const at::Tensor rows = entropyOf(wholeMap(conditional));
    QVERIFY(std::abs(ofSelf.entropy - rows.mean().item<double>()) < 1e-5);
    QVERIFY(std::abs(ofSelf.entropyShare - ofSelf.entropy / std::log(6.0)) < 1e-12);
    QCOMPARE(ofSelf.headEntropy.size(), std::size_t{3});
    for (int64_t h = 0; h < 3; ++h) {
      const double wanted = rows.select(1, h).mean().item<double>();
      QVERIFY(std::abs(ofSelf.headEntropy[static_cast<std::size_t>(h)] - wanted) < 1e-5);
    }
    QVERIFY(!ofSelf.maps.defined());
    QVERIFY(ofSelf.energy.has_value());
    const double output = attend(conditional).square().mean().item<double>();
    QVERIFY(std::abs(ofSelf.energy->output - output) < 1e-5);
  }

  void temporalSitesAreLaidOutByCell() {
    AttentionRecorder recorder(everything());
    AttentionPass pass;
    recorder.attach(pass, 0, 1);
    // Rows are branch * cells + cell, tokens are frames.
    const AttentionCall call = randomCall(kTemporal, {.batch = 12, .queries = 5, .keys = 5},
                                          {.branches = 2, .frames = 5, .grid = {3, 2}});
    (void)pass.run(call);
    const at::Tensor rows = entropyOf(wholeMap(sliceRows(call, 6, 12)));
    QVERIFY(std::abs(recorder.records()[0].entropy - rows.mean().item<double>()) < 1e-5);
    QVERIFY(recorder.records()[0].energy.has_value());
  }

  void rowsAndHeadsAsPictures() {
    RecorderOptions options = everything();
    options.headSites = everySite();
    options.pictureSites = everySite();
    options.sampledRows = 2;  // pictures need all rows all the same
    AttentionRecorder recorder(std::move(options));
    AttentionPass pass;
    recorder.attach(pass, 0, 1);
    const AttentionCall cross = crossCall();
    const AttentionCall temporal = randomCall(kTemporal, {.batch = 12, .queries = 5, .keys = 5},
                                              {.branches = 2, .frames = 5, .grid = {3, 2}});
    (void)pass.run(cross);
    (void)pass.run(temporal);

    const SiteRecord& ofCross = recorder.records()[0];
    const at::Tensor map = wholeMap(sliceRows(cross, 2, 4));  // [2, heads, 6, 8]
    const at::Tensor ball = map.slice(3, 2, 4).mean(3).transpose(0, 1).reshape({3, 2, 2, 3});
    QCOMPARE(ofCross.headMaps.sizes(), at::IntArrayRef({3, 2, 2, 2, 3}));
    QVERIFY(worst(ofCross.headMaps.select(1, 1), ball) < 1e-6);
    QVERIFY(worst(ofCross.headMaps.mean(0), ofCross.maps) < 1e-6);
    const at::Tensor rows = (entropyOf(map).mean(1) / std::log(8.0)).reshape({2, 2, 3});
    QVERIFY(worst(ofCross.rowEntropies, rows) < 1e-5);

    const SiteRecord& ofTime = recorder.records()[1];
    QVERIFY(!ofTime.headMaps.defined());
    const at::Tensor cells = entropyOf(wholeMap(sliceRows(temporal, 6, 12))).mean(1);  // [6, 5]
    const at::Tensor frames = (cells.transpose(0, 1) / std::log(5.0)).reshape({5, 2, 3});
    QVERIFY(worst(ofTime.rowEntropies, frames) < 1e-5);
  }

  void editedSitesTellTheEntropyOfTheirMap_data() {
    QTest::addColumn<double>("alpha");
    for (const double alpha : {0.0, 0.5, 1.0}) {
      QTest::newRow(qPrintable(QString::number(alpha))) << alpha;
    }
  }

  void editedSitesTellTheEntropyOfTheirMap() {
    QFETCH(const double, alpha);
    const auto shareOf = [&](const AttentionMap& map) {
      AttentionRecorder recorder(everything());
      AttentionPass pass;
      pass.edit(everySite(), [&](AttentionCall& call) { call.map = map; });
      recorder.attach(pass, 0, 1);
      (void)pass.run(selfCall());
      return recorder.records()[0].entropyShare;
    };
    const at::Tensor weights = at::eye(6) * alpha + at::full({6, 6}, (1 - alpha) / 6);
    const double wanted =
        entropyOf(weights.expand({4, 3, 6, 6})).mean().item<double>() / std::log(6.0);
    QVERIFY(std::abs(shareOf(MixedMap{alpha}) - wanted) < 1e-6);
    QVERIFY(std::abs(shareOf(ExplicitMap{weights.expand({4, 3, 6, 6})}) - wanted) < 1e-6);
    if (alpha == 0) QVERIFY(std::abs(shareOf(UniformMap{}) - 1) < 1e-6);
    if (alpha == 1) QVERIFY(std::abs(shareOf(IdentityMap{})) < 1e-6);
  }

  void oneKeyIsAllItsEntropy() {
    AttentionRecorder recorder(everything());
    AttentionPass pass;
    recorder.attach(pass, 0, 1);
    (void)pass.run(randomCall(kTemporal, {.batch = 12, .queries = 1, .keys = 1},
                              {.branches = 2, .frames = 1, .grid = {3, 2}}));
    QCOMPARE(recorder.records()[0].entropy, 0.0);
    QCOMPARE(recorder.records()[0].entropyShare, 1.0);
  }

  void keepsOnlyWhatWasAskedFor() {
    RecorderOptions options = everything();
    options.entropySites = {};
    AttentionRecorder maps(std::move(options));
    AttentionPass pass;
    maps.attach(pass, 0, 1);
    (void)pass.run(selfCall());
    (void)pass.run(crossCall());
    QCOMPARE(maps.records().size(), std::size_t{1});
    QVERIFY(maps.records()[0].maps.defined());
    QVERIFY(maps.records()[0].headEntropy.empty());
    QCOMPARE(maps.take().size(), std::size_t{1});
    QVERIFY(maps.records().empty());
  }

  void sampledRowsTellTheWhole_data() {
    QTest::addColumn<bool>("temporal");
    QTest::newRow("space") << false;
    QTest::newRow("time") << true;
  }

  void sampledRowsTellTheWhole() {
    QFETCH(const bool, temporal);
    RecorderOptions options = everything();
    AttentionRecorder whole(options);
    options.sampledRows = 256;
    AttentionRecorder sampled(std::move(options));
    AttentionPass pass;
    whole.attach(pass, 0, 1);
    sampled.attach(pass, 0, 1);
    const AttentionRows rows{.branches = 2, .frames = 12, .grid = {16, 8}};
    (void)pass.run(temporal ? randomCall(kTemporal, {.batch = 256, .queries = 12, .keys = 12}, rows)
                            : randomCall(kSelf, {.batch = 24, .queries = 128, .keys = 128}, rows));
    const double exact = whole.records()[0].entropyShare;
    const double estimate = sampled.records()[0].entropyShare;
    QVERIFY(exact != estimate);
    QVERIFY2(std::abs(exact - estimate) < 0.02, qPrintable(QString::number(exact - estimate)));
  }

  // Attention that looks the more widely the further right a cell lies: a sample must meet all
  // columns.
  void sampledCellsSpreadOverTheFrame() {
    for (const int side : {8, 16, 32}) {
      const int64_t cells = int64_t{side} * side;
      AttentionCall call = randomCall(kTemporal, {.batch = cells, .queries = 16, .keys = 16},
                                      {.frames = 16, .grid = {side, side}}, 1);
      const at::Tensor sharpness = at::linspace(0, 12, side).repeat({side}).view({cells, 1, 1, 1});
      call.q = call.q * sharpness;
      RecorderOptions options = everything();
      AttentionRecorder whole(options);
      options.sampledRows = 512;
      AttentionRecorder sampled(std::move(options));
      AttentionPass pass;
      whole.attach(pass, 0, 1);
      sampled.attach(pass, 0, 1);
      (void)pass.run(call);
      const double apart = whole.records()[0].entropyShare - sampled.records()[0].entropyShare;
      QVERIFY2(std::abs(apart) < 0.03, qPrintable(QStringLiteral("%1: %2").arg(side).arg(apart)));
    }
  }

  void sampledRowsOfAnExplicitMap() {
    RecorderOptions options = everything();
    options.sampledRows = 4;
    AttentionRecorder recorder(std::move(options));
    AttentionPass pass;
    at::Tensor weights = at::eye(6).expand({4, 3, 6, 6}).clone();
    weights[2] = at::full({3, 6, 6}, 1.0 / 6);  // the conditional branch's first frame
    pass.edit(everySite(), [&](AttentionCall& call) { call.map = ExplicitMap{weights}; });
    recorder.attach(pass, 0, 1);
    (void)pass.run(selfCall());
    QVERIFY(std::abs(recorder.records()[0].entropyShare - 1) < 1e-6);
  }

  void sampledRowsLeaveMapsWhole() {
    RecorderOptions options = everything();
    options.sampledRows = 2;
    AttentionRecorder recorder(std::move(options));
    AttentionPass pass;
    recorder.attach(pass, 0, 1);
    const AttentionCall self = selfCall();
    (void)pass.run(self);
    const AttentionCall cross = crossCall();
    (void)pass.run(cross);
    const at::Tensor rows = entropyOf(wholeMap(sliceRows(self, 2, 3)));
    const double ends = at::stack({rows.select(2, 0), rows.select(2, 5)}).mean().item<double>();
    QVERIFY(std::abs(recorder.records()[0].entropy - ends) < 1e-5);
    const at::Tensor map = wholeMap(sliceRows(cross, 2, 4)).mean(1).select(2, 1);
    QVERIFY(worst(recorder.records()[1].maps[0], map.reshape({2, 2, 3})) < 1e-6);
  }

  // A self-attention of 64 x 64 cells has a map of 512 MiB. Fused attention, statistics, energy and
  // word maps together must get along with 32 MiB beyond their inputs: two or three blocks of
  // 8 MiB, and what grows with the number of tokens only.
  void noMapIsEverWhole() {
    constexpr AttentionRows rows{.branches = 1, .frames = 2, .grid = {64, 64}};
    const CallShape shape{.batch = 2, .heads = 4, .queries = 4096, .keys = 4096, .dim = 16};
    const AttentionCall self = randomCall(kSelf, shape, rows);
    const AttentionCall cross =
        randomCall(kCross, {.batch = 2, .heads = 4, .queries = 4096, .keys = 77, .dim = 16}, rows);
    AttentionRecorder recorder(everything());
    const LiveBytes counter;
    AttentionPass pass;
    recorder.attach(pass, 0, 1);
    (void)pass.run(self);
    const std::size_t selfPeak = LiveBytes::peak();
    (void)pass.run(cross);
    qInfo("peak of %.1f MiB, then %.1f MiB", static_cast<double>(selfPeak) / (1 << 20),
          static_cast<double>(LiveBytes::peak()) / (1 << 20));
    QVERIFY(selfPeak > std::size_t{8} << 20);  // the counter counts
    QVERIFY(LiveBytes::peak() < std::size_t{32} << 20);
    QCOMPARE(recorder.records().size(), std::size_t{2});
  }
};

QTEST_APPLESS_MAIN(RecorderTest)
#include "recorder_test.moc"
