// SPDX-License-Identifier: GPL-3.0-or-later
// Finding runs by mouse and keyboard. With ATTUNE_PICTURES naming a folder, pictures of the dialog
// are left there.
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <memory>

#include "ui/actions/action_registry.h"
#include "ui/docks/find_runs_dialog.h"
#include "ui/docks/found_runs_model.h"
#include "ui/docks/run_finder.h"
#include "ui/session/editor.h"
#include "ui/session/run_index.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

RunEntry runOf(const char* id, const char* prompt, int minutes) {
  RunEntry run{.id = QString::fromLatin1(id), .state = RunState::Done};
  run.title = QStringLiteral("Run %1").arg(run.id);
  run.begun = QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC).addSecs(60 * minutes);
  run.text.prompt = prompt;
  run.settings.recipe = "reatco";
  run.settings.seed = static_cast<std::uint64_t>(100 + minutes);
  Image sky({96, 64}, 3, 90);
  for (int y = 0; y < sky.size.height; ++y)
    for (int x = 0; x < sky.size.width; ++x)
      sky.row(y)[3 * x + minutes % 3] = static_cast<std::uint8_t>(2 * x + y);
  run.clip = std::make_shared<const Clip>(makeClip({sky}, makeRational(8, 1)));
  return run;
}

}  // namespace

