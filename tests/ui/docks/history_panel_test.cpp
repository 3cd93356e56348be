// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/history_panel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <set>

#include "tests/ui/session/fake_engine.h"
#include "ui/actions/action_registry.h"
#include "ui/docks/history_delegate.h"
#include "ui/session/editor.h"
#include "ui/theme/theme.h"

namespace attune {

class HistoryPanelTest : public QObject {
  Q_OBJECT

  std::unique_ptr<Editor> editor_;
  FakeEngine* engine_ = nullptr;
  std::unique_ptr<EngineBridge> bridge_;
  std::unique_ptr<ActionRegistry> actions_;
  std::unique_ptr<HistoryPanel> panel_;

  QListView* list() { return panel_->findChild<QListView*>(QStringLiteral("historyList")); }
  void trigger(const char* id) { actions_->find(QString::fromLatin1(id))->trigger(); }
  bool isOn(const char* id) { return actions_->find(QString::fromLatin1(id))->isEnabled(); }
  void waitForJob() { QTRY_VERIFY(!engine_->waiting.empty()); }
  // A run that made a clip of that grey; its id.
  QString made(std::uint64_t seed, std::uint8_t grey) {
    Document next = editor_->document();
    next.settings.seed = seed;
    editor_->commit(QStringLiteral("Seed"), next);
    const QString id = bridge_->run();
    waitForJob();
    engine_->finish(engine_->start(), grey);
    QCoreApplication::processEvents();
    return id;
  }
  void select(std::initializer_list<int> rows) {
    list()->selectionModel()->clear();
    for (const int row : rows)
      list()->selectionModel()->select(list()->model()->index(row, 0), QItemSelectionModel::Select);
  }

 private Q_SLOTS:
  void initTestCase() { applyTheme(ThemeMode::Dark); }
  // What rows and tiles show beside the title is heard, too.
  void rowsAreSpoken() {
    RunStore runs;
    RunEntry run{.id = QStringLiteral("7"),
                 .title = QStringLiteral("Run 7"),
                 .state = RunState::Done,
                 .settings = {.seed = 42}};
    FinishedRun measured;
    measured.psnrOutside = 38.2;
    run.measured = std::make_shared<const FinishedRun>(measured);
    runs.put(run);
    const auto spoken = [&] { return runs.index(0).data(Qt::AccessibleTextRole).toString(); };
    QCOMPARE(spoken(), QStringLiteral("Run 7, Seed 42, unchanged outside: 38.2 dB"));
    QSignalSpy changed(&runs, &QAbstractItemModel::dataChanged);
    runs.setStarred(run.id, true);
    QVERIFY(changed[0][2].value<QList<int>>().contains(Qt::AccessibleTextRole));
    QVERIFY(spoken().endsWith(QStringLiteral(", starred")));
    run.state = RunState::Failed;
    run.error = QStringLiteral("no memory");
    runs.put(run);
    QCOMPARE(spoken(), QStringLiteral("Run 7, Seed 42, failed: no memory"));
    run.state = RunState::Waiting;
    runs.put(run);
    QCOMPARE(spoken(), QStringLiteral("Run 7, Seed 42, waits"));
  }

  void init() {
    editor_ = std::make_unique<Editor>();
    bridge_ = bridgeToFake(*editor_, engine_);
    actions_ = std::make_unique<ActionRegistry>();
    panel_ = std::make_unique<HistoryPanel>(*editor_, *bridge_, *actions_);
    panel_->resize(420, 500);
    Document document;
    document.text.prompt = "a ball";
    document.settings.recipe = "plain";
    const std::vector<Image> frames(4, Image({8, 6}, 3, 90));
    editor_->open(document, std::make_shared<const Clip>(makeClip(frames, makeRational(8, 1))));
    panel_->show();
    QVERIFY(QTest::qWaitForWindowExposed(panel_.get()));
  }
  void cleanup() {
    panel_.reset();
    bridge_.reset();
    editor_.reset();
  }

