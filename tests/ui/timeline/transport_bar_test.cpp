// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/transport_bar.h"

#include <QAction>
#include <QLabel>
#include <QToolButton>
#include <QtTest>

#include "tests/ui/timeline/timeline_kit.h"
#include "ui/timeline/frame_field.h"
#include "ui/timeline/timeline_picture.h"

namespace attune {

class TransportBarTest : public QObject {
  Q_OBJECT

  static QAction* action(TimelineKit& kit, const char* id) {
    return kit.actions.find(QLatin1String(id));
  }

 private Q_SLOTS:
  void readsFrames_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("frame");  // -1: refused
    const auto row = [](const char* text, int frame) {
      QTest::newRow(text) << QString::fromLatin1(text) << frame;
    };
    row("12", 12);
    row(" 7 ", 7);
    row("0", 0);
    row("1:04", 12);
    row("00:00:01:04", 12);
    row("01:00:00:00", 8 * 3600);
    row("2:00:00", 8 * 120);
    row("", -1);
    row("x", -1);
    row("-3", -1);
    row("1:2:3:4:5", -1);
    row("1:", -1);
    row("99999999999", -1);
  }
  void readsFrames() {
    QFETCH(QString, text);
    QFETCH(int, frame);
    QCOMPARE(parseFrame(text, 8).value_or(-1), frame);
  }

  void writesTimeCodes() {
    QCOMPARE(timeCode(0, 8), QStringLiteral("00:00:00:00"));
    QCOMPARE(timeCode(12, 8), QStringLiteral("00:00:01:04"));
    QCOMPARE(timeCode(30 * 3661 + 7, 29.97), QStringLiteral("01:01:01:07"));
  }

  void takesATypedFrame() {
    TimelineKit kit;
    auto* field = kit.window.findChild<FrameField*>();
    QVERIFY(field);
    const auto type = [&](const char* text) {
      field->setFocus();
      field->selectAll();
      QTest::keyClicks(field, QString::fromLatin1(text));
      QTest::keyClick(field, Qt::Key_Return);
    };
    type("12");
    QCOMPARE(kit.editor.frame(), 12);
    QVERIFY(!field->hasFocus());
    type("00:00:02:01");
    QCOMPARE(kit.editor.frame(), 17);
    type("900");
    QCOMPARE(kit.editor.frame(), kSampleFrames - 1);
    QCOMPARE(field->text(), QString::number(kSampleFrames - 1));
    type("no");
    QCOMPARE(kit.editor.frame(), kSampleFrames - 1);
    QVERIFY(field->hasFocus());
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), QString::number(kSampleFrames - 1));
    kit.editor.setFrame(3);
    QCOMPARE(field->text(), QStringLiteral("3"));
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Up);
    QCOMPARE(kit.editor.frame(), 4);
  }

  void lettersStayInTheField() {
    TimelineKit kit;
    auto* field = kit.window.findChild<FrameField*>();
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("i"));
    QTest::keyClick(field, Qt::Key_Space);
    QVERIFY(!kit.playback.isPlaying());
    QCOMPARE(kit.editor.history().count(), 0);
  }

  void playsAndStops() {
    TimelineKit kit;
    QTest::keyClick(&kit.view(), Qt::Key_Space);
    QVERIFY(kit.playback.isPlaying());
    QCOMPARE(action(kit, "playback.play")->iconText(), QStringLiteral("Pause"));
    QTest::keyClick(&kit.view(), Qt::Key_Space);
    QVERIFY(!kit.playback.isPlaying());
    QTest::keyClick(&kit.view(), Qt::Key_L);
    QTest::keyClick(&kit.view(), Qt::Key_L);
    QCOMPARE(kit.playback.speed(), 2.0);
    QTest::keyClick(&kit.view(), Qt::Key_K);
    QVERIFY(!kit.playback.isPlaying());
    QTest::keyClick(&kit.view(), Qt::Key_J);
    QCOMPARE(kit.playback.speed(), -1.0);
    QTest::keyClick(&kit.view(), Qt::Key_K);
  }

  void heldKSteps() {
    TimelineKit kit;
    kit.editor.setFrame(5);
    QTest::keyPress(&kit.view(), Qt::Key_K);
    QTest::keyClick(&kit.view(), Qt::Key_L);
    QCOMPARE(kit.editor.frame(), 6);
    QVERIFY(!kit.playback.isPlaying());
    QTest::keyRelease(&kit.view(), Qt::Key_K);
    QTest::keyClick(&kit.view(), Qt::Key_L);
    QVERIFY(kit.playback.isPlaying());
    kit.playback.pause();
  }

  void setsInAndOutAndMarkers() {
    TimelineKit kit;
    kit.editor.setFrame(4);
    QTest::keyClick(&kit.view(), Qt::Key_I);
    kit.editor.setFrame(10);
    QTest::keyClick(&kit.view(), Qt::Key_O);
    QCOMPARE(kit.document().inFrame, 4);
    QCOMPARE(kit.document().outFrame, 10);
    QTest::keyClick(&kit.view(), Qt::Key_M, Qt::ControlModifier);
    QTest::keyClick(&kit.view(), Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(kit.document().markers.size(), std::size_t{2});
    QCOMPARE(kit.document().markers[1].frame, 10);
    action(kit, "playback.clearInOut")->trigger();
    QCOMPARE(kit.document().inFrame, 0);
    QCOMPARE(kit.document().outFrame, -1);
  }

  void loopFollowsTheEditor() {
    TimelineKit kit;
    QTest::keyClick(&kit.view(), Qt::Key_Backslash);
    QVERIFY(!kit.editor.loops());
    kit.editor.setLoops(true);
    QVERIFY(action(kit, "playback.loop")->isChecked());
  }

  void saysWhyItIsDisabled() {
    TimelineKit kit(false);
    QVERIFY(!kit.transport.isEnabled());
    for (const ActionSpec& spec : kit.actions.specs()) {
      QVERIFY2(!kit.actions.disabledReason(spec.id).isEmpty(), qPrintable(spec.id));
      QVERIFY(!kit.actions.find(spec.id)->isEnabled());
    }
    kit.editor.open(sampleDocument(), sampleClip());
    QVERIFY(kit.transport.isEnabled());
    QVERIFY(action(kit, "playback.play")->isEnabled());
    kit.editor.close();
    QVERIFY(!kit.transport.isEnabled());
  }

  void controlsHaveNames() {
    TimelineKit kit;
    for (const QToolButton* button : kit.window.findChildren<QToolButton*>()) {
      if (!button->defaultAction()) continue;
      QVERIFY(!button->objectName().isEmpty());
      QVERIFY(!button->accessibleName().isEmpty());
      QVERIFY2(!button->icon().isNull(), qPrintable(button->objectName()));
    }
    QCOMPARE(kit.window.findChild<QLabel*>(QStringLiteral("transportTime"))->text(),
             QStringLiteral("00:00:00:00"));
    QCOMPARE(kit.window.findChild<QLabel*>(QStringLiteral("transportRate"))->text(),
             QStringLiteral("8 fps"));
  }
};

}  // namespace attune

QTEST_MAIN(attune::TransportBarTest)
#include "transport_bar_test.moc"