class FindRunsTest : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<RunIndex> index_;
  std::unique_ptr<Editor> editor_;
  std::unique_ptr<QWidget> window_;
  std::unique_ptr<ActionRegistry> actions_;
  RunFinder* finder_ = nullptr;

  QString file(const char* name) const { return folder_->filePath(QString::fromLatin1(name)); }
  // ball.attune with runs 1 and 2, sea.attune with run 3, and gone.attune with run 4: newest last.
  void fill() {
    for (const char* name : {"ball.attune", "sea.attune"}) {
      QFile made(file(name));
      QVERIFY(made.open(QIODevice::WriteOnly));
    }
    RunEntry one = runOf("1", "a red ball on a meadow", 1);
    one.starred = true;
    one.note = QStringLiteral("the one to show");
    auto measured = std::make_shared<FinishedRun>();
    measured->psnrOutside = 38.5;
    measured->objects = {{.words = "red ball", .gain = 0.92}};
    one.measured = measured;
    RunEntry two = runOf("2", "a red ball on a meadow while a second one rolls behind it", 2);
    two.state = RunState::Failed;
    two.clip = nullptr;
    two.error = QStringLiteral("there is not enough memory for 64 frames of 512 × 512; use less");
    RunEntry three = runOf("3", "a fish in the sea", 3);
    three.settings.recipe = "layout-guidance";
    three.text.negative = "blurred";
    index_->replace(QStringLiteral("ball"), file("ball.attune"), {one, two});
    index_->replace(QStringLiteral("sea"), file("sea.attune"), {three});
    index_->replace(QStringLiteral("gone"), file("gone.attune"),
                    {runOf("4", "a star over the hills", 4)});
  }
  void openProject(const char* uuid = "mine") {
    Document document;
    document.uuid = uuid;
    editor_->open(document, nullptr);
  }
  FindRunsDialog* show(int rows) {
    actions_->find(QStringLiteral("history.find"))->trigger();
    auto* dialog = window_->findChild<FindRunsDialog*>();
    if (!QTest::qWaitFor([&] { return list(dialog)->model()->rowCount() == rows; }))
      qFatal("%d rows", list(dialog)->model()->rowCount());
    return dialog;
  }
  static QListView* list(const QWidget* dialog) { return dialog->findChild<QListView*>(); }
  static QLineEdit* field(const QWidget* dialog) { return dialog->findChild<QLineEdit*>(); }
  static QPushButton* button(const QWidget* dialog, const char* name) {
    return dialog->findChild<QPushButton*>(QString::fromLatin1(name));
  }
  static QString note(const QWidget* dialog) {
    return dialog->findChild<QLabel*>(QStringLiteral("findRunsNote"))->text();
  }
  static bool says(const QWidget* dialog, const char* words) {
    return std::ranges::any_of(dialog->findChildren<QLabel*>(), [words](const QLabel* label) {
      return label->isVisible() && label->text().contains(QLatin1String(words));
    });
  }
  static QStringList titles(const QWidget* dialog) {
    QStringList found;
    const QAbstractItemModel* model = list(dialog)->model();
    for (int row = 0; row < model->rowCount(); ++row)
      found.append(model->index(row, 0).data().toString().section(QLatin1Char(' '), 1));
    return found;
  }
  static void pictures(QWidget* widget, const char* name) {
    const QString folder = qEnvironmentVariable("ATTUNE_PICTURES");
    if (folder.isEmpty()) return;
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
      applyTheme(mode);
      QTest::qWait(50);
      widget->grab().save(
          QStringLiteral("%1/%2-%3.png")
              .arg(folder, QString::fromLatin1(name),
                   mode == ThemeMode::Dark ? QStringLiteral("dark") : QStringLiteral("light")));
    }
  }

 private Q_SLOTS:
  void initTestCase() {
    applyTheme(ThemeMode::Dark);
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE")))
      QSKIP("Qt's SQLite driver is not installed");
  }
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    index_ = std::make_unique<RunIndex>(file("runs.sqlite"));
    editor_ = std::make_unique<Editor>();
    window_ = std::make_unique<QWidget>();
    actions_ = std::make_unique<ActionRegistry>(window_.get());
    finder_ = new RunFinder(*index_, *editor_, *actions_, window_.get());
    window_->show();
  }
  void cleanup() {
    window_.reset();
    editor_.reset();
    index_.reset();
  }

  void modelIsSound() {
    fill();
    FoundRunsModel model(*index_);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    bool came = false;
    index_->search({}, &model, [&](FoundRuns found) {
      model.show(std::move(found.runs));
      came = true;
    });
    QTRY_VERIFY(came);
    QCOMPARE(model.rowCount(), 4);
    const QModelIndex first = model.indexOf(QStringLiteral("ball"), QStringLiteral("1"));
    QCOMPARE(first.row(), 3);
    QVERIFY(!model.indexOf(QStringLiteral("sea"), QStringLiteral("1")).isValid());
    QSignalSpy changed(&model, &FoundRunsModel::dataChanged);
    QVERIFY(model.picture(first).isNull());
    QVERIFY(model.picture(first).isNull());  // asked for once
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(model.picture(first).size(), QSize(96, 64));
    QVERIFY(model.picture(model.index(2)).isNull());  // the failed one
    QTRY_COMPARE(changed.count(), 2);
    QVERIFY(model.picture(model.index(2)).isNull());
    const auto spoken = [&](const char* project, const char* run) {
      return model.indexOf(QString::fromLatin1(project), QString::fromLatin1(run))
          .data(Qt::AccessibleTextRole)
          .toString();
    };
    const QString starred = spoken("ball", "1");
    QVERIFY2(starred.startsWith(QStringLiteral("Run 1 of ball: a red ball on a meadow, Seed 101, "
                                               "red ball follows its path by 92 %")) &&
                 starred.endsWith(QStringLiteral(", starred")),
             qPrintable(starred));
    QVERIFY(spoken("ball", "2").contains(QStringLiteral("failed: there is not enough memory")));
    QVERIFY(!spoken("ball", "2").contains(QStringLiteral("starred")));
    QVERIFY(spoken("gone", "4").endsWith(QStringLiteral("gone.attune is gone")));
    model.show({});
    QCOMPARE(model.rowCount(), 0);
  }

  void findsByTyping() {
    fill();
    FindRunsDialog* dialog = show(4);
    QCOMPARE(titles(dialog).join(QLatin1Char(' ')), QStringLiteral("4 3 2 1"));
    QVERIFY(field(dialog)->hasFocus());
    QTest::keyClicks(field(dialog), QStringLiteral("Meadow red"));
    QTRY_COMPARE(titles(dialog).join(QLatin1Char(' ')), QStringLiteral("2 1"));
    QTest::keyClick(field(dialog), Qt::Key_Down);
    QCOMPARE(list(dialog)->currentIndex().row(), 1);
    // What is chosen stays chosen while it is found.
    field(dialog)->setText(QStringLiteral("ball"));
    QTest::qWait(50);
    QTRY_COMPARE(list(dialog)->currentIndex().row(), 1);
    dialog->findChild<QCheckBox*>()->click();
    QTRY_COMPARE(titles(dialog), QStringList{QStringLiteral("1")});
    QCOMPARE(note(dialog), file("ball.attune"));
    dialog->findChild<QCheckBox*>()->click();
    // Typed while a search goes on.
    field(dialog)->setText(QStringLiteral("ball"));
    field(dialog)->setText(QStringLiteral("fish"));
    QTRY_COMPARE(titles(dialog), QStringList{QStringLiteral("3")});
    field(dialog)->setText(QStringLiteral("elephant"));
    QTRY_VERIFY(says(dialog, "No run"));
    QVERIFY(!button(dialog, "findRunsOpen")->isEnabled());
    QVERIFY(note(dialog).isEmpty());
  }

  void returnOpensTheProject() {
    fill();
    QSignalSpy asked(finder_, &RunFinder::openRequested);
    QSignalSpy chosen(finder_, &RunFinder::runChosen);
    const QPointer<FindRunsDialog> dialog = show(4);
    QTest::keyClicks(field(dialog), QStringLiteral("fish"));
    QTRY_COMPARE(titles(dialog), QStringList{QStringLiteral("3")});
    QTest::keyClick(field(dialog), Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toString(), file("sea.attune"));
    QTRY_VERIFY(!dialog);
    QCOMPARE(chosen.count(), 0);
    finder_->projectOpened();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].toString(), QStringLiteral("3"));
    finder_->projectOpened();  // another one, later
    QCOMPARE(chosen.count(), 1);
  }

  void aRunOfTheOpenProjectIsShownAtOnce() {
    fill();
    openProject("ball");
    QSignalSpy asked(finder_, &RunFinder::openRequested);
    QSignalSpy chosen(finder_, &RunFinder::runChosen);
    FindRunsDialog* dialog = show(4);
    const QRect row = list(dialog)->visualRect(list(dialog)->model()->index(3, 0));
    QTest::mouseClick(list(dialog)->viewport(), Qt::LeftButton, {}, row.center());
    QTest::mouseDClick(list(dialog)->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(asked.count(), 0);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].toString(), QStringLiteral("1"));
  }

  void whatIsGoneSaysSo() {
    fill();
    QSignalSpy asked(finder_, &RunFinder::openRequested);
    FindRunsDialog* dialog = show(4);
    QCOMPARE(list(dialog)->currentIndex().row(), 0);  // run 4
    QVERIFY(!button(dialog, "findRunsOpen")->isEnabled());
    QVERIFY2(note(dialog).contains(file("gone.attune")), qPrintable(note(dialog)));
    QVERIFY(note(dialog).contains(QLatin1String("is gone")));
    QTest::keyClick(field(dialog), Qt::Key_Return);
    Q_EMIT list(dialog)->doubleClicked(list(dialog)->currentIndex());
    QCOMPARE(asked.count(), 0);
    QVERIFY(dialog->isVisible());
    QVERIFY(button(dialog, "findRunsForget")->isEnabled());
    button(dialog, "findRunsForget")->click();
    QTRY_COMPARE(titles(dialog).join(QLatin1Char(' ')), QStringLiteral("3 2 1"));
    QVERIFY(!button(dialog, "findRunsForget")->isEnabled());
    QVERIFY(button(dialog, "findRunsOpen")->isEnabled());
  }

  void recallsSettings() {
    fill();
    FindRunsDialog* dialog = show(4);
    QVERIFY(!button(dialog, "findRunsRecall")->isEnabled());  // into what?
    dialog->reject();
    QTRY_VERIFY(!window_->findChild<FindRunsDialog*>());
    openProject();
    dialog = show(4);
    list(dialog)->setCurrentIndex(list(dialog)->model()->index(1, 0));
    button(dialog, "findRunsRecall")->click();
    QCOMPARE(editor_->document().text.prompt, std::string("a fish in the sea"));
    QCOMPARE(editor_->document().text.negative, std::string("blurred"));
    QCOMPARE(editor_->document().settings.recipe, std::string("layout-guidance"));
    QCOMPARE(editor_->document().settings.seed, std::uint64_t{103});
    QVERIFY(editor_->history().canUndo());
    editor_->undo();
    QVERIFY(editor_->document().text.prompt.empty());
  }

  void saysWhenThereIsNothing() {
    FindRunsDialog* dialog = show(0);
    QTRY_VERIFY(says(dialog, "every project that you save"));
    pictures(dialog, "find-empty");
  }

  void saysWhyNothingCanBeFound() {
    RunIndex none(file("none.sqlite"), QStringLiteral("QNONE"));
    FindRunsDialog dialog(none, false);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTRY_VERIFY(says(&dialog, "libqt6sql6-sqlite"));
    pictures(&dialog, "find-problem");
  }

  void everyRunForThePictures() {
    if (qEnvironmentVariableIsEmpty("ATTUNE_PICTURES")) QSKIP("no folder for pictures");
    fill();
    openProject();
    FindRunsDialog* dialog = show(4);
    QTest::qWait(200);
    pictures(dialog, "find-missing");
    list(dialog)->setCurrentIndex(list(dialog)->model()->index(3, 0));
    pictures(dialog, "find");
  }
};

}  // namespace attune

QTEST_MAIN(attune::FindRunsTest)
#include "find_runs_test.moc"
