// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>

#include "tests/ui/viewer/viewer_kit.h"

using namespace attune;

class MaskToolsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aStrokeMakesAnObjectInOneStep() {
    ViewerKit kit;
    kit.editor.setTool(ToolKind::Brush);
    const Document before = kit.editor.document();
    kit.drag({kit.at(40, 60), kit.at(80, 60)});
    QCOMPARE(kit.edits(), 1);
    QCOMPARE(kit.editor.document().objects.size(), std::size_t{1});
    QCOMPARE(kit.editor.selected()->name, std::string("Object 1"));
    QCOMPARE(kit.value(60, 60), 255);
    QCOMPARE(kit.value(60, 80), 0);
    const Document after = kit.editor.document();
    kit.editor.undo();
    QVERIFY(kit.editor.document() == before);
    kit.editor.redo();
    QVERIFY(kit.editor.document() == after);
  }

  void paintsAcrossTheEdgeAndBack() {
    ViewerKit kit;
    kit.editor.setTool(ToolKind::Brush);
    kit.press(kit.at(10, 30));
    for (const QPoint& p : {kit.at(-40, 30), kit.at(-40, 70), kit.at(10, 70)}) kit.move(p);
    kit.release(kit.at(10, 70));
    QCOMPARE(kit.edits(), 1);
    QCOMPARE(kit.value(1, 30), 255);
    QCOMPARE(kit.value(1, 70), 255);
    QCOMPARE(kit.value(1, 50), 0);
  }

  void erasesByToolByAltAndByXKey() {
    ViewerKit kit;
    kit.editor.setTool(ToolKind::Brush);
    kit.drag({kit.at(40, 60), kit.at(120, 60)});
    kit.drag({kit.at(60, 50), kit.at(60, 70)}, Qt::AltModifier);
    QCOMPARE(kit.value(60, 60), 0);
    QCOMPARE(kit.value(100, 60), 255);
    QTest::keyClick(kit.canvas(), Qt::Key_X);
    QCOMPARE(kit.editor.tool(), ToolKind::Eraser);
    kit.drag({kit.at(100, 50), kit.at(100, 70)});
    QCOMPARE(kit.value(100, 60), 0);
    QCOMPARE(kit.edits(), 3);
  }

  void escapeLeavesNothing_data() {
    QTest::addColumn<int>("tool");
    for (const ToolKind tool : {ToolKind::Brush, ToolKind::Lasso, ToolKind::Polygon,
                                ToolKind::Rectangle, ToolKind::PathPen, ToolKind::Gesture}) {
      QTest::addRow("%d", static_cast<int>(tool)) << static_cast<int>(tool);
    }
  }

  void escapeLeavesNothing() {
    QFETCH(int, tool);
    ViewerKit kit;
    kit.editor.setTool(static_cast<ToolKind>(tool));
    const Document before = kit.editor.document();
    kit.press(kit.at(40, 40));
    kit.move(kit.at(80, 40));
    kit.move(kit.at(80, 90));
    QVERIFY(kit.controller().isBusy());
    QTest::keyClick(kit.canvas(), Qt::Key_Escape);
    QVERIFY(!kit.controller().isBusy());
    kit.release(kit.at(80, 90));
    QCOMPARE(kit.edits(), 0);
    QVERIFY(!kit.editor.isDrafting());
    QVERIFY(kit.editor.document() == before);
    QVERIFY(kit.editor.selectedObject().isEmpty());
  }

  void lassoAddsAndTakesAway() {
    ViewerKit kit;
    kit.editor.setTool(ToolKind::Lasso);
    kit.drag({kit.at(20, 20), kit.at(100, 20), kit.at(100, 100), kit.at(20, 100)});
    QCOMPARE(kit.value(60, 60), 255);
    QVERIFY(std::abs(kit.painted() - 80 * 80) < 200);
    kit.drag({kit.at(40, 40), kit.at(80, 40), kit.at(80, 80), kit.at(40, 80)}, Qt::AltModifier);
    QCOMPARE(kit.value(60, 60), 0);
    QCOMPARE(kit.value(30, 30), 255);
    kit.actions.find(QStringLiteral("mask.fillHoles"))->trigger();
    QCOMPARE(kit.value(60, 60), 255);
    kit.actions.find(QStringLiteral("mask.invert"))->trigger();
    QCOMPARE(kit.value(60, 60), 0);
    QCOMPARE(kit.value(5, 5), 255);
    QTest::keyClick(kit.canvas(), Qt::Key_Delete);
    QCOMPARE(kit.painted(), 0);
    QCOMPARE(kit.edits(), 5);
  }

  void polygonByClicks() {
    ViewerKit kit;
    kit.editor.setTool(ToolKind::Polygon);
    for (const QPoint& p : {kit.at(20, 20), kit.at(120, 20), kit.at(150, 110)}) kit.click(p);
    kit.click(kit.at(150, 110), {}, Qt::RightButton);
    kit.click(kit.at(120, 100));
    kit.click(kit.at(20, 100));
    QCOMPARE(kit.edits(), 0);
    QTest::keyClick(kit.canvas(), Qt::Key_Return);
    QCOMPARE(kit.edits(), 1);
    QVERIFY(std::abs(kit.painted() - 100 * 80) < 250);
    QCOMPARE(kit.value(140, 105), 0);
  }

  void squaresAndCircles() {
    ViewerKit kit;
    kit.editor.setTool(ToolKind::Rectangle);
    kit.press(kit.at(20, 20));
    kit.move(kit.at(60, 30), Qt::ShiftModifier);
    kit.release(kit.at(60, 30), Qt::ShiftModifier);
    QVERIFY(std::abs(kit.painted() - 40 * 40) < 100);
    kit.actions.find(QStringLiteral("mask.clear"))->trigger();
    kit.editor.setTool(ToolKind::Ellipse);
    kit.press(kit.at(80, 60));
    kit.move(kit.at(100, 70), Qt::ShiftModifier | Qt::AltModifier);
    kit.release(kit.at(100, 70), Qt::ShiftModifier | Qt::AltModifier);
    QVERIFY(std::abs(kit.painted() - 3.14159 * 400) < 80);
    QCOMPARE(kit.value(80, 60), 255);
  }

  void fillsLikeColours() {
    ViewerKit kit;
    kit.editor.setTool(ToolKind::Fill);
    kit.click(kit.at(48, 60));
    QCOMPARE(kit.value(48, 60), 255);
    QCOMPARE(kit.value(120, 60), 0);
    QVERIFY(std::abs(kit.painted() - 3.14159 * 24 * 24) < 60);
  }

  void penPressureAndItsOtherEnd() {
    ViewerKit kit;
    kit.editor.setTool(ToolKind::Brush);
    const QSignalSpy spy(&kit.editor, &Editor::historyChanged);
    kit.tablet(QEvent::TabletPress, kit.exactAt(60, 60), 0.5);
    kit.tablet(QEvent::TabletMove, kit.exactAt(80, 60), 0.5);
    kit.tablet(QEvent::TabletRelease, kit.exactAt(80, 60), 0);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(kit.value(70, 60), 255);
    QCOMPARE(kit.value(70, 65), 0);  // half of a radius of 6
    const auto eraser = QPointingDevice::PointerType::Eraser;
    kit.tablet(QEvent::TabletPress, kit.exactAt(70, 60), 1, eraser);
    kit.tablet(QEvent::TabletRelease, kit.exactAt(70, 60), 0, eraser);
    QCOMPARE(kit.value(70, 60), 0);
    QCOMPARE(kit.edits(), 2);
  }

  void editsKeyTheFrameByThemselves() {
    ViewerKit kit;
    kit.editor.setTool(ToolKind::Brush);
    kit.drag({kit.at(40, 60), kit.at(60, 60)});
    kit.editor.setFrame(8);
    QCOMPARE(kit.value(50, 60), 255);
    kit.drag({kit.at(90, 60), kit.at(110, 60)});
    QCOMPARE(kit.editor.selected()->mask.keys.size(), std::size_t{2});
    QCOMPARE(kit.editor.selected()->mask.keys[1].frame, 8);
    kit.editor.setFrame(0);
    QCOMPARE(kit.value(100, 60), 0);
  }

  void lockedObjectsRefuse() {
    ViewerKit kit;
    kit.editor.setTool(ToolKind::Brush);
    kit.drag({kit.at(40, 60), kit.at(60, 60)});
    Document locked = kit.editor.document();
    locked.objects[0].locked = true;
    kit.editor.commit(QStringLiteral("Lock"), locked);
    const QSignalSpy hints(&kit.controller(), &ViewerController::hinted);
    kit.drag({kit.at(90, 60), kit.at(110, 60)});
    QCOMPARE(kit.edits(), 2);
    QVERIFY(hints.count() >= 1);
    QVERIFY(hints.front().front().toString().contains(QStringLiteral("locked")));
  }

  void selectMovesTheWholeMask() {
    ViewerKit kit;
    kit.editor.setTool(ToolKind::Rectangle);
    kit.drag({kit.at(20, 20), kit.at(60, 60)});
    kit.editor.selectObject({});
    kit.editor.setTool(ToolKind::Select);
    kit.drag({kit.at(40, 40), kit.at(50, 45), kit.at(70, 50)});
    QVERIFY(kit.editor.selected());
    QCOMPARE(kit.value(25, 25), 0);
    QCOMPARE(kit.value(80, 60), 255);
    QCOMPARE(kit.edits(), 2);
    kit.click(kit.at(150, 5));
    QVERIFY(kit.editor.selectedObject().isEmpty());
    QCOMPARE(kit.edits(), 2);
  }

  void bracketsAndAltRightDragChangeTheTip() {
    ViewerKit kit;
    kit.editor.setTool(ToolKind::Brush);
    QTest::keyClick(kit.canvas(), Qt::Key_BracketRight);
    QVERIFY(kit.editor.toolOptions().radius > 6);
    QTest::keyClick(kit.canvas(), Qt::Key_BracketLeft);
    QCOMPARE(kit.editor.toolOptions().radius, 6.0);
    QTest::keyClick(kit.canvas(), Qt::Key_BraceLeft, Qt::ShiftModifier);
    QVERIFY(std::abs(kit.editor.toolOptions().hardness - 0.9) < 1e-9);
    const QPoint from = kit.at(60, 60);
    kit.press(from, Qt::AltModifier, Qt::RightButton);
    kit.move(from + QPoint(20, 20), Qt::AltModifier, Qt::RightButton);
    kit.release(from + QPoint(20, 20), Qt::AltModifier, Qt::RightButton);
    QVERIFY(kit.editor.toolOptions().radius > 8);
    QVERIFY(kit.editor.toolOptions().hardness < 0.85);
    QCOMPARE(kit.edits(), 0);
  }
};

QTEST_MAIN(MaskToolsTest)
#include "mask_tools_test.moc"
