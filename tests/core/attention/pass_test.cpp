// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/pass.h"

#include <QTest>

#include "core/base/error.h"
#include "tests/core/attention/calls.h"

using namespace attune;
using namespace attune::tests;

namespace {

const AttentionSite kSelf{.id = "down.attn1", .heads = 3, .headDim = 6, .order = 0};
const AttentionSite kCross{
    .id = "down.attn2", .kind = AttentionKind::Cross, .heads = 3, .headDim = 6, .order = 1};
const AttentionSite kLast{.id = "up.attn1", .heads = 3, .headDim = 6, .order = 2};

// Two branches of two frames on a 3 x 3 grid.
constexpr AttentionRows kRows{.branches = 2, .frames = 2, .grid = {3, 3}};

AttentionCall selfCall(const AttentionSite& site = kSelf) {
  return randomCall(site, {.batch = 4, .queries = 9, .keys = 9}, kRows);
}

}  // namespace

class PassTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { at::manual_seed(5); }

  void fusedAttentionIsTheWholeMap_data() {
    QTest::addColumn<bool>("biased");
    QTest::newRow("plain") << false;
    QTest::newRow("with a bias") << true;
  }

  void fusedAttentionIsTheWholeMap() {
    QFETCH(bool, biased);
    AttentionCall call = selfCall();
    if (biased) call.bias = at::randn({1, 1, 1, 9});
    QVERIFY(worst(attend(call), at::matmul(wholeMap(call), call.v.to(at::kDouble))) < 1e-5);
  }

  void mapsReplaceTheSoftmax() {
    AttentionCall call = selfCall();
    call.map = IdentityMap{};
    QVERIFY(at::equal(attend(call), call.v));
    call.map = UniformMap{};
    const at::Tensor mean = call.v.mean(2, true).expand_as(call.q);
    QVERIFY(worst(attend(call), mean) < 1e-6);
    call.map = MixedMap{0.3};
    QVERIFY(worst(attend(call), 0.3 * call.v + 0.7 * mean) < 1e-6);
    const at::Tensor weights = wholeMap(call);
    call.map = SoftmaxMap{};
    const at::Tensor fused = attend(call);
    call.map = ExplicitMap{weights};
    QVERIFY(worst(attend(call), fused) < 1e-5);
  }

  void identityNeedsAsManyKeysAsQueries() {
    AttentionCall call = randomCall(kCross, {.queries = 9, .keys = 4});
    call.map = IdentityMap{};
    QVERIFY_EXCEPTION_THROWN((void)attend(call), Error);
    call.map = MixedMap{0.5};
    QVERIFY_EXCEPTION_THROWN((void)attend(call), Error);
    call.map = UniformMap{};
    QCOMPARE(attend(call).sizes(), call.q.sizes());
  }

  void anEditSeesOnlyMatchingSites() {
    AttentionPass pass;
    std::vector<std::string> seen;
    pass.edit(sitesOfKind(AttentionKind::Cross),
              [&](AttentionCall& call) { seen.push_back(call.site->id); });
    pass.edit(siteNamed("up.attn1"), [&](AttentionCall& call) { call.map = IdentityMap{}; });
    const AttentionCall self = selfCall();
    QVERIFY(at::equal(pass.run(self), attend(self)));
    (void)pass.run(randomCall(kCross, {.batch = 4, .queries = 9}, kRows));
    const AttentionCall last = selfCall(kLast);
    QVERIFY(at::equal(pass.run(last), last.v));
    QCOMPARE(seen, std::vector<std::string>{"down.attn2"});
  }

  void editsFollowEachOther() {
    AttentionPass pass;
    pass.edit(everySite(), [](AttentionCall& call) { call.v = call.v + 1; });
    pass.edit(everySite(), [](AttentionCall& call) { call.v = call.v * 2; });
    pass.edit(everySite(), [](AttentionCall& call) { call.map = IdentityMap{}; });
    const AttentionCall call = selfCall();
    QVERIFY(worst(pass.run(call), (call.v + 1) * 2) < 1e-6);
  }

  void aBranchIsEditedAlone_data() {
    QTest::addColumn<int>("branch");
    QTest::addColumn<int>("biasDims");
    for (const int dims : {0, 2, 3, 4}) {
      QTest::addRow("unconditional, %d", dims) << 0 << dims;
      QTest::addRow("conditional, %d", dims) << 1 << dims;
    }
  }

  // Four batch rows, four heads and four tokens: a bias without a batch dimension must not be taken
  // for one with it.
  void aBranchIsEditedAlone() {
    QFETCH(int, branch);
    QFETCH(int, biasDims);
    AttentionCall call = randomCall(
        kSelf, {.batch = 4, .heads = 4, .queries = 4, .keys = 4},
        {.branches = 2, .frames = 2, .grid = {2, 2}});
    if (biasDims == 2) call.bias = at::randn({4, 4});
    if (biasDims == 3) call.bias = at::randn({4, 4, 4});
    if (biasDims == 4) call.bias = at::randn({4, 4, 4, 4});
    const at::Tensor plain = attend(call);
    AttentionPass pass;
    int64_t shown = 0;
    pass.edit(
        everySite(),
        [&](AttentionCall& part) {
          shown = part.q.size(0);
          part.v = part.v * 3;
        },
        branch);
    const at::Tensor out = pass.run(call);
    QCOMPARE(shown, int64_t{2});
    const int64_t begin = branch * 2;
    QVERIFY(worst(out.slice(0, begin, begin + 2), 3 * plain.slice(0, begin, begin + 2)) < 1e-5);
    const int64_t other = 2 - begin;
    QVERIFY(worst(out.slice(0, other, other + 2), plain.slice(0, other, other + 2)) < 1e-6);
  }

  void branchesMayHaveMapsOfTheirOwn() {
    AttentionPass pass;
    pass.edit(everySite(), [](AttentionCall& call) { call.map = IdentityMap{}; }, 0);
    pass.edit(everySite(), [](AttentionCall& call) { call.map = UniformMap{}; }, 1);
    const AttentionCall call = selfCall();
    const at::Tensor out = pass.run(call);
    QVERIFY(at::equal(out.slice(0, 0, 2), call.v.slice(0, 0, 2)));
    const at::Tensor mean = call.v.slice(0, 2, 4).mean(2, true).expand({2, 3, 9, 6});
    QVERIFY(worst(out.slice(0, 2, 4), mean) < 1e-6);
  }

  void observersSeeTheOutcomeOfAllEdits() {
    AttentionPass pass;
    at::Tensor seenV;
    at::Tensor seenOut;
    pass.observe(everySite(), [&](const AttentionCall& call, const at::Tensor& out) {
      seenV = call.v;
      seenOut = out;
    });
    pass.edit(everySite(), [](AttentionCall& call) { call.v = call.v + 1; });
    const AttentionCall call = selfCall();
    const at::Tensor out = pass.run(call);
    QVERIFY(at::equal(seenV, call.v + 1));
    QVERIFY(at::equal(seenOut, out));
  }

  void sliceKeepsViews() {
    AttentionCall call = selfCall();
    call.map = ExplicitMap{at::rand({4, 3, 9, 9})};
    call.bias = at::randn({1, 1, 9, 9});
    const AttentionCall part = sliceRows(call, 1, 3);
    QVERIFY(part.q.is_alias_of(call.q));
    QCOMPARE(part.q.size(0), int64_t{2});
    QCOMPARE(part.bias.size(0), int64_t{1});
    QVERIFY(at::equal(std::get<ExplicitMap>(part.map).weights,
                      std::get<ExplicitMap>(call.map).weights.slice(0, 1, 3)));
  }

  void saysWhenNothingMoreIsNeeded() {
    AttentionPass pass;
    QVERIFY(!pass.finished());
    pass.stopAfter(1);
    (void)pass.run(selfCall());
    QVERIFY(!pass.finished());
    (void)pass.run(randomCall(kCross, {.batch = 4, .queries = 9}, kRows));
    QVERIFY(pass.finished());
    // A layer that is run again, further up, has what it needs still before it.
    (void)pass.run(selfCall());
    QVERIFY(!pass.finished());
  }

  void withoutAPassAttentionIsPlain() {
    const AttentionCall call = selfCall();
    AttentionPass empty;
    QVERIFY(at::equal(runAttention(nullptr, call), attend(call)));
    QVERIFY(at::equal(runAttention(&empty, call), attend(call)));
  }
};

QTEST_APPLESS_MAIN(PassTest)
#include "pass_test.moc"
