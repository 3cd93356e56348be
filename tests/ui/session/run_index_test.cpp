// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/run_index.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include "core/base/error.h"
#include "tests/ui/session/run_index_kit.h"

namespace attune {
namespace {

std::shared_ptr<const Clip> clipOf(Size2i size) {
  std::vector<Image> frames{Image(size, 3, 10), Image(size, 3, 120), Image(size, 3, 240)};
  return std::make_shared<const Clip>(makeClip(std::move(frames), makeRational(8, 1)));
}

}  // namespace

class RunIndexTest : public RunIndexFixture {
  Q_OBJECT

  QImage picture(RunIndex& index, const QString& project, const QString& run) {
    QImage result;
    bool came = false;
    index.picture(project, run, this, [&](const QImage& image) {
      result = image;
      came = true;
    });
    if (!QTest::qWaitFor([&] { return came; }, 20'000)) qFatal("the picture did not come");
    return result;
  }

 private Q_SLOTS:
  void keepsWhatItIsTold() {
    RunEntry run = runOf(QStringLiteral("a"));
    run.note = QStringLiteral("the best");
    run.starred = true;
    run.settings.seed = ~std::uint64_t{0};
    run.settings.model = "/models/mine";
    run.settings.steps = 30;
    run.text.negative = "blurred";
    run.measured = std::make_shared<const FinishedRun>(FinishedRun{.psnrOutside = 38.5});
    run.clip = clipOf({320, 200});
    RunEntry failed = runOf(QStringLiteral("b"));
    failed.state = RunState::Failed;
    failed.begun = failed.begun.addSecs(60);
    failed.error = QStringLiteral("no memory");
    RunEntry goesOn = runOf(QStringLiteral("c"));
    goesOn.state = RunState::Running;
    write(file("ball.attune"), "x");
    {
      RunIndex index(file());
      index.replace(QStringLiteral("p"), file("ball.attune"), {run, failed, goesOn});
    }  // what was asked for is written before it goes
    RunIndex index(file());
    const FoundRuns found = search(index);
    QCOMPARE(ids(found), QStringList({QStringLiteral("b"), QStringLiteral("a")}));
    QVERIFY(found.runs[0].state == RunState::Failed);
    QCOMPARE(found.runs[0].outcome, QStringLiteral("no memory"));
    const IndexedRun& kept = found.runs[1];
    QCOMPARE(kept.project, QStringLiteral("p"));
    QCOMPARE(kept.file, file("ball.attune"));
    QVERIFY(!kept.isMissing);
    QCOMPARE(kept.title, run.title);
    QCOMPARE(kept.begun, run.begun.toLocalTime());
    QCOMPARE(kept.seed, run.settings.seed);
    QCOMPARE(kept.recipe, QStringLiteral("reatco"));
    QCOMPARE(kept.model, QStringLiteral("/models/mine"));
    QCOMPARE(kept.prompt, QStringLiteral("a red ball"));
    QCOMPARE(kept.note, run.note);
    QVERIFY(kept.starred && kept.state == RunState::Done);
    QCOMPARE(kept.outcome, metricsText(*run.measured));
    const RecalledInputs inputs = inputsOf(kept);
    QVERIFY(inputs.settings == run.settings && inputs.text == run.text);
    const QImage shown = picture(index, QStringLiteral("p"), QStringLiteral("a"));
    QCOMPARE(shown.size(), QSize(160, 100));
    QCOMPARE(qRed(shown.pixel(80, 50)), 120);  // the middle frame
    QVERIFY(picture(index, QStringLiteral("p"), QStringLiteral("b")).isNull());
    QVERIFY(index.problem().isEmpty());
  }

  void inputsThatAreNoneAreRefused() {
    IndexedRun run{.id = QStringLiteral("a"), .inputs = QStringLiteral("{ 7")};
    QVERIFY_EXCEPTION_THROWN(inputsOf(run), Error);
    run.inputs = QStringLiteral("{}");
    QVERIFY_EXCEPTION_THROWN(inputsOf(run), Error);
  }

  void replacesWhatTheProjectHeld() {
    const QString p = QStringLiteral("p");
    const QString q = QStringLiteral("q");
    RunEntry a = runOf(QStringLiteral("a"));
    a.clip = clipOf({16, 16});
    const RunEntry b = runOf(QStringLiteral("b"));
    RunIndex index(file());
    QSignalSpy changed(&index, &RunIndex::changed);
    index.replace(p, QStringLiteral("/p.attune"), {a, b});
    index.replace(q, QStringLiteral("/q.attune"), {a});
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(search(index).total, 3);
    a.note = QStringLiteral("later");
    a.clip = nullptr;  // dropped to keep memory free: its picture stays
    index.replace(p, QStringLiteral("/p.attune"), {a});
    QCOMPARE(search(index).total, 2);
    QCOMPARE(ids(search(index, QStringLiteral("later"))), QStringList{QStringLiteral("a")});
    QVERIFY(!picture(index, p, QStringLiteral("a")).isNull());
    // Another project was saved over that one.
    index.replace(QStringLiteral("r"), QStringLiteral("/p.attune"), {b});
    QCOMPARE(search(index).total, 2);
    QVERIFY(picture(index, p, QStringLiteral("a")).isNull());
    QVERIFY(!picture(index, q, QStringLiteral("a")).isNull());
    index.replace(q, QStringLiteral("/q.attune"), {});
    QCOMPARE(search(index).total, 1);
  }

  void searches_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* words, const char* expected) {
      QTest::newRow(words) << QString::fromUtf8(words) << QString::fromLatin1(expected);
    };
    row("", "1 2 3 4");
    row("   ", "1 2 3 4");
    row("ball", "1 2");
    row("BALL", "1 2");
    row("red BALL", "1");
    row("ball red", "1");  // in any order
    row("ball star", "");
    row("über", "3");
    row("ÜBER", "3");
    row("ẞ", "3");
    row("%", "4");
    row("100%", "4");
    row("_", "4");
    row("a_b", "4");
    row("a%b", "");
    row("o'clock", "4");
    row("\" OR 1 --", "");
    row("4711", "2");
    row("layout-guid", "2");
    row("keeper", "1");
    row("meadow", "1 2 3 4");  // the project's name
    row("attune", "");         // not its ending, nor its folder
  }

