// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/viewer/viewer_kit.h"
#include "ui/viewer/path_geometry.h"

using namespace attune;

namespace {

// A path of three nodes drawn with the pen.
void drawPath(ViewerKit& kit) {
  kit.editor.setTool(ToolKind::PathPen);
  for (const QPoint& p : {kit.at(20, 60), kit.at(80, 30), kit.at(140, 60)}) kit.click(p);
}

const MotionPath& pathOf(ViewerKit& kit) {
  return *kit.editor.selected()->path;
}

double apart(Vec2 a, Vec2 b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

}  // namespace

class PathToolsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void clicksAddNodes() {
    ViewerKit kit;
    drawPath(kit);
    QCOMPARE(pathOf(kit).nodes.size(), std::size_t{3});
    QVERIFY(apart(pathOf(kit).nodes[1].anchor, {0.5, 0.25}) < 0.01);
    QCOMPARE(pathOf(kit).nodes[1].kind, NodeKind::Auto);
    QCOMPARE(kit.edits(), 3);
    kit.editor.undo();
    QCOMPARE(pathOf(kit).nodes.size(), std::size_t{2});
  }

  void dragsMakeHandlesAndAltBreaksThem() {
    ViewerKit kit;
    kit.editor.setTool(ToolKind::PathPen);
    kit.click(kit.at(20, 60));
    kit.drag({kit.at(80, 60), kit.at(100, 60), kit.at(100, 40)});
    const PathNode node = pathOf(kit).nodes[1];
    QCOMPARE(node.kind, NodeKind::Smooth);
    QVERIFY(apart(node.out, {20.0 / 160, -20.0 / 120}) < 0.01);
    QVERIFY(apart(node.in, node.out * -1) < 1e-9);
    kit.click(kit.at(140, 60));
    kit.drag({kit.at(60, 80), kit.at(60, 110)}, Qt::AltModifier);
    QCOMPARE(pathOf(kit).nodes[1].kind, NodeKind::Corner);
    QVERIFY(apart(pathOf(kit).nodes[1].out, node.out) < 1e-9);
    QVERIFY(apart(pathOf(kit).nodes[1].in, node.in) > 0.1);
  }

  void aNodeIsDraggedInOneStep() {
    ViewerKit kit;
    drawPath(kit);
    kit.drag({kit.at(80, 30), kit.at(85, 60), kit.at(90, 90)});
    QCOMPARE(kit.edits(), 4);
    QVERIFY(apart(pathOf(kit).nodes[1].anchor, {90.0 / 160, 90.0 / 120}) < 0.01);
    kit.editor.undo();
    QVERIFY(apart(pathOf(kit).nodes[1].anchor, {0.5, 0.25}) < 0.01);
    kit.editor.setTool(ToolKind::Select);
    kit.drag({kit.at(80, 30), kit.at(80, 10)});
    QVERIFY(apart(pathOf(kit).nodes[1].anchor, {0.5, 10.0 / 120}) < 0.01);
  }

  void insertsAndRemoves() {
    ViewerKit kit;
    kit.editor.setTool(ToolKind::PathPen);
    kit.click(kit.at(20, 60));
    kit.click(kit.at(140, 60));
    kit.click(kit.at(80, 60));  // on the line: adds nothing without Ctrl
    QCOMPARE(pathOf(kit).nodes.size(), std::size_t{2});
    kit.click(kit.at(80, 60), Qt::ControlModifier);
    QCOMPARE(pathOf(kit).nodes.size(), std::size_t{3});
    QVERIFY(apart(pathOf(kit).nodes[1].anchor, {0.5, 0.5}) < 0.01);
    QTest::keyClick(kit.canvas(), Qt::Key_Delete);
    QCOMPARE(pathOf(kit).nodes.size(), std::size_t{2});
    kit.click(kit.at(140, 60), {}, Qt::RightButton);
    QCOMPARE(pathOf(kit).nodes.size(), std::size_t{1});
    kit.click(kit.at(20, 60), {}, Qt::RightButton);
    QVERIFY(!kit.editor.selected()->path);
  }

  void insertingKeepsTheShape() {
    MotionPath path{
        .nodes = {{.anchor = {0.1, 0.5}}, {.anchor = {0.5, 0.1}}, {.anchor = {0.9, 0.5}}}};
    const MotionPath split = withNodeInserted(path, 0, 0.4);
    const auto before = positions(path, 32);
    const auto after = positions(split, 32);
    for (std::size_t i = 0; i < before.size(); ++i) QVERIFY(apart(before[i], after[i]) < 0.004);
  }

  void theActivePathIsHitFirst() {
    ViewerKit kit;
    drawPath(kit);
    kit.editor.selectObject({});
    drawPath(kit);  // the first click selects the path under it instead of adding another
    QCOMPARE(kit.editor.document().objects.size(), std::size_t{1});
    // Two paths with a node at one place: the selected one's moves.
    Document two = kit.editor.document();
    two.objects.push_back(two.objects[0]);
    two.objects[1].id = newId();
    kit.editor.commit(QStringLiteral("Copy"), two);
    kit.editor.selectObject(QString::fromStdString(two.objects[1].id));
    kit.drag({kit.at(80, 30), kit.at(80, 90)});
    QVERIFY(apart(kit.editor.document().objects[0].path->nodes[1].anchor, {0.5, 0.25}) < 0.01);
    QVERIFY(apart(kit.editor.document().objects[1].path->nodes[1].anchor, {0.5, 0.75}) < 0.01);
  }

  void nodeKindsByDoubleClickAndAction() {
    ViewerKit kit;
    drawPath(kit);
    QTest::mouseDClick(kit.canvas(), Qt::LeftButton, {}, kit.at(80, 30));
    QCOMPARE(pathOf(kit).nodes[1].kind, NodeKind::Smooth);
    kit.actions.find(QStringLiteral("path.nodeCorner"))->trigger();
    QCOMPARE(pathOf(kit).nodes[1].kind, NodeKind::Corner);
    kit.actions.find(QStringLiteral("path.nodeAuto"))->trigger();
    QCOMPARE(pathOf(kit).nodes[1].kind, NodeKind::Auto);
    kit.actions.find(QStringLiteral("path.remove"))->trigger();
    QVERIFY(!kit.editor.selected()->path);
  }

  void aGestureIsRecordedWhileTheClipPlays() {
    ViewerKit kit;
    kit.editor.setTool(ToolKind::Gesture);
    kit.press(kit.at(20, 60));
    for (int i = 0; i <= 40; ++i) {
      QTest::qWait(15);
      kit.move(kit.at(20 + 3 * i, 60));
    }
    QVERIFY(kit.editor.frame() >= 3);
    kit.release(kit.at(140, 60));
    QCOMPARE(kit.edits(), 1);
    const std::vector<Vec2> where = positions(pathOf(kit), 16);
    QVERIFY(apart(where.front(), {20.0 / 160, 0.5}) < 0.02);
    QVERIFY(apart(where.back(), {140.0 / 160, 0.5}) < 0.02);
    QVERIFY(where[2].x > where[0].x && where[3].x < 0.85);
    QVERIFY(pathOf(kit).nodes.size() < 6);
  }
};

QTEST_MAIN(PathToolsTest)
#include "path_tools_test.moc"
