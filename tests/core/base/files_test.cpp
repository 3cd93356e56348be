// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"

#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/base/cancel.h"
#include "core/base/error.h"

namespace fs = std::filesystem;
using namespace attune;

class FilesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }

  void writesWholeFiles() {
    const fs::path file = root() / "a.json";
    writeFile(file, "first");
    writeFile(file, "second");
    QCOMPARE(readFile(file), std::string("second"));
    QCOMPARE(entries(), 1);
  }

  void abandonedOutputLeavesNothing() {
    const fs::path file = root() / "clip.mp4";
    writeFile(file, "old");
    {
      PendingOutput pending(file);
      QCOMPARE(pending.path().extension().string(), std::string(".mp4"));
      std::ofstream(pending.path()) << "half";
      QCOMPARE(entries(), 2);
    }
    QCOMPARE(entries(), 1);
    QCOMPARE(readFile(file), std::string("old"));
  }

  void replacesFoldersOnCommit() {
    const fs::path frames = root() / "frames";
    fs::create_directory(frames);
    std::ofstream(frames / "stale.png") << "x";
    PendingOutput pending(frames);
    fs::create_directory(pending.path());
    std::ofstream(pending.path() / "0000.png") << "y";
    pending.commit();
    QVERIFY(fs::exists(frames / "0000.png"));
    QVERIFY(!fs::exists(frames / "stale.png"));
  }

  void namesWhatCannotBeDone() {
    expectIo([&] { writeFile(root() / "none" / "a", "x"); }, "does not exist");
    expectIo([&] { (void)readFile(root() / "none"); }, "cannot be read");
    expectIo([&] { (void)readFile(root()); }, "is a folder");
    expectIo([&] { writeFile("/dev/full/x", "x"); }, "does not exist");
  }

  void cancelThrowsOnce() {
    std::stop_source source;
    const CancelToken token(source.get_token());
    token.throwIfCancelled();
    source.request_stop();
    QVERIFY_EXCEPTION_THROWN(token.throwIfCancelled(), Error);
    CancelToken{}.throwIfCancelled();
  }

 private:
  fs::path root() const { return folder_->path().toStdString(); }
  int entries() const {
    return static_cast<int>(std::distance(fs::directory_iterator(root()), fs::directory_iterator()));
  }
  template <class F>
  static void expectIo(F&& f, const char* part) {
    try {
      f();
      QFAIL("nothing was thrown");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::Io);
      QVERIFY2(error.message().find(part) != std::string::npos, error.what());
    }
  }
  std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_APPLESS_MAIN(FilesTest)
#include "files_test.moc"
