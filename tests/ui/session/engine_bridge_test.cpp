// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/engine_bridge.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <thread>

#include "tests/ui/session/fake_engine.h"
#include "ui/session/editor.h"

namespace attune {

class EngineBridgeTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    editor_ = std::make_unique<Editor>();
    bridge_ = bridgeToFake(*editor_, engine_);
    testers_.emplace_back(std::make_unique<QAbstractItemModelTester>(
        &bridge_->queue(), QAbstractItemModelTester::FailureReportingMode::QtTest));
    testers_.emplace_back(std::make_unique<QAbstractItemModelTester>(
        &bridge_->runs(), QAbstractItemModelTester::FailureReportingMode::QtTest));
    openProject();
  }
  void cleanup() {
    testers_.clear();
    bridge_.reset();
    editor_.reset();
  }

  void aRunGoesThroughItsStates() {
    const QString id = submitOne();
    QCOMPARE(state(id), RunState::Waiting);
    const JobId job = engine_->start();
    settle();
    QCOMPARE(state(id), RunState::Running);
    engine_->send(JobProgress{.job = job,
                              .stage = JobStage::Denoise,
                              .done = 3,
                              .total = 20,
                              .share = 0.25,
                              .secondsPerStep = 1.4,
                              .secondsLeft = 40.2});
    settle();
    QCOMPARE(stateText(*bridge_->queue().find(id)),
             QStringLiteral("Step 3/20 · 1.4 s a step · 0:41 left"));
    engine_->finish(job);
    settle();
    QCOMPARE(state(id), RunState::Done);
    const RunEntry* run = bridge_->runs().find(id);
    QVERIFY(run && run->clip && run->measured);
    QCOMPARE(metricsText(*run->measured), QStringLiteral("unchanged outside: 38.2 dB"));
    QCOMPARE(editor_->viewB(), id);
    QVERIFY(!bridge_->isBusy());
  }

  void theSeedIsKnownBeforeTheRunBegins() {
    const QString id = submitOne();
    const RunEntry* run = bridge_->runs().find(id);
    QVERIFY(run->settings.seed != 0);
    QCOMPARE(engine_->waiting.front().request.seed, run->settings.seed);
    QCOMPARE(editor_->document().settings.seed, std::uint64_t{0});
    Document next = editor_->document();
    next.settings.seed = 4821;
    editor_->commit(QStringLiteral("Seed"), next);
    const QString second = submitOne();
    QCOMPARE(bridge_->runs().find(second)->settings.seed, std::uint64_t{4821});
  }

  void previewsAreShownAndTakenBack() {
    editor_->setViewMode(ViewMode::Source);
    const QString id = submitOne();
    const JobId job = engine_->start();
    engine_->preview(job, 1, 11);
    settle();
    QCOMPARE(editor_->viewB(), id);
    QCOMPARE(editor_->viewMode(), ViewMode::Result);
    QCOMPARE(grey(id), 11);
    engine_->preview(job, 2, 22);
    settle();
    QCOMPARE(grey(id), 22);
    editor_->setFrame(3);
    QCOMPARE(editor_->frameOf(id, 3).pixelColor(0, 0).red(), 22);
    engine_->preview(job, 1, 99);
    settle();
    QCOMPARE(grey(id), 22);
    bridge_->cancelCurrent();
    QCOMPARE(state(id), RunState::Stopping);
    QCOMPARE(engine_->cancelled, std::vector<JobId>{job});
    engine_->preview(job, 3, 33);
    settle();
    QCOMPARE(grey(id), 22);
    engine_->send(JobEnded{.job = job, .outcome = JobCancelled{}});
    settle();
    QCOMPARE(state(id), RunState::Cancelled);
    QVERIFY(editor_->results().empty());
    QVERIFY(!bridge_->runs().find(id));
    QCOMPARE(editor_->viewMode(), ViewMode::Source);
  }

  void aThousandStaleEventsAreNeverShown() {
    submitOne();
    const JobId stale = engine_->start();
    settle();
    openProject();
    QCOMPARE(engine_->cancelAlls, 1 + 1);  // once for the first project
    QSignalSpy shown(bridge_.get(), &EngineBridge::previewShown);
    QSignalSpy results(editor_.get(), &Editor::resultsChanged);
    std::thread sender([&] {
      for (int i = 0; i < 1000; ++i) {
        engine_->preview(stale, i + 1, 50, 1);
        engine_->send(JobProgress{.job = stale, .done = i, .total = 1000});
        engine_->send(JobSteering{.job = stale, .step = i});
      }
      engine_->finish(stale);
    });
    sender.join();
    settle();
    QCOMPARE(shown.count(), 0);
    QCOMPARE(results.count(), 0);
    QVERIFY(editor_->results().empty());
    QCOMPARE(bridge_->queue().rowCount(), 0);
  }

  void aBusyWindowSeesTheNewestPreviewAlone() {
    const QString id = submitOne();
    const JobId job = engine_->start();
    settle();
    QSignalSpy shown(bridge_.get(), &EngineBridge::previewShown);
    for (int i = 1; i <= 200; ++i) engine_->preview(job, i, static_cast<std::uint8_t>(i));
    settle();
    QCOMPARE(shown.count(), 1);
    QCOMPARE(grey(id), 200);
  }

  void theQueueKeepsOrderAndNeighbours() {
    const QString a = submitOne();
    const QString b = submitOne();
    const QString c = submitOne();
    const QString d = bridge_->run(true);
    QTRY_COMPARE(engine_->waiting.size(), std::size_t{4});
    QCOMPARE(bridge_->queue().waiting(), (QStringList{d, a, b, c}));
    QCOMPARE(engine_->waiting.front().id, JobId{4});
    QVERIFY(bridge_->queue().moveRows({}, 3, 1, {}, 1));
    QCOMPARE(bridge_->queue().waiting(), (QStringList{d, c, a, b}));
    QCOMPARE(engine_->lastOrder, (std::vector<JobId>{4, 3, 1, 2}));
    engine_->start();
    settle();
    QVERIFY(!bridge_->queue().moveRows({}, 0, 1, {}, 3));
    QVERIFY(!bridge_->queue().moveRows({}, 1, 1, {}, 0));
    bridge_->cancel(a);
    QCOMPARE(state(a), RunState::Cancelled);
    QCOMPARE(state(d), RunState::Running);
    QCOMPARE(bridge_->queue().waiting(), (QStringList{c, b}));
    bridge_->cancelWaiting();
    QVERIFY(bridge_->queue().waiting().isEmpty());
    QCOMPARE(state(d), RunState::Running);
    bridge_->queue().removeEnded();
    QCOMPARE(bridge_->queue().rowCount(), 1);
  }

  void aGeneratedClipLandsAsSource() {
    Document plain;
    plain.text.prompt = "a red ball";
    plain.settings.recipe = "plain";
    editor_->open(plain, nullptr);
    const QString id = submitOne();
    const JobId job = engine_->start();
    engine_->preview(job, 1, 9);
    settle();
    QCOMPARE(editor_->viewMode(), ViewMode::Result);
    engine_->finish(job, 123, 5);
    settle();
    QVERIFY(editor_->source());
    QCOMPARE(editor_->frames(), 5);
    QCOMPARE(editor_->history().count(), 1);
    QVERIFY(editor_->results().empty());
    QCOMPARE(editor_->viewMode(), ViewMode::Source);
    QCOMPARE(grey(QStringLiteral("source")), 123);
    QVERIFY(bridge_->runs().find(id)->generated);
    editor_->undo();
    QVERIFY(!editor_->source());
  }

  void problemsAreSaidBeforeAnythingRuns() {
    QSignalSpy problems(bridge_.get(), &EngineBridge::problemFound);
    Document next = editor_->document();
    next.settings.recipe = "reatco";
    editor_->commit(QStringLiteral("Recipe"), next);
    QVERIFY(bridge_->run().isEmpty());
    const auto problem = problems.takeFirst().first().value<RunProblem>();
    QCOMPARE(problem.remedies.size(), std::size_t{1});
    const QString id = bridge_->runWith(problem.remedies.front());
    QVERIFY(!id.isEmpty());
    QCOMPARE(editor_->document().settings.recipe, std::string("plain"));
    next = editor_->document();
    next.text.prompt = "  ";
    editor_->commit(QStringLiteral("Prompt"), next);
    QVERIFY(bridge_->run().isEmpty());
    QCOMPARE(problems.count(), 1);
  }

  void objectsThatARecipeWouldPassOverAreSpokenOf() {
    QSignalSpy problems(bridge_.get(), &EngineBridge::problemFound);
    Document document;
    document.text.prompt = "a ball";
    document.settings.recipe = "plain";
    document.objects.push_back({.id = "a", .name = "ball", .words = "ball"});
    document.objects.back().path =
        MotionPath{.nodes = {{.anchor = {0.2, 0.5}}, {.anchor = {0.8, 0.5}}}};
    editor_->open(document, nullptr);
    QVERIFY(bridge_->run().isEmpty());
    const auto problem = problems.takeFirst().first().value<RunProblem>();
    QCOMPARE(problem.remedies.size(), std::size_t{2});
    QVERIFY(!bridge_->runWith(problem.remedies.back()).isEmpty());
    QCOMPARE(editor_->document().settings.recipe, std::string("plain"));
    QVERIFY(!bridge_->runWith(problem.remedies.front()).isEmpty());
    QCOMPARE(editor_->document().settings.recipe, std::string("layout-guidance"));
    QCOMPARE(problems.count(), 0);
  }

  void aDrawnObjectIsBoundFromTheProblem() {
    QSignalSpy problems(bridge_.get(), &EngineBridge::problemFound);
    Document document = steeredEdit("a blue ball rolls on a meadow");
    document.objects = {painted("Object 1")};
    openEdit(document);
    QVERIFY(bridge_->run().isEmpty());
    auto problem = problems.takeFirst().first().value<RunProblem>();
    QVERIFY(problem.message.contains(QStringLiteral("Object 1")));
    QCOMPARE(problem.remedies.size(), std::size_t{2});
    QCOMPARE(problem.remedies.front().text, QStringLiteral("Bind Object 1 to “blue ball”"));
    QVERIFY(!bridge_->runWith(problem.remedies.front()).isEmpty());
    QCOMPARE(editor_->document().objects.front().words, std::string("blue ball"));
    QCOMPARE(editor_->document().objects.front().name, std::string("blue ball"));
    QCOMPARE(editor_->history().count(), 1);
    QTRY_COMPARE(engine_->waiting.size(), std::size_t{1});
    QCOMPARE(engine_->waiting.front().request.objects.size(), std::size_t{1});

    document.text.prompt = "two balls roll";
    openEdit(document);
    QVERIFY(bridge_->run().isEmpty());
    problem = problems.takeFirst().first().value<RunProblem>();
    QVERIFY(problem.remedies.size() > 2);  // words to choose from
    document.objects.push_back(painted("Fox"));
    openEdit(document);
    QVERIFY(bridge_->run().isEmpty());
    problem = problems.takeFirst().first().value<RunProblem>();
    QVERIFY(problem.message.contains(QStringLiteral("Object 1, Fox")));
    QCOMPARE(problem.remedies.size(), std::size_t{1});
  }

  void anObjectWithoutAMaskIsNamed() {
    QSignalSpy problems(bridge_.get(), &EngineBridge::problemFound);
    Document document = steeredEdit("a ball");
    document.objects = {{.id = "a", .name = "The ball", .words = "ball"}};
    openEdit(document);
    QVERIFY(bridge_->run().isEmpty());
    const auto problem = problems.takeFirst().first().value<RunProblem>();
    QVERIFY(problem.message.contains(QStringLiteral("The ball")));
  }

  void failuresSpeakOfFieldsAndNotOfOptions() {
    QSignalSpy problems(bridge_.get(), &EngineBridge::problemFound);
    submitOne();
    const JobId job = engine_->start();
    engine_->send(JobEnded{.job = job,
                           .outcome = JobFailure{.code = ErrorCode::BadInput,
                                                 .message = "--steps 2000: use 1..1000"}});
    QTRY_COMPARE(problems.count(), 1);
    QCOMPARE(problems.takeFirst().first().value<RunProblem>().message,
             QStringLiteral("Steps 2000: use 1..1000"));
  }

  void wordsThatThePromptDoesNotSayAreToldBefore() {
    QSignalSpy problems(bridge_.get(), &EngineBridge::problemFound);
    Document document;
    document.text.prompt = "a ball";
    document.objects.push_back({.id = "a", .name = "Fox", .words = "fox"});
    document.objects.back().path =
        MotionPath{.nodes = {{.anchor = {0.2, 0.5}}, {.anchor = {0.8, 0.5}}}};
    editor_->open(document, nullptr);
    QVERIFY(bridge_->run().isEmpty());
    const auto problem = problems.takeFirst().first().value<RunProblem>();
    QVERIFY(problem.message.contains(QStringLiteral("Fox")));
    QVERIFY(problem.message.contains(QStringLiteral("fox")));
  }

  void outOfMemoryComesWithNumbersAndRemedies() {
    QTRY_COMPARE(bridge_->model().state(), ModelContext::State::Ready);
    QSignalSpy problems(bridge_.get(), &EngineBridge::problemFound);
    const QString id = submitOne();
    const JobId job = engine_->start();
    engine_->send(JobEnded{.job = job,
                           .outcome = JobFailure{.code = ErrorCode::OutOfMemory,
                                                 .message = "out of memory",
                                                 .neededBytes = 11.2e9,
                                                 .availableBytes = 1e6}});
    QTRY_COMPARE(problems.count(), 1);
    const auto problem = problems.takeFirst().first().value<RunProblem>();
    QVERIFY(problem.message.contains(QStringLiteral("10.4 GiB")));
    QVERIFY(problem.remedies.size() >= 2);
    for (const RunRemedy& remedy : problem.remedies)
      QVERIFY(!(remedy.settings == editor_->document().settings));
    QCOMPARE(state(id), RunState::Failed);
    QCOMPARE(bridge_->runs().find(id)->state, RunState::Failed);
    submitOne();
    QCOMPARE(engine_->waiting.size(), std::size_t{1});
  }

  void theGuiThreadNeverWaits() {
    qint64 longest = 0;
    QElapsedTimer beat;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, this,
                     [&] { longest = std::max(longest, beat.restart()); });
    const QString id = submitOne();
    const JobId job = engine_->start();
    beat.start();
    heart.start(0);
    std::thread sender([&] {
      for (int i = 1; i <= 100; ++i) engine_->preview(job, i, 7, 16);
      engine_->finish(job, 7, 16);
    });
    QTRY_COMPARE(state(id), RunState::Done);
    sender.join();
    QVERIFY2(longest < 100, qPrintable(QString::number(longest)));
  }

  void oldResultsMakeRoom() {
    bridge_->runs().setBudget(2 * 4 * 8 * 6 * 3);
    QStringList ids;
    for (int i = 0; i < 3; ++i) {
      ids << submitOne();
      engine_->finish(engine_->start());
      settle();
      if (i == 0) bridge_->runs().setStarred(ids.front(), true);
    }
    QVERIFY(bridge_->runs().find(ids[0]));
    QVERIFY(bridge_->runs().find(ids[1]));  // the record stays, its pictures go
    QVERIFY(!bridge_->runs().find(ids[1])->clip);
    QVERIFY(bridge_->runs().find(ids[2]));
    QVERIFY(!editor_->clipOf(ids[1]));
  }

 private:
  void openProject() {
    Document document;
    document.text.prompt = "a red ball";
    document.settings.recipe = "plain";
    editor_->open(document, std::make_shared<const Clip>(
                                makeClip(std::vector<Image>(4, Image({8, 6}, 3)), {8, 1})));
  }
  void openEdit(const Document& document) {
    editor_->open(document, std::make_shared<const Clip>(
                                makeClip(std::vector<Image>(4, Image({8, 6}, 3)), {8, 1})));
  }
  static Document steeredEdit(const char* prompt) {
    Document document;
    document.text.prompt = prompt;
    document.settings.recipe = "reatco";
    return document;
  }
  static DocumentObject painted(const char* name) {
    DocumentObject object{.id = newId(), .name = name};
    setMaskKey(object, 0, std::make_shared<const Image>(Size2i{8, 6}, 1, std::uint8_t{255}));
    return object;
  }
  QString submitOne() {
    const std::size_t before = engine_->waiting.size();
    const QString id = bridge_->run();
    [&] { QTRY_COMPARE(engine_->waiting.size(), before + 1); }();
    return id;
  }
  void settle() { QTest::qWait(5); }
  RunState state(const QString& id) const {
    const QueuedJob* job = bridge_->queue().find(id);
    return job ? job->state : RunState::Cancelled;
  }
  int grey(const QString& id) const { return editor_->frameOf(id, 0).pixelColor(0, 0).red(); }

  std::unique_ptr<Editor> editor_;
  std::unique_ptr<EngineBridge> bridge_;
  FakeEngine* engine_ = nullptr;
  std::vector<std::unique_ptr<QAbstractItemModelTester>> testers_;
};

}  // namespace attune

QTEST_GUILESS_MAIN(attune::EngineBridgeTest)
#include "engine_bridge_test.moc"
