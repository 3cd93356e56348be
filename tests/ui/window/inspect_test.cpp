// SPDX-License-Identifier: GPL-3.0-or-later
// The researcher's window with the starter model running: everything is turned a thousand times
// while maps stream in, nothing stale is shown, and the window never waits.
#include <QLabel>
#include <QListView>
#include <QRandomGenerator>
#include <QScreen>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <map>

#include "core/engine/attention_maps.h"
#include "render/heat_colours.h"
#include "tests/ui/window/window_kit.h"
#include "ui/attention/attention_panel.h"
#include "ui/attention/entropy_panel.h"
#include "ui/attention/map_pins.h"
#include "ui/attention/site_delegate.h"
#include "ui/attention/site_model.h"
#include "ui/attention/steering_panel.h"
#include "ui/viewer/viewer_controller.h"
#include "ui/viewer/viewer_panel.h"
#include "ui/window/watchdog.h"

namespace attune {
namespace {

constexpr int kTurns = 1000;
constexpr int kRepaint = 15;       // ms
constexpr int kRunTime = 100'000;  // many times what it takes
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

// What runs told, by run and step: kept apart from the lens and its store, which are on trial.
using Recorded = std::map<std::pair<QString, int>, std::shared_ptr<const JobAttention>>;

// What the controls say is shown. A picture beside them is stale where it is of anything else.
struct Said {
  std::shared_ptr<const JobAttention> step = {};
  SiteGroup group = SiteGroup::Words;
  int word = 0;
  int head = MapChoice::kMeanHead;
  int frame = 0;
  HeatRange range = HeatRange::Clip;
  QString chosen = {};  // site; empty: the mean of all

  // In the grid's order.
  [[nodiscard]] std::vector<const SiteAttention*> sites() const {
    std::vector<const SiteAttention*> found;
    for (const SiteAttention& site : step->sites)
      if (isIn(group, site.kind)) found.push_back(&site);
    return found;
  }
  [[nodiscard]] MapChoice choice(const std::string& path) const {
    const SiteAttention* site = findSite(*step, path);
    const bool hasWords = !site || site->kind == AttentionKind::Cross;
    return hasWords ? MapChoice{.site = path, .word = word, .head = head}
                    : MapChoice{.site = path, .word = MapChoice::kEntropy};
  }
  [[nodiscard]] Image map(const std::string& path, HeatPart part = HeatPart::Map) const {
    return scaledHeat(*step, choice(path), frame, range, part).image;
  }
};

QImage scaledTo(const Image& map, QSize size) {
  return heatPicture(map, HeatScale::Lagoon).scaled(size, Qt::KeepAspectRatio);
}

}  // namespace

class InspectTest : public QObject {
  Q_OBJECT

  std::unique_ptr<WindowHome> home_;
  std::unique_ptr<WindowKit> kit_;

  Recorded recorded_;
  // What was pinned, as the controls said at that time; its frame and range go along.
  std::vector<Said> pinned_;
  int cells_ = 0;  // of maps that were looked at on the screen
  int maps_ = 0;
  int headMaps_ = 0;  // of those, of a single head
  int overlays_ = 0;

  void choose(const char* box, int index) {
    auto* combo = kit_->find<QComboBox>(box);
    if (index >= combo->count()) return;
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
  }

  // One turn of something that a person could turn.
  void turn(QRandomGenerator& dice) {
    AttentionLens& lens = *kit_->lens;
    auto* grid = kit_->find<QListView>("siteGrid");
    switch (dice.bounded(12)) {
      case 0:
        kit_->find<QSlider>("attentionStep")->setValue(1 + dice.bounded(12));
        break;
      case 1:
        if (auto* chip = wordChip(dice.bounded(6))) chip->click();
        break;
      case 2:
        kit_->editor.setFrame(dice.bounded(8));
        break;
      case 3:
        if (const int rows = grid->model()->rowCount(); rows > 0)
          grid->setCurrentIndex(grid->model()->index(dice.bounded(rows), 0));
        break;
      case 4:
        lens.setOverlay(dice.bounded(3) != 0);
        break;
      case 5:
        choose("attentionRange", dice.bounded(4));
        break;
      case 6:
        choose("attentionGroup", dice.bounded(4));
        break;
      case 7:
        kit_->find<EntropyPanel>("entropyPanel")
            ->setChart(static_cast<EntropyPanel::Chart>(dice.bounded(5)));
        break;
      case 8:
        choose("attentionRun", dice.bounded(2));
        break;
      case 9:
        kit_->find<QToolButton>("attentionFollow")->click();
        break;
      case 10:
        if (dice.bounded(4) == 0) pin();
        break;
      case 11:  // more often than not the mean of all, which is always recorded
        choose("attentionHead", std::max(0, dice.bounded(9) - 4));
        break;
      default:
        break;
    }
  }
  QToolButton* wordChip(int word) {
    return kit_->find<QToolButton>(qPrintable(QStringLiteral("wordChip.%1").arg(word)));
  }
  void pin() {
    const Said now = said();
    kit_->action("attention.pin")->trigger();
    if (!now.step) return;
    if (pinned_.size() == MapPins::kMost) pinned_.erase(pinned_.begin());
    pinned_.push_back(now);
  }

