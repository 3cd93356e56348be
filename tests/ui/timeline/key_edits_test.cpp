// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/key_edits.h"

#include <QtTest>
#include <algorithm>

#include "tests/ui/timeline/timeline_sample.h"
#include "ui/timeline/timeline_rows.h"

namespace attune {
namespace {

std::vector<int> painted(const Document& document, const std::string& id) {
  std::vector<int> frames;
  for (const Key& key : document.find(id)->mask.keys) {
    if (key.origin == KeyOrigin::Painted) frames.push_back(key.frame);
  }
  return frames;
}

std::vector<int> progress(const Document& document, const std::string& id) {
  std::vector<int> frames;
  for (const ProgressKey& key : document.find(id)->path->progress) frames.push_back(key.frame);
  return frames;
}

KeyRef mask(const std::string& id, int frame) {
  return {id, KeyKind::Mask, frame};
}
KeyRef share(const std::string& id, int frame) {
  return {id, KeyKind::Progress, frame};
}

using Frames = std::vector<int>;

}  // namespace

class KeyEditsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void listsKeys() {
    const Document document = sampleDocument();
    QCOMPARE(allKeys(document).size(), std::size_t{3 + 3 + 2 + 2});
    QCOMPARE(keyFrames(document, "ball"), (Frames{0, 2, 8, 12, 20, 23}));
    QCOMPARE(keyFrames(document, "cloud"), (Frames{0, 4, 10, 23}));
    QCOMPARE(keyFrames(document, {}), (Frames{0, 2, 4, 8, 10, 12, 20, 23}));
  }

  void shiftsStayInsideAndOffOtherKeys() {
    const Document document = sampleDocument();
    QCOMPARE(allowedShift(document, {mask("ball", 2)}, 3, false), 3);
    QCOMPARE(allowedShift(document, {mask("ball", 2)}, 6, false), 5);  // 8 is taken
    QCOMPARE(allowedShift(document, {mask("ball", 2)}, 9, false), 9);  // past it, over tracked
    QCOMPARE(allowedShift(document, {mask("ball", 2)}, -9, false), -2);
    QCOMPARE(allowedShift(document, {mask("ball", 20)}, 900, false), 3);
    QCOMPARE(allowedShift(document, {mask("ball", 2), mask("ball", 8)}, 6, false), 6);
    QCOMPARE(allowedShift(document, {mask("ball", 2), mask("ball", 8)}, 6, true), 5);
    QCOMPARE(allowedShift(document, {share("cloud", 0)}, 40, false), 22);
    QCOMPARE(allowedShift(document, {}, 0, false), 0);
  }

  void movesAndCopies() {
    const Document document = sampleDocument();
    const MovedKeys moved =
        withShiftedKeys(document, {mask("ball", 2), share("ball", 12)}, 3, false);
    QCOMPARE(painted(moved.document, "ball"), (Frames{5, 8, 20}));
    QCOMPARE(progress(moved.document, "ball"), (Frames{0, 15, 23}));
    QCOMPARE(moved.keys, (KeySet{mask("ball", 5), share("ball", 15)}));
    const MovedKeys copied = withShiftedKeys(document, {mask("ball", 2)}, 3, true);
    QCOMPARE(painted(copied.document, "ball"), (Frames{2, 5, 8, 20}));
    const auto geometry = [](const Document& from, int frame) {
      return keyAt(from.find("ball")->mask, frame)->geometry;
    };
    QVERIFY(geometry(copied.document, 5) == geometry(document, 2));
    const MovedKeys onTracked = withShiftedKeys(document, {mask("ball", 8)}, 3, false);
    QCOMPARE(keyAt(onTracked.document.find("ball")->mask, 11)->origin, KeyOrigin::Painted);
    QCOMPARE(onTracked.document.find("ball")->mask.keys.size(), std::size_t{3 + 5});
    QCOMPARE(withShiftedKeys(document, {mask("ball", 2)}, 0, false).document, document);
  }

  void removes() {
    const Document document = sampleDocument();
    const Document less = withoutKeys(document, {mask("ball", 8), share("ball", 12)});
    QCOMPARE(painted(less, "ball"), (Frames{2, 20}));
    QCOMPARE(progress(less, "ball"), (Frames{0, 23}));
    QVERIFY(keyAt(less.find("ball")->mask, 9) != nullptr);
    QCOMPARE(withoutKeys(document, {mask("ball", 9)}), document);  // tracked
    const Document bare = withoutTracked(document, "ball", {8, 14});
    QCOMPARE(bare.find("ball")->mask.keys.size(), std::size_t{3});
  }

  void lockedObjectsStay() {
    Document document = sampleDocument();
    document.objects[0].locked = true;
    const KeySet keys = allKeys(document);
    QCOMPARE(withoutKeys(document, keys).objects[0], document.objects[0]);
    QCOMPARE(withShiftedKeys(document, {mask("ball", 2)}, 1, false).document, document);
    QCOMPARE(withInterpolation(document, keys, Interpolation::Smooth).objects[0],
             document.objects[0]);
    QCOMPARE(withHidden(document, "ball", {0, 3}, true), document);
    QCOMPARE(withMaskKeyToggled(document, "ball", 5), document);
    QCOMPARE(withProgressKey(document, "ball", 5, 0.5), document);
  }

