// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/plan.h"

#include <QTest>
#include <limits>

#include "tests/core/pipeline/requests.h"

using namespace attune;
using namespace attune::tests;

namespace {

// At most eight frames at a time, cells of two pixels.
ModelLimits model() {
  ModelLimits limits;
  limits.denoiser.mostFrames = 8;
  limits.pixelsPerCell = 2;
  limits.nativeSize = {16, 12};
  limits.defaults.frames = 6;
  return limits;
}

ObjectRequest ball(Box box = {0.2, 0.2, 0.6, 0.6}) { return {"ball", boxTrack(box), {}}; }

using Change = std::function<void(RunRequest&)>;
struct Bad {
  const char* name;
  Change change;
  std::vector<std::string> parts;  // what the message holds: the option, and the remedy
};

const std::vector<Bad> kBad = {
    {"frames below zero", [](RunRequest& r) { r.frames = -3; }, {"--frames -3", "1..1024"}},
    {"frames without end", [](RunRequest& r) { r.frames = 5000; }, {"--frames 5000", "1..1024"}},
    {"frames past the model", [](RunRequest& r) { r.frames = 9; }, {"--frames 9", "8", "windows"}},
    {"windows past the model",
     [](RunRequest& r) {
       r.frames = 20;
       r.recipe.windows = {.size = 12, .stride = 4};
     },
     {"--frames 12", "at most 8"}},
    {"a width between cells", [](RunRequest& r) { r.size = {15, 12}; }, {"--size 15x12", "use 16x12"}},
    {"no height", [](RunRequest& r) { r.size = {16, 0}; }, {"--size 16x0", "use 16x2"}},
    {"a size without end", [](RunRequest& r) { r.size = {8192, 12}; }, {"--size", "use 4096x12"}},
    {"a source between cells", [](RunRequest& r) { r.source = source(2, {15, 12}); }, {"use 16x12"}},
    {"a source of two sizes",
     [](RunRequest& r) {
       r.source = source(2, {16, 12});
       r.source.push_back(Image({12, 16}, 3));
     },
     {"--clip", "12x16", "one size"}},
    {"a source without colour",
     [](RunRequest& r) { r.source = {Image({16, 12}, 1)}; },
     {"--clip", "RGB"}},
    {"steps below zero", [](RunRequest& r) { r.steps = -1; }, {"--steps -1", "1..1000"}},
    {"steps without end", [](RunRequest& r) { r.steps = 1001; }, {"--steps 1001", "1..1000"}},
    {"guidance without end", [](RunRequest& r) { r.guidance = 101; }, {"--guidance", "100"}},
    {"endless guidance",
     [](RunRequest& r) { r.guidance = std::numeric_limits<double>::infinity(); },
     {"--guidance", "100"}},
    {"steering nothing", [](RunRequest& r) { r.recipe = pullingRecipe(); },
     {"--recipe pulling", "--object"}},
    {"keeping everything",
     [](RunRequest& r) {
       r.source = source(2, {16, 12});
       r.recipe.blend.irjs = true;
     },
     {"--recipe", "--object"}},
    {"a key past the clip",
     [](RunRequest& r) {
       r.objects = {ball()};
       r.objects[0].track.keys.push_back(r.objects[0].track.keys[0]);
       r.objects[0].track.keys[1].frame = 6;
     },
     {"--object 'ball'", "6"}},
    {"an object outside the frame",
     [](RunRequest& r) { r.objects = {ball({1.2, 0.2, 1.6, 0.6})}; },
     {"--object 'ball'"}},
    {"an origin without a shape",
     [](RunRequest& r) {
       r.objects = {ball()};
       r.objects[0].origin = Track{};
     },
     {"--object 'ball'"}},
};

}  // namespace

class PlanTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void refuses_data() {
    QTest::addColumn<int>("row");
    for (std::size_t i = 0; i < kBad.size(); ++i) QTest::newRow(kBad[i].name) << static_cast<int>(i);
  }

  void refuses() {
    QFETCH(int, row);
    const Bad& bad = kBad[static_cast<std::size_t>(row)];
    RunRequest request;
    bad.change(request);
    const Error error = errorOf([&] { (void)planRun(request, model()); });
    QVERIFY2(error.code() == ErrorCode::BadInput, error.what());
    QVERIFY2(error.message().find('\n') == std::string::npos, error.what());
    for (const std::string& part : bad.parts) {
      QVERIFY2(error.message().find(part) != std::string::npos, error.what());
    }
  }

  void fallsBackOnTheModelThenTheRecipe() {
    ModelLimits limits = model();
    RunRequest request;
    request.recipe.sampling = {.scheduler = "euler", .steps = 31, .guidance = 4};
    RunPlan plan = planRun(request, limits);
    QCOMPARE(plan.frames, 6);
    QCOMPARE(plan.size, (Size2i{16, 12}));
    QCOMPARE(plan.latentGrid, (Size2i{8, 6}));
    QCOMPARE(plan.steps, 31);
    QCOMPARE(plan.guidance, 4.0);
    QCOMPARE(plan.scheduler, std::string("euler"));
    QVERIFY(!plan.inverts);
    QCOMPARE(plan.windows, (std::vector<std::pair<int, int>>{{0, 6}}));

    limits.defaults.steps = 12;
    limits.defaults.guidance = 3;
    plan = planRun(request, limits);
    QCOMPARE(plan.steps, 12);
    QCOMPARE(plan.guidance, 3.0);

    request.steps = 5;
    request.guidance = 0;
    request.scheduler = "ddim";
    request.frames = 8;
    request.size = {24, 32};
    plan = planRun(request, limits);
    QCOMPARE(plan.steps, 5);
    QCOMPARE(plan.guidance, 0.0);
    QCOMPARE(plan.scheduler, std::string("ddim"));
    QCOMPARE(plan.frames, 8);
    QCOMPARE(plan.latentGrid, (Size2i{12, 16}));
  }

  void anEditIsAsItsSource() {
    RunRequest request;
    request.source = source(3, {20, 14});
    request.objects = {ball()};
    RunPlan plan = planRun(request, model());
    QCOMPARE(plan.frames, 3);
    QCOMPARE(plan.size, (Size2i{20, 14}));
    QVERIFY(plan.inverts);
    request.initLatents = "latents.safetensors";
    QVERIFY(!planRun(request, model()).inverts);
    request.initLatents.clear();
    request.recipe.sampling.editFrom = StartFrom::Noise;
    QVERIFY(!planRun(request, model()).inverts);
  }

  void windowsReachFurther() {
    RunRequest request;
    request.frames = 20;
    request.recipe.windows = {.size = 8, .stride = 5};
    const RunPlan plan = planRun(request, model());
    QCOMPARE(plan.windows.front(), (std::pair<int, int>{0, 8}));
    QCOMPARE(plan.windows.back(), (std::pair<int, int>{12, 20}));
  }

  void savesMemoryWhenItMust() {
    ModelLimits limits = model();
    limits.denoiser.keptPerCell = 1000;  // 6 frames of 8 x 6 cells in floats: 1,152,000 bytes
    RunRequest request;
    request.recipe = pullingRecipe();
    request.objects = {ball()};
    QVERIFY(!planRun(request, limits).checkpointed);
    limits.availableBytes = 3e6;
    QVERIFY(!planRun(request, limits).checkpointed);
    limits.availableBytes = 2e6;
    QVERIFY(planRun(request, limits).checkpointed);
    QCOMPARE(planRun(request, limits).guidedBytes, 1152000.0);
  }
};

QTEST_APPLESS_MAIN(PlanTest)
#include "plan_test.moc"
