// SPDX-License-Identifier: GPL-3.0-or-later
// The researcher's window with the starter model running: everything is turned a thousand times
// while maps stream in, nothing stale is shown, and the window never waits.
#include <QListView>
#include <QRandomGenerator>
#include <QSlider>
#include <QTest>

#include "tests/ui/window/window_kit.h"
#include "ui/attention/attention_panel.h"
#include "ui/attention/entropy_panel.h"
#include "ui/attention/site_model.h"
#include "ui/attention/steering_panel.h"
#include "ui/viewer/viewer_controller.h"
#include "ui/viewer/viewer_panel.h"
#include "ui/window/watchdog.h"

namespace attune {
namespace {

constexpr int kTurns = 1000;
constexpr int kRunTime = 100'000;  // ms, many times what it takes
#ifdef __SANITIZE_ADDRESS__
constexpr bool kTimes = false;  // everything takes several times as long
#else
constexpr bool kTimes = true;
#endif

Document generation() {
  Document document;
  document.text.prompt = "a red ball on the meadow";
  document.settings.recipe = "layout-guidance";
  document.settings.steps = 12;
  document.settings.frames = 8;
  document.settings.size = {128, 128};
  document.settings.seed = 7;
  DocumentObject ball{.id = newId(), .name = "ball", .words = "red ball"};
  Key key{.geometry = BoxShape{.centre = {0.3, 0.5}, .width = 0.4, .height = 0.4}};
  ball.mask.keys = {key};
  document.objects.push_back(ball);
  return document;
}

}  // namespace

class InspectTest : public QObject {
  Q_OBJECT

  std::unique_ptr<WindowHome> home_;
  std::unique_ptr<WindowKit> kit_;

  // One turn of something that a person could turn.
  void turn(QRandomGenerator& dice) {
    AttentionLens& lens = *kit_->lens;
    auto& sites = kit_->find<AttentionPanel>("attentionPanel")->sites();
    switch (dice.bounded(8)) {
      case 0:
        kit_->find<QSlider>("attentionStep")->setValue(1 + dice.bounded(12));
        break;
      case 1:
        lens.setWord(dice.bounded(6));
        break;
      case 2:
        kit_->editor.setFrame(dice.bounded(8));
        break;
      case 3:
        if (sites.rowCount() > 0) lens.setSite(sites.sites()[dice.bounded(sites.rowCount())]);
        break;
      case 4:
        lens.setOverlay(dice.bounded(2) == 0);
        break;
      case 5:
        lens.setRange(static_cast<HeatRange>(dice.bounded(4)));
        break;
      case 6:
        sites.setGroup(static_cast<SiteGroup>(dice.bounded(4)));
        break;
      case 7:
        kit_->find<EntropyPanel>("entropyPanel")
            ->setChart(static_cast<EntropyPanel::Chart>(dice.bounded(5)));
        break;
      default:
        break;
    }
  }

 private Q_SLOTS:
  void init() {
    home_ = std::make_unique<WindowHome>();
    kit_ = std::make_unique<WindowKit>(*home_, QSize(1920, 1080), makeThreadEngine);
    kit_->editor.open(generation(), nullptr);
    kit_->window->setWorkspace(Workspace::Inspect);
    WindowKit::settle(300);
  }
  void cleanup() {
    kit_.reset();
    home_.reset();
  }

  void halfTheWindowIsTheModels() {
    const auto* attention = kit_->find<AttentionPanel>("attentionPanel");
    QVERIFY(attention->isVisible());
    QVERIFY(attention->width() > kit_->window->width() * 45 / 100);
    QVERIFY(kit_->find<EntropyPanel>("entropyPanel")->isVisible());
  }

  void nothingStaleAndNoWaitWhileARunStreams() {
    kit_->find<QWidget>("steeringDock")->raise();
    auto& sites = kit_->find<AttentionPanel>("attentionPanel")->sites();
    QSignalSpy ended(kit_->bridge.get(), &EngineBridge::runEnded);
    QSignalSpy told(kit_->bridge.get(), &EngineBridge::attentionArrived);
    Watchdog watchdog;
    QRandomGenerator dice(11);
    watchdog.restart();
    kit_->action("run.run")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(kit_->lens->step(), kRunTime);
    int turns = 0;
    while (turns < kTurns || ended.isEmpty()) {
      QVERIFY(turns < 100 * kTurns);
      turn(dice);
      ++turns;
      QTest::qWait(5);
      const auto step = kit_->lens->step();
      for (int row = 0; row < sites.rowCount(); ++row) {
        const QModelIndex index = sites.index(row);
        QCOMPARE(index.data(SiteModel::RunRole).toString(), kit_->lens->run());
        QCOMPARE(index.data(SiteModel::StepRole).toInt(), step->step);
        QCOMPARE(index.data(SiteModel::FrameRole).toInt(), kit_->editor.frame());
      }
      if (!ended.isEmpty() && turns >= kTurns) break;
    }
    QCOMPARE(ended[0][1].value<RunState>(), RunState::Done);
    QCOMPARE(told.count(), 12);
    QCOMPARE(kit_->lens->store().steps(kit_->lens->run()).size(), std::size_t{12});
    QVERIFY(!kit_->lens->store().steering(kit_->lens->run()).empty());
    QVERIFY(!kit_->lens->store().steps(kit_->lens->run()).back()->objects.empty());
    qInfo("%d turns, longest wait of the window %lld ms", turns,
          static_cast<long long>(watchdog.longest()));
    if (kTimes) QCOMPARE(watchdog.stalls(), 0);
  }

  void theOverlayLiesOverThePicture() {
    auto& viewer = kit_->find<ViewerPanel>("viewerPanel")->controller();
    kit_->action("run.run")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(kit_->lens->step() && kit_->lens->step()->step > 1, kRunTime);
    const std::size_t before = viewer.scene().panes.front().pictures.size();
    kit_->action("attention.overlay")->trigger();
    QCOMPARE(viewer.scene().panes.front().pictures.size(), before + 1);
    QVERIFY(!viewer.scene().vectors.empty());  // its legend
    kit_->action("attention.overlay")->trigger();
    QCOMPARE(viewer.scene().panes.front().pictures.size(), before);
    // A cancelled run takes its attention along.
    kit_->bridge->cancelAll();
    QTRY_VERIFY_WITH_TIMEOUT(kit_->lens->run().isEmpty(), kRunTime);
    QVERIFY(!kit_->lens->step());
  }
};

}  // namespace attune

QTEST_MAIN(attune::InspectTest)
#include "inspect_test.moc"
