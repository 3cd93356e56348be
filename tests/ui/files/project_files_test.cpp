// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/project_files.h"

#include <QClipboard>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "core/engine/document_job.h"
#include "core/media/clip_reader.h"
#include "core/project/edit_journal.h"
#include "core/project/project_file.h"
#include "tests/ui/files/files_bench.h"
#include "ui/files/recent_files.h"

namespace attune {
namespace {

namespace fs = std::filesystem;

Document paint(Document document) {
  DocumentObject object{.id = newId(), .name = "Ball", .words = "ball"};
  auto mask = std::make_shared<Image>(document.clip->size, 1);
  for (int y = 20; y < 60; ++y) {
    for (int x = 30; x < 70; ++x) mask->row(y)[x] = 255;
  }
  setMaskKey(object, 0, mask);
  object.path = MotionPath{.nodes = {{{0.3, 0.4}, {}, {}, {}}, {{0.7, 0.4}, {}, {}, {}}}};
  document.objects.push_back(std::move(object));
  return document;
}

RunEntry finishedRun(const Editor& editor) {
  RunEntry run{.id = QStringLiteral("run-a"),
               .title = QStringLiteral("Seed 5"),
               .state = RunState::Done,
               .starred = true};
  run.begun = QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC);
  run.settings.seed = 5;
  run.document = std::make_shared<const Document>(editor.document());
  run.measured =
      std::make_shared<const FinishedRun>(FinishedRun{.seed = 5,
                                                      .seconds = 3,
                                                      .objects = {{.words = "ball", .gain = 0.9}},
                                                      .psnrOutside = 38.5,
                                                      .warnings = {"small"}});
  run.clip = editor.source();
  return run;
}

}  // namespace

