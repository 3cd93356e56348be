// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that are found across projects, from the run to the project that is opened for it.
#include <QListView>
#include <QSqlDatabase>
#include <QTest>

#include "tests/ui/window/window_kit.h"
#include "ui/docks/find_runs_dialog.h"
#include "ui/docks/history_panel.h"

namespace attune {

class RunFinderTest : public QObject {
  Q_OBJECT

  std::unique_ptr<WindowHome> home_;
  std::unique_ptr<WindowKit> kit_;

  // A run that made a clip of that grey; its id.
  QString made(std::uint8_t grey) {
    const QString id = kit_->bridge->run();
    if (!QTest::qWaitFor([&] { return !kit_->fake->waiting.empty(); })) qFatal("no job came");
    kit_->fake->finish(kit_->fake->start(), grey);
    if (!QTest::qWaitFor([&] { return kit_->editor.clipOf(id) != nullptr; })) qFatal("no clip");
    return id;
  }
  void save(const char* name) {
    QSignalSpy saved(kit_->files.get(), &ProjectFiles::wasSaved);
    kit_->files->saveTo(home_->file(name));
    QVERIFY(saved.wait(10'000));
  }
  void openSample() {
    kit_->window->setMayClose([] { return true; });
    QVERIFY(kit_->openSample());
  }
  int indexed() {
    int total = -1;
    kit_->index->search({}, this, [&](const FoundRuns& found) { total = found.total; });
    (void)QTest::qWaitFor([&] { return total >= 0; });
    return total;
  }

 private Q_SLOTS:
  void init() {
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE")))
      QSKIP("Qt's SQLite driver is not installed");
    home_ = std::make_unique<WindowHome>();
    kit_ = std::make_unique<WindowKit>(*home_);
  }
  void cleanup() {
    kit_.reset();
    home_.reset();
  }

  void whatIsSavedIsFoundAndOpened() {
    openSample();
    const QString first = made(10);
    const QString second = made(20);
    QCOMPARE(indexed(), 0);  // it was never saved
    save("one.attune");
    QTRY_COMPARE(indexed(), 2);
    kit_->bridge->runs().discard(second);
    QCOMPARE(indexed(), 2);
    save("one.attune");
    QTRY_COMPARE(indexed(), 1);
    kit_->editor.close();
    QCOMPARE(indexed(), 1);
    openSample();  // another project
    kit_->action("history.find")->trigger();
    auto* dialog = kit_->find<FindRunsDialog>("findRunsDialog");
    QVERIFY(dialog);
    auto* list = dialog->findChild<QListView*>();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(kit_->files->projectFile(), home_->file("one.attune"));
    QTRY_COMPARE(kit_->find<HistoryPanel>("historyPanel")->selected(), QStringList{first});
    QCOMPARE(kit_->editor.viewB(), first);
    QCOMPARE(indexed(), 1);
  }

  // Runs that were kept before there was an index are found once their project is opened.
  void openingFillsTheIndex() {
    openSample();
    made(10);
    save("one.attune");
    kit_.reset();
    for (const char* name : {"runs.sqlite", "runs.sqlite-wal", "runs.sqlite-shm"})
      QFile::remove(home_->file(name));
    kit_ = std::make_unique<WindowKit>(*home_);
    QCOMPARE(indexed(), 0);
    kit_->files->openPath(home_->file("one.attune"));
    QTRY_COMPARE(indexed(), 1);
  }
};

}  // namespace attune

QTEST_MAIN(attune::RunFinderTest)
#include "run_finder_test.moc"
