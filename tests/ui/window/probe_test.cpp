// SPDX-License-Identifier: GPL-3.0-or-later
// The pointer over the picture, and the words that the panel beside it ranks.
#include <QScreen>
#include <QWindow>

#include "render/heat_colours.h"
#include "tests/ui/attention/attention_kit.h"
#include "tests/ui/window/window_kit.h"
#include "ui/attention/word_shares.h"
#include "ui/viewer/viewer_controller.h"
#include "ui/viewer/viewer_panel.h"

namespace attune {
namespace {

// "blue" is looked for on the left, "ball" on the right, four times as much as the other one.
JobAttention leftAndRight(JobId job) {
  JobAttention told = toldStep(job, 1);
  const auto half = [](bool left) {
    Image map({4, 2}, 1);
    for (int y = 0; y < 2; ++y)
      for (int x = 0; x < 4; ++x) map.row(y)[x] = (x < 2) == left ? 200 : 50;
    return map;
  };
  for (SiteAttention& site : told.sites) {
    if (site.maps.empty()) continue;
    site.maps = {std::vector<WordMap>(16, {half(true), 0.5}),
                 std::vector<WordMap>(16, {half(false), 0.5})};
  }
  return told;
}

}  // namespace

class ProbeTest : public QObject {
  Q_OBJECT
  std::unique_ptr<WindowHome> home_;
  std::unique_ptr<WindowKit> kit_;

  // The mouse, as the desktop moves it, to a place in fractions of the frame.
  void moveTo(QPointF place) {
    auto* viewer = kit_->find<ViewerPanel>("viewerPanel");
    const ViewTransform& transform = viewer->controller().transform();
    const QPointF image(place.x() * transform.image().width(),
                        place.y() * transform.image().height());
    const QPointF view = transform.toView(image) / viewer->canvas()->devicePixelRatioF();
    QTest::mouseMove(kit_->window->windowHandle(),
                     viewer->canvas()->mapTo(kit_->window.get(), view.toPoint()));
    WindowKit::settle(50);
  }
  // What the entry shows: the colours of its map on the left and on the right, as values 0..255; -1
  // where there is no map.
  std::pair<int, int> entry(int index) {
    const auto* shares = kit_->find<WordShares>("wordShares");
    const int side = Theme::spacing(10);
    const QPoint corner =
        shares->mapTo(kit_->window.get(), QPoint(index * shares->sizeHint().width() / 3, 0));
    const QImage screen = kit_->window->screen()->grabWindow(kit_->window->winId()).toImage();
    const auto value = [&](int x) {
      const auto& table = heatTable(HeatScale::Lagoon);
      const auto found = std::ranges::find(table, screen.pixel(corner + QPoint(x, side / 2)));
      return found == table.end() ? -1 : static_cast<int>(found - table.begin());
    };
    return {value(side / 8), value(side * 7 / 8)};
  }

 private Q_SLOTS:
  void init() {
    home_ = std::make_unique<WindowHome>();
    kit_ = std::make_unique<WindowKit>(*home_, QSize(1920, 1080));
  }
  void cleanup() {
    kit_.reset();
    home_.reset();
  }

  void wordsAreRankedUnderThePointer() {
    QVERIFY(kit_->openSample());
    kit_->window->setWorkspace(Workspace::Inspect);
    QVERIFY(!kit_->bridge->run().isEmpty());
    QTRY_VERIFY(!kit_->fake->waiting.empty());
    kit_->fake->send(leftAndRight(kit_->fake->start()));
    QTRY_VERIFY(kit_->lens->step());
    WindowKit::settle(50);
    const std::pair nothing(-1, -1);
    const std::pair blue(255, 64);  // against the clip's largest value
    const std::pair ball(64, 255);
    moveTo({-0.02, 0.5});
    QCOMPARE(entry(0), nothing);
    moveTo({0.1, 0.3});
    QCOMPARE(entry(0), blue);
    QCOMPARE(entry(1), ball);
    moveTo({0.9, 0.7});
    QCOMPARE(entry(0), ball);
    QCOMPARE(entry(1), blue);
    moveTo({0.45, 0.98});
    QCOMPARE(entry(0), blue);
    moveTo({0.55, 0.98});
    QCOMPARE(entry(0), ball);
    moveTo({1.02, 0.5});
    QCOMPARE(entry(0), nothing);
  }

  // What was not in sight while the run went on has numbers alone.
  void aMapThatIsMissingIsTold() {
    QVERIFY(kit_->openSample());
    kit_->window->setWorkspace(Workspace::Inspect);
    QVERIFY(!kit_->bridge->run().isEmpty());
    QTRY_VERIFY(!kit_->fake->waiting.empty());
    const JobAttention told = leftAndRight(kit_->fake->start());
    kit_->fake->send(told);
    QTRY_VERIFY(kit_->lens->step());
    kit_->lens->setOverlay(true);
    kit_->lens->setSite(QString::fromStdString(told.sites[0].site));
    ViewerController& viewer = kit_->find<ViewerPanel>("viewerPanel")->controller();
    QVERIFY(!viewer.heat()->map.empty());
    kit_->lens->setSite(QString::fromStdString(told.sites[1].site));
    QVERIFY(viewer.heat()->map.empty());
    QVERIFY(viewer.heat()->title.contains(QStringLiteral("no map")));
    kit_->lens->setSite(QString::fromStdString(told.sites[0].site));
    QVERIFY(!viewer.heat()->map.empty());
  }
};

}  // namespace attune

QTEST_MAIN(attune::ProbeTest)
#include "probe_test.moc"
