// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/run.h"

#include <ATen/ATen.h>

#include <QTemporaryDir>
#include <QTest>
#include <optional>

#include "core/weights/safetensors.h"
#include "tests/core/pipeline/requests.h"

using namespace attune;
using namespace attune::tests;

namespace {

constexpr Size2i kSize{48, 32};

// A ball is led from the left to the middle; the rest is the source's.
RunRequest edit(int frames = 3) {
  RunRequest request;
  request.prompt = "a red ball";
  request.sourcePrompt = "a ball";
  request.steps = 4;
  request.guidance = 2;
  request.seed = 5;
  request.source = source(frames, kSize);
  request.recipe = pullingRecipe();
  request.recipe.blend = {.irjs = true, .dilate = 1, .pixelFeather = 3};
  request.objects = {{"red ball", boxTrack({0.3, 0.3, 0.5, 0.7}), boxTrack({0.1, 0.3, 0.3, 0.7})}};
  return request;
}

RunRequest clip(int frames = 2) {
  RunRequest request;
  request.prompt = "a red ball";
  request.frames = frames;
  request.size = {24, 16};
  request.steps = 2;
  return request;
}

}  // namespace

class RunTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { model_.emplace(smallModel()); }

  void anEditKeepsTheSourceOutside() {
    const RunRequest request = edit();
    const RunResult result = run(*model_, request);
    QVERIFY(result.plan.inverts);
    QCOMPARE(result.frames.size(), std::size_t{3});
    int kept = 0;
    int changed = 0;
    for (std::size_t f = 0; f < 3; ++f) {
      for (std::size_t i = 0; i < result.region[f].pixels.size(); ++i) {
        const auto pixel = [&](const Image& image) {
          return std::array{image.pixels[3 * i], image.pixels[3 * i + 1], image.pixels[3 * i + 2]};
        };
        const bool same = pixel(result.frames[f]) == pixel(request.source[f]);
        if (result.region[f].pixels[i] == 0) {
          QVERIFY(same);
          ++kept;
        } else {
          changed += same ? 0 : 1;
        }
      }
    }
    QVERIFY(kept > 500);
    QVERIFY(changed > 500);
    QVERIFY(result.warnings.empty());
  }

  void onlyTheScheduledStepsAreGuided() {
    const RunResult result = run(*model_, edit());
    QCOMPARE(result.steps.size(), std::size_t{4});
    for (std::size_t i = 0; i < 4; ++i) {
      QCOMPARE(result.steps[i].guidance.size(), std::size_t{i < 2 ? 1U : 0U});
    }
    QVERIFY(result.steps[0].guidance[0].change > 0);
    RunRequest unguided = edit();
    unguided.recipe.terms.clear();
    QVERIFY(!at::equal(run(*model_, unguided).latents, result.latents));
  }

  void stagesAreTimedInOrder() {
    const RunResult result = run(*model_, edit());
    std::vector<Stage> stages;
    for (const StageTime& time : result.times) stages.push_back(time.stage);
    QCOMPARE(stages, (std::vector<Stage>{Stage::Encode, Stage::Invert, Stage::Denoise,
                                         Stage::Decode}));
  }

  void progressCountsEveryStage() {
    std::vector<Progress> told;
    (void)run(*model_, edit(), {.cancel = {}, .progress = [&](const Progress& p) {
                                  told.push_back({p.stage, p.done, p.total, {}});
                                }});
    for (const Stage stage : {Stage::Encode, Stage::Invert, Stage::Denoise, Stage::Decode}) {
      int last = -1;
      int total = 0;
      for (const Progress& p : told) {
        if (p.stage != stage) continue;
        QVERIFY(p.done >= last);
        last = p.done;
        total = p.total;
      }
      QVERIFY2(total > 0 && last == total, std::string(stageName(stage)).c_str());
    }
  }

  void cancellingEndsTheRun_data() {
    QTest::addColumn<int>("stage");
    QTest::newRow("encode") << static_cast<int>(Stage::Encode);
    QTest::newRow("invert") << static_cast<int>(Stage::Invert);
    QTest::newRow("denoise") << static_cast<int>(Stage::Denoise);
    QTest::newRow("decode") << static_cast<int>(Stage::Decode);
  }

  void cancellingEndsTheRun() {
    QFETCH(int, stage);
    std::stop_source source;
    int after = 0;
    const RunHooks hooks{.cancel = CancelToken(source.get_token()), .progress = [&](const Progress& p) {
                           after += source.stop_requested() ? 1 : 0;
                           if (static_cast<int>(p.stage) == stage && p.done == 1) source.request_stop();
                         }};
    const Error error = errorOf([&] { (void)run(*model_, edit(), hooks); });
    QCOMPARE(error.code(), ErrorCode::Cancelled);
    QCOMPARE(after, 0);
  }

  void oneFrameIsAClip() {
    QCOMPARE(run(*model_, edit(1)).frames.size(), std::size_t{1});
    const RunResult made = run(*model_, clip(1));
    QCOMPARE(made.frames.size(), std::size_t{1});
    QCOMPARE(made.frames[0].size, (Size2i{24, 16}));
    QVERIFY(made.region.empty());
  }

  void latentsMustFit_data() {
    QTest::addColumn<int>("frames");
    QTest::addColumn<int>("channels");
    QTest::addColumn<QString>("name");
    QTest::newRow("another clip's") << 3 << 4 << "latents";
    QTest::newRow("another model's") << 2 << 5 << "latents";
    QTest::newRow("under another name") << 2 << 4 << "noise";
  }

  void latentsMustFit() {
    QFETCH(int, frames);
    QFETCH(int, channels);
    QFETCH(QString, name);
    QTemporaryDir folder;
    const std::string file = folder.filePath(QStringLiteral("start.safetensors")).toStdString();
    writeSafetensors(file, {{name.toStdString(), at::zeros({frames, channels, 8, 12})}});
    RunRequest request = clip();
    request.initLatents = file;
    bool began = false;
    const RunHooks hooks{.cancel = {}, .progress = [&](const Progress&) { began = true; }};
    const Error error = errorOf([&] { (void)run(*model_, request, hooks); });
    QCOMPARE(error.code(), ErrorCode::BadInput);
    QVERIFY2(error.message().find(file) != std::string::npos, error.what());
    QVERIFY(!began);
  }

  void wordsMustBeInThePrompt() {
    RunRequest request = edit();
    request.objects[0].words = "blue star";
    bool began = false;
    const RunHooks hooks{.cancel = {}, .progress = [&](const Progress&) { began = true; }};
    const Error error = errorOf([&] { (void)run(*model_, request, hooks); });
    QCOMPARE(error.code(), ErrorCode::BadInput);
    QVERIFY2(error.message().starts_with("--object 'blue star': the prompt has no words"),
             error.what());
    QVERIFY(!began);
  }

  void aLongPromptIsCutWithAWarning() {
    RunRequest request = clip();
    request.prompt = "a red ball";
    for (int i = 0; i < 200; ++i) request.prompt += " on grass";
    const RunResult result = run(*model_, request);
    QCOMPARE(result.warnings.size(), std::size_t{1});
    QVERIFY2(result.warnings[0].find('\n') == std::string::npos, result.warnings[0].c_str());
    request.prompt = "a red ball";
    QVERIFY(run(*model_, request).warnings.empty());
  }

  void unusualObjectsAreWarnedOf() {
    RunRequest request = edit();
    request.objects.push_back({"ball", boxTrack({0.6, 0.6, 0.601, 0.601}), {}});
    QVERIFY(!run(*model_, request).warnings.empty());
  }

  void windowsCoverLongClips() {
    RunRequest request = edit(11);
    request.recipe.windows = {.size = 4, .stride = 3};
    request.recipe.sampling.editFrom = StartFrom::Noise;
    const RunResult result = run(*model_, request);
    QCOMPARE(result.frames.size(), std::size_t{11});
    QCOMPARE(result.steps[0].guidance.size(), result.plan.windows.size());
    QVERIFY(result.latents.isfinite().all().item<bool>());
  }

 private:
  std::optional<VideoModel> model_;
};

QTEST_APPLESS_MAIN(RunTest)
#include "run_test.moc"