  // Read off the controls, and nothing else.
  Said said() {
    Said now;
    const QString run = kit_->find<QComboBox>("attentionRun")->currentData().toString();
    const auto found = recorded_.find({run, kit_->find<QSlider>("attentionStep")->value()});
    if (found != recorded_.end()) now.step = found->second;
    now.group =
        static_cast<SiteGroup>(kit_->find<QComboBox>("attentionGroup")->currentData().toInt());
    now.range =
        static_cast<HeatRange>(kit_->find<QComboBox>("attentionRange")->currentData().toInt());
    now.head = kit_->find<QComboBox>("attentionHead")->currentData().toInt();
    for (int word = 0; QToolButton* chip = wordChip(word); ++word)
      if (chip->isChecked()) now.word = word;
    now.frame = kit_->editor.frame();
    const auto* grid = kit_->find<QListView>("siteGrid");
    const QModelIndexList chosen = grid->selectionModel()->selectedIndexes();
    if (now.step && !chosen.isEmpty())
      now.chosen =
          QString::fromStdString(now.sites()[static_cast<std::size_t>(chosen.front().row())]->site);
    return now;
  }

  // The grid's maps as they are on the screen: every cell of those in sight.
  void compareGrid(const Said& now, const QImage& screen) {
    const auto* grid = kit_->find<QListView>("siteGrid");
    const auto sites = now.sites();
    QCOMPARE(grid->model()->rowCount(), static_cast<int>(sites.size()));
    const int side = qobject_cast<SiteDelegate*>(grid->itemDelegate())->side();
    for (int row = 0; row < grid->model()->rowCount(); ++row) {
      const QModelIndex index = grid->model()->index(row, 0);
      const Image map = now.map(sites[static_cast<std::size_t>(row)]->site);
      const QImage held = index.data(SiteModel::MapRole).value<QImage>();
      QCOMPARE(held.isNull(), map.empty());
      if (map.empty()) continue;
      const QImage wanted = heatPicture(map, HeatScale::Lagoon);
      QCOMPARE(held, wanted);
      ++maps_;
      if (now.head != MapChoice::kMeanHead) ++headMaps_;
      QRect place({}, wanted.size().scaled(side, side, Qt::KeepAspectRatio));
      const QPoint corner = grid->visualRect(index).topLeft();
      place.moveCenter(
          QRect(corner + QPoint(Theme::kSpaceXs, Theme::kSpaceXs), QSize(side, side)).center());
      compareCells(wanted, place, *grid->viewport(), screen);
      if (QTest::currentTestFailed()) return;
    }
  }
  void compareCells(const QImage& wanted, const QRect& place, const QWidget& viewport,
                    const QImage& screen) {
    for (int y = 0; y < wanted.height(); ++y) {
      for (int x = 0; x < wanted.width(); ++x) {
        const QPoint at(place.left() + (2 * x + 1) * place.width() / (2 * wanted.width()),
                        place.top() + (2 * y + 1) * place.height() / (2 * wanted.height()));
        if (!viewport.rect().contains(at)) continue;
        const QRgb there = screen.pixel(viewport.mapTo(kit_->window.get(), at));
        QCOMPARE(QColor(there), QColor(wanted.pixel(x, y)));
        ++cells_;
      }
    }
  }

