// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_source.h"

#include <QTemporaryDir>
#include <QtTest>

#include "core/media/clip_writer.h"
#include "core/project/project_file.h"
#include "core/project/sha256.h"
#include "tests/core/project/sample_project.h"

namespace attune {
namespace {

namespace fs = std::filesystem;

void writeSample(const fs::path& file, std::uint32_t seed) {
  fs::create_directories(file.parent_path());
  writeClip(sampleClip(3, {32, 24}, seed), file);
}

}  // namespace

class ProjectSourceTest : public QObject {
  Q_OBJECT
  std::unique_ptr<QTemporaryDir> folder_;
  fs::path file(const char* name) const { return fs::path(folder_->path().toStdString()) / name; }
  // A project saved in "one", of the clip beside it.
  void save() const {
    writeSample(file("one/clip.mp4"), 1);
    Project project{.document = {.uuid = "c0de"}};
    project.document.clip = ClipRef{.id = "c",
                                    .file = file("one/clip.mp4"),
                                    .sha256 = sha256OfFile(file("one/clip.mp4")),
                                    .frames = 3,
                                    .size = {32, 24}};
    saveProject(file("one/p.attune"), project);
  }
  ProjectSource read(const char* name, fs::path* found = nullptr) const {
    Project project = loadProject(file(name));
    ProjectSource source = readProjectSource(project, file(name));
    if (found) *found = project.document.clip->file;
    return source;
  }

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    save();
  }

  void takesTheClipItWasMadeWith() {
    const ProjectSource source = read("one/p.attune");
    QVERIFY(source.clip && source.missing.empty() && source.note.empty() && !source.isOther);
  }

  void tellsAnotherClip() {
    writeSample(file("one/clip.mp4"), 2);
    const ProjectSource source = read("one/p.attune");
    QVERIFY(!source.clip);
    QVERIFY(source.isOther);
    QCOMPARE(source.missing, file("one/clip.mp4"));
    QVERIFY(source.note.starts_with(file("one/clip.mp4").string() + ": is another clip"));
  }

  void aFolderInItsPlaceIsAnother() {
    fs::remove(file("one/clip.mp4"));
    writeClip(sampleClip(3, {32, 24}, 1), file("one/clip.mp4") / "");
    QVERIFY(read("one/p.attune").isOther);
  }

  // Beside the copied project lies another clip of that name; the right one is where it was.
  void prefersTheRightClipToTheNearest() {
    writeSample(file("two/clip.mp4"), 2);
    fs::copy(file("one/p.attune"), file("two/p.attune"));
    fs::path found;
    QVERIFY(read("two/p.attune", &found).clip);
    QCOMPARE(found, file("one/clip.mp4"));
  }

  void findsARenamedClipBehindAnother() {
    fs::rename(file("one/clip.mp4"), file("one/right.mp4"));
    writeSample(file("one/clip.mp4"), 2);
    fs::path found;
    const ProjectSource source = read("one/p.attune", &found);
    QVERIFY(source.clip && !source.isOther && !source.note.empty());
    QCOMPARE(found, file("one/right.mp4"));
  }

  void tellsAMissingClip() {
    fs::remove(file("one/clip.mp4"));
    const ProjectSource source = read("one/p.attune");
    QVERIFY(!source.clip && !source.isOther);
    QCOMPARE(source.missing, file("one/clip.mp4"));
  }
};

}  // namespace attune

QTEST_APPLESS_MAIN(attune::ProjectSourceTest)
#include "project_source_test.moc"