  void theNewestComesFirst() {
    const QAbstractItemModelTester tester(list()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!list()->isVisible());
    made(3, 10);
    made(4, 20);
    QVERIFY(list()->isVisible());
    QCOMPARE(list()->model()->index(0, 0).data(RunStore::SeedRole).toInt(), 4);
    panel_->findChild<QLineEdit*>()->setText(QStringLiteral("3"));
    QCOMPARE(list()->model()->rowCount(), 1);
    panel_->findChild<QLineEdit*>()->clear();
    auto* which = panel_->findChild<QComboBox*>();
    which->setCurrentIndex(1);
    QCOMPARE(list()->model()->rowCount(), 0);
    which->setCurrentIndex(0);
    select({1});
    trigger("history.star");
    which->setCurrentIndex(1);
    QCOMPARE(list()->model()->rowCount(), 1);
    QCOMPARE(list()->model()->index(0, 0).data(RunStore::SeedRole).toInt(), 3);
  }

  void recallsAndMakesAgain() {
    const QString first = made(3, 10);
    made(4, 20);
    QVERIFY(!isOn("history.recall"));
    select({1});
    const int edits = editor_->history().count();
    trigger("history.recall");
    QCOMPARE(editor_->document().settings.seed, std::uint64_t{3});
    QCOMPARE(editor_->history().count(), edits + 1);
    trigger("history.again");
    waitForJob();
    QCOMPARE(engine_->waiting.front().request.seed, std::uint64_t{3});
    QCOMPARE(bridge_->runs().rowCount(), 3);
    QVERIFY(bridge_->runs().find(first)->state == RunState::Done);
  }

  void aRunTellsAllItsMeasures() {
    FinishedRun run{.psnrOutside = 38.21, .flicker = 0.031};
    run.objects = {{.words = "ball", .gain = 0.8, .iou = 0.6}};
    QCOMPARE(metricsText(run), QStringLiteral("ball follows its path by 80 % · ball in its mask: "
                                              "IoU 0.60 · unchanged outside: 38.2 dB · "
                                              "flicker 3.1 %"));
    QCOMPARE(shortMetricsText(run),
             QStringLiteral("path 80 % · IoU 0.60 · outside 38.2 dB · flicker 3.1 %"));
    QLocale::setDefault(QLocale(QLocale::German));
    const QString german = shortMetricsText(run);
    QLocale::setDefault(QLocale::c());
    QCOMPARE(german, QStringLiteral("path 80 % · IoU 0,60 · outside 38,2 dB · flicker 3,1 %"));
    run.objects.push_back({.words = "star", .iou = 0.5});
    QCOMPARE(shortMetricsText(run), QStringLiteral("ball: path 80 % · IoU 0.60 · star: IoU 0.50 · "
                                                   "outside 38.2 dB · flicker 3.1 %"));
  }

  void withoutItsMasksItIsNotMadeAgain() {
    const QString id = made(3, 10);
    select({0});
    QVERIFY(isOn("history.again") && isOn("history.vary"));
    RunEntry opened = *bridge_->runs().find(id);
    opened.lacksMasks = true;
    bridge_->runs().put(opened);
    select({0});
    QVERIFY(!isOn("history.again") && !isOn("history.vary"));
    QVERIFY(isOn("history.recall"));
  }

  void whatWasMadeFromNothingIsMadeFromNothingAgain() {
    Document document;
    document.text.prompt = "a ball";
    document.settings.recipe = "plain";
    editor_->open(document, nullptr);
    const QString id = bridge_->run();
    waitForJob();
    QVERIFY(!engine_->waiting.front().request.source);
    engine_->finish(engine_->start());
    QTRY_VERIFY(editor_->source());  // it became the source
    select({0});
    QVERIFY(isOn("history.show"));
    trigger("history.again");
    waitForJob();
    QVERIFY(!engine_->waiting.front().request.source);
    engine_->finish(engine_->start());
    QTRY_VERIFY(editor_->clipOf(bridge_->runs().runs()[1].id));
    select({0, 1});
    trigger("history.compare");
    QCOMPARE(editor_->viewA(), QStringLiteral("source"));
    QVERIFY(bridge_->runs().find(id)->generated);
  }