  void searches() {
    QFETCH(const QString, words);
    QFETCH(const QString, expected);
    RunEntry one = runOf(QStringLiteral("1"), "a red ball");
    one.note = QStringLiteral("a Keeper");
    RunEntry two = runOf(QStringLiteral("2"), "a blue Ball");
    two.settings.seed = 4711;
    two.settings.recipe = "layout-guidance";
    const RunEntry three = runOf(QStringLiteral("3"), "Über die Straße");
    const RunEntry four = runOf(QStringLiteral("4"), "100% a_b at five o'clock");
    RunIndex index(file());
    index.replace(QStringLiteral("p"), QStringLiteral("/attune/Meadow.attune"),
                  {one, two, three, four});
    QStringList found = ids(search(index, words));
    found.sort();
    QCOMPARE(found.join(QLatin1Char(' ')), expected);
  }

  void showsTheStarredOnes() {
    RunEntry starred = runOf(QStringLiteral("a"));
    starred.starred = true;
    RunIndex index(file());
    QVERIFY(search(index).isEmpty);
    index.replace(QStringLiteral("p"), QStringLiteral("/p.attune"),
                  {starred, runOf(QStringLiteral("b"))});
    QCOMPARE(ids(search(index, {}, true)), QStringList{QStringLiteral("a")});
    const FoundRuns none = search(index, QStringLiteral("elephant"), true);
    QVERIFY(none.runs.empty() && !none.isEmpty);
  }

  void forgetsWhatIsGone() {
    write(file("here.attune"), "x");
    RunIndex index(file());
    index.replace(QStringLiteral("p"), file("here.attune"), {runOf(QStringLiteral("a"))});
    index.replace(QStringLiteral("q"), file("gone.attune"), {runOf(QStringLiteral("b"))});
    const FoundRuns before = search(index);
    QCOMPARE(before.total, 2);
    for (const IndexedRun& run : before.runs) QCOMPARE(run.isMissing, run.id == QLatin1String("b"));
    index.forgetMissing();
    QCOMPARE(ids(search(index)), QStringList{QStringLiteral("a")});
  }

  void whoHasGoneGetsNoAnswer() {
    RunIndex index(file());
    bool came = false;
    {
      QObject asks;
      index.search({}, &asks, [&](const FoundRuns&) { came = true; });
    }
    (void)search(index);
    QVERIFY(!came);
  }

  void tenThousandRuns() {
    constexpr int kProjects = 100;
    constexpr int kRuns = 100;
    RunDatabase database(file(), kDriver);
    for (int p = 0; p < kProjects; ++p) {
      std::vector<RunEntry> runs;
      for (int r = 0; r < kRuns; ++r) {
        RunEntry run = runOf(QString::number(r),
                             "a long prompt about a red ball that rolls over a green meadow "
                             "towards the sea while the sun goes down behind the hills");
        run.settings.seed = static_cast<std::uint64_t>(p * kRuns + r);
        run.begun = run.begun.addSecs(p * kRuns + r);
        runs.push_back(std::move(run));
      }
      database.replace(QString::number(p), QStringLiteral("/project-%1.attune").arg(p), runs);
    }
    const auto timed = [&](const QString& words, int expected) {
      QElapsedTimer timer;
      timer.start();
      const FoundRuns found = database.search({.words = words});
      const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
      QCOMPARE(found.total, expected);
      QVERIFY(found.runs.size() <= RunDatabase::kMost);
      qInfo("search \"%s\": %d found in %.1f ms", qPrintable(words), found.total, ms);
      // Ten times what it takes on two slow cores: it must be the thread's time, not a scan gone
      // wrong.
      QVERIFY2(ms < 500, qPrintable(QString::number(ms)));
    };
    timed({}, kProjects * kRuns);
    timed(QStringLiteral("meadow sea"), kProjects * kRuns);
    timed(QStringLiteral("elephant"), 0);
    timed(QStringLiteral("project-42"), kRuns);
    QCOMPARE(database.search({}).runs.front().seed, std::uint64_t{kProjects * kRuns - 1});
  }
};

}  // namespace attune

QTEST_MAIN(attune::RunIndexTest)
#include "run_index_test.moc"
