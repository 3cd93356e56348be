// SPDX-License-Identifier: GPL-3.0-or-later
// The starter model runs twice, watched by the window and recorded into a file: what is on screen
// is what is in the file.
#include <ATen/core/Tensor.h>

#include <QListView>
#include <algorithm>
#include <cmath>

#include "core/engine/job.h"
#include "core/weights/safetensors.h"
#include "render/heat_colours.h"
#include "tests/ui/window/window_kit.h"
#include "ui/attention/attention_panel.h"
#include "ui/attention/entropy_panel.h"
#include "ui/attention/plot.h"
#include "ui/attention/site_model.h"
#include "ui/viewer/viewer_controller.h"
#include "ui/viewer/viewer_panel.h"

namespace attune {
namespace {

constexpr int kFrames = 4;
constexpr int kSide = 128;             // px of a frame
constexpr QPointF kCorner = {10, 10};  // where the frame begins in the view

const JobPlaces kPlaces{.starter = "resources/starter/model", .recipes = "resources/recipes"};

Document generation() {
  Document document;
  document.text.prompt = "a red ball on the meadow";
  document.settings.recipe = "plain";
  document.settings.steps = 3;
  document.settings.frames = kFrames;
  document.settings.size = {kSide, kSide};
  document.settings.seed = 7;
  return document;
}

// The largest distance of what colours stand for from `values` [h, w], in steps of the scale that
// is shown: 255 of them from 0 to `top`.
double worstOf(const QImage& picture, const at::Tensor& values, double top) {
  const HeatTable& table = heatTable(HeatScale::Lagoon);
  double worst = 0;
  for (int y = 0; y < picture.height(); ++y) {
    for (int x = 0; x < picture.width(); ++x) {
      const double value = values[y][x].item<double>();
      double nearest = 1e9;
      for (std::size_t i = 0; i < table.size(); ++i) {
        if (table[i] != picture.pixel(x, y)) continue;
        nearest = std::min(nearest, std::abs(static_cast<double>(i) / 255 * top - value));
      }
      worst = std::max(worst, nearest / (top / 255));
    }
  }
  return worst;
}

// A picture over another as the viewer's legend tells: the value 0..255 gives its colour, and with
// seven tenths how much of it.
QColor laidOver(QRgb below, int value) {
  const QRgb colour = heatTable(HeatScale::Ember)[static_cast<std::size_t>(value)];
  const double share = 0.7 * value / 255;
  const auto mix = [share](int under, int over) {
    return static_cast<int>(std::lround(std::lerp(under, over, share)));
  };
  return {mix(qRed(below), qRed(colour)), mix(qGreen(below), qGreen(colour)),
          mix(qBlue(below), qBlue(colour))};
}

int distance(const QColor& one, const QColor& other) {
  return std::max({std::abs(one.red() - other.red()), std::abs(one.green() - other.green()),
                   std::abs(one.blue() - other.blue())});
}

}  // namespace

class AttentionGoldenTest : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  std::unique_ptr<SafetensorsFile> recorded_;
  std::unique_ptr<WindowHome> home_;
  std::unique_ptr<WindowKit> kit_;

  AttentionLens& lens() { return *kit_->lens; }
  ViewerController& viewer() { return kit_->find<ViewerPanel>("viewerPanel")->controller(); }
  QWidget* canvas() { return kit_->find<ViewerPanel>("viewerPanel")->canvas(); }
  // [word, frame, h, w]
  at::Tensor recorded(int step, const std::string& site) {
    return recorded_->tensor("maps.00" + std::to_string(step - 1) + "." + site);
  }

  // Zooms so that a cell of the map has an odd number of pixels: there its middle is a pixel's, and
  // the filter between cells leaves it alone.
  void zoomToCells(int cells) {
    const int side = (261 / cells) | 1;
    ViewTransform transform(QSize(kSide, kSide), viewer().transform().view());
    transform.setScale(static_cast<double>(side) * cells / kSide);
    const QPointF corner = transform.toView({0, 0});
    transform.panBy(kCorner - corner);
    viewer().setTransform(transform);
    QCOMPARE(viewer().transform().toView({0, 0}), kCorner);
  }