  void aRunBecomesTheSource() {
    const auto before = editor_->source();
    made(3, 10);
    const QString second = made(4, 20);
    QVERIFY(!isOn("history.useAsSource"));
    select({0, 1});
    QVERIFY(!isOn("history.useAsSource"));
    select({0});
    const int edits = editor_->history().count();
    trigger("history.useAsSource");
    QCOMPARE(editor_->history().count(), edits + 1);
    QVERIFY(editor_->source() == bridge_->runs().find(second)->clip);
    QCOMPARE(editor_->viewMode(), ViewMode::Source);
    QVERIFY(!isOn("history.useAsSource"));
    QVERIFY(!actions_->disabledReason(QStringLiteral("history.useAsSource")).isEmpty());
    trigger("history.again");  // an edit of what it edited then
    waitForJob();
    QVERIFY(engine_->waiting.front().request.source == before);
    editor_->undo();
    QVERIFY(editor_->source() == before);
    QVERIFY(isOn("history.useAsSource"));
  }

  // Also one of another length, made from nothing while there is a source.
  void aGeneratedRunBecomesTheSource() {
    Document plain = editor_->document();
    plain.clip.reset();
    const QString id = bridge_->runDocument(plain);
    waitForJob();
    engine_->finish(engine_->start(), 123, 6);
    QTRY_COMPARE(bridge_->runs().find(id)->state, RunState::Done);
    QCOMPARE(editor_->frames(), 4);
    select({0});
    trigger("history.useAsSource");
    QCOMPARE(editor_->frames(), 6);
    editor_->undo();
    QCOMPARE(editor_->frames(), 4);
  }

  void returnShowsTheRun() {
    const QString first = made(3, 10);
    made(4, 20);
    list()->setFocus();
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(editor_->viewB(), first);
  }

  void theTrashIsBounded() {
    made(3, 10);
    select({0});
    trigger("history.delete");
    QVERIFY(isOn("history.restore"));
    bridge_->runs().setBudget(1);
    QVERIFY(!bridge_->runs().canRestore());
  }

  void variesTheSeed() {
    made(3, 10);
    select({0});
    trigger("history.vary");
    auto* dialog = panel_->findChild<QInputDialog*>(QStringLiteral("varyDialog"));
    QVERIFY(dialog);
    dialog->setIntValue(3);
    dialog->accept();
    QTRY_COMPARE(engine_->waiting.size(), std::size_t{3});
    std::set<std::uint64_t> seeds;
    for (const FakeEngine::Asked& asked : engine_->waiting) seeds.insert(asked.request.seed);
    QCOMPARE(seeds.size(), std::size_t{3});
    QVERIFY(!seeds.contains(0));
    QCOMPARE(editor_->document().settings.seed, std::uint64_t{3});  // the project's own stays
    // They are selected, for a sheet of them once they are done.
    QCOMPARE(panel_->selected().size(), 3);
    QVERIFY(!isOn("history.sheet"));
    for (int i = 0; i < 3; ++i) engine_->finish(engine_->start());
    QTRY_VERIFY(isOn("history.sheet"));
    QCOMPARE(panel_->selected().size(), 3);
  }

