// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/memory_estimate.h"

#include <QTest>
#include <algorithm>

#include "core/base/error.h"
#include "tests/core/engine/jobs.h"

using namespace attune;
using namespace attune::tests;

namespace {

constexpr double kMebibyte = 1048576;

JobRequest starter(Size2i size, int frames) {
  JobRequest job = starterJob();
  job.size = size;
  job.frames = frames;
  return job;
}

double part(const MemoryEstimate& estimate, MemoryPart wanted) {
  return std::ranges::find(estimate.shares, wanted, &MemoryShare::part)->bytes;
}

}  // namespace

class MemoryEstimateTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { model_ = describeModel("resources/starter/model"); }

  void growsWithSizeAndLength() {
    const auto needed = [&](Size2i size, int frames) {
      return estimateMemory(starter(size, frames), model_, 0).neededBytes;
    };
    const double native = needed({128, 128}, 16);
    QVERIFY2(native > 60 * kMebibyte && native < 400 * kMebibyte, std::to_string(native).c_str());
    QVERIFY(needed({256, 256}, 16) > 2 * native);
    QVERIFY(needed({128, 128}, 8) < native);
    JobRequest half = starter({128, 128}, 16);
    half.dtype = "bf16";
    const MemoryEstimate plain = estimateMemory(starter({128, 128}, 16), model_, 0);
    QCOMPARE(part(plain, MemoryPart::Weights) -
                 part(estimateMemory(half, model_, 0), MemoryPart::Weights),
             model_.parameters * 2);
    QCOMPARE(part(plain, MemoryPart::Steering), 0.0);
    QVERIFY(plain.fits());
  }

  void steeringCountsWhereObjectsAreSteered() {
    JobRequest job = starter({128, 128}, 16);
    job.recipe = "layout-guidance";
    QCOMPARE(part(estimateMemory(job, model_, 0), MemoryPart::Steering), 0.0);
    job.objects = {{.words = "red ball", .track = boxTrack({0, 0, 0.5, 0.5})}};
    const MemoryEstimate steered = estimateMemory(job, model_, 0);
    QVERIFY(part(steered, MemoryPart::Steering) > part(steered, MemoryPart::Denoising));
    // Where it would not fit, layers are recomputed.
    const MemoryEstimate tight = estimateMemory(job, model_, 300 * kMebibyte);
    QVERIFY(tight.checkpointed);
    QVERIFY(part(tight, MemoryPart::Steering) < part(steered, MemoryPart::Steering));
  }

  void aSourceCountsByItsLength() {
    JobRequest job = starter({128, 128}, 0);
    job.source = std::make_shared<const Clip>(
        makeClip(std::vector<Image>(6, Image({640, 360}, 3)), {25, 1}));
    QCOMPARE(estimateMemory(job, model_, 0).neededBytes,
             estimateMemory(starter({128, 128}, 6), model_, 0).neededBytes);
  }

  void remediesHelp() {
    const JobRequest job = starter({1024, 1024}, 16);
    const double available = estimateMemory(job, model_, 0).neededBytes * 0.6;
    const auto remedies = remediesFor(job, model_, available);
    QVERIFY(remedies.size() >= 3);
    bool fits = true;
    for (const Remedy& remedy : remedies) {
      const MemoryEstimate then = estimateMemory(remedy.request, model_, available);
      QCOMPARE(then.neededBytes, remedy.neededBytes);
      QVERIFY(then.neededBytes < estimateMemory(job, model_, available).neededBytes);
      QVERIFY(fits || !then.fits());  // those that fit come first
      fits = then.fits();
    }
    QVERIFY(remedies.front().neededBytes <= available);
    const auto smaller = std::ranges::find(remedies, RemedyKind::SmallerSize, &Remedy::kind);
    QVERIFY(smaller != remedies.end());
    QCOMPARE(smaller->request.size, (Size2i{768, 768}));
    QCOMPARE(smaller->detail, std::string("768x768"));
    const auto windows = std::ranges::find(remedies, RemedyKind::Windows, &Remedy::kind);
    QVERIFY(windows != remedies.end());
    QVERIFY(!windows->request.recipeJson.empty());
  }

  void refusesWhatCannotRun() {
    QVERIFY_EXCEPTION_THROWN((void)estimateMemory(starter({127, 128}, 16), model_, 0), Error);
  }

 private:
  ModelInfo model_;
};

QTEST_APPLESS_MAIN(MemoryEstimateTest)
#include "memory_estimate_test.moc"
