// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/statistics.h"

#include <QTest>
#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "tests/core/attention/calls.h"

using namespace attune;
using namespace attune::tests;

namespace {

const AttentionSite kSite{.id = "attn1", .heads = 3, .headDim = 6};

std::vector<int> allKeys(const AttentionCall& call) {
  std::vector<int> keys(static_cast<std::size_t>(call.k.size(2)));
  std::iota(keys.begin(), keys.end(), 0);
  return keys;
}

enum class Bias { None, PerKey, PerRow };

// Finite values with some keys forbidden, but never all of a row's.
at::Tensor randomBias(Bias kind, const CallShape& s) {
  if (kind == Bias::None) return {};
  at::Tensor bias = kind == Bias::PerKey ? at::randn({1, 1, 1, s.keys})
                                         : at::randn({s.batch, s.heads, s.queries, s.keys});
  at::Tensor forbidden = at::rand(bias.sizes()) < 0.4;
  forbidden.select(-1, s.keys / 2).fill_(false);
  return bias.masked_fill(forbidden, -std::numeric_limits<double>::infinity());
}

}  // namespace

class StatisticsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { at::manual_seed(11); }

  void agreesWithTheWholeMap_data() {
    QTest::addColumn<int>("queries");
    QTest::addColumn<int>("keys");
    QTest::addColumn<int>("bias");
    QTest::addColumn<int>("blockBytes");
    // One batch row holds heads * queries * keys scores of 4 bytes: small blocks cut the queries of
    // a batch row, middling ones the batch, with a remainder in either case.
    for (const int blockBytes : {1, 200, 1000, 1100, 2600, 8 << 20}) {
      for (const int bias : {0, 1, 2}) {
        QTest::addRow("cross, bias %d, block of %d", bias, blockBytes)
            << 17 << 5 << bias << blockBytes;
        QTest::addRow("self, bias %d, block of %d", bias, blockBytes)
            << 9 << 9 << bias << blockBytes;
      }
    }
    QTest::newRow("one key") << 4 << 1 << 0 << 64;
    QTest::newRow("one of each") << 1 << 1 << 0 << 64;
  }

  void agreesWithTheWholeMap() {
    QFETCH(int, queries);
    QFETCH(int, keys);
    QFETCH(int, bias);
    QFETCH(int, blockBytes);
    const CallShape shape{.batch = 5, .queries = queries, .keys = keys};
    AttentionCall call = randomCall(kSite, shape);
    call.bias = randomBias(static_cast<Bias>(bias), shape);
    const at::Tensor map = wholeMap(call);

    const RowStatistics found =
        rowStatistics(call, {.blockBytes = static_cast<std::size_t>(blockBytes)});
    QVERIFY(worst(found.entropy, entropyOf(map)) < 1e-5);
    const at::Tensor maps = keyMaps(call, found.logSumExp, allKeys(call));
    QVERIFY(worst(maps, map.transpose(2, 3)) < 3e-6);
    QVERIFY(worst(maps.sum(2), at::ones({5, map.size(1), queries})) < 1e-5);
    QVERIFY(worst(found.rows, at::arange(queries)) == 0);
    const double most = std::log(static_cast<double>(keys)) + 1e-5;
    QVERIFY(found.entropy.min().item<double>() >= 0);
    QVERIFY(found.entropy.max().item<double>() <= most);
  }

  void samplesRowsEvenly_data() {
    QTest::addColumn<int>("sampled");
    for (const int sampled : {1, 2, 5, 16, 17, 18}) {
      QTest::addRow("%d of 17", sampled) << sampled;
    }
  }

  void samplesRowsEvenly() {
    QFETCH(int, sampled);
    const CallShape shape{.queries = 17, .keys = 6};
    AttentionCall call = randomCall(kSite, shape);
    call.bias = randomBias(Bias::PerRow, shape);
    const RowStatistics found = rowStatistics(call, {.sampledRows = sampled, .blockBytes = 300});
    QCOMPARE(found.rows.size(0), int64_t{std::min(sampled, 17)});
    QCOMPARE(found.rows[0].item<int64_t>(), int64_t{0});
    if (sampled > 1) {
      QCOMPARE(found.rows[-1].item<int64_t>(), int64_t{16});
      QVERIFY(found.rows.diff().min().item<int64_t>() >= 1);
    }
    const at::Tensor wanted = entropyOf(wholeMap(call)).index_select(2, found.rows);
    QVERIFY(worst(found.entropy, wanted) < 1e-5);
  }

  void mapsNeedEveryRow() {
    const AttentionCall call = randomCall(kSite, {});
    const RowStatistics sampled = rowStatistics(call, {.sampledRows = 3});
    const std::vector<int> keys = {0};
    QVERIFY_EXCEPTION_THROWN((void)keyMaps(call, sampled.logSumExp, keys), Error);
  }

  void chosenKeysKeepTheirOrder() {
    const AttentionCall call = randomCall(kSite, {});
    const at::Tensor all = keyMaps(call, rowStatistics(call).logSumExp, allKeys(call));
    const std::vector<int> chosen = {3, 0};
    const at::Tensor two = keyMaps(call, rowStatistics(call).logSumExp, chosen);
    QVERIFY(worst(two, at::stack({all.select(2, 3), all.select(2, 0)}, 2)) < 1e-7);
  }

  void evenAttentionHasTheMostEntropy() {
    AttentionCall call = randomCall(kSite, {.queries = 6, .keys = 13});
    call.q.zero_();
    const RowStatistics found = rowStatistics(call);
    QVERIFY(worst(found.entropy, at::full({2, 3, 6}, std::log(13.0))) < 1e-5);
  }

  void attentionToOneKeyHasNone() {
    AttentionCall call = randomCall(kSite, {.queries = 6, .keys = 13});
    call.bias = at::full({1, 1, 1, 13}, -std::numeric_limits<double>::infinity(), at::kFloat);
    call.bias.select(3, 4).fill_(0.0);
    const RowStatistics found = rowStatistics(call);
    QVERIFY(worst(found.entropy, at::zeros({2, 3, 6})) < 1e-6);
    const std::vector<int> keys = {4, 5};
    const at::Tensor maps = keyMaps(call, found.logSumExp, keys);
    QVERIFY(worst(maps.mean(1).select(1, 0), at::ones({2, 6})) < 1e-6);
    QVERIFY(worst(maps.mean(1).select(1, 1), at::zeros({2, 6})) == 0);
  }

  void hugeLogitsStayFinite() {
    AttentionCall call = randomCall(kSite, {.queries = 6, .keys = 6}, {}, 3000);
    const RowStatistics found = rowStatistics(call);
    QVERIFY(found.entropy.isfinite().all().item<bool>());
    // Float32 logits of thousands are exact to about 1e-3, and so is their entropy.
    const double off = worst(found.entropy, entropyOf(wholeMap(call)));
    QVERIFY2(off < 0.02, qPrintable(QString::number(off)));
  }

  void halfPrecisionIsReadInFull() {
    AttentionCall call = randomCall(kSite, {.queries = 9, .keys = 9});
    call.q = call.q.to(at::kBFloat16);
    call.k = call.k.to(at::kBFloat16);
    const RowStatistics found = rowStatistics(call);
    QCOMPARE(found.entropy.scalar_type(), at::kFloat);
    QVERIFY(worst(found.entropy, entropyOf(wholeMap(call))) < 1e-5);
  }

  void energyIsTheMeanOfSquares() {
    const AttentionCall call = randomCall(kSite, {.queries = 7, .keys = 7});
    const at::Tensor v = call.v.to(at::kDouble);
    const at::Tensor out = at::matmul(wholeMap(call), v);
    const AttentionEnergy found = attentionEnergy(call, attend(call));
    QVERIFY(std::abs(found.output - out.square().mean().item<double>()) < 1e-5);
    QVERIFY(std::abs(found.identity - v.square().mean().item<double>()) < 1e-5);
    QVERIFY(std::abs(found.uniform - v.mean(2).square().mean().item<double>()) < 1e-5);
  }

  // E(alpha I + (1 - alpha) U) = E_U + alpha^2 (E_I - E_U): the cross term vanishes, since what the
  // identity adds to the mean has no mean.
  void mixedMapsHaveAClosedForm_data() {
    QTest::addColumn<double>("alpha");
    for (const double alpha : {0.0, 0.25, 0.5, 1.0, 1.5}) QTest::addRow("%g", alpha) << alpha;
  }

  void mixedMapsHaveAClosedForm() {
    QFETCH(double, alpha);
    AttentionCall call = randomCall(kSite, {.queries = 11, .keys = 11});
    call.map = MixedMap{alpha};
    const AttentionEnergy found = attentionEnergy(call, attend(call));
    const double wanted = found.uniform + alpha * alpha * (found.identity - found.uniform);
    QVERIFY2(std::abs(found.output - wanted) < 1e-6, qPrintable(QString::number(found.output)));
  }

  void doublyStochasticMapsStayWithinTheBounds() {
    AttentionCall call = randomCall(kSite, {.queries = 8, .keys = 8});
    // Shifting every token by one and staying put, half and half: rows and columns sum to 1.
    const at::Tensor stay = at::eye(8);
    const at::Tensor weights = (stay + stay.roll(1, 1)) / 2;
    call.map = ExplicitMap{weights.expand({2, 3, 8, 8})};
    const AttentionEnergy found = attentionEnergy(call, attend(call));
    QVERIFY(found.uniform <= found.output);
    QVERIFY(found.output <= found.identity);
  }
};

QTEST_APPLESS_MAIN(StatisticsTest)
#include "statistics_test.moc"