  void changesInterpolationAndEasing() {
    const Document document = sampleDocument();
    const KeySet keys{mask("ball", 2), share("cloud", 0)};
    const Document smooth = withInterpolation(document, keys, Interpolation::Smooth);
    QCOMPARE(keyAt(smooth.find("ball")->mask, 2)->toNext, Interpolation::Smooth);
    QVERIFY(smooth.find("cloud")->path->progress.empty());
    const Document eased = withEasing(document, keys, Easing::EaseIn);
    QCOMPARE(eased.find("cloud")->path->progress.front().toNext, Easing::EaseIn);
    QCOMPARE(progress(eased, "cloud"), (Frames{0, 23}));
    QCOMPARE(eased.find("ball")->mask, document.find("ball")->mask);
  }

  void tellsWhatKeysHaveInCommon() {
    const Document document = sampleDocument();
    using Way = std::optional<Interpolation>;
    QCOMPARE(sharedInterpolation(document, {}), Way());
    QCOMPARE(sharedInterpolation(document, {share("ball", 0)}), Way());
    QCOMPARE(sharedInterpolation(document, {mask("ball", 2), mask("ball", 8)}),
             Way(Interpolation::Linear));
    QCOMPARE(sharedInterpolation(document, {mask("ball", 20), share("ball", 0)}),
             Way(Interpolation::Hold));
    QCOMPARE(sharedInterpolation(document, {mask("ball", 2), mask("cloud", 4), mask("ball", 20)}),
             Way());
    using Pace = std::optional<Easing>;
    QCOMPARE(sharedEasing(document, {mask("ball", 2)}), Pace());
    QCOMPARE(sharedEasing(document, {share("ball", 0)}), Pace(Easing::EaseInOut));
    QCOMPARE(sharedEasing(document, {share("ball", 0), share("ball", 12)}), Pace());
    QCOMPARE(sharedEasing(document, {share("cloud", 23)}), Pace(Easing::Linear));
  }

  void addsProgressKeys() {
    const Document document = sampleDocument();
    QCOMPARE(progress(withProgressKey(document, "cloud", 7, 0.4), "cloud"), (Frames{0, 7, 23}));
    const Document changed = withProgressKey(document, "ball", 12, 1.8);
    QCOMPARE(progress(changed, "ball"), (Frames{0, 12, 23}));
    QCOMPARE(changed.find("ball")->path->progress[1].share, 1.0);
  }

  void togglesMaskKeys() {
    const Document document = sampleDocument();
    const Document more = withMaskKeyToggled(document, "ball", 11);
    QCOMPARE(painted(more, "ball"), (Frames{2, 8, 11, 20}));
    QCOMPARE(maskAt(more, *more.find("ball"), 11), *sampleMask(11));
    QCOMPARE(painted(withMaskKeyToggled(document, "ball", 8), "ball"), (Frames{2, 20}));
  }

  void hidesAndShows() {
    const Document document = sampleDocument();
    const auto hidden = [](const Document& from) { return from.find("ball")->mask.hidden; };
    using Spans = std::vector<FrameSpan>;
    QCOMPARE(hidden(withHidden(document, "ball", {20, 21}, true)), (Spans{{20, 23}}));
    QCOMPARE(hidden(withHidden(document, "ball", {5, 6}, true)), (Spans{{5, 6}, {22, 23}}));
    QVERIFY(hidden(withHidden(document, "ball", {0, 23}, false)).empty());
    QVERIFY(isHidden(document.find("ball")->mask, 22));
    QVERIFY(!isHidden(document.find("ball")->mask, 21));
  }

  void spansTellWhatIsShown() {
    const Document document = sampleDocument();
    using enum MaskSpanKind;
    const std::vector<MaskSpan> expected{{{0, 1}, Held},     {{3, 7}, Between},
                                         {{9, 14}, Tracked}, {{15, 19}, Between},
                                         {{21, 23}, Held},   {{22, 23}, Hidden}};
    QCOMPARE(maskSpans(document.find("ball")->mask, kSampleFrames), expected);
    QVERIFY(maskSpans(Track{}, 8).empty());
    QCOMPARE(trackedSpanAt(document.find("ball")->mask, 11), std::optional(FrameSpan{9, 14}));
    QVERIFY(!trackedSpanAt(document.find("ball")->mask, 8));
  }

  void rowsStandBelowEachOther() {
    const auto rows = timelineRows(sampleDocument(), true);
    QCOMPARE(rows.size(), std::size_t{6});
    for (std::size_t i = 1; i < rows.size(); ++i) QCOMPARE(rows[i].top, rows[i - 1].bottom());
    QCOMPARE(timelineRows(sampleDocument(), false).size(), std::size_t{5});
    QCOMPARE(heightOf(rows), rows.back().bottom());
  }
};

}  // namespace attune

QTEST_APPLESS_MAIN(attune::KeyEditsTest)
#include "key_edits_test.moc"
