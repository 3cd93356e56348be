// SPDX-License-Identifier: GPL-3.0-or-later
// The artist's whole way through the whole window, with the real engine and the starter model in
// four steps: from the start page to an exported clip, by mouse and keys.
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <cmath>

#include "core/media/clip_reader.h"
#include "tests/core/document/random_document.h"
#include "tests/ui/window/window_kit.h"
#include "ui/timeline/timeline_view.h"
#include "ui/viewer/viewer_controller.h"
#include "ui/viewer/viewer_panel.h"
#include "ui/window/watchdog.h"

namespace attune {
namespace {

constexpr int kSteps = 4;
constexpr int kRunTime = 60'000;  // ms, many times what it takes
constexpr int kFileTime = 10'000;
#ifdef __SANITIZE_ADDRESS__
constexpr bool kTimes = false;  // everything takes several times as long
#else
constexpr bool kTimes = true;
#endif

void mouse(QWidget* target, QEvent::Type type, QPoint at, Qt::KeyboardModifiers keys = {}) {
  const bool moves = type == QEvent::MouseMove;
  const bool down = type != QEvent::MouseButtonRelease;
  QMouseEvent event(type, at, target->mapToGlobal(QPointF(at)),
                    moves ? Qt::NoButton : Qt::LeftButton, down ? Qt::LeftButton : Qt::NoButton,
                    keys);
  QCoreApplication::sendEvent(target, &event);
}

void drag(QWidget* target, const std::vector<QPoint>& points) {
  mouse(target, QEvent::MouseButtonPress, points.front());
  for (const QPoint& point : points) {
    mouse(target, QEvent::MouseMove, point);
    QCoreApplication::processEvents();
  }
  mouse(target, QEvent::MouseButtonRelease, points.back());
  QCoreApplication::processEvents();
}

int whites(const Image& mask) {
  return static_cast<int>(std::ranges::count_if(mask.pixels, [](auto v) { return v > 127; }));
}

}  // namespace

class FlowTest : public QObject {
  Q_OBJECT
  std::unique_ptr<WindowHome> home_;
  std::unique_ptr<WindowKit> kit_;

