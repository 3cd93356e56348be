// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/attention_lens.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <array>
#include <cmath>

#include "render/heat_colours.h"
#include "tests/ui/attention/attention_kit.h"
#include "ui/attention/site_model.h"

namespace attune {

class AttentionLensTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void goesAlongWithARun() {
    AttentionKit kit;
    QVERIFY(kit.lens->run().isEmpty() && !kit.lens->step());
    const QString first = kit.begin();
    kit.tell(1);
    QCOMPARE(kit.lens->run(), first);
    kit.tell(2);
    QCOMPARE(kit.lens->step()->step, 2);
    kit.lens->setStep(1);
    QVERIFY(!kit.lens->follows());
    kit.tell(3);
    QCOMPARE(kit.lens->step()->step, 1);
    kit.lens->setStep(99);  // the newest one: along again
    QVERIFY(kit.lens->follows());
    kit.tell(4);
    QCOMPARE(kit.lens->step()->step, 4);
    kit.finish();
    kit.lens->setStep(2);
    const QString second = kit.begin();
    QCOMPARE(kit.lens->run(), first);  // until it has told something
    kit.tell(1);
    QCOMPARE(kit.lens->run(), second);
    kit.lens->setRun(first);
    QCOMPARE(kit.lens->step()->step, 1);
    kit.tell(2);
    QCOMPARE(kit.lens->run(), first);
    QCOMPARE(kit.lens->store().runs(), (QStringList{first, second}));
    kit.lens->setStep(99);  // its own last one, while another run goes on
    QCOMPARE(kit.lens->step()->step, 4);
    kit.tell(3);
    QCOMPARE(kit.lens->run(), first);
    kit.lens->setFollows(true);
    QCOMPARE(kit.lens->run(), second);
    QCOMPARE(kit.lens->step()->step, 3);
  }

  void forgetsWithTheRuns() {
    AttentionKit kit;
    const QString first = kit.begin();
    kit.tell(1);
    kit.finish();
    const QString second = kit.begin();
    kit.tell(1);
    kit.bridge->cancel(second);
    kit.engine->send(JobEnded{.job = kit.job, .outcome = JobCancelled{}});
    QTRY_COMPARE(kit.lens->store().runs(), QStringList{first});
    QCOMPARE(kit.lens->run(), first);
    kit.editor.close();
    QVERIFY(kit.lens->store().runs().isEmpty());
    QVERIFY(!kit.lens->step());
    QCOMPARE(kit.lens->store().bytes(), std::size_t{0});
  }

  void wordsKeepTheirText() {
    AttentionKit kit;
    kit.begin();
    kit.tell(1);
    QCOMPARE(kit.lens->wordText(), QStringLiteral("ball"));  // the last one
    kit.lens->setWord(0);
    kit.lens->setWord(7);
    QCOMPARE(kit.lens->wordText(), QStringLiteral("blue"));
    kit.lens->nextWord(1);
    kit.lens->nextWord(1);
    QCOMPARE(kit.lens->wordText(), QStringLiteral("blue"));
    JobAttention other = toldStep(kit.job, 2);
    other.words = {"ball", "is", "blue"};
    kit.engine->send(other);
    QCoreApplication::processEvents();
    QCOMPARE(kit.lens->word(), 2);
    kit.editor.selectObject({});
    QCOMPARE(kit.lens->wordText(), QStringLiteral("blue"));
    kit.editor.selectObject(QString::fromStdString(kit.editor.document().objects[0].id));
    QCOMPARE(kit.lens->wordText(), QStringLiteral("ball"));
  }

  void asksForWhatIsLookedAt() {
    AttentionKit kit;
    QCOMPARE(kit.engine->watched, AttentionWatch{});
    auto panel = std::make_unique<QObject>();
    AttentionWatch some;
    some.sites = {"b", "a"};
    kit.lens->look(panel.get(), some);
    QCOMPARE(kit.engine->watched.sites, (std::vector<std::string>{"a", "b"}));
    kit.lens->setSite(QStringLiteral("a"));
    kit.lens->setOverlay(true);
    QCOMPARE(kit.engine->watched.sites, (std::vector<std::string>{"a", "b"}));
    kit.lens->setSite({});
    QVERIFY(kit.engine->watched.wordSites);
    kit.lens->setHead(1);
    QVERIFY(kit.engine->watched.heads);
    panel.reset();
    QVERIFY(kit.engine->watched.sites.empty());
    kit.lens->setOverlay(false);
    kit.lens->setHead(-1);
    QCOMPARE(kit.engine->watched, AttentionWatch{});
  }

