// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/viewer_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>

#include "render/painter_backend.h"
#include "tests/support/golden_picture.h"
#include "tests/ui/viewer/viewer_kit.h"
#include "ui/viewer/tool_options_panel.h"
#include "ui/viewer/viewer_canvas.h"

using namespace attune;

class ViewerPanelTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { applyTheme(ThemeMode::Dark); }

  void offersToOpenAClip() {
    ViewerKit kit(nullptr);
    auto* sample = kit.panel->findChild<QPushButton*>(QStringLiteral("viewerOpenSample"));
    QVERIFY(sample && sample->isVisible());
    QVERIFY(!kit.canvas()->isVisible());
    QAction* open = kit.actions.add({.id = QStringLiteral("file.openSample"),
                                     .text = QStringLiteral("Sample"),
                                     .tooltip = QStringLiteral("Sample")});
    const QSignalSpy opened(open, &QAction::triggered);
    QTest::mouseClick(sample, Qt::LeftButton);
    QCOMPARE(opened.count(), 1);
    kit.editor.open(Document{}, madeClip({16, 12}, 2));
    QVERIFY(kit.canvas()->isVisible());
    kit.editor.close();
    QVERIFY(!kit.canvas()->isVisible());
  }

  void theWheelKeepsThePixelUnderTheCursor() {
    ViewerKit kit;
    const QPoint where = kit.at(33, 71);
    const double ratio = kit.canvas()->devicePixelRatioF();
    const QPointF before = kit.controller().transform().toImage(QPointF(where) * ratio);
    for (int i = 0; i < 5; ++i) {
      QWheelEvent event(where, kit.canvas()->mapToGlobal(QPointF(where)), {}, {0, 120}, {}, {},
                        Qt::NoScrollPhase, false);
      QCoreApplication::sendEvent(kit.canvas(), &event);
    }
    const QPointF after = kit.controller().transform().toImage(QPointF(where) * ratio);
    QVERIFY(QLineF(before, after).length() * kit.controller().transform().scale() < 0.75);
    QVERIFY(!kit.controller().transform().isFitted());
    kit.actions.find(QStringLiteral("view.actualSize"))->trigger();
    QCOMPARE(kit.controller().transform().scale(), 1.0);
    kit.actions.find(QStringLiteral("view.fit"))->trigger();
    QVERIFY(kit.controller().transform().isFitted());
  }

  void spacePansWhenHeldAndPlaysWhenTapped() {
    ViewerKit kit;
    const QSignalSpy played(&kit.controller(), &ViewerController::playToggled);
    QTest::keyClick(kit.canvas(), Qt::Key_Space);
    QCOMPARE(played.count(), 1);
    kit.editor.setTool(ToolKind::Brush);
    const QPointF before = kit.controller().transform().toView({0, 0});
    QTest::keyPress(kit.canvas(), Qt::Key_Space);
    kit.drag({QPoint(100, 100), QPoint(120, 130)});
    QTest::keyRelease(kit.canvas(), Qt::Key_Space);
    const double ratio = kit.canvas()->devicePixelRatioF();
    QCOMPARE(kit.controller().transform().toView({0, 0}) - before, QPointF(20, 30) * ratio);
    QCOMPARE(played.count(), 1);
    QCOMPARE(kit.edits(), 0);
  }

  void tellsWhatIsUnderThePointer() {
    ViewerKit kit;
    kit.move(kit.at(48.5, 60.5), {}, Qt::NoButton);
    QCOMPARE(kit.panel->findChild<QLabel*>(QStringLiteral("hoverPlace"))->text().simplified(),
             QStringLiteral("frame 0 x 48 y 60"));
    QCOMPARE(kit.panel->findChild<QLabel*>(QStringLiteral("hoverColour"))->text().simplified(),
             QStringLiteral("220 60 40"));
  }

  void aRingShowsTheFocus() {
    ViewerKit kit;
    auto* ring = kit.panel->findChild<QWidget*>(QStringLiteral("viewerCanvasFocus"));
    QVERIFY(ring && ring->isVisible());
    QCOMPARE(ring->geometry(), kit.canvas()->geometry());
    const QPoint corner = kit.canvas()->mapTo(kit.panel.get(), QPoint(1, 1));
    const auto colourAt = [&](QPoint at) {
      return QColor(kit.panel->grab(QRect(at, QSize(1, 1))).toImage().pixel(0, 0));
    };
    QCOMPARE(colourAt(corner), theme().accent);
    QVERIFY(colourAt(corner + QPoint(2, 2)) != theme().accent);
    QVERIFY(kit.window.childAt(corner) != ring);
    kit.panel->findChild<QComboBox*>(QStringLiteral("viewerZoom"))->setFocus();
    QVERIFY(!ring->isVisible());
    QVERIFY(colourAt(corner) != theme().accent);
    kit.canvas()->setFocus();
    QVERIFY(ring->isVisible());
    kit.panel->resize(500, 400);
    kit.settle();
    QCOMPARE(ring->geometry(), kit.canvas()->geometry());
    kit.editor.close();
    QVERIFY(!ring->isVisible());
  }

  void letterKeysPickTools() {
    ViewerKit kit;
    const std::pair<Qt::Key, ToolKind> keys[] = {
        {Qt::Key_B, ToolKind::Brush}, {Qt::Key_E, ToolKind::Eraser},
        {Qt::Key_Q, ToolKind::Lasso}, {Qt::Key_P, ToolKind::Polygon},
        {Qt::Key_F, ToolKind::Fill},  {Qt::Key_M, ToolKind::PathPen},
        {Qt::Key_H, ToolKind::Hand},  {Qt::Key_Z, ToolKind::Zoom},
        {Qt::Key_V, ToolKind::Select}};
    for (const auto& [key, tool] : keys) {
      QTest::keyClick(kit.canvas(), key);
      QCOMPARE(kit.editor.tool(), tool);
    }
    QTest::keyClick(kit.canvas(), Qt::Key_R, Qt::ShiftModifier);
    QCOMPARE(kit.editor.tool(), ToolKind::Ellipse);
    QVERIFY(kit.actions.find(QStringLiteral("tool.ellipse"))->isChecked());
  }

  void comparesOnceThereIsAResult() {
    ViewerKit kit;
    QVERIFY(!kit.actions.find(QStringLiteral("view.wipe"))->isEnabled());
    QVERIFY(!kit.actions.disabledReason(QStringLiteral("view.wipe")).isEmpty());
    kit.editor.setResult({.id = QStringLiteral("run1"),
                          .title = QStringLiteral("Run 1"),
                          .clip = madeClip({80, 60}, 16)});
    QVERIFY(kit.actions.find(QStringLiteral("view.wipe"))->isEnabled());
    kit.actions.find(QStringLiteral("view.wipe"))->trigger();
    QCOMPARE(kit.editor.viewMode(), ViewMode::Wipe);
    kit.settle();
    const QRectF frame = kit.controller().transform().imageRect();
    const double ratio = kit.canvas()->devicePixelRatioF();
    const QPoint knob = (frame.center() / ratio).toPoint();
    const QPoint end =
        (QPointF(frame.left() + frame.width() * 0.25, frame.center().y()) / ratio).toPoint();
    kit.drag({knob, end});
    QVERIFY(std::abs(kit.controller().wipe() - 0.25) < 0.02);
    for (const char* mode : {"view.sideBySide", "view.difference", "view.result", "view.source"}) {
      kit.actions.find(QString::fromLatin1(mode))->trigger();
      kit.settle();
    }
    kit.actions.find(QStringLiteral("view.swap"))->trigger();
    QCOMPARE(kit.editor.viewA(), QStringLiteral("run1"));
  }

  void toolOptionsFollowTheTool() {
    ViewerKit kit;
    ToolOptionsPanel options(kit.editor, kit.actions);
    options.show();
    kit.editor.setTool(ToolKind::Brush);
    kit.drag({kit.at(40, 60), kit.at(60, 60)});
    QVERIFY(options.findChild<QWidget*>(QStringLiteral("brushRadius"))->isVisible());
    QVERIFY(!options.findChild<QWidget*>(QStringLiteral("fillTolerance"))->isVisible());
    auto* feather = options.findChild<QSlider*>(QStringLiteral("maskFeatherSlider"));
    const int edits = kit.edits();
    for (const int place : {100, 200, 400}) feather->setValue(place);
    QCOMPARE(kit.edits(), edits + 1);
    QVERIFY(kit.editor.selected()->mask.feather > 0);
    QCOMPARE(kit.value(50, 60), 255);  // the painted mask is as it was
    auto* radius = options.findChild<QSlider*>(QStringLiteral("brushRadiusSlider"));
    radius->setValue(500);
    QVERIFY(std::abs(kit.editor.toolOptions().radius - 128.4) < 1);
  }

  // More than a track may have would be refused by the run.
  void featherEndsWhereARunRefusesIt() {
    ViewerKit kit(madeClip({60, 40}, 4));
    ToolOptionsPanel options(kit.editor, kit.actions);
    kit.editor.setTool(ToolKind::Brush);
    kit.drag({kit.at(20, 20), kit.at(40, 20)});
    auto* feather = options.findChild<QSlider*>(QStringLiteral("maskFeatherSlider"));
    feather->setValue(feather->maximum());
    QCOMPARE(kit.editor.selected()->mask.feather, kMostFeather);
  }

  void everythingHasAName() {
    ViewerKit kit;
    for (const QWidget* widget : kit.panel->findChildren<QWidget*>()) {
      if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
      QVERIFY2(!widget->accessibleName().isEmpty() || !widget->objectName().isEmpty(),
               widget->metaObject()->className());
    }
    for (const ActionSpec& spec : kit.actions.specs()) {
      QVERIFY2(!spec.tooltip.isEmpty(), qPrintable(spec.id));
      for (const QKeySequence& key : spec.shortcuts) {
        QVERIFY2(kit.actions.conflicts(spec.id, key).isEmpty(), qPrintable(spec.id));
      }
    }
  }

  // At most 1 % of the pixels further than 12 of 255 away: text and antialiasing differ.
  void goldenCanvas_data() {
    QTest::addColumn<double>("ratio");
    QTest::newRow("1") << 1.0;
    QTest::newRow("1.5") << 1.5;
  }

  void goldenCanvas() {
    QFETCH(double, ratio);
    ViewerKit kit;
    kit.editor.setTool(ToolKind::Rectangle);
    kit.drag({kit.at(30, 36), kit.at(70, 84)});
    kit.editor.setTool(ToolKind::PathPen);
    for (const QPoint& p : {kit.at(48, 60), kit.at(90, 30), kit.at(130, 70)}) kit.click(p);
    kit.editor.setFrame(5);
    kit.controller().leave();
    kit.controller().setView((QSizeF(240, 180) * ratio).toSize(), ratio);
    PainterBackend backend;
    backend.show(kit.controller().scene());
    const QString name = QStringLiteral("viewer-path-%1").arg(ratio);
    const QString fault = goldenFault(backend.picture(), name, 12, 0.01);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
  }
};

QTEST_MAIN(ViewerPanelTest)
#include "viewer_panel_test.moc"