  void comparesTwo() {
    const QString first = made(3, 10);
    const QString second = made(4, 20);
    QSignalSpy compared(panel_.get(), &HistoryPanel::compared);
    auto* differences = panel_->findChild<QLabel*>(QStringLiteral("historyDifferences"));
    select({0});
    QVERIFY(!differences->isVisible());
    QVERIFY(!isOn("history.compare"));
    select({0, 1});
    QVERIFY(differences->isVisible());
    QVERIFY(differences->text().contains(QStringLiteral("Seed")));
    QVERIFY(!differences->text().contains(QStringLiteral("Recipe")));
    QCOMPARE(compared.last(), (QVariantList{second, first}));
    trigger("history.compare");
    QCOMPARE(editor_->viewA(), first);
    QCOMPARE(editor_->viewB(), second);
    QCOMPARE(editor_->viewMode(), ViewMode::Wipe);
    editor_->setViewMode(ViewMode::Flicker);
    trigger("history.compare");
    QCOMPARE(editor_->viewMode(), ViewMode::Flicker);
  }

  void deletesAndBringsBack() {
    const QString first = made(3, 10);
    const QString second = made(4, 20);
    QVERIFY(!isOn("history.restore"));
    select({0, 1});
    trigger("history.delete");
    QCOMPARE(bridge_->runs().rowCount(), 0);
    QVERIFY(!editor_->clipOf(first));
    QVERIFY(isOn("history.restore"));
    trigger("history.restore");
    trigger("history.restore");
    QVERIFY(!isOn("history.restore"));
    QCOMPARE(bridge_->runs().runs()[0].id, first);  // in their order
    QCOMPARE(bridge_->runs().runs()[1].id, second);
    QVERIFY(editor_->clipOf(first) && editor_->clipOf(second));
    // One that goes on cannot be deleted.
    bridge_->run();
    waitForJob();
    engine_->start();
    QCoreApplication::processEvents();
    select({0});
    QVERIFY(!isOn("history.delete"));
  }

  void notesAndStars() {
    const QString id = made(3, 10);
    select({0});
    trigger("history.note");
    auto* dialog = panel_->findChild<QInputDialog*>(QStringLiteral("noteDialog"));
    QVERIFY(dialog);
    dialog->setTextValue(QStringLiteral("  the best so far "));
    dialog->accept();
    QCOMPARE(bridge_->runs().find(id)->note, QStringLiteral("the best so far"));
    const QRect row = list()->visualRect(list()->model()->index(0, 0));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                      {row.right() - Theme::kSpaceM, row.top() + Theme::kSpaceL});
    QVERIFY(bridge_->runs().find(id)->starred);
  }

  void playsUnderThePointer() {
    made(3, 10);
    auto* delegate = panel_->findChild<HistoryDelegate*>();
    const QRect row = list()->visualRect(list()->model()->index(0, 0));
    QTest::mouseMove(list()->viewport(), row.center());
    QTRY_VERIFY(!delegate->playing().isEmpty());
    QTest::mouseMove(list()->viewport(), {row.center().x(), list()->height() - 4});
    QTRY_VERIFY(delegate->playing().isEmpty());
  }

  void differencesAreNamed() {
    RunEntry a{.text = {.prompt = "a ball"}, .settings = {.recipe = "plain", .steps = 25}};
    RunEntry b = a;
    QVERIFY(differencesOf(a, b).empty());
    b.text.prompt = "a star";
    b.settings.steps = 0;
    auto measured = std::make_shared<FinishedRun>();
    measured->psnrOutside = 38.25;
    measured->objects = {{.words = "ball", .gain = 0.8}};
    b.measured = measured;
    auto other = std::make_shared<FinishedRun>(*measured);
    other->objects[0].gain = 0.5;
    a.measured = other;
    const auto found = differencesOf(a, b);
    QCOMPARE(found.size(), std::size_t{3});
    QCOMPARE(found[0].second, QStringLiteral("a star"));
    QCOMPARE(found[1].first, QStringLiteral("25"));
    QCOMPARE(found[2].second, QStringLiteral("0.80"));
  }
};

}  // namespace attune

QTEST_MAIN(attune::HistoryPanelTest)
#include "history_panel_test.moc"