  void oldPicturesGiveWayButNumbersStay() {
    AttentionStore store;
    const auto step = [](int number) {
      return std::make_shared<const JobAttention>(toldStep(1, number));
    };
    const std::size_t each = pictureBytes(*step(1));
    store.setBudget(3 * each);
    QSignalSpy thinned(&store, &AttentionStore::thinned);
    for (int number = 1; number <= 6; ++number) store.put(QStringLiteral("run"), step(number));
    QCOMPARE(store.bytes(), 3 * each);
    QCOMPARE(thinned.count(), 3);
    const auto& steps = store.steps(QStringLiteral("run"));
    QCOMPARE(steps.size(), std::size_t{6});
    QCOMPARE(pictureBytes(*steps[2]), std::size_t{0});
    QCOMPARE(pictureBytes(*steps[3]), each);
    QCOMPARE(steps[0]->sites[1].energy->output, 2.0);
    QCOMPARE(steps[0]->sites[0].entropyShare, 0.4);
    QCOMPARE(steps[0]->objects.size(), std::size_t{1});
    store.put(QStringLiteral("run"), step(5));  // told again
    QCOMPARE(store.bytes(), 3 * each);
    store.setBudget(1);
    QCOMPARE(store.bytes(), each);  // the newest stays
    store.forget(QStringLiteral("run"));
    QCOMPARE(store.bytes(), std::size_t{0});
  }

