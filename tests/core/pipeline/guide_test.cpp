// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/guide.h"

#include <ATen/ATen.h>

#include <QTest>
#include <cmath>
#include <optional>

#include "core/pipeline/sampler.h"
#include "tests/core/pipeline/requests.h"

using namespace attune;
using namespace attune::tests;

namespace {

constexpr int kFrames = 3;
constexpr int kSteps = 8;

// The small model with one object to pull to the left half.
struct Fixture {
  VideoModel model = smallModel();
  Tokenized text = model.tokenizer.tokenize("a red ball");
  at::Tensor latents = seededNoise(kFrames, 4, {8, 6}, cpuGenerator(4));

  [[nodiscard]] Objective objective(const Recipe& recipe, int firstFrame = 0) const {
    std::vector<AttentionSite> sites;
    for (const auto& site : model.denoiser->sites()) sites.push_back(*site);
    Track track = boxTrack({0, 0.2, 0.5, 0.8});
    track.first = firstFrame;
    return Objective({.terms = recipe.terms,
                      .objects = {{.name = "ball", .tokens = {3}, .track = track}},
                      .sites = sites,
                      .latentGrid = {8, 6},
                      .frames = 2 * kFrames,
                      .sequenceLength = model.tokenizer.maxLength(),
                      .wordEnd = text.readTokens - 1});
  }

  [[nodiscard]] Guide::Moment moment(int step) const {
    return {.step = step,
            .timestep = 700,
            .alphaBar = 0.2,
            .text = model.textEncoder.encode({text.ids()})};
  }
};

}  // namespace

class GuideTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { fixture_.emplace(); }

  void energyFallsWithEveryUpdate() {
    const Recipe recipe = pullingRecipe();
    const Objective objective = fixture_->objective(recipe);
    Guide guide(*fixture_->model.denoiser, objective, recipe, kSteps);
    at::Tensor x = fixture_->latents;
    double last = INFINITY;
    for (int i = 0; i < 5; ++i) {
      GuideReport report;
      x = guide.apply(x, fixture_->moment(0), report);
      QVERIFY2(report.energy < last, qPrintable(QString::number(report.energy)));
      QVERIFY(report.change > 0);
      QVERIFY(!report.rejected);
      QCOMPARE(report.updates, 1);
      QCOMPARE(report.terms.size(), std::size_t{1});
      last = report.energy;
    }
    QVERIFY(!x.requires_grad());
  }

  void iterationsAreUpdatesInOneStep() {
    Recipe recipe = pullingRecipe();
    recipe.schedule.iterations = 3;
    const Objective objective = fixture_->objective(recipe);
    Guide guide(*fixture_->model.denoiser, objective, recipe, kSteps);
    GuideReport report;
    const at::Tensor three = guide.apply(fixture_->latents, fixture_->moment(0), report);
    QCOMPARE(report.updates, 3);

    const Recipe single = pullingRecipe();
    Guide again(*fixture_->model.denoiser, objective, single, kSteps);
    at::Tensor x = fixture_->latents;
    for (int i = 0; i < 3; ++i) {
      GuideReport ignored;
      x = again.apply(x, fixture_->moment(0), ignored);
    }
    QVERIFY(at::equal(x, three));
  }

  void savingMemoryChangesNothing() {
    const Recipe recipe = pullingRecipe();
    const Objective objective = fixture_->objective(recipe);
    Guide guide(*fixture_->model.denoiser, objective, recipe, kSteps);
    GuideReport report;
    const at::Tensor plain = guide.apply(fixture_->latents, fixture_->moment(0), report);
    Guide::Moment moment = fixture_->moment(0);
    moment.checkpointed = true;
    const at::Tensor saving = guide.apply(fixture_->latents, moment, report);
    QVERIFY((plain - saving).abs().max().item<double>() < 1e-5);
    QVERIFY(!at::equal(plain, fixture_->latents));
  }

  void actsWhereTheScheduleSays() {
    Recipe recipe = pullingRecipe();
    recipe.schedule.denseUntil = 0.25;
    const Objective objective = fixture_->objective(recipe);
    const Guide guide(*fixture_->model.denoiser, objective, recipe, kSteps);
    for (int step = 0; step < kSteps; ++step) QCOMPARE(guide.acts(step), step < 2);

    const Objective nothing({});
    const Guide idle(*fixture_->model.denoiser, nothing, recipe, kSteps);
    QVERIFY(!idle.acts(0));
  }

  void stopsForGoodWhenTheEnergyIsLow() {
    Recipe recipe = pullingRecipe();
    recipe.schedule.stopEnergy = 1e6;
    const Objective objective = fixture_->objective(recipe);
    Guide guide(*fixture_->model.denoiser, objective, recipe, kSteps);
    QVERIFY(guide.acts(0));
    GuideReport report;
    const at::Tensor out = guide.apply(fixture_->latents, fixture_->moment(0), report);
    QVERIFY(at::equal(out, fixture_->latents));
    QCOMPARE(report.updates, 0);
    QVERIFY(report.energy > 0);
    QVERIFY(!guide.acts(1));
  }

  // A window before the object's first frame asks for nothing.
  void withoutAnObjectNothingMoves() {
    const Recipe recipe = pullingRecipe();
    const Objective objective = fixture_->objective(recipe, kFrames);
    Guide guide(*fixture_->model.denoiser, objective, recipe, kSteps);
    GuideReport report;
    const at::Tensor out = guide.apply(fixture_->latents, fixture_->moment(0), report);
    QVERIFY(at::equal(out, fixture_->latents));
    Guide::Moment later = fixture_->moment(0);
    later.firstFrame = kFrames;
    QVERIFY(!at::equal(guide.apply(fixture_->latents, later, report), fixture_->latents));
  }

  void aGradientThatIsNotFiniteIsRejected() {
    const Recipe recipe = pullingRecipe();
    const Objective objective = fixture_->objective(recipe);
    Guide guide(*fixture_->model.denoiser, objective, recipe, kSteps);
    at::Tensor broken = fixture_->latents.clone();
    broken[0][0][0][0] = NAN;
    GuideReport report;
    const at::Tensor out = guide.apply(broken, fixture_->moment(0), report);
    QVERIFY(report.rejected);
    QVERIFY(at::equal(out.slice(0, 1), broken.slice(0, 1)));
  }

  void stopsWhenItIsToldTo() {
    const Recipe recipe = pullingRecipe();
    const Objective objective = fixture_->objective(recipe);
    Guide guide(*fixture_->model.denoiser, objective, recipe, kSteps);
    std::stop_source source;
    source.request_stop();
    Guide::Moment moment = fixture_->moment(0);
    moment.cancel = CancelToken(source.get_token());
    GuideReport report;
    const Error error =
        errorOf([&] { (void)guide.apply(fixture_->latents, moment, report); });
    QCOMPARE(error.code(), ErrorCode::Cancelled);
  }

 private:
  std::optional<Fixture> fixture_;
};

QTEST_APPLESS_MAIN(GuideTest)
#include "guide_test.moc"
