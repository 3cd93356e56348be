// SPDX-License-Identifier: GPL-3.0-or-later
#include <ATen/core/grad_mode.h>

#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/pipeline/pixels.h"
#include "core/pipeline/run.h"
#include "core/weights/safetensors.h"
#include "tests/support/parity.h"

namespace fs = std::filesystem;
using namespace attune;
using tests::relativeDifference;

namespace {

const std::string kReference = "tests/reference/";

// A copy of the model folder's parts with the run's scheduler in place of its own.
VideoModel loadFor(const std::string& pipeline, const std::string& runName) {
  ModelFolder folder = ModelFolder::open(kReference + pipeline + "/model");
  folder.scheduler = kReference + pipeline + "/runs/" + runName + "/scheduler_config.json";
  return VideoModel::load(folder, at::kFloat, at::kCPU);
}

}  // namespace

class PipelineParityTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void makesTheSameClip_data() {
    QTest::addColumn<QString>("pipeline");
    QTest::addColumn<QString>("name");
    for (const char* name : {"ddim", "ddim_v", "euler", "euler_v", "dpmpp"}) {
      QTest::newRow(name) << "pipeline" << name;
    }
    QTest::newRow("saved by AnimateDiffPipeline") << "pipeline_motion_unet" << "ddim_v";
  }

  void makesTheSameClip() {
    QFETCH(QString, pipeline);
    QFETCH(QString, name);
    const std::string folder = kReference + pipeline.toStdString();
    const std::string runFolder = folder + "/runs/" + name.toStdString();
    const auto asked = nlohmann::json::parse(readFile(runFolder + "/request.json"));
    const SafetensorsFile wanted(runFolder + "/result.safetensors");
    const VideoModel model = loadFor(pipeline.toStdString(), name.toStdString());
    const at::Tensor start = SafetensorsFile(folder + "/latents.safetensors").tensor("latents");

    RunRequest request;
    request.prompt = asked.at("prompt");
    request.negative = asked.value("negative", "");
    request.steps = asked.at("steps");
    request.guidance = asked.at("guidance");
    request.frames = static_cast<int>(start.size(0));
    request.size = {static_cast<int>(start.size(3)) * model.pixelsPerCell(),
                    static_cast<int>(start.size(2)) * model.pixelsPerCell()};
    request.initLatents = folder + "/latents.safetensors";
    const RunResult result = run(model, request);

    const double off = relativeDifference(result.latents, wanted.tensor("latents"));
    QVERIFY2(off < 1e-4, qPrintable(QStringLiteral("latents off by %1 of their spread").arg(off)));
    const at::Tensor pixels = framesToTensor(result.frames).add(1).div(2);
    const double pixelOff = (pixels - wanted.tensor("frames")).abs().max().item<double>();
    QVERIFY2(pixelOff < 1.0 / 255, qPrintable(QString::number(pixelOff)));
  }

  void invertsTheSame_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("epsilon, leading") << "invert";
    QTest::newRow("velocity, trailing") << "invert_v";
  }

  void invertsTheSame() {
    QFETCH(QString, name);
    const std::string folder = kReference + "pipeline/runs/" + name.toStdString();
    const auto asked = nlohmann::json::parse(readFile(folder + "/request.json"));
    const VideoModel model = loadFor("pipeline", name.toStdString());
    const at::Tensor clean =
        SafetensorsFile(kReference + "pipeline/latents.safetensors").tensor("latents");
    const at::Tensor noise = invertLatents(model, clean, "", asked.at("steps"));
    const at::Tensor wanted = SafetensorsFile(folder + "/result.safetensors").tensor("latents");
    const double off = relativeDifference(noise, wanted);
    QVERIFY2(off < 1e-4, qPrintable(QString::number(off)));
  }

  void recordingAndWindowsOfTheWholeClipChangeNothing() {
    const VideoModel model = loadFor("pipeline", "ddim");
    RunRequest request;
    request.prompt = "a red ball";
    request.steps = 2;
    request.frames = 4;
    request.size = {24, 16};
    request.seed = 7;
    const RunResult plain = run(model, request);
    request.record = {.maps = true, .entropy = true, .everyStep = 1};
    const RunResult watched = run(model, request);
    QVERIFY(at::equal(plain.latents, watched.latents));
    QVERIFY(!watched.records.empty());

    QTemporaryDir folder;
    const fs::path file = fs::path(folder.path().toStdString()) / "maps.safetensors";
    saveRecords(file, watched);
    const SafetensorsFile maps(file);
    QVERIFY(maps.entries().size() >= 4);
    QCOMPARE(maps.tensor(maps.entries().front().name).size(0), int64_t{3});  // a, red, ball
    QVERIFY(maps.metadata().at("statistics").find("entropy_share") != std::string::npos);

    request.record = {};
    request.recipe.windows = {.size = 4, .stride = 1};
    QVERIFY(at::equal(run(model, request).latents, plain.latents));
    request.recipe.windows = {.size = 2, .stride = 1};
    QVERIFY(!at::equal(run(model, request).latents, plain.latents));
  }

  void aSeedMeansTheSameClip() {
    const VideoModel model = loadFor("pipeline", "ddim");
    RunRequest request;
    request.prompt = "a red ball";
    request.steps = 2;
    request.frames = 3;
    request.size = {24, 16};
    request.seed = 7;
    const RunResult first = run(model, request);
    QVERIFY(at::equal(first.latents, run(model, request).latents));
    request.seed = 8;
    QVERIFY(!at::equal(first.latents, run(model, request).latents));
  }
};

QTEST_APPLESS_MAIN(PipelineParityTest)
#include "pipeline_parity_test.moc"
