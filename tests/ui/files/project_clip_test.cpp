// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "core/media/clip_reader.h"
#include "core/media/clip_writer.h"
#include "core/media/image_file.h"
#include "core/project/sha256.h"
#include "tests/ui/files/files_bench.h"

// A project's clip: how it comes in, where it lies, and what is done when it is not there.
namespace attune {
namespace {

namespace fs = std::filesystem;

void drop(Bench& bench, const QStringList& files) {
  QMimeData data;
  QList<QUrl> urls;
  for (const QString& file : files) urls << QUrl::fromLocalFile(file);
  data.setUrls(urls);
  QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QVERIFY(QCoreApplication::sendEvent(&bench.window, &enter) && enter.isAccepted());
  QDropEvent dropped({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&bench.window, &dropped);
}

}  // namespace

class ProjectClipTest : public QObject {
  Q_OBJECT
  std::unique_ptr<QTemporaryDir> folder_;
  QString file(const char* name) const { return folder_->filePath(QString::fromLatin1(name)); }
  fs::path path(const char* name) const { return file(name).toStdString(); }
  fs::path recovery() const { return path("state"); }
  // A project of three frames of a copy of the clip, saved beside it.
  void makeProject() const {
    QVERIFY(QFile::copy(QString::fromLatin1(kClip), file("clip.mp4")));
    Bench bench(recovery());
    bench.waitForOpen([&] { bench.files.newFromClip(file("clip.mp4"), {.count = 3}); });
    bench.save(file("m.attune"));
  }
  void overwriteClip() const {
    writeClip(makeClip(std::vector<Image>(4, Image({128, 128}, 3, 90)), {8, 1}), path("clip.mp4"));
  }

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("attune-test"));
    QCoreApplication::setApplicationName(QStringLiteral("project_clip_test"));
  }
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }

  void makesAProjectOfADroppedClip() {
    Bench bench(recovery());
    drop(bench, {QFileInfo(QString::fromLatin1(kClip)).absoluteFilePath()});
    QWidget* sheet = bench.dialog("importDialog");
    QVERIFY(sheet);
    sheet->findChild<QSpinBox*>(QStringLiteral("importFirst"))->setValue(2);
    sheet->findChild<QSpinBox*>(QStringLiteral("importStride"))->setValue(3);
    sheet->findChild<QSpinBox*>(QStringLiteral("importCount"))->setValue(4);
    bench.waitForOpen([&] { bench.press("importDialog", "importCreate"); });
    const ClipRef clip = bench.editor.document().clip.value();
    QCOMPARE(clip.first, 2);
    QCOMPARE(clip.stride, 3);
    QCOMPARE(bench.editor.source()->count(), 4);
    QCOMPARE(clip.sha256.size(), std::size_t{64});
  }

  // All pictures of a folder are one clip, however they were dragged; of others one is taken.
  void takesDroppedPicturesAsTheFolderTheyFill() {
    fs::create_directories(path("frames"));
    QStringList files;
    for (const char* name : {"frames/1.png", "frames/2.png", "frames/10.png"}) {
      writePng(path(name), Image({16, 12}, 3, 40));
      files << file(name);
    }
    Bench bench(recovery());
    QSignalSpy said(&bench.files, &ProjectFiles::said);
    drop(bench, files);
    QWidget* sheet = bench.dialog("importDialog");
    QVERIFY(sheet);
    QCOMPARE(sheet->findChild<QSpinBox*>(QStringLiteral("importCount"))->value(), 3);
    QCOMPARE(said.count(), 0);

    Bench other(recovery());
    QSignalSpy toldOther(&other.files, &ProjectFiles::said);
    drop(other, files.mid(1));
    QCOMPARE(toldOther.count(), 1);
    QVERIFY(toldOther[0][0].toString().contains(QStringLiteral("Only 2.png was taken")));
    QVERIFY(other.dialog("importDialog"));
  }

  void asksForAClipThatIsGone() {
    makeProject();
    QVERIFY(QFile::rename(file("clip.mp4"), file("renamed.mp4")));
    {
      Bench bench(recovery());  // found beside the project by its hash
      bench.waitForOpen([&] { bench.files.openProject(file("m.attune")); });
      QVERIFY(bench.editor.source());
      QCOMPARE(bench.editor.document().clip->file, fs::path(file("renamed.mp4").toStdString()));
    }
    QVERIFY(QFile::remove(file("renamed.mp4")));
    Bench bench(recovery());
    bench.waitForOpen([&] { bench.files.openProject(file("m.attune")); });
    QVERIFY(!bench.editor.source());
    bench.press("missingMediaDialog", "missingWithout");
    QCOMPARE(bench.editor.frames(), 3);
  }

  // Masks must not come to lie over foreign pictures unnoticed.
  void asksWhenAnotherClipTookThePlace() {
    makeProject();
    overwriteClip();
    {
      Bench bench(recovery());
      bench.waitForOpen([&] { bench.files.openProject(file("m.attune")); });
      QVERIFY(!bench.editor.source());
      const std::string before = bench.editor.document().clip->id;
      bench.press("missingMediaDialog", "missingUse");
      QTRY_VERIFY(bench.editor.source());
      QVERIFY(bench.editor.source()->frames == readClip(path("clip.mp4"), {.count = 3}).frames);
      QCOMPARE(bench.editor.document().clip->sha256, sha256OfFile(path("clip.mp4")));
      QVERIFY(bench.editor.document().clip->id != before);
      bench.save(file("m.attune"));
    }
    Bench bench(recovery());  // it is the project's own now
    bench.waitForOpen([&] { bench.files.openProject(file("m.attune")); });
    QVERIFY(bench.editor.source());
    QVERIFY(!bench.window.findChild<QWidget*>(QStringLiteral("missingMediaDialog")));
  }

  void findsTheRightClipBesideAnother() {
    makeProject();
    QVERIFY(QFile::rename(file("clip.mp4"), file("renamed.mp4")));
    overwriteClip();
    Bench bench(recovery());
    bench.waitForOpen([&] { bench.files.openProject(file("m.attune")); });
    QVERIFY(bench.editor.source());
    QCOMPARE(bench.editor.document().clip->file, path("renamed.mp4"));
  }

  void collectsTheClipIntoTheProject() {
    makeProject();
    const QString collect = QStringLiteral("file.collect");
    const std::vector<Image> frames = readClip(kClip, {.count = 3}).frames;
    {
      Bench bench(recovery());
      QVERIFY(!bench.actions.disabledReason(collect).isEmpty());
      bench.waitForOpen([&] { bench.files.openProject(file("m.attune")); });
      QVERIFY(bench.actions.disabledReason(collect).isEmpty());
      QSignalSpy said(&bench.files, &ProjectFiles::said);
      bench.actions.find(collect)->trigger();
      QVERIFY(bench.files.isModified());
      QVERIFY(!bench.actions.disabledReason(collect).isEmpty());
      QVERIFY(said.wait(5000));
      QVERIFY(said[0][0].toString().contains(QStringLiteral("KiB")));
      bench.save(file("m.attune"));
      QVERIFY(!bench.files.isModified());
    }
    fs::create_directories(path("elsewhere"));
    fs::rename(path("m.attune"), path("elsewhere/m.attune"));
    QVERIFY(QFile::remove(file("clip.mp4")));
    for (int time = 0; time < 2; ++time) {  // saved again, it still holds it
      Bench bench(recovery());
      bench.waitForOpen([&] { bench.files.openProject(file("elsewhere/m.attune")); });
      QVERIFY(bench.editor.source());
      QVERIFY(bench.editor.source()->frames == frames);
      QVERIFY(!bench.files.isModified());
      QVERIFY(!bench.actions.disabledReason(collect).isEmpty());
      bench.save(file("elsewhere/m.attune"));
    }
  }
};

}  // namespace attune

QTEST_MAIN(attune::ProjectClipTest)
#include "project_clip_test.moc"
