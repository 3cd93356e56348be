// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/flicker.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QSettings>
#include <algorithm>

#include "render/painter_backend.h"
#include "tests/ui/viewer/viewer_kit.h"

using namespace attune;

namespace {

std::shared_ptr<const Clip> plainClip(std::uint8_t grey, int count = 16) {
  return std::make_shared<const Clip>(makeClip(
      std::vector<Image>(static_cast<std::size_t>(count), Image({80, 60}, 3, grey)), {8, 1}));
}

// The source at grey 40 and a result at grey 200, which flicker.
struct FlickerKit {
  explicit FlickerKit(ViewMode mode = ViewMode::Flicker) : viewer(plainClip(40)) {
    viewer.editor.setResult(
        {.id = QStringLiteral("run1"), .title = QStringLiteral("Run 1"), .clip = plainClip(200)});
    viewer.editor.setView(QStringLiteral("source"), QStringLiteral("run1"));
    viewer.editor.setViewMode(mode);
    viewer.settle();
  }

  [[nodiscard]] Flicker& flicker() const { return viewer.controller().flicker(); }
  // What the clock would do when the time has come.
  void passTime() const {
    QMetaObject::invokeMethod(flicker().findChild<QTimer*>(QStringLiteral("flickerTimer")),
                              "timeout");
    viewer.settle();
  }
  [[nodiscard]] int grey() const {
    PainterBackend backend;
    backend.show(viewer.controller().scene());
    return qRed(backend.picture().pixel(backend.picture().rect().center()));
  }
  [[nodiscard]] QString label() const {
    for (const SceneVector& vector : viewer.controller().scene().vectors)
      if (vector.mark == SceneMark::Label) return vector.text;
    return {};
  }
  [[nodiscard]] QAction* action(const char* id) const {
    return viewer.actions.find(QString::fromLatin1(id));
  }

  ViewerKit viewer;
};

}  // namespace

class FlickerTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    applyTheme(ThemeMode::Dark);
  }
  void init() { QSettings().remove(QStringLiteral("viewer/flickerRate")); }

  void takesTurnsByTheClock() {
    Flicker flicker;
    QCOMPARE(flicker.rate(), 2);
    flicker.setRate(4);
    std::vector<qint64> times;
    QElapsedTimer clock;
    connect(&flicker, &Flicker::changed, this, [&] { times.push_back(clock.elapsed()); });
    clock.start();
    flicker.setRunning(true);
    // Busy for longer than a turn: what was missed is not made up for.
    QTest::qSleep(400);
    QTRY_COMPARE(times.size(), std::size_t{4});
    QVERIFY(!flicker.showsSecond());
    for (std::size_t i = 1; i < times.size(); ++i)
      QVERIFY2(times[i] - times[i - 1] >= 245,
               qPrintable(QString::number(times[i] - times[i - 1])));
    flicker.setRunning(false);
    QTest::qWait(300);
    QCOMPARE(times.size(), std::size_t{4});
  }

  void neverFasterThanFour() {
    Flicker flicker;
    flicker.setRate(50);
    QCOMPARE(flicker.rate(), 2);
    QSettings().setValue(QStringLiteral("viewer/flickerRate"), 60);
    QCOMPARE(Flicker().rate(), 2);
    QCOMPARE(*std::ranges::max_element(Flicker::kRates), 4);
  }

  void theRateIsRemembered() {
    FlickerKit kit;
    auto* rate = kit.viewer.panel->findChild<QComboBox*>(QStringLiteral("viewerFlickerRate"));
    QVERIFY(rate && rate->isVisible());
    QCOMPARE(rate->currentText(), QStringLiteral("2 Hz"));
    rate->setFocus();
    QTest::keyClick(rate, Qt::Key_Down);
    QCOMPARE(kit.flicker().rate(), 4);
    QCOMPARE(Flicker().rate(), 4);
    kit.viewer.editor.setViewMode(ViewMode::Wipe);
    QVERIFY(!rate->isVisible());
  }

  void showsEachWithItsName() {
    FlickerKit kit;
    QCOMPARE(kit.grey(), 40);
    QCOMPARE(kit.label(), QStringLiteral("A · Source"));
    kit.passTime();
    QCOMPARE(kit.grey(), 200);
    QCOMPARE(kit.label(), QStringLiteral("B · Run 1"));
    kit.passTime();
    QCOMPARE(kit.grey(), 40);
  }

  void nothingElseMoves() {
    FlickerKit kit;
    kit.viewer.controller().zoomTo(3);
    kit.viewer.editor.setFrame(5);
    const Scene before = kit.viewer.controller().scene();
    kit.passTime();
    const Scene after = kit.viewer.controller().scene();
    QVERIFY(before.panes[0].transform == after.panes[0].transform);
    QCOMPARE(before.panes[0].place, after.panes[0].place);
    QCOMPARE(kit.viewer.editor.frame(), 5);
    // And a frame that goes on does not change whose turn it is.
    kit.viewer.editor.setFrame(6);
    QCOMPARE(kit.grey(), 200);
  }

  void masksDoNotBlink() {
    FlickerKit kit;
    kit.viewer.editor.setTool(ToolKind::Rectangle);
    kit.viewer.drag({kit.viewer.at(10, 10), kit.viewer.at(70, 50)});
    for (const int grey : {40, 200}) {
      QCOMPARE(kit.grey(), grey);
      kit.passTime();
    }
  }

  void stopsWhereItIsNotSeen() {
    FlickerKit kit;
    QVERIFY(kit.flicker().isRunning());
    kit.viewer.window.hide();
    QVERIFY(!kit.flicker().isRunning());
    kit.viewer.window.show();
    QVERIFY(kit.flicker().isRunning());
    kit.passTime();
    kit.viewer.editor.setViewMode(ViewMode::Wipe);
    QVERIFY(!kit.flicker().isRunning());
    kit.action("view.flicker")->trigger();
    QVERIFY(kit.flicker().isRunning());
    QCOMPARE(kit.grey(), 40);  // it begins with A
    kit.viewer.editor.removeResult(QStringLiteral("run1"));
    QVERIFY(!kit.flicker().isRunning());
    kit.viewer.editor.close();
    QVERIFY(!kit.flicker().isRunning());
  }

  void aHeldKeyShowsTheOther() {
    FlickerKit kit;
    QTest::keyPress(kit.viewer.canvas(), Qt::Key_Y);
    QCOMPARE(kit.grey(), 200);
    QCOMPARE(kit.label(), QStringLiteral("B · Run 1"));
    QVERIFY(!kit.flicker().isRunning());
    QTest::keyRelease(kit.viewer.canvas(), Qt::Key_Y);
    QCOMPARE(kit.grey(), 40);
    QVERIFY(kit.flicker().isRunning());
  }

  void itWorksOnOnePictureToo() {
    for (const ViewMode mode : {ViewMode::Source, ViewMode::Result}) {
      FlickerKit kit(mode);
      const int own = mode == ViewMode::Source ? 40 : 200;
      QCOMPARE(kit.grey(), own);
      QVERIFY(kit.label().isEmpty());
      QTest::keyPress(kit.viewer.canvas(), Qt::Key_Y);
      QCOMPARE(kit.grey(), 240 - own);
      QCOMPARE(kit.label().front(), QLatin1Char(own == 40 ? 'B' : 'A'));
      QTest::keyRelease(kit.viewer.canvas(), Qt::Key_Y);
      QCOMPARE(kit.grey(), own);
    }
  }

  void aKeyWhoseReleaseIsLostIsLetGo() {
    FlickerKit kit(ViewMode::Result);
    QTest::keyPress(kit.viewer.canvas(), Qt::Key_Y);
    QCOMPARE(kit.grey(), 40);
    QEvent elsewhere(QEvent::WindowDeactivate);
    QCoreApplication::sendEvent(&kit.viewer.window, &elsewhere);
    QCOMPARE(kit.grey(), 200);
  }

  void fromTheMenuItStays() {
    FlickerKit kit(ViewMode::Result);
    kit.action("view.other")->trigger();
    QCOMPARE(kit.grey(), 40);
    QTest::keyClick(kit.viewer.canvas(), Qt::Key_B);
    QCOMPARE(kit.grey(), 40);
    kit.viewer.editor.setViewMode(ViewMode::Wipe);
    QVERIFY(!kit.action("view.other")->isEnabled());
    QVERIFY(!kit.action("view.other")->isChecked());
    QVERIFY(!kit.viewer.actions.disabledReason(QStringLiteral("view.other")).isEmpty());
  }

  void thePointerReadsWhatIsSeen() {
    FlickerKit kit;
    HoverInfo info;
    connect(&kit.viewer.controller(), &ViewerController::hovered, this,
            [&](const HoverInfo& now) { info = now; });
    kit.viewer.move(kit.viewer.at(40, 30), {}, Qt::NoButton);
    QCOMPARE(qRed(info.colour), 40);
    kit.passTime();
    QCOMPARE(qRed(info.colour), 200);
  }
};

QTEST_MAIN(FlickerTest)
#include "flicker_test.moc"
