// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/job_clock.h"

#include <QTest>

using namespace attune;
using namespace std::chrono_literals;

namespace {

RunPlan planOf(int frames, int steps) {
  RunPlan plan;
  plan.frames = frames;
  plan.windows = {{0, frames}};
  plan.steps = steps;
  plan.guidance = 5;
  return plan;
}

}  // namespace

class JobClockTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void stepsAreTimedByTheMedianOfFive() {
    JobClock clock(false, start_);
    clock.plan({}, planOf(4, 10));
    auto now = start_ + 7s;  // loading and the like is no step
    JobProgress told = clock.at({Stage::Denoise, 0, 10}, now);
    QCOMPARE(told.secondsPerStep, 0.0);
    QVERIFY(told.secondsLeft < 0);
    const std::chrono::seconds steps[] = {1s, 2s, 9s, 2s, 3s, 3s, 3s};
    for (int i = 0; i < 7; ++i) {
      now += steps[i];
      told = clock.at({Stage::Denoise, i + 1, 10}, now);
    }
    QCOMPARE(told.secondsPerStep, 3.0);  // of 9, 2, 3, 3, 3
    // Three steps of three seconds, and a little for decoding.
    QVERIFY(told.secondsLeft > 9 && told.secondsLeft < 11);
  }

  void oneStalledStepSaysLittle() {
    JobClock clock(false, start_);
    clock.plan({}, planOf(4, 20));
    auto now = start_;
    (void)clock.at({Stage::Denoise, 0, 20}, now);
    JobProgress told;
    for (int i = 1; i <= 6; ++i) told = clock.at({Stage::Denoise, i, 20}, now += i == 5 ? 60s : 1s);
    QCOMPARE(told.secondsPerStep, 1.0);
    QVERIFY(told.secondsLeft < 16);
  }

  void sharesAddUpOverStages() {
    JobClock clock(true, start_);
    QCOMPARE(clock.at({Stage::Load, 0, 1}, start_).share, 0.0);
    RunRequest request{.prompt = {}, .negative = {}, .size = {}, .scheduler = {}, .recipe = {},
                       .objects = {}, .source = {Image()}, .sourcePrompt = {}, .initLatents = {},
                       .record = {}};
    RunPlan plan = planOf(4, 10);
    plan.inverts = true;
    clock.plan(request, plan);
    double share = 0;
    auto now = start_;
    const auto rises = [&](Stage stage, int total) {
      for (int i = 0; i <= total; ++i) {
        const double next = clock.at({stage, i, total}, now += 1s).share;
        if (next < share) return false;
        share = next;
      }
      return true;
    };
    QVERIFY(rises(Stage::Encode, 4));
    QVERIFY(rises(Stage::Invert, 10));
    QVERIFY(share > 0.3 && share < 0.45);  // an unguided step is half the work
    QVERIFY(rises(Stage::Denoise, 10));
    QVERIFY(share > 0.9 && share < 1);
    QVERIFY(rises(Stage::Decode, 4));
    QCOMPARE(share, 1.0);
  }

  // The first half of the steps takes longer, and the time left knows it.
  void guidedStepsCountForMore() {
    RunRequest request{.prompt = {}, .negative = {}, .size = {}, .scheduler = {}, .recipe = {},
                       .objects = {}, .source = {}, .sourcePrompt = {}, .initLatents = {},
                       .record = {}};
    request.recipe.terms = {EnergyTerm{}};
    request.recipe.schedule.denseUntil = 0.5;
    JobClock clock(false, start_);
    clock.plan(request, planOf(1, 10));
    auto now = start_;
    (void)clock.at({Stage::Denoise, 0, 10}, now);
    JobProgress told;
    for (int i = 1; i <= 5; ++i) told = clock.at({Stage::Denoise, i, 10}, now += 2300ms);
    QVERIFY(told.share > 0.65);
    QVERIFY(told.secondsLeft > 4 && told.secondsLeft < 6);
  }

 private:
  const JobClock::Time start_ = JobClock::Time() + 100s;
};

QTEST_APPLESS_MAIN(JobClockTest)
#include "job_clock_test.moc"
