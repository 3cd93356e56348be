// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/mask_propagator.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

#include "core/toybox/detector.h"
#include "tests/ui/timeline/timeline_kit.h"

namespace attune {
namespace {

using Way = MaskPropagator::Way;

double overlap(const Image& a, const Image& b) {
  return maskIou({a.size.width, a.size.height, a.pixels}, {b.size.width, b.size.height, b.pixels});
}

const Key* ballKey(const TimelineKit& kit, int frame) {
  return keyAt(kit.document().find("ball")->mask, frame);
}

}  // namespace

class MaskPropagatorTest : public QObject {
  Q_OBJECT

  static bool finish(TimelineKit& kit) {
    return QTest::qWaitFor([&] { return !kit.panel.propagator().isRunning(); }, 20000);
  }

 private Q_SLOTS:
  void landsAsOneStepAndLeavesWalls() {
    TimelineKit kit;
    const Document before = kit.document();
    kit.editor.setFrame(2);
    kit.actions.find(QStringLiteral("mask.propagateForward"))->trigger();
    QVERIFY(kit.panel.propagator().isRunning());
    QVERIFY(finish(kit));
    QCOMPARE(kit.editor.history().count(), 1);
    for (int frame = 3; frame < 8; ++frame) {
      const Key* key = ballKey(kit, frame);
      QVERIFY(key && key->origin == KeyOrigin::Tracked);
      QVERIFY(key->confidence > 0.5);
      QVERIFY(overlap(*std::get<BrushShape>(key->geometry).bitmap, *sampleMask(frame)) > 0.8);
    }
    for (const int wall : {2, 8, 20}) {
      QCOMPARE(*ballKey(kit, wall), *keyAt(before.find("ball")->mask, wall));
    }
    kit.editor.undo();
    QCOMPARE(kit.document(), before);
  }

  void goesBackAgainAndBetween() {
    TimelineKit kit;
    kit.editor.setFrame(2);
    kit.panel.propagator().start(Way::Back);
    QVERIFY(finish(kit));
    QVERIFY(ballKey(kit, 0) && ballKey(kit, 1));
    kit.editor.setFrame(12);
    kit.panel.propagator().start(Way::Again);
    QVERIFY(finish(kit));
    QVERIFY(ballKey(kit, 12)->confidence > 0.5);  // the dip is gone
    QVERIFY(ballKey(kit, 19));
    kit.editor.setFrame(5);
    kit.panel.propagator().start(Way::Between);
    QVERIFY(finish(kit));
    for (int frame = 3; frame < 8; ++frame) QVERIFY(ballKey(kit, frame));
    QCOMPARE(kit.editor.history().count(), 3);
  }

  void cancelLeavesNothing() {
    TimelineKit kit;
    const Document before = kit.document();
    kit.editor.setFrame(2);
    QSignalSpy ended(&kit.panel.propagator(), &MaskPropagator::finished);
    kit.panel.propagator().start(Way::Forward);
    auto* cancel = kit.panel.findChild<QPushButton*>(QStringLiteral("propagationCancel"));
    QVERIFY(cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(!kit.panel.propagator().isRunning());
    QVERIFY(!cancel->isVisible());
    QTest::qWait(300);
    QCOMPARE(ended.count(), 1);
    QCOMPARE(kit.document(), before);
    kit.panel.propagator().start(Way::Forward);
    QVERIFY(finish(kit));
    QCOMPARE(kit.editor.history().count(), 1);
  }

  void landsInWhatTheDocumentHasBecome() {
    TimelineKit kit;
    kit.editor.setFrame(2);
    kit.panel.propagator().start(Way::Forward);
    Document painted = kit.document();
    setMaskKey(*painted.find("ball"), 5, sampleMask(0));
    kit.editor.commit(QStringLiteral("Paint"), painted);
    QVERIFY(finish(kit));
    QCOMPARE(ballKey(kit, 5)->origin, KeyOrigin::Painted);
    QCOMPARE(*std::get<BrushShape>(ballKey(kit, 5)->geometry).bitmap, *sampleMask(0));
    QVERIFY(ballKey(kit, 4));
  }

  void anotherProjectEndsIt() {
    TimelineKit kit;
    kit.editor.setFrame(2);
    kit.panel.propagator().start(Way::Forward);
    kit.editor.open(sampleDocument(), sampleClip());
    QVERIFY(!kit.panel.propagator().isRunning());
    QTest::qWait(300);
    QCOMPARE(kit.document(), sampleDocument());
  }

  void saysWhyNot() {
    TimelineKit kit;
    const MaskPropagator& propagator = kit.panel.propagator();
    const auto reason = [&](Way way) { return propagator.reasonAgainst(way); };
    kit.editor.setFrame(2);
    QVERIFY(reason(Way::Forward).isEmpty());
    kit.editor.setFrame(7);
    QVERIFY(reason(Way::Forward).contains(QStringLiteral("painted key")));
    QVERIFY(reason(Way::Between).isEmpty());
    kit.editor.setFrame(21);
    QVERIFY(!reason(Way::Between).isEmpty());
    kit.editor.setFrame(0);
    QVERIFY(!reason(Way::Again).isEmpty());
    kit.editor.selectObject({});
    QVERIFY(reason(Way::Forward).contains(QStringLiteral("Select")));
    Document locked = kit.document();
    locked.objects[0].locked = true;
    kit.editor.commit(QStringLiteral("Lock"), locked);
    kit.editor.selectObject(QStringLiteral("ball"));
    QVERIFY(reason(Way::Forward).contains(QStringLiteral("locked")));
    QVERIFY(!kit.actions.disabledReason(QStringLiteral("mask.propagateForward")).isEmpty());
  }
};

}  // namespace attune

QTEST_MAIN(attune::MaskPropagatorTest)
#include "mask_propagator_test.moc"
