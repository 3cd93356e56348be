// SPDX-License-Identifier: GPL-3.0-or-later
#include <ATen/ATen.h>

#include <QTest>
#include <cmath>
#include <limits>

#include "core/steering/schedule.h"
#include "core/steering/update.h"

using namespace attune;

namespace {

bool near(double a, double b, double tolerance) {
  return std::abs(a - b) <= tolerance;
}

}  // namespace

class ScheduleTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // 2404.05519 with DPM-Solver: i <= 2T/5, then even i, none of the last five.
  void publishedStepsWithDpmSolver() {
    const StepSchedule schedule{
        .denseUntil = 0.4, .denseInclusive = true, .every = 2, .stopBeforeEnd = 5};
    std::vector<int> expected;
    for (int i = 0; i <= 20; ++i) expected.push_back(i);
    for (int i = 22; i <= 44; i += 2) expected.push_back(i);
    QCOMPARE(guidedSteps(schedule, 50), expected);
    QCOMPARE(expected.size(), std::size_t{33});
  }

  void publishedStepsWithDdim() {
    const StepSchedule schedule{
        .denseUntil = 3.0 / 16, .denseInclusive = true, .every = 2, .stopBeforeEnd = 2};
    const auto steps = guidedSteps(schedule, 50);
    QCOMPARE(steps.size(), std::size_t{29});
    QCOMPARE(steps[9], 9);
    QCOMPARE(steps.back(), 46);
  }

  void sharesAreExact() {
    QCOMPARE(guidedSteps({.denseUntil = 0.5}, 50).size(), std::size_t{25});
    QCOMPARE(guidedSteps({.denseUntil = 0.7}, 10).size(), std::size_t{7});
    QCOMPARE(guidedSteps({.denseUntil = 0.6}, 35).size(), std::size_t{21});
    QCOMPARE(guidedSteps({.denseUntil = 1, .denseSteps = 10}, 51).size(), std::size_t{10});
    QVERIFY(guidedSteps({.denseUntil = 0}, 20).empty());
    QVERIFY(!guidesStep({.denseUntil = 1}, 20, 20));
  }

  void earlyStepsTakeMoreUpdates() {
    const StepSchedule schedule{.iterations = 1, .earlyIterations = 3, .earlySteps = 4};
    QCOMPARE(iterationsAt(schedule, 3), 3);
    QCOMPARE(iterationsAt(schedule, 4), 1);
  }

  void refinementPointsFollowTheStepCount() {
    const StepSchedule schedule{.refine = {{0, 0.05}, {0.2, 0.5}, {0.4, 0.8}}};
    QCOMPARE(refinementAt(schedule, 10, 50).value_or(0), 0.5);
    QCOMPARE(refinementAt(schedule, 20, 50).value_or(0), 0.8);
    QCOMPARE(refinementAt(schedule, 4, 20).value_or(0), 0.5);
    QVERIFY(!refinementAt(schedule, 5, 20));
  }

  // ReAtCo: 20 sqrt(linspace(1, 0.5, 50)).
  void stepSizesArePublished() {
    const UpdateRule rule{.eta = 20, .rho = Rho::SqrtLinear};
    QVERIFY(near(stepSize(rule, 0, 0, 50), 20, 1e-12));
    QVERIFY(near(stepSize(rule, 0, 10, 50), 18.952, 1e-3));
    QVERIFY(near(stepSize(rule, 0, 20, 50), 17.843, 1e-3));
    QVERIFY(near(stepSize(rule, 0, 24, 50), 17.379, 1e-3));
    QVERIFY(near(stepSize({.eta = 15}, 0.25, 3, 50), 11.25, 1e-12));
    QVERIFY(near(stepSize({.eta = 2, .rho = Rho::SqrtOneMinusAlphaBar}, 0.75, 3, 50), 1, 1e-12));
    QVERIFY(near(stepSize({.eta = 2, .rho = Rho::Constant}, 0.75, 3, 50), 2, 1e-12));
  }

  // sigma^2 on variance exploding latents is 1 - abar on variance preserving ones.
  void updateUnitsAgree() {
    const double sigma = 3;
    const double scale = std::sqrt(1 + sigma * sigma);
    const at::Tensor vp = at::randn({2, 4, 3, 3}, at::kDouble);
    const at::Tensor gradVp = at::randn({2, 4, 3, 3}, at::kDouble);
    const at::Tensor ve = vp * scale - 30 * sigma * sigma * (gradVp / scale);
    const double step = stepSize({.eta = 30}, 1 / (1 + sigma * sigma), 0, 50);
    const UpdateResult moved = applyUpdate({}, vp, gradVp, step);
    QVERIFY(moved.applied && at::allclose(moved.latents, ve / scale));
  }

  void trustLimitsEachFrame() {
    const at::Tensor z = at::ones({2, 4, 2, 2});
    at::Tensor gradient = at::ones({2, 4, 2, 2});
    gradient[0] *= 100;
    gradient[1] *= 0.01;
    const UpdateRule rule{.kind = UpdateKind::Trust, .trust = 0.05};
    const at::Tensor moved = applyUpdate(rule, z, gradient, 1).latents;
    QVERIFY(near((moved[0] - z[0]).norm().item<double>() / z[0].norm().item<double>(), 0.05, 1e-6));
    QVERIFY(at::allclose(moved[1], z[1] - 0.01));
  }

  void brokenGradientsAreRejected() {
    const at::Tensor z = at::ones({1, 4, 2, 2});
    at::Tensor gradient = at::ones({1, 4, 2, 2});
    gradient[0][0][0][0] = std::numeric_limits<float>::quiet_NaN();
    const UpdateResult result = applyUpdate({}, z, gradient, 1);
    QVERIFY(!result.applied && at::equal(result.latents, z));
  }

  void windowsCoverTheClip() {
    const auto published = windowRanges({.size = 4, .stride = 1}, 16);
    QCOMPARE(published.size(), std::size_t{13});
    QCOMPARE(published.back(), (std::pair{12, 16}));
    const auto coarse = windowRanges({.size = 4, .stride = 3}, 9);
    QCOMPARE(coarse, (std::vector<std::pair<int, int>>{{0, 4}, {3, 7}, {5, 9}}));
    for (const int frames : {1, 3, 4})
      QCOMPARE(windowRanges({.size = 4, .stride = 1}, frames),
               (std::vector<std::pair<int, int>>{{0, frames}}));
    QCOMPARE(windowRanges({}, 16).size(), std::size_t{1});
  }
};

QTEST_APPLESS_MAIN(ScheduleTest)
#include "schedule_test.moc"