  void compareOverlay(const Said& now) {
    const Scene scene = kit_->find<ViewerPanel>("viewerPanel")->controller().scene();
    const auto& pictures = scene.panes.front().pictures;
    const Image map = now.map(now.chosen.toStdString(), HeatPart::Frame);
    const bool isShown = kit_->lens->overlay() && !map.empty();
    const bool lies = !pictures.empty() && pictures.back().opacity < 1;
    QCOMPARE(lies, isShown);
    if (!isShown) return;
    ++overlays_;
    QCOMPARE(pictures.back().image, heatOverlay(map, HeatScale::Ember));
    const QString step = QStringLiteral("step %1").arg(now.step->step);
    QVERIFY(std::ranges::any_of(
        scene.vectors, [&](const SceneVector& vector) { return vector.text.endsWith(step); }));
  }

  void comparePins(const Said& now) {
    for (std::size_t index = 0; index < pinned_.size(); ++index) {
      Said pin = pinned_[index];
      pin.frame = now.frame;
      pin.range = now.range;
      const auto* shown = kit_->find<QWidget>(qPrintable(QStringLiteral("mapPin.%1").arg(index)));
      const QPixmap picture = shown->findChild<QLabel*>()->pixmap();
      const Image map = pin.map(pin.chosen.toStdString());
      QCOMPARE(picture.isNull(), map.empty());
      if (map.empty()) continue;
      QCOMPARE(picture.toImage().convertToFormat(QImage::Format_RGB32),
               scaledTo(map, picture.size()));
    }
  }

  // Whatever is turned is on the screen with its next repaint.
  void nothingShownIsStale() {
    Said now;
    do {  // a step that was told meanwhile has a repaint of its own
      now = said();
      WindowKit::settle();  // layouts first
      WindowKit::settle(kRepaint);
    } while (now.step != said().step);
    QVERIFY(now.step);
    const QImage screen = kit_->window->screen()->grabWindow(kit_->window->winId()).toImage();
    compareGrid(now, screen);
    if (!QTest::currentTestFailed()) compareOverlay(now);
    if (!QTest::currentTestFailed()) comparePins(now);
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
    recorded_.clear();
    pinned_.clear();
  }

  void halfTheWindowIsTheModels() {
    const auto* attention = kit_->find<AttentionPanel>("attentionPanel");
    QVERIFY(attention->isVisible());
    QVERIFY(attention->width() > kit_->window->width() * 45 / 100);
    QVERIFY(kit_->find<EntropyPanel>("entropyPanel")->isVisible());
  }

  void nothingStaleAndNoWaitWhileRunsStream() {
    kit_->find<QWidget>("steeringDock")->raise();
    QSignalSpy ended(kit_->bridge.get(), &EngineBridge::runEnded);
    connect(kit_->bridge.get(), &EngineBridge::attentionArrived, this,
            [this](const QString& run, const std::shared_ptr<const JobAttention>& event) {
              recorded_[{run, event->step}] = event;
            });
    Watchdog watchdog;
    QRandomGenerator dice(11);
    watchdog.restart();
    kit_->action("run.run")->trigger();
    Document other = generation();
    other.settings.seed = 8;
    QVERIFY(!kit_->bridge->runDocument(other).isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(kit_->lens->step(), kRunTime);
    int turns = 0;
    while (turns < kTurns || ended.count() < 2) {
      QVERIFY(turns < 100 * kTurns);
      turn(dice);
      ++turns;
      nothingShownIsStale();
      if (QTest::currentTestFailed()) return;
    }
    for (const auto& run : ended) QCOMPARE(run[1].value<RunState>(), RunState::Done);
    QCOMPARE(recorded_.size(), std::size_t{24});
    QCOMPARE(kit_->lens->store().steps(kit_->lens->run()).size(), std::size_t{12});
    QVERIFY(!kit_->lens->store().steering(kit_->lens->run()).empty());
    QVERIFY(!kit_->lens->store().steps(kit_->lens->run()).back()->objects.empty());
    qInfo("%d turns, %d maps, %d of their cells and %d overlays compared", turns, maps_, cells_,
          overlays_);
    QVERIFY(maps_ > kTurns && cells_ > 100 * kTurns && overlays_ > kTurns / 4);
    QVERIFY(headMaps_ > 0);
    QCOMPARE(pinned_.size(), std::size_t{2});
    qInfo("longest wait of the window %lld ms", static_cast<long long>(watchdog.longest()));
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
