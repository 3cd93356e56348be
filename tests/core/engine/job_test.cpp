// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/job.h"

#include <ATen/ATen.h>

#include <QTest>
#include <algorithm>
#include <optional>

#include "core/engine/fit.h"
#include "tests/core/engine/jobs.h"

using namespace attune;
using namespace attune::tests;

namespace {

// Frames that differ from each other and from place to place.
std::shared_ptr<const Clip> clipOf(int frames, Size2i size) {
  std::vector<Image> made;
  for (int f = 0; f < frames; ++f) {
    Image image(size, 3);
    for (std::size_t i = 0; i < image.pixels.size(); ++i) {
      image.pixels[i] =
          static_cast<std::uint8_t>((i * 37 + static_cast<std::size_t>(f) * 11) % 256);
    }
    made.push_back(std::move(image));
  }
  return std::make_shared<const Clip>(makeClip(std::move(made), {12, 1}));
}

// One mask a frame, white in a box of pixels that moves to the right by `speed`.
Track maskTrack(int frames, Size2i size, PixelRect box, int speed) {
  std::vector<Image> masks;
  for (int f = 0; f < frames; ++f) {
    Image mask(size, 1);
    for (int y = box.y; y < box.y + box.height; ++y) {
      for (int x = box.x + speed * f; x < box.x + speed * f + box.width; ++x) mask.row(y)[x] = 255;
    }
    masks.push_back(std::move(mask));
  }
  return trackFromMasks(std::move(masks));
}

JobRequest editJob(int frames) {
  JobRequest job = smallJob(2);
  job.source = clipOf(frames, {96, 32});
  job.sourcePrompt = "a ball";
  job.frames = 0;
  job.size = {32, 32};
  job.recipe = "keep";
  job.recipeJson = R"({"title": "Keep", "blend": {"irjs": true, "dilate": 0, "pixel_feather": 0}})";
  job.objects = {{.words = "red ball", .track = maskTrack(frames, {96, 32}, {24, 6, 24, 18}, 6)}};
  return job;
}

}  // namespace

class JobTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    const ModelFolder folder = ModelFolder::open("tests/reference/pipeline/model");
    model_.emplace(VideoModel::load(folder, at::kFloat, at::kCPU));
  }

  void aLetterboxedEditLandsWhereItShould_data() {
    QTest::addColumn<int>("fit");
    QTest::newRow("letterbox") << static_cast<int>(FitMode::Letterbox);
    QTest::newRow("crop") << static_cast<int>(FitMode::Crop);
    QTest::newRow("stretch") << static_cast<int>(FitMode::Stretch);
  }

  // Three to one in a square: bars above and below, cut sides, or squeezed.
  void aLetterboxedEditLandsWhereItShould() {
    QFETCH(int, fit);
    JobRequest job = editJob(3);
    job.fit = static_cast<FitMode>(fit);
    const JobResult result = performJob(*model_, job);
    QCOMPARE(result.run.plan.size, (Size2i{32, 32}));
    QCOMPARE(result.frames.size(), std::size_t{3});
    QCOMPARE(result.framesPerSecond, 12.0);
    int changed = 0;
    for (int f = 0; f < 3; ++f) {
      const auto at = static_cast<std::size_t>(f);
      const Image& frame = result.frames[at];
      QCOMPARE(frame.size, (Size2i{96, 32}));
      for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 96; ++x) {
          const std::ptrdiff_t pixel = std::ptrdiff_t{3} * x;
          const bool same = std::equal(frame.row(y) + pixel, frame.row(y) + pixel + 3,
                                       job.source->frames[at].row(y) + pixel);
          // A pixel of the model's frame is three of the source's.
          const int left = 24 + 6 * f;
          const bool outside = x < left - 4 || x >= left + 28 || y < 2 || y >= 28;
          QVERIFY2(same || !outside, qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
          changed += same ? 0 : 1;
        }
      }
    }
    QVERIFY(changed > 3 * 24 * 18 / 2);
    QCOMPARE(result.psnrOutside.value_or(0), 100.0);
  }

  static QByteArray recipe(bool irjs, bool paste) {
    return QByteArray(R"({"title": "Keep", "blend": {"irjs": )") + (irjs ? "true" : "false") +
           R"(, "pixel_paste": )" + (paste ? "true" : "false") +
           R"(, "dilate": 0, "pixel_feather": 0}})";
  }

  void theSourceIsPastedWhereTheRecipeSaysSo_data() {
    QTest::addColumn<bool>("irjs");
    QTest::addColumn<bool>("paste");
    QTest::addColumn<int>("side");
    for (const int side : {32, 48}) {
      QTest::addRow("kept, %d", side) << true << true << side;
      QTest::addRow("kept in latents alone, %d", side) << true << false << side;
      QTest::addRow("not kept, %d", side) << false << true << side;
    }
  }

  // The same recipe does the same, whether the model works at the source's size or at another.
  void theSourceIsPastedWhereTheRecipeSaysSo() {
    QFETCH(bool, irjs);
    QFETCH(bool, paste);
    QFETCH(int, side);
    JobRequest job = editJob(1);
    job.source = clipOf(1, {32, 32});
    job.size = {side, side};
    job.recipeJson = recipe(irjs, paste).toStdString();
    job.objects = {{.words = "red ball", .track = maskTrack(1, {32, 32}, {8, 8, 12, 12}, 0)}};
    const JobResult result = performJob(*model_, job);
    const Image& frame = result.frames[0];
    QCOMPARE(frame.size, (Size2i{32, 32}));
    int kept = 0;
    for (int y = 0; y < 4; ++y) {
      for (int x = 0; x < 3 * 32; ++x) {
        kept += frame.row(y)[x] == job.source->frames[0].row(y)[x] ? 1 : 0;
      }
    }
    const bool wanted = irjs && paste;
    QVERIFY2(wanted ? kept == 4 * 3 * 32 : kept < 4 * 3 * 32 / 2, QByteArray::number(kept));
    if (side == 32) QVERIFY(result.frames == result.run.frames);
  }

  // Half a share of the source is half a share at another size as well, not laid on twice.
  void aSoftEdgeIsMixedOnce() {
    JobRequest job = editJob(1);
    job.source = std::make_shared<const Clip>(makeClip({Image({64, 64}, 3, 200)}, {12, 1}));
    job.size = {32, 32};
    job.recipeJson = recipe(true, true).toStdString();
    Track track = maskTrack(1, {64, 64}, {20, 20, 24, 24}, 0);
    track.feather = 8.0 / 64;
    job.objects = {{.words = "red ball", .track = track}};
    const JobResult result = performJob(*model_, job);
    const FitTransform fit = planFit({64, 64}, {32, 32}, job.fit);
    const Image once =
        pasteBack(result.run.decoded.at(0), fit, job.source->frames[0], result.run.region.at(0));
    QVERIFY(result.frames[0] == once);
    int soft = 0;
    for (const std::uint8_t share : result.run.region[0].pixels) soft += share > 0 && share < 255;
    QVERIFY(soft > 100);
  }

  // The energies read the mask as it was drawn, so a feather changes nothing that steers.
  void featherLeavesTheGuidanceAlone() {
    JobRequest job = starterJob(2);
    job.frames = 2;
    job.recipe = "layout-guidance";
    job.objects = {{.words = "big red ball", .track = maskTrack(2, {64, 64}, {20, 20, 24, 24}, 4)}};
    const VideoModel starter = VideoModel::load(ModelFolder::open(job.model), at::kFloat, at::kCPU);
    const JobResult hard = performJob(starter, job);
    job.objects[0].track.feather = 0.1;
    const JobResult soft = performJob(starter, job);
    QVERIFY(at::equal(hard.run.latents, soft.run.latents));
    QVERIFY(!hard.run.steps.front().guidance.empty());
  }

  void aShorterEditIsTheBeginning() {
    JobRequest job = editJob(4);
    job.frames = 2;
    const JobResult result = performJob(*model_, job);
    QCOMPARE(result.frames.size(), std::size_t{2});
    QVERIFY(result.run.region == performJob(*model_, editJob(2)).run.region);
    job.frames = 5;
    QVERIFY_EXCEPTION_THROWN((void)performJob(*model_, job), Error);
  }

  // A path is run through as fast as before, not squeezed into fewer frames.
  void cuttingKeepsAPathsPace() {
    const FitTransform fit = planFit({32, 32}, {32, 32}, FitMode::Stretch);
    const Track moved =
        movedAlong(boxTrack({0, 0.4, 0.2, 0.6}), Path{.points = {{0.1, 0.5}, {0.9, 0.5}}});
    const ObjectRequest cut =
        fitObject({.words = "ball", .track = moved}, fit, FitMode::Stretch, 5, 3);
    QVERIFY(fitObject({.words = "ball", .track = moved}, fit, FitMode::Stretch, 5, 5).track ==
            moved);
    const auto last = shapeAt(cut.track, 2, 3);
    QVERIFY(last.has_value());
    const auto* bitmap = std::get_if<BrushShape>(&*last);
    QVERIFY(bitmap != nullptr);
    // Half the way: the middle.
    QCOMPARE(int{bitmap->bitmap->row(16)[16]}, 255);
    QCOMPARE(int{bitmap->bitmap->row(16)[26]}, 0);
  }

  void aModelsOwnRecipeIsTaken() {
    const ModelFolder starter = ModelFolder::open("resources/starter/model");
    JobRequest job = starterJob();
    job.recipe = "reatco";
    QCOMPARE(recipeFor(job, starter).name, std::string("reatco-starter"));
    job.recipe = "plain";
    QCOMPARE(recipeFor(job, starter).name, std::string("plain"));
    job.recipe = "resources/recipes/reatco.json";
    QCOMPARE(recipeFor(job, starter).name, std::string("reatco"));
    job.recipe = "mine";
    job.recipeJson = R"({"title": "Mine"})";
    QCOMPARE(recipeFor(job, starter).name, std::string("mine"));
  }

  void whatWasMeasuredGoesToTheWindow() {
    JobResult result = performJob(*model_, editJob(2));
    ObjectMetrics& ball = result.objects.at(0);
    QCOMPARE(ball.frames.size(), std::size_t{2});
    ball.frames[0].detected = std::nullopt;
    ball.frames[1].detected = Vec2{0.5, 0.5};
    ball.following.gain = std::nullopt;
    ball.meanIou = 0.25;
    const FinishedRun run = finishedRun(result);
    QVERIFY(run.frames == result.frames);
    QCOMPARE(run.objects.size(), std::size_t{1});
    QCOMPARE(run.objects[0].foundFrames, 1);
    QCOMPARE(run.objects[0].iou.value_or(0), 0.25);
    QVERIFY(!run.objects[0].gain.has_value());
    QVERIFY(run.report.find("\"psnr_outside\": 100.0") != std::string::npos);
  }

  // All may change where no object says what may: there is no outside to measure.
  void anEditWithoutObjectsHasNoOutside() {
    JobRequest job = editJob(2);
    job.objects.clear();
    job.recipe = "plain";
    job.recipeJson = R"({"title": "Plain"})";
    job.notes = {"Ball is left out"};
    const FinishedRun run = finishedRun(performJob(*model_, job));
    QVERIFY(!run.psnrOutside);
    QCOMPARE(run.warnings, std::vector<std::string>{"Ball is left out"});
  }

 private:
  std::optional<VideoModel> model_;
};

QTEST_APPLESS_MAIN(JobTest)
#include "job_test.moc"