  void theModelShowsTheSitesOfAGroup() {
    AttentionKit kit;
    SiteModel model(*kit.lens);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    kit.begin();
    kit.tell(1);
    QCOMPARE(model.rowCount(), 2);
    model.setGroup(SiteGroup::All);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(2).data().toString(), QStringLiteral("down 0·0 time 2"));
    QVERIFY(model.index(2).data(Qt::ToolTipRole).toString().contains(QStringLiteral("sink")));
    QVERIFY(!model.index(1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("sink")));
    QVERIFY(model.index(2).data(SiteModel::MapRole).value<QImage>().isNull());
    model.setGroup(SiteGroup::Time);
    QCOMPARE(model.rowCount(), 1);
  }

  void pathsOfOtherNetworksStayAsTheyAre() {
    QCOMPARE(siteLabel(QStringLiteral("transformer_blocks.3.attn1"), AttentionKind::Joint),
             QStringLiteral("transformer_blocks.3.attn1"));
    QCOMPARE(siteLabel(QStringLiteral("mid_block.attentions.0.transformer_blocks.1.attn1"),
                       AttentionKind::SpatialSelf),
             QStringLiteral("mid·0.1 self"));
  }

  void thePeakOfAClipIsFoundOnce() {
    const auto told = std::make_shared<JobAttention>(toldStep(1, 1));
    const MapChoice blue{.site = told->sites[0].site, .word = 0};
    const MapChoice ball{.site = told->sites[0].site, .word = 1};
    HeatPeaks peaks;
    const double peak = peaks.of(told, blue);
    QCOMPARE(peak, clipPeak(*told, blue));
    QVERIFY(peaks.of(told, ball) != peak);
    for (std::vector<WordMap>& frames : told->sites[0].maps)
      frames.assign(4, {Image({4, 2}, 1), 0.5});
    QCOMPARE(peaks.of(told, blue), peak);  // nobody looked at the pictures again
    const auto again = std::make_shared<const JobAttention>(*told);
    QCOMPARE(peaks.of(again, blue), 0.0);  // the step was told again, without them
  }

  // What scrubbing takes with the range of the clip, of all sites and their mean: prints, since
  // machines differ.
  void scrubbingLooksAtOneFrame() {
    constexpr int kFrames = 16;
    AttentionKit kit;
    kit.begin();
    JobAttention told = toldStep(kit.job, 1);
    const SiteAttention one = told.sites.front();
    told.sites.assign(16, one);
    for (std::size_t site = 0; site < told.sites.size(); ++site) {
      told.sites[site].site = "site " + std::to_string(site);
      const int side = 8 << site % 3;
      for (std::vector<WordMap>& frames : told.sites[site].maps) {
        frames.clear();
        for (int frame = 0; frame < kFrames; ++frame)
          frames.push_back(
              {Image({side, side}, 1, greyOf(1, frame, static_cast<int>(site), 0, frame)), 0.5});
      }
    }
    kit.engine->send(told);
    QTRY_VERIFY(kit.lens->step());
    const auto step = kit.lens->step();
    std::vector<MapChoice> choices{{.word = kit.lens->word()}};
    for (const SiteAttention& site : step->sites)
      choices.push_back({.site = site.site, .word = kit.lens->word()});

    const auto scrub = [&](const auto& heat) {
      std::vector<ScaledHeat> shown;
      QElapsedTimer clock;
      clock.start();
      for (int frame = 0; frame < kFrames; ++frame)
        for (const MapChoice& choice : choices) shown.push_back(heat(choice, frame));
      return std::pair(std::move(shown), static_cast<double>(clock.nsecsElapsed()) / 1e6 / kFrames);
    };
    const auto whole = [&](const MapChoice& choice, int frame) {
      return scaledHeat(*step, choice, frame, HeatRange::Clip);
    };
    const auto lens = [&](const MapChoice& choice, int frame) {
      return kit.lens->heat(step, choice, frame);
    };
    const auto [wanted, before] = scrub(whole);
    const auto [first, cold] = scrub(lens);
    const auto [shown, warm] = scrub(lens);
    qInfo("a frame of %zu maps: %.2f ms, with known peaks %.2f ms, while they are found %.2f ms",
          choices.size(), before, warm, cold);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      QCOMPARE(shown[i].top, wanted[i].top);
      QCOMPARE(shown[i].image.pixels, wanted[i].image.pixels);
      QCOMPARE(first[i].image.pixels, wanted[i].image.pixels);
    }
  }

  // A thousand turns of everything that can be turned, while runs go on telling: each picture is of
  // the run, step, site, word, head and frame that are chosen.
  void noStaleMapIsEverShown() {
    AttentionKit kit;
    kit.lens->setRange(HeatRange::Absolute);
    SiteModel model(*kit.lens);
    QHash<QString, int> jobs;
    QRandomGenerator dice(7);
    QString run = kit.begin();
    jobs.insert(run, static_cast<int>(kit.job));
    int told = 0;
    const QStringList sites{QStringLiteral("down_blocks.0.attentions.0.transformer_blocks.0.attn2"),
                            QStringLiteral("up_blocks.1.attentions.2.transformer_blocks.0.attn2")};
    constexpr std::array<int, 2> numbers = {0, 3};
    const auto grey = [&](int site) -> double {
      return greyOf(jobs.value(kit.lens->run()), kit.lens->step()->step, site, kit.lens->word(),
                    kit.editor.frame(), kit.lens->head());
    };
    const auto colourOf = [](double value) {
      return heatTable(HeatScale::Lagoon)[static_cast<std::size_t>(std::lround(value / 2))];
    };
    for (int turn = 0; turn < 1000; ++turn) {
      switch (dice.bounded(8)) {
        case 0:
          if (told == 10) {
            kit.finish();
            run = kit.begin();
            jobs.insert(run, static_cast<int>(kit.job));
            told = 0;
          }
          kit.tell(++told);
          break;
        case 1:
          kit.lens->setStep(dice.bounded(12));
          break;
        case 2:
          kit.lens->setWord(dice.bounded(2));
          break;
        case 3:
          kit.editor.setFrame(dice.bounded(4));
          break;
        case 4:
          if (!kit.lens->store().runs().isEmpty())
            kit.lens->setRun(
                kit.lens->store()
                    .runs()[dice.bounded(static_cast<int>(kit.lens->store().runs().size()))]);
          break;
        case 5:
          kit.lens->setFollows(dice.bounded(2) == 0);
          break;
        case 6: {
          const int site = dice.bounded(3);  // or the mean of all
          kit.lens->setSite(site < 2 ? sites[site] : QString());
          break;
        }
        case 7:
          kit.lens->setHead(dice.bounded(3) - 1);  // or the mean of both
          break;
        default:
          break;
      }
      for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        QCOMPARE(index.data(SiteModel::RunRole).toString(), kit.lens->run());
        QCOMPARE(index.data(SiteModel::StepRole).toInt(), kit.lens->step()->step);
        QCOMPARE(index.data(SiteModel::FrameRole).toInt(), kit.editor.frame());
        QCOMPARE(index.data(SiteModel::SiteRole).toString(), sites[row]);
        const QImage shown = index.data(SiteModel::MapRole).value<QImage>();
        QCOMPARE(shown.pixel(3, 1), colourOf(grey(numbers[row])));
      }
      if (!kit.lens->step()) continue;
      // What lies over the picture: the chosen site's map, or the mean of both.
      const qsizetype chosen = sites.indexOf(kit.lens->site());
      const double wanted = chosen >= 0 ? grey(numbers[chosen]) : (grey(0) + grey(3)) / 2;
      const ScaledHeat over =
          kit.lens->heat(kit.lens->step(), kit.lens->choice(), kit.editor.frame());
      QVERIFY(std::abs(over.image.row(1)[3] - wanted / 2) <= 0.51);
    }
    QVERIFY(jobs.size() > 5);
  }
};

}  // namespace attune

QTEST_MAIN(attune::AttentionLensTest)
#include "attention_lens_test.moc"