  QImage shownOverlay(bool shown) {
    lens().setOverlay(shown);
    WindowKit::settle(30);
    return canvas()->grab().toImage();
  }

  // How many cells of the map that lies over the picture are more than a step of its scale off what
  // was recorded, maps [word, frame, h, w]; `clear` counts those of which the colours tell much.
  int wrongCells(const at::Tensor& maps, int& clear) {
    const at::Tensor values = maps[lens().word()][kit_->editor.frame()];
    const QImage below = shownOverlay(false);
    const QImage above = shownOverlay(true);
    const double top = values.max().item<double>();
    int wrong = 0;
    for (int y = 0; y < values.size(0); ++y) {
      for (int x = 0; x < values.size(1); ++x) {
        const QPointF cell((x + 0.5) / static_cast<double>(values.size(1)),
                           (y + 0.5) / static_cast<double>(values.size(0)));
        const QPointF middle = viewer().transform().toView(cell * kSide);
        const QPoint pixel(static_cast<int>(middle.x()), static_cast<int>(middle.y()));
        const int value = static_cast<int>(std::lround(values[y][x].item<double>() / top * 255));
        clear += value > 64 ? 1 : 0;
        int nearest = 255;
        for (int near = std::max(0, value - 1); near <= std::min(255, value + 1); ++near)
          nearest = std::min(
              nearest, distance(laidOver(below.pixel(pixel), near), QColor(above.pixel(pixel))));
        wrong += nearest > 2 ? 1 : 0;  // mixing rounds twice
      }
    }
    return wrong;
  }

 private Q_SLOTS:
  void initTestCase() {
    const std::filesystem::path file =
        folder_.filePath(QStringLiteral("maps.safetensors")).toStdString();
    JobRequest job = jobFromDocument(generation(), nullptr, kPlaces);
    job.record.maps = true;
    const VideoModel model =
        VideoModel::load(ModelFolder::open(kPlaces.starter), at::kFloat, at::kCPU);
    saveRecords(file, performJob(model, job).run);
    recorded_ = std::make_unique<SafetensorsFile>(file);

    // The window's way.
    home_ = std::make_unique<WindowHome>();
    kit_ = std::make_unique<WindowKit>(*home_, QSize(1920, 1080), makeThreadEngine);
    kit_->editor.open(generation(), nullptr);
    kit_->window->setWorkspace(Workspace::Inspect);
    WindowKit::settle(50);
    lens().setRange(HeatRange::Frame);
    AttentionWatch words;
    words.wordSites = true;
    lens().look(this, words);
    QSignalSpy ended(kit_->bridge.get(), &EngineBridge::runEnded);
    kit_->action("run.run")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 100'000);
    QCOMPARE(lens().store().steps(lens().run()).size(), std::size_t{3});
    QCOMPARE(kit_->editor.frames(), kFrames);
  }
  void cleanupTestCase() {
    kit_.reset();
    home_.reset();
  }