  Editor& editor() { return kit_->editor; }
  QWidget* canvas() { return kit_->find<ViewerPanel>("viewerPanel")->canvas(); }
  ViewerController& controller() { return kit_->find<ViewerPanel>("viewerPanel")->controller(); }
  TimelineView& timeline() { return *kit_->find<TimelineView>("timelineView"); }
  // A place of the clip, in fractions of its frame, on the canvas.
  QPoint at(Vec2 place) {
    const Size2i size = editor().document().clip->size;
    const QPointF pixel(place.x * size.width, place.y * size.height);
    return (controller().transform().toView(pixel) / canvas()->devicePixelRatioF()).toPoint();
  }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    // No window manager gives the focus back when a dialog goes.
    kit_->window->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), kit_->window.get());
    canvas()->setFocus();
    QTest::keyClick(canvas(), key, modifiers);
  }
  Image mask(int frame) { return maskAt(editor().document(), *editor().selected(), frame); }
  std::uint64_t hash() { return DocumentHash::of(editor().document()); }
  // In the ruler, over the frame's cell.
  QPoint inRuler(int frame) { return {timeline().layout().centre(frame), 6}; }
  template <typename Dialog>
  Dialog* dialog(const char* name) {
    Dialog* found = nullptr;
    (void)QTest::qWaitFor(
        [&] {
          found = kit_->find<Dialog>(name);
          return found && found->isVisible();
        },
        kFileTime);
    return found;
  }

  void paint() {
    key(Qt::Key_B);
    QCOMPARE(editor().tool(), ToolKind::Brush);
    const std::uint64_t before = hash();
    const int painted = whites(mask(0));
    drag(canvas(), {at({0.1, 0.1}), at({0.2, 0.12}), at({0.3, 0.1})});
    QVERIFY(whites(mask(0)) > painted + 50);
    const std::uint64_t after = hash();
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(hash(), before);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(hash(), after);
  }

  void keyAnotherFrame() {
    key(Qt::Key_End);
    QCOMPARE(editor().frame(), editor().frames() - 1);
    for (int back = 0; back < 3; ++back) key(Qt::Key_Left);
    const int frame = editor().frame();
    QCOMPARE(frame, editor().frames() - 4);
    QVERIFY(keyAt(editor().selected()->mask, frame)->origin != KeyOrigin::Painted);
    drag(canvas(), {at({0.8, 0.8}), at({0.9, 0.85})});
    QCOMPARE(keyAt(editor().selected()->mask, frame)->origin, KeyOrigin::Painted);
    QVERIFY(keyAt(editor().selected()->mask, frame - 1)->origin != KeyOrigin::Painted);
  }

  void bendThePath() {
    key(Qt::Key_M);
    QCOMPARE(editor().tool(), ToolKind::PathPen);
    const auto last = editor().selected()->path->nodes.size() - 1;
    const Vec2 from = editor().selected()->path->nodes[last].anchor;
    const Vec2 to{from.x - 0.06, from.y + 0.05};
    drag(canvas(), {at(from), at({from.x - 0.03, from.y + 0.03}), at(to)});
    const Vec2 now = editor().selected()->path->nodes[last].anchor;
    QVERIFY2(std::hypot(now.x - to.x, now.y - to.y) < 0.02, "the node is not where it was dropped");
  }

  // Drags the playhead over the clip, as one does who watches the result form.
  void scrub() {
    const int frames = editor().frames();
    mouse(&timeline(), QEvent::MouseButtonPress, inRuler(0));
    for (int i = 1; i < 2 * frames; ++i) {
      const int frame = i < frames ? i : 2 * frames - 1 - i;
      mouse(&timeline(), QEvent::MouseMove, inRuler(frame));
      QTest::qWait(5);
      QCOMPARE(editor().frame(), frame);
    }
    mouse(&timeline(), QEvent::MouseButtonRelease, inRuler(0));
  }

  void compare() {
    const std::uint64_t before = hash();
    const int edits = editor().history().position();
    key(Qt::Key_W);
    QCOMPARE(editor().viewMode(), ViewMode::Wipe);
    WindowKit::settle(20);
    const QImage middle = canvas()->grab().toImage();
    key(Qt::Key_V);
    // The line stands in the middle of the frame; to the left of it is the source.
    drag(canvas(), {at({0.5, 0.3}), at({0.3, 0.3}), at({0.02, 0.3})});
    WindowKit::settle(20);
    QVERIFY(controller().wipe() < 0.1);
    QVERIFY(canvas()->grab().toImage() != middle);
    // Looking is no edit: what was painted can still be undone, and is still unsaved.
    QCOMPARE(hash(), before);
    QCOMPARE(editor().history().position(), edits);
    QVERIFY(editor().history().canUndo() && !editor().history().isClean());
    QVERIFY(kit_->files->isModified());
  }

  void saveAs(const QString& file) {
    key(Qt::Key_S, Qt::ControlModifier);
    auto* asks = dialog<QFileDialog>("saveAsDialog");
    QVERIFY(asks);
    auto* name = asks->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    name->setText(file);
    QSignalSpy saved(kit_->files.get(), &ProjectFiles::wasSaved);
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(saved.count() > 0 || saved.wait(kFileTime));
    QTRY_VERIFY(!kit_->find<QDialog>("saveAsDialog"));
    QVERIFY(!kit_->files->isModified());
  }

  void exportTo(const QString& file) {
    key(Qt::Key_E, Qt::ControlModifier);
    auto* asks = dialog<QDialog>("exportDialog");
    QVERIFY(asks);
    asks->findChild<QListWidget*>(QStringLiteral("exportPresets"))->setCurrentRow(0);
    asks->findChild<QLineEdit*>(QStringLiteral("exportTarget"))->setText(file);
    QSignalSpy exported(kit_->files.get(), &ProjectFiles::exported);
    QTest::mouseClick(asks->findChild<QPushButton*>(QStringLiteral("exportStart")), Qt::LeftButton);
    QVERIFY(exported.count() > 0 || exported.wait(kFileTime));
    QTRY_VERIFY(!kit_->find<QDialog>("exportDialog"));
  }

 private Q_SLOTS:
  void init() {
    home_ = std::make_unique<WindowHome>();
    kit_ = std::make_unique<WindowKit>(*home_, QSize(1600, 900), makeThreadEngine);
  }
  void cleanup() {
    kit_.reset();
    home_.reset();
  }

  void fromTheStartPageToAnExportedClip() {
    QElapsedTimer clock;
    clock.start();
    const auto tell = [&](const char* what) {
      qInfo("%5lld ms: %s", static_cast<long long>(clock.elapsed()), what);
    };
    Watchdog watchdog;
    QTest::mouseClick(kit_->find<QWidget>("startSample"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(editor().isOpen(), kFileTime);
    WindowKit::settle(100);
    QTRY_COMPARE(kit_->bridge->model().state(), ModelContext::State::Ready);
    qInfo("opening the sample: longest wait of the window %lld ms",
          static_cast<long long>(watchdog.longest()));
    tell("open");
    kit_->find<QSpinBox>("run.steps")->setValue(kSteps);
    QCOMPARE(editor().document().settings.steps, kSteps);

    paint();
    if (QTest::currentTestFailed()) return;
    keyAnotherFrame();
    if (QTest::currentTestFailed()) return;
    bendThePath();
    if (QTest::currentTestFailed()) return;
    tell("painted");

    QSignalSpy previews(kit_->bridge.get(), &EngineBridge::previewShown);
    QSignalSpy ended(kit_->bridge.get(), &EngineBridge::runEnded);
    QSignalSpy problems(kit_->bridge.get(), &EngineBridge::problemFound);
    watchdog.restart();
    QTest::mouseClick(kit_->find<QPushButton>("run.runButton"), Qt::LeftButton);
    QVERIFY(kit_->bridge->isBusy());
    QTRY_VERIFY_WITH_TIMEOUT(previews.count() > 0 || !problems.isEmpty(), kRunTime);
    QVERIFY(problems.isEmpty());
    QCOMPARE(ended.count(), 0);
    QCOMPARE(editor().viewMode(), ViewMode::Result);
    const std::uint64_t beforeScrub = hash();
    scrub();
    if (QTest::currentTestFailed()) return;
    QCOMPARE(hash(), beforeScrub);
    QVERIFY(kit_->bridge->isBusy());
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, kRunTime);
    tell("run");
    QVERIFY(problems.isEmpty());
    QCOMPARE(ended[0][1].value<RunState>(), RunState::Done);
    // Each step showed what there was of the clip.
    QCOMPARE(previews.count(), kSteps);
    for (int step = 1; step <= kSteps; ++step) {
      QCOMPARE(previews[step - 1][0], ended[0][0]);
      QCOMPARE(previews[step - 1][1].toInt(), step);
      QCOMPARE(previews[step - 1][2].toInt(), kSteps);
    }
    qInfo("the run: %d previews, longest wait of the window %lld ms",
          static_cast<int>(previews.count()), static_cast<long long>(watchdog.longest()));
    if (kTimes) QCOMPARE(watchdog.stalls(), 0);
    const QString id = ended[0][0].toString();
    QCOMPARE(editor().clipOf(id)->count(), editor().frames());
    compare();
    if (QTest::currentTestFailed()) return;

    const QString file = home_->file("ball.attune");
    saveAs(file);
    if (QTest::currentTestFailed()) return;
    tell("saved");
    const std::uint64_t saved = hash();
    const auto result = editor().clipOf(id);
    key(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!editor().isOpen());
    QVERIFY(kit_->startPage()->isVisible());
    auto* recent = kit_->find<QListWidget>("recentFiles");
    QCOMPARE(recent->item(0)->data(Qt::UserRole).toString(), file);
    QTest::mouseClick(recent->viewport(), Qt::LeftButton, {},
                      recent->visualItemRect(recent->item(0)).center());
    QTRY_VERIFY_WITH_TIMEOUT(editor().isOpen() && !kit_->files->isBusy(), kFileTime);
    tell("reopened");
    QCOMPARE(hash(), saved);
    QVERIFY(!kit_->files->isModified());
    QCOMPARE(kit_->bridge->runs().rowCount(), 1);
    QVERIFY(editor().clipOf(id));
    QCOMPARE(editor().clipOf(id)->count(), result->count());

    const QString clip = home_->file("ball.mp4");
    exportTo(clip);
    if (QTest::currentTestFailed()) return;
    const Clip read = readClip(clip.toStdString());
    QCOMPARE(read.count(), result->count());
    QVERIFY(read.size() == result->size());
    tell("exported");

    // Cancelled in the middle, a run leaves nothing.
    previews.clear();
    ended.clear();
    watchdog.restart();
    const auto results = editor().results().size();
    const ViewMode mode = editor().viewMode();
    QTest::mouseClick(kit_->find<QPushButton>("run.runButton"), Qt::LeftButton);
    QCOMPARE(kit_->bridge->runs().rowCount(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(previews.count() > 0, kRunTime);
    QCOMPARE(editor().results().size(), results + 1);
    const QString second = previews[0][0].toString();
    QElapsedTimer cancelling;
    cancelling.start();
    kit_->action("run.cancel")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, kRunTime);
    tell("cancelled");
    qInfo("cancelled after %lld ms, longest wait of the window %lld ms",
          static_cast<long long>(cancelling.elapsed()), static_cast<long long>(watchdog.longest()));
    QCOMPARE(ended[0][1].value<RunState>(), RunState::Cancelled);
    QVERIFY(!kit_->bridge->isBusy());
    QVERIFY(!kit_->bridge->runs().find(second));
    QCOMPARE(kit_->bridge->runs().rowCount(), 1);
    QVERIFY(!editor().clipOf(second));
    QCOMPARE(editor().results().size(), results);
    QCOMPARE(editor().viewMode(), mode);
    QCOMPARE(editor().viewB(), id);
    QCOMPARE(hash(), saved);
    QVERIFY(!kit_->action("run.cancel")->isEnabled());
    if (kTimes) QCOMPARE(watchdog.stalls(), 0);
  }
};

}  // namespace attune

QTEST_MAIN(attune::FlowTest)
#include "flow_test.moc"