class ProjectFilesTest : public QObject {
  Q_OBJECT
  std::unique_ptr<QTemporaryDir> folder_;
  QString file(const char* name) const { return folder_->filePath(QString::fromLatin1(name)); }
  fs::path recovery() const { return file("state").toStdString(); }

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("attune-test"));
    QCoreApplication::setApplicationName(QStringLiteral("project_files_test"));
  }
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    RecentFiles::clear();
  }

  void savesAndOpensAgain() {
    Document saved;
    {
      Bench bench(recovery());
      bench.waitForOpen([&] { bench.files.newFromClip(QString::fromLatin1(kClip), {.count = 6}); });
      QCOMPARE(bench.editor.frames(), 6);
      QVERIFY(!bench.files.isModified());
      bench.editor.commit(QStringLiteral("Paint"), paint(bench.editor.document()));
      bench.runs.put(finishedRun(bench.editor));
      QVERIFY(bench.files.isModified());
      bench.save(file("a.attune"));
      QVERIFY(!bench.files.isModified());
      QCOMPARE(bench.files.title(), QStringLiteral("a"));
      QVERIFY(QFileInfo::exists(file(".~lock.a.attune")));
      saved = bench.editor.document();
    }
    QVERIFY(!QFileInfo::exists(file(".~lock.a.attune")));
    Bench bench(recovery());
    bench.waitForOpen([&] { bench.files.openPath(file("a.attune")); });
    QVERIFY(bench.editor.document() == saved);
    QVERIFY(bench.editor.source() && bench.editor.source()->count() == 6);
    QVERIFY(!bench.files.isModified());
    QCOMPARE(bench.runs.runs().size(), std::size_t{1});
    const RunEntry& run = bench.runs.runs().front();
    QCOMPARE(run.settings.seed, std::uint64_t{5});
    QCOMPARE(run.measured->psnrOutside, std::optional(38.5));
    QCOMPARE(run.measured->warnings, std::vector<std::string>{"small"});
    QVERIFY(run.starred && run.clip->frames == bench.editor.source()->frames);
    QVERIFY(bench.editor.clipOf(QStringLiteral("run-a")));
    QCOMPARE(RecentFiles::list().front(), file("a.attune"));
  }

  // So that a result can be told old after opening, too.
  void runsTellTheirDocumentAgain() {
    const auto reopened = [&](const char* name) {
      auto bench = std::make_unique<Bench>(recovery());
      bench->waitForOpen([&] { bench->files.openPath(file(name)); });
      return bench;
    };
    {
      Bench bench(recovery());
      bench.waitForOpen([&] { bench.files.newFromClip(QString::fromLatin1(kClip), {.count = 2}); });
      bench.editor.commit(QStringLiteral("Paint"), paint(bench.editor.document()));
      bench.runs.put(finishedRun(bench.editor));
      bench.save(file("same.attune"));
      Document changed = bench.editor.document();
      setMaskKey(changed.objects[0], 0, std::make_shared<const Image>(changed.clip->size, 1));
      bench.editor.commit(QStringLiteral("Clear"), std::move(changed));
      bench.save(file("changed.attune"));
    }
    for (const auto& [name, isSame] : {std::pair{"same.attune", true}, {"changed.attune", false}}) {
      const auto bench = reopened(name);
      const RunEntry& run = bench->runs.runs().front();
      QVERIFY(run.document);
      QCOMPARE(asksForTheSame(*run.document, bench->editor.document()), isSame);
    }
  }

  void packsWhatARunHasMade() {
    {
      Bench bench(recovery());
      const auto clip = std::make_shared<const Clip>(
          makeClip(std::vector<Image>(3, Image({16, 12}, 3, 80)), {8, 1}));
      bench.editor.open({.uuid = "feed"}, clip);
      bench.save(file("made.attune"));
    }
    Bench bench(recovery());
    bench.waitForOpen([&] { bench.files.openProject(file("made.attune")); });
    QVERIFY(bench.editor.source());
    QCOMPARE(bench.editor.source()->frames[2], Image({16, 12}, 3, 80));
  }

  void takesSnapshotsButNotDuringAGesture() {
    Bench bench(recovery(), 1);
    QSignalSpy autosaved(&bench.files, &ProjectFiles::autosaved);
    bench.waitForOpen([&] { bench.files.newFromClip(QString::fromLatin1(kClip), {.count = 2}); });
    bench.editor.commit(QStringLiteral("Paint"), paint(bench.editor.document()));
    bench.editor.draft(bench.editor.document());
    QTest::qWait(2500);
    QCOMPARE(autosaved.count(), 0);
    bench.editor.dropDraft();
    QVERIFY(autosaved.wait(5000));
    const fs::path snapshot = recovery() / bench.editor.document().uuid / "1.attune";
    QVERIFY(loadProject(snapshot).document == bench.editor.document());
    QTest::qWait(1500);
    QCOMPARE(autosaved.count(), 1);  // nothing has changed since
    bench.save(file("b.attune"));
    QVERIFY(!fs::exists(snapshot));
  }

  void keepsEveryEditBetweenSnapshots() {
    Bench bench(recovery(), 600);
    QSignalSpy autosaved(&bench.files, &ProjectFiles::autosaved);
    bench.waitForOpen([&] { bench.files.newFromClip(QString::fromLatin1(kClip), {.count = 2}); });
    bench.editor.commit(QStringLiteral("Paint"), paint(bench.editor.document()));
    QVERIFY(autosaved.wait(5000));  // the base, soon after the first edit
    Document next = bench.editor.document();
    next.text.prompt = "an edit a moment before the crash";
    bench.editor.commit(QStringLiteral("Prompt"), next);
    const fs::path folder = recovery() / next.uuid;
    QTRY_VERIFY(fs::exists(folder / "journal" / "document.json"));
    QTRY_VERIFY(EditJournal::read(folder / "journal", 1)->document == next);
    QCOMPARE(autosaved.count(), 1);
    bench.editor.undo();
    QTRY_VERIFY(EditJournal::read(folder / "journal", 1)->document == bench.editor.document());
  }

  void recoversWhatACrashLeft() {
    Project lost{.document = {.uuid = "1ee7"}};
    lost.document.text.prompt = "found again";
    {
      RecoveryStore other(recovery());
      other.addSnapshot(lost, "Ball", {});
      // As a crash leaves it: the snapshot outlives its session.
      fs::copy(recovery() / "1ee7", file("kept").toStdString(), fs::copy_options::recursive);
    }
    fs::rename(file("kept").toStdString(), recovery() / "1ee7");
    Bench bench(recovery());
    bench.files.offerRecovery();
    bench.waitForOpen([&] { bench.press("recoveryDialog", "recoveryRecover"); });
    QCOMPARE(bench.editor.document().text.prompt, std::string("found again"));
    QCOMPARE(bench.files.title(), QStringLiteral("Ball (recovered)"));
    QVERIFY(bench.files.isModified());
    QVERIFY(bench.files.projectFile().isEmpty());
  }

  void opensWhatIsOnTheClipboard_data() {
    const QString clip = QFileInfo(QString::fromLatin1(kClip)).absoluteFilePath();
    QTest::addColumn<QList<QUrl>>("urls");
    QTest::addColumn<QString>("text");
    // As file managers put it, with something before it that is no file here; and a path as text.
    QTest::newRow("file") << QList<QUrl>{QUrl(QStringLiteral("https://attune.invalid/clip.mp4")),
                                         QUrl::fromLocalFile(clip)}
                          << QString();
    QTest::newRow("path") << QList<QUrl>() << clip + QLatin1Char('\n');
  }
  void opensWhatIsOnTheClipboard() {
    QFETCH(const QList<QUrl>, urls);
    QFETCH(const QString, text);
    auto* data = new QMimeData;
    if (!urls.isEmpty()) data->setUrls(urls);
    if (!text.isEmpty()) data->setText(text);
    QApplication::clipboard()->setMimeData(data);
    Bench bench(recovery());
    QSignalSpy failed(&bench.files, &ProjectFiles::failed);
    bench.actions.find(QStringLiteral("file.paste"))->trigger();
    QVERIFY(failed.isEmpty());
    QWidget* sheet = bench.dialog("importDialog");
    QVERIFY(sheet);
    sheet->findChild<QSpinBox*>(QStringLiteral("importCount"))->setValue(3);
    bench.waitForOpen([&] { bench.press("importDialog", "importCreate"); });
    QCOMPARE(fs::path(bench.editor.document().clip->file).filename(), fs::path("clip.mp4"));
    QCOMPARE(bench.editor.source()->frames, readClip(kClip, {.count = 3}).frames);
  }

  void saysThatTheClipboardHoldsNoFile_data() {
    QTest::addColumn<int>("held");
    QTest::newRow("nothing") << 0;
    QTest::newRow("words") << 1;
    QTest::newRow("a picture") << 2;
    QTest::newRow("a file that is gone") << 3;
  }
  void saysThatTheClipboardHoldsNoFile() {
    QFETCH(const int, held);
    auto* data = new QMimeData;
    if (held == 1) data->setText(QStringLiteral("a ball"));
    if (held == 2) data->setImageData(QImage(8, 8, QImage::Format_RGB32));
    if (held == 3) data->setUrls({QUrl::fromLocalFile(file("gone.mp4"))});
    QApplication::clipboard()->setMimeData(data);
    Bench bench(recovery());
    QSignalSpy failed(&bench.files, &ProjectFiles::failed);
    bench.actions.find(QStringLiteral("file.paste"))->trigger();
    QCOMPARE(failed.count(), 1);
    auto* box = qobject_cast<QMessageBox*>(bench.dialog("fileFailure"));
    QVERIFY(box);
    QCOMPARE(box->text(),
             QStringLiteral("The clipboard holds no file; copy one in the file manager first."));
    QVERIFY(!bench.editor.isOpen());
    QVERIFY(!bench.window.findChild<QWidget*>(QStringLiteral("importDialog")));
  }

  void asksBeforeChangesAreLost() {
    Bench bench(recovery());
    bench.waitForOpen([&] { bench.files.newFromClip(QString::fromLatin1(kClip), {.count = 2}); });
    QVERIFY(bench.files.mayClose());
    bench.editor.commit(QStringLiteral("Paint"), paint(bench.editor.document()));
    QVERIFY(!bench.files.mayClose());
    bench.press("unsavedChanges", "unsavedDiscard");
    QVERIFY(bench.editor.isOpen());
    bench.files.closeProject();
    QVERIFY(bench.editor.isOpen());
  }

  void opensAProjectOnlyOnce() {
    Bench first(recovery());
    first.waitForOpen([&] { first.files.newFromClip(QString::fromLatin1(kClip), {.count = 2}); });
    first.save(file("one.attune"));
    Bench second(recovery());
    second.files.openProject(file("one.attune"));
    QVERIFY(second.dialog("projectLocked"));
    QVERIFY(!second.editor.isOpen());
  }

  void saysWhyAFileCannotBeOpened() {
    QFile broken(file("broken.attune"));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("no zip");
    broken.close();
    Bench bench(recovery());
    QSignalSpy failed(&bench.files, &ProjectFiles::failed);
    bench.files.openProject(broken.fileName());
    QVERIFY(failed.wait(5000));
    QVERIFY(failed[0][0].toString().contains(QStringLiteral("broken.attune")));
    QVERIFY(!bench.editor.isOpen());
    QVERIFY(!QFileInfo::exists(file(".~lock.broken.attune")));
  }

  void tellsWhyActionsAreDisabled() {
    Bench bench(recovery());
    for (const ActionSpec& spec : bench.actions.specs()) {
      QVERIFY(!spec.text.isEmpty() && !spec.tooltip.isEmpty() && !spec.icon.isEmpty());
    }
    QVERIFY(!bench.actions.disabledReason(QStringLiteral("file.save")).isEmpty());
    bench.waitForOpen([&] { bench.files.newFromClip(QString::fromLatin1(kClip), {.count = 1}); });
    QVERIFY(bench.actions.disabledReason(QStringLiteral("file.save")).isEmpty());
  }

  void forgetsRecentFilesThatAreGone() {
    for (int i = 0; i < 12; ++i) {
      QFile made(folder_->filePath(QStringLiteral("r%1.attune").arg(i)));
      QVERIFY(made.open(QIODevice::WriteOnly));
      RecentFiles::add(made.fileName());
    }
    QCOMPARE(RecentFiles::list().size(), 10);
    QVERIFY(QFile::remove(file("r11.attune")));
    QCOMPARE(RecentFiles::list().front(), file("r10.attune"));
  }
};

}  // namespace attune

QTEST_MAIN(attune::ProjectFilesTest)
#include "project_files_test.moc"