  void theGridShowsWhatTheFileSays_data() {
    QTest::addColumn<HeatRange>("range");
    QTest::addColumn<double>("most");
    // The value is rounded once; over the whole clip its frame's scale is another one.
    QTest::newRow("frame") << HeatRange::Frame << 0.51;
    QTest::newRow("clip") << HeatRange::Clip << 1.01;
  }
  void theGridShowsWhatTheFileSays() {
    QFETCH(const HeatRange, range);
    QFETCH(const double, most);
    lens().setRange(range);
    SiteModel sites(lens());
    int compared = 0;
    double worst = 0;
    for (const int step : {1, 3}) {
      lens().setStep(step);
      QCOMPARE(lens().step()->step, step);
      for (int row = 0; row < sites.rowCount(); ++row) {
        const std::string site = sites.sites()[row].toStdString();
        const at::Tensor maps = recorded(step, site);
        QCOMPARE(maps.size(0), static_cast<int64_t>(lens().step()->words.size()));
        for (int word = 0; word < maps.size(0); ++word) {
          lens().setWord(word);
          for (int frame = 0; frame < kFrames; ++frame) {
            kit_->editor.setFrame(frame);
            const QImage shown = sites.index(row).data(SiteModel::MapRole).value<QImage>();
            QCOMPARE(shown.size(),
                     QSize(static_cast<int>(maps.size(3)), static_cast<int>(maps.size(2))));
            const at::Tensor scaled = range == HeatRange::Clip ? maps[word] : maps[word][frame];
            const double top = scaled.max().item<double>();
            worst = std::max(worst, worstOf(shown, maps[word][frame], top));
            ++compared;
          }
        }
      }
    }
    QVERIFY(compared > 200);
    lens().setRange(HeatRange::Frame);
    QVERIFY2(worst <= most, qPrintable(QString::number(worst)));
    qInfo("%d maps, worst %.3f of an 8-bit step", compared, worst);
  }

  // A click on a site of the grid lays that site's map over the picture.
  void soDoesTheOverlay() {
    lens().setWord(1);
    lens().setStep(2);
    kit_->editor.setFrame(3);
    auto* grid = kit_->find<QListView>("siteGrid");
    int cells = 0;
    int clear = 0;
    for (int row = grid->model()->rowCount() - 1; row >= 0; --row) {
      const QModelIndex index = grid->model()->index(row, 0);
      grid->scrollTo(index);
      QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->visualRect(index).center());
      const std::string site = index.data(SiteModel::SiteRole).toString().toStdString();
      const at::Tensor maps = recorded(2, site);
      zoomToCells(static_cast<int>(maps.size(3)));
      const int wrong = wrongCells(maps, clear);
      QVERIFY2(wrong == 0,
               qPrintable(
                   QStringLiteral("%1 cells of %2").arg(wrong).arg(QString::fromStdString(site))));
      cells += static_cast<int>(maps.size(2) * maps.size(3));
    }
    qInfo("%d sites, %d cells, %d of them above a quarter", grid->model()->rowCount(), cells,
          clear);
    QVERIFY(grid->model()->rowCount() > 4);
    QVERIFY(clear > cells / 20);
  }

  // A click on a cell of layers by steps lays that site's map of that step over the picture.
  void soDoesACellOfTheChart() {
    lens().setStep(2);
    auto* panel = kit_->find<EntropyPanel>("entropyPanel");
    panel->setChart(EntropyPanel::LayersBySteps);
    kit_->find<QWidget>("entropyDock")->raise();
    WindowKit::settle(100);
    Plot& plot = panel->plot();
    plot.replot();
    const auto& sites = lens().step()->sites;
    for (const int step : {3, 1}) {
      const auto words = std::ranges::find(sites.rbegin(), sites.rend(), AttentionKind::Cross,
                                           &SiteAttention::kind);
      const auto row = std::distance(words, sites.rend()) - 1;
      const QPoint cell(static_cast<int>(plot.xAxis->coordToPixel(step)),
                        static_cast<int>(plot.yAxis->coordToPixel(static_cast<double>(row))));
      QTest::mouseClick(&plot, Qt::LeftButton, {}, cell);
      QCOMPARE(lens().step()->step, step);
      const at::Tensor maps = recorded(step, words->site);
      zoomToCells(static_cast<int>(maps.size(3)));
      int clear = 0;
      QCOMPARE(wrongCells(maps, clear), 0);
      QVERIFY(clear > 0);
    }
  }
};

}  // namespace attune

QTEST_MAIN(attune::AttentionGoldenTest)
#include "attention_golden_test.moc"
