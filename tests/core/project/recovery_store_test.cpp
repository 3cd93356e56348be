// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/recovery_store.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>

#include "core/base/files.h"
#include "core/project/project_file.h"
#include "tests/core/project/sample_project.h"
#include "tests/support/expect_error.h"

namespace attune {
namespace {

namespace fs = std::filesystem;

// Does the work in a process of its own, which then waits to be killed.
class Child {
 public:
  explicit Child(const std::function<void()>& work) {
    int ends[2];
    if (::pipe(ends) != 0) return;
    pid_ = ::fork();
    if (pid_ == 0) {
      work();
      const auto ignored = ::write(ends[1], "x", 1);
      for (;;) ::usleep(static_cast<unsigned>(100000 + ignored));
    }
    ::close(ends[1]);
    char byte = 0;
    ready_ = ::read(ends[0], &byte, 1) == 1;
    ::close(ends[0]);
  }
  ~Child() { kill(); }
  void kill() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
    pid_ = 0;
  }
  [[nodiscard]] bool ready() const { return ready_; }

 private:
  ::pid_t pid_ = 0;
  bool ready_ = false;
};

}  // namespace

class RecoveryStoreTest : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  fs::path file(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }

 private Q_SLOTS:
  void letsOneProgramOpenAProject() {
    const fs::path project = file("one.attune");
    {
      const LockFile first(project);
      QVERIFY(first.held());
      QVERIFY(fs::exists(file(".~lock.one.attune")));
      const std::string message = badInputOf([&] { LockFile{project}; });
      QVERIFY2(mentions(message, "process " + std::to_string(::getpid())), message.c_str());
    }
    QVERIFY(!fs::exists(file(".~lock.one.attune")));
    QVERIFY(LockFile(project).held());
  }

  void takesOverTheLockOfTheDead() {
    const fs::path project = file("dead.attune");
    Child other([&] { new LockFile(project); });
    QVERIFY(other.ready());
    QVERIFY(mentions(badInputOf([&] { LockFile{project}; }), "open in another window"));
    other.kill();
    QVERIFY(fs::exists(file(".~lock.dead.attune")));
    QVERIFY(LockFile(project).held());
  }

  void respectsOtherHosts() {
    writeFile(file(".~lock.far.attune"), "17 a-host-far-away\n");
    QVERIFY(mentions(badInputOf([&] { LockFile{file("far.attune")}; }), "on a-host-far-away"));
    QVERIFY(fs::exists(file(".~lock.far.attune")));
  }

  void findsWhatACrashLeft() {
    const fs::path root = file("state");
    const Project project = sampleProject();
    Child other([&] {
      auto* store = new RecoveryStore(root);
      store->addSnapshot(sampleProject(9), "Ball", "/a/ball.attune");
      store->addSnapshot(project, "Ball", "/a/ball.attune");
    });
    QVERIFY(other.ready());
    {
      const RecoveryStore beside(root);  // a second window while the first still runs
      QVERIFY(!beside.hasCrashed());
      QVERIFY(beside.leftovers().empty());
    }
    other.kill();
    RecoveryStore after(root);
    QVERIFY(after.hasCrashed());
    const auto found = after.leftovers();
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].title, std::string("Ball"));
    QCOMPARE(found[0].file, fs::path("/a/ball.attune"));
    QVERIFY(found[0].bytes > 0);
    QVERIFY(sameProject(loadProject(found[0].snapshot), project));
    after.settle(found[0].uuid);
    QVERIFY(after.leftovers().empty());
  }

  void forgetsAfterACleanEnd() {
    const fs::path root = file("clean");
    {
      RecoveryStore store(root);
      store.addSnapshot(sampleProject(), "Ball", {});
      QVERIFY(store.leftovers().empty());
    }
    const RecoveryStore next(root);
    QVERIFY(!next.hasCrashed());
    QVERIFY(next.leftovers().empty());
  }

  void keepsTwentySnapshots() {
    RecoveryStore store(file("many"));
    Project project = sampleProject();
    for (int i = 0; i < 25; ++i) {
      project.document.text.prompt = std::to_string(i);
      store.addSnapshot(project, "Ball", {});
    }
    int snapshots = 0;
    for (const auto& entry : fs::directory_iterator(file("many") / project.document.uuid)) {
      snapshots += entry.path().extension() == ".attune" ? 1 : 0;
    }
    QCOMPARE(snapshots, RecoveryStore::kMostSnapshots);
  }

  void livesWhereTheDesktopSays() {
    qputenv("XDG_STATE_HOME", "/state");
    QCOMPARE(RecoveryStore::defaultRoot(), fs::path("/state/attune/recovery"));
    qunsetenv("XDG_STATE_HOME");
    qputenv("HOME", "/home/me");
    QCOMPARE(RecoveryStore::defaultRoot(), fs::path("/home/me/.local/state/attune/recovery"));
  }
};

}  // namespace attune

QTEST_APPLESS_MAIN(attune::RecoveryStoreTest)
#include "recovery_store_test.moc"
