// SPDX-License-Identifier: GPL-3.0-or-later
// The starter model runs twice, watched by the window's panels and recorded into a file: what is on
// screen is what is in the file.
#include <ATen/core/Tensor.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/engine/job.h"
#include "core/weights/safetensors.h"
#include "render/heat_colours.h"
#include "ui/attention/site_model.h"
#include "ui/session/attention_lens.h"
#include "ui/session/editor.h"
#include "ui/session/engine_bridge.h"

namespace attune {
namespace {

const JobPlaces kPlaces{.starter = "resources/starter/model", .recipes = "resources/recipes"};

Document generation() {
  Document document;
  document.text.prompt = "a red ball on the meadow";
  document.settings.recipe = "plain";
  document.settings.steps = 3;
  document.settings.frames = 4;
  document.settings.seed = 7;
  return document;
}

// The largest distance, in steps of an 8-bit picture, of what colours stand for from `values`
// [h, w]. The value, the frame's largest that it is scaled by and its colour are each rounded to
// half a step.
double worstOf(const QImage& picture, const at::Tensor& values, double siteLargest) {
  const HeatTable& table = heatTable(HeatScale::Lagoon);
  const double top = values.max().item<double>();
  double worst = 0;
  for (int y = 0; y < picture.height(); ++y) {
    for (int x = 0; x < picture.width(); ++x) {
      const double value = values[y][x].item<double>();
      double nearest = 1e9;
      for (std::size_t i = 0; i < table.size(); ++i) {
        if (table[i] != picture.pixel(x, y)) continue;
        nearest = std::min(nearest, std::abs(static_cast<double>(i) / 255 * top - value));
      }
      worst = std::max(worst, nearest / (siteLargest / 255));
    }
  }
  return worst;
}

}  // namespace

class AttentionGoldenTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theScreenShowsWhatTheFileSays() {
    // The file.
    const QTemporaryDir folder;
    const std::filesystem::path file =
        folder.filePath(QStringLiteral("maps.safetensors")).toStdString();
    JobRequest job = jobFromDocument(generation(), nullptr, kPlaces);
    job.record.maps = true;
    const VideoModel model =
        VideoModel::load(ModelFolder::open(kPlaces.starter), at::kFloat, at::kCPU);
    saveRecords(file, performJob(model, job).run);
    const SafetensorsFile recorded(file);

    // The window's way.
    Editor editor;
    EngineBridge bridge(editor, kPlaces, makeThreadEngine);
    AttentionLens lens(editor, bridge);
    lens.setRange(HeatRange::Frame);
    AttentionWatch words;
    words.wordSites = true;
    lens.look(this, words);
    SiteModel sites(lens);
    editor.open(generation(), nullptr);
    QSignalSpy ended(&bridge, &EngineBridge::runEnded);
    QVERIFY(!bridge.run().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 100'000);
    QCOMPARE(lens.store().steps(lens.run()).size(), std::size_t{3});

    int compared = 0;
    double worst = 0;
    for (const int step : {1, 3}) {
      lens.setStep(step);
      QCOMPARE(lens.step()->step, step);
      for (int row = 0; row < sites.rowCount(); ++row) {
        const std::string site = sites.sites()[row].toStdString();
        const at::Tensor maps = recorded.tensor("maps.00" + std::to_string(step - 1) + "." + site);
        QCOMPARE(maps.size(0), static_cast<int64_t>(lens.step()->words.size()));
        const double largest = maps.max().item<double>();
        for (int word = 0; word < maps.size(0); ++word) {
          lens.setWord(word);
          for (int frame = 0; frame < 4; ++frame) {
            editor.setFrame(frame);
            const QImage shown = sites.index(row).data(SiteModel::MapRole).value<QImage>();
            QCOMPARE(shown.size(),
                     QSize(static_cast<int>(maps.size(3)), static_cast<int>(maps.size(2))));
            worst = std::max(worst, worstOf(shown, maps[word][frame], largest));
            ++compared;
          }
        }
      }
    }
    QVERIFY(compared > 200);
    QVERIFY2(worst <= 1.5, qPrintable(QString::number(worst)));
    qInfo("%d maps, worst %.3f of an 8-bit step", compared, worst);
  }
};

}  // namespace attune

QTEST_MAIN(attune::AttentionGoldenTest)
#include "attention_golden_test.moc"
