// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <random>

#include "tests/core/engine/jobs.h"

using namespace attune;
using namespace attune::tests;

namespace {

bool isStep(const EngineEvent& event, JobId job, int least) {
  const auto* progress = std::get_if<JobProgress>(&event);
  return progress != nullptr && progress->job == job && progress->stage == JobStage::Denoise &&
         progress->done >= least;
}

// Of all values of two clips of one shape.
double correlation(const std::vector<Image>& a, const std::vector<Image>& b) {
  double n = 0;
  double sa = 0;
  double sb = 0;
  double saa = 0;
  double sbb = 0;
  double sab = 0;
  for (std::size_t f = 0; f < a.size(); ++f) {
    for (std::size_t i = 0; i < a[f].pixels.size(); ++i) {
      const double x = a[f].pixels[i];
      const double y = b[f].pixels[i];
      n += 1;
      sa += x;
      sb += y;
      saa += x * x;
      sbb += y * y;
      sab += x * y;
    }
  }
  return (sab - sa * sb / n) / std::sqrt((saa - sa * sa / n) * (sbb - sb * sb / n));
}

std::shared_ptr<const FinishedRun> runOf(const JobEnded& ended) {
  const auto* run = std::get_if<std::shared_ptr<const FinishedRun>>(&ended.outcome);
  return run != nullptr ? *run : nullptr;
}

std::string faultOf(const JobEnded& ended) {
  const auto* failure = std::get_if<JobFailure>(&ended.outcome);
  return failure != nullptr ? failure->message : std::string();
}

bool cancelled(const JobEnded& ended) {
  return std::holds_alternative<JobCancelled>(ended.outcome);
}

}  // namespace

class ThreadEngineTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aJobIsToldFromStartToEnd() {
    EventLog log;
    const auto engine = makeThreadEngine(log.sink());
    const JobId job = engine->submit(smallJob(4));
    QVERIFY(log.waitForEnd(job));
    const auto events = log.all();
    QVERIFY(std::holds_alternative<JobStarted>(events.front()));
    QVERIFY(std::holds_alternative<JobEnded>(events.back()));
    const auto run = runOf(log.endsOf(job).at(0));
    QVERIFY(run);
    QCOMPARE(run->frames.size(), std::size_t{2});
    QCOMPARE(run->frames[0].size, (Size2i{24, 16}));
    QVERIFY(run->seconds > 0);
    QVERIFY(run->flicker.has_value());
    QVERIFY(run->report.find("\"settings\"") != std::string::npos);
  }

  void progressRises() {
    EventLog log;
    const auto engine = makeThreadEngine(log.sink());
    const JobId job = engine->submit(smallJob(8));
    QVERIFY(log.waitForEnd(job));
    double share = 0;
    auto stage = JobStage::Load;
    for (const JobProgress& progress : log.of<JobProgress>()) {
      QVERIFY(progress.stage >= stage);
      QVERIFY(progress.share >= share && progress.share <= 1);
      stage = progress.stage;
      share = progress.share;
      if (stage != JobStage::Denoise || progress.done < 2) continue;
      QVERIFY(progress.secondsPerStep > 0);
      QVERIFY(progress.secondsLeft >= 0);
    }
    QVERIFY(stage == JobStage::Decode);
    QVERIFY(share > 0.99);
  }

  void previewsLookLikeTheResult() {
    EventLog log;
    const auto engine = makeThreadEngine(log.sink());
    const JobId job = engine->submit(starterJob(4));
    QVERIFY(log.waitForEnd(job));
    const auto previews = log.of<JobPreview>();
    const auto run = runOf(log.endsOf(job).at(0));
    QVERIFY(run);
    QVERIFY(!previews.empty());
    QCOMPARE(previews.back().step, 4);
    QCOMPARE(previews.back().frames->size(), run->frames.size());
    QCOMPARE(previews.back().frames->front().size, run->frames.front().size);
    const double alike = correlation(*previews.back().frames, run->frames);
    QVERIFY2(alike > 0.8, std::to_string(alike).c_str());
  }

  // After the last step the clean clip is what is decoded in the end.
  void decodedPreviewsAreTheResult() {
    EventLog log;
    const auto engine = makeThreadEngine(log.sink());
    engine->setPreviews(PreviewKind::Decoded);
    const JobId job = engine->submit(starterJob(2));
    QVERIFY(log.waitForEnd(job));
    const auto previews = log.of<JobPreview>();
    const auto run = runOf(log.endsOf(job).at(0));
    QVERIFY(run && !previews.empty());
    QCOMPARE(previews.back().step, 2);
    QVERIFY(*previews.back().frames == run->frames);
  }

  void aReceiverThatIsSlowSeesTheNewestPreview() {
    std::vector<int> seen;
    std::mutex mutex;
    EventLog log;
    const auto keep = log.sink();
    const auto engine = makeThreadEngine([&](EngineEvent event) {
      if (const auto* preview = std::get_if<JobPreview>(&event)) {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        const std::lock_guard lock(mutex);
        seen.push_back(preview->step);
      }
      keep(std::move(event));
    });
    const JobId job = engine->submit(smallJob(60));
    QVERIFY(log.waitForEnd(job));
    QVERIFY(seen.size() < 60);
    QVERIFY(std::ranges::is_sorted(seen));
    QCOMPARE(seen.back(), 60);
  }

  void watchingChangesNothingButWhatIsTold() {
    EventLog log;
    const auto engine = makeThreadEngine(log.sink());
    engine->setPreviews(PreviewKind::Off);
    engine->watch({.entropies = false});
    const JobId blind = engine->submit(smallJob(3));
    QVERIFY(log.waitForEnd(blind));
    QVERIFY(log.of<JobPreview>().empty());
    QVERIFY(log.of<JobAttention>().empty());

    engine->setPreviews(PreviewKind::Quick);
    engine->watch({.entropies = true});
    const JobId plain = engine->submit(smallJob(3));
    QVERIFY(log.waitForEnd(plain));
    const auto entropies = log.of<JobAttention>();
    QCOMPARE(entropies.size(), std::size_t{3});
    for (const JobAttention& step : entropies)
      QVERIFY(step.recordingSeconds > 0 && step.recordingSeconds < step.stepSeconds);
    std::string cross;
    for (const SiteAttention& site : entropies[0].sites) {
      QVERIFY(site.entropyShare > 0 && site.entropyShare <= 1.0001);
      QVERIFY(site.maps.empty() && site.rowEntropies.empty());
      QVERIFY(!site.headEntropyShares.empty());
      QCOMPARE(site.energy.has_value(), site.kind != AttentionKind::Cross);
      if (site.kind == AttentionKind::Cross && cross.empty()) cross = site.site;
    }
    QVERIFY(std::ranges::find(entropies[0].sites, AttentionKind::Temporal, &SiteAttention::kind) !=
            entropies[0].sites.end());

    engine->watch({.sites = {cross}});
    const JobId watched = engine->submit(smallJob(3));
    QVERIFY(log.waitForEnd(watched));
    const JobAttention last = log.of<JobAttention>().back();
    QCOMPARE(last.words, (std::vector<std::string>{"a", "red", "ball"}));
    for (const SiteAttention& site : last.sites) {
      QCOMPARE(site.maps.empty(), site.site != cross);
      if (site.maps.empty()) continue;
      QCOMPARE(site.maps.size(), std::size_t{3});
      QCOMPARE(site.maps[0].size(), std::size_t{2});
      QCOMPARE(site.maps[0][0].shares.size, site.grid);
      QCOMPARE(site.rowEntropies.size(), std::size_t{2});
      QVERIFY(site.headMaps.empty());
      for (const auto& word : site.maps) {
        for (const WordMap& map : word) {
          QCOMPARE(int{*std::ranges::max_element(map.shares.pixels)}, 255);
          QVERIFY(map.largest > 0 && map.largest <= 1);
        }
      }
    }
    AttentionWatch everything{.wordSites = true, .heads = true};
    for (const SiteAttention& site : last.sites) {
      if (site.kind != AttentionKind::Cross) everything.sites.push_back(site.site);
    }
    engine->watch(everything);
    const JobId all = engine->submit(smallJob(3));
    QVERIFY(log.waitForEnd(all));
    const JobAttention full = log.of<JobAttention>().back();
    for (const SiteAttention& site : full.sites) {
      QCOMPARE(site.maps.empty(), site.kind != AttentionKind::Cross);
      QCOMPARE(site.headMaps.size(), site.maps.empty() ? 0 : site.headEntropyShares.size());
      QCOMPARE(site.rowEntropies.size(), std::size_t{2});
    }
    const auto first = runOf(log.endsOf(blind).at(0));
    QVERIFY(first->frames == runOf(log.endsOf(all).at(0))->frames);
    QVERIFY(first->frames == runOf(log.endsOf(plain).at(0))->frames);
    QVERIFY(first->frames == runOf(log.endsOf(watched).at(0))->frames);
  }

  void steeringIsTold() {
    EventLog log;
    const auto engine = makeThreadEngine(log.sink());
    JobRequest request = smallJob(4);
    request.recipe = "pull";
    request.recipeJson =
        R"({"title": "Pull", "terms": [
            {"id": "mass", "kind": "mass_in", "sites": {"downscales": [1, 2]}}]})";
    request.objects = {{.words = "red ball", .track = boxTrack({0.1, 0.1, 0.5, 0.6})}};
    const JobId job = engine->submit(request);
    QVERIFY(log.waitForEnd(job));
    QVERIFY2(runOf(log.endsOf(job).at(0)), faultOf(log.endsOf(job).at(0)).c_str());
    const auto told = log.of<JobSteering>();
    QVERIFY(!told.empty());
    QCOMPARE(told[0].step, 1);
    QCOMPARE(told[0].terms, std::vector<std::string>{"mass"});
    QVERIFY(told[0].energies.at(0) > 0);
  }

  void aRunningJobStopsWithinAStep() {
    EventLog log;
    const auto engine = makeThreadEngine(log.sink());
    const JobId job = engine->submit(starterJob(200));
    QVERIFY(log.waitFor([job](const EngineEvent& event) { return isStep(event, job, 3); }));
    double step = 0;
    for (const JobProgress& progress : log.of<JobProgress>()) {
      step = std::max(step, progress.secondsPerStep);
    }
    const auto asked = std::chrono::steady_clock::now();
    engine->cancel(job);
    QVERIFY(log.waitForEnd(job));
    const double took =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - asked).count();
    QVERIFY2(took < step, qPrintable(QStringLiteral("%1 s of %2").arg(took).arg(step)));
    QVERIFY(cancelled(log.endsOf(job).at(0)));
    // The model is whole: the next job runs.
    const JobId next = engine->submit(starterJob(1));
    QVERIFY(log.waitForEnd(next));
    QVERIFY(runOf(log.endsOf(next).at(0)));
  }

  void aWaitingJobEndsAtOnce() {
    EventLog log;
    const auto engine = makeThreadEngine(log.sink());
    const JobId busy = engine->submit(smallJob(900));
    const JobId waits = engine->submit(smallJob());
    QVERIFY(log.waitFor([busy](const EngineEvent& event) { return isStep(event, busy, 1); }));
    engine->cancel(waits);
    QVERIFY(log.waitForEnd(waits));
    QVERIFY(log.endsOf(busy).empty());
    QVERIFY(cancelled(log.endsOf(waits).at(0)));
    engine->cancel(busy);
    QVERIFY(log.waitForEnd(busy));
    const auto started = log.of<JobStarted>();
    QCOMPARE(started.size(), std::size_t{1});
  }

  void jobsRunInTheOrderAskedFor() {
    EventLog log;
    const auto engine = makeThreadEngine(log.sink());
    const JobId busy = engine->submit(smallJob(900));
    QVERIFY(log.waitFor([busy](const EngineEvent& event) { return isStep(event, busy, 1); }));
    const JobId a = engine->submit(smallJob(1));
    const JobId b = engine->submit(smallJob(1));
    const JobId c = engine->submit(smallJob(1));
    const JobId d = engine->submit(smallJob(1), true);
    engine->reorder({c, 999, a});
    engine->cancel(busy);
    for (const JobId job : {a, b, c, d}) QVERIFY(log.waitForEnd(job));
    std::vector<JobId> order;
    for (const JobStarted& started : log.of<JobStarted>()) order.push_back(started.job);
    QCOMPARE(order, (std::vector<JobId>{busy, c, a, d, b}));
  }

  void everyJobEndsOnce() {
    EventLog log;
    std::vector<JobId> jobs;
    {
      const auto engine = makeThreadEngine(log.sink());
      std::mt19937 random(3);
      for (int i = 0; i < 50; ++i) {
        jobs.push_back(engine->submit(smallJob(1 + i % 3), i % 7 == 0));
        if (random() % 2 == 0) engine->cancel(jobs[random() % jobs.size()]);
        if (i % 10 == 9) std::this_thread::sleep_for(std::chrono::milliseconds(40));
      }
      engine->cancel(12345);
    }
    for (const JobId job : jobs) QCOMPARE(log.endsOf(job).size(), std::size_t{1});
    QCOMPARE(log.of<JobEnded>().size(), jobs.size());
  }

  void closingEndsTheQueueAsCancelled() {
    EventLog log;
    std::vector<JobId> jobs;
    {
      const auto engine = makeThreadEngine(log.sink());
      for (int i = 0; i < 4; ++i) jobs.push_back(engine->submit(smallJob(900)));
      QVERIFY(log.waitFor([&](const EngineEvent& event) { return isStep(event, jobs[0], 1); }));
    }
    for (const JobId job : jobs) {
      QCOMPARE(log.endsOf(job).size(), std::size_t{1});
      QVERIFY(cancelled(log.endsOf(job).at(0)));
    }
  }

  void failuresAreResults_data() {
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("part");
    const auto bad = static_cast<int>(ErrorCode::BadInput);
    QTest::newRow("no such recipe") << 0 << bad << "magic";
    QTest::newRow("a recipe that is none") << 1 << bad << "wobble";
    QTest::newRow("a word that is not in the prompt") << 2 << bad << "star";
    QTest::newRow("no such folder") << 3 << bad << "nowhere";
    QTest::newRow("far too large") << 4 << static_cast<int>(ErrorCode::OutOfMemory) << "MiB";
  }

  void failuresAreResults() {
    QFETCH(int, fault);
    QFETCH(int, code);
    QFETCH(QString, part);
    JobRequest request = smallJob();
    if (fault == 0) request.recipe = "magic";
    if (fault == 1) request.recipeJson = R"({"wobble": 3})";
    if (fault == 2) request.objects = {{.words = "star", .track = boxTrack({0, 0, 1, 1})}};
    if (fault == 3) request.model = "/nowhere";
    if (fault == 4) {
      request.model = "resources/starter/model";
      request.size = {4096, 4096};
      request.frames = 32;
    }
    EventLog log;
    const auto engine = makeThreadEngine(log.sink());
    const JobId job = engine->submit(request);
    QVERIFY(log.waitForEnd(job));
    const JobEnded ended = log.endsOf(job).at(0);
    const auto* failure = std::get_if<JobFailure>(&ended.outcome);
    QVERIFY(failure != nullptr);
    QCOMPARE(static_cast<int>(failure->code), code);
    QVERIFY2(QString::fromStdString(failure->message).contains(part), failure->message.c_str());
    QCOMPARE(failure->neededBytes > failure->availableBytes, fault == 4);
    // And the next job is none the worse for it.
    const JobId next = engine->submit(smallJob());
    QVERIFY(log.waitForEnd(next));
    QVERIFY(runOf(log.endsOf(next).at(0)));
  }
};

QTEST_APPLESS_MAIN(ThreadEngineTest)
#include "thread_engine_test.moc"
