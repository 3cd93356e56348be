// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/recovery_store.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <regex>

#include <QTemporaryDir>
#include <QtTest>

#include "core/base/files.h"
#include "core/media/image_file.h"
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

  void keepsTheLatestSnapshots() {
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

  // Edits after the snapshot, up to the last, come back with every mask; nothing else is touched.
  void putsEditsBackOnTheirSnapshot() {
    const fs::path root = file("edits");
    Project project = sampleProject();
    Document last = project.document;
    {
      Child child([&] {
        auto* store = new RecoveryStore(root);
        (void)store->addSnapshot(project, "Ball", {});
        for (int i = 0; i < 5; ++i) {
          last.text.prompt = "edit " + std::to_string(i);
          Key key{.frame = 8 + i,
                  .geometry = BrushShape{sampleMask({40, 30}, 90U + static_cast<unsigned>(i))}};
          last.objects.front().mask.keys.push_back(key);
          if (!store->keepEdit(last)) return;
        }
      });
      QVERIFY(child.ready());
    }
    for (int i = 0; i < 5; ++i)
      last.objects.front().mask.keys.push_back(
          {.frame = 8 + i,
           .geometry = BrushShape{sampleMask({40, 30}, 90U + static_cast<unsigned>(i))}});
    last.text.prompt = "edit 4";
    const RecoveryStore next(root);
    const auto left = next.leftovers();
    QCOMPARE(left.size(), std::size_t{1});
    QVERIFY(RecoveryStore::laterEdit(left.front()) == last);
    QVERIFY(loadProject(left.front().snapshot).document == project.document);

    // One that is older than the newest snapshot is none: the program died before it was cleared.
    saveProject(left.front().snapshot.parent_path() / "2.attune", project);
    QVERIFY(!RecoveryStore::laterEdit(next.leftovers().front()));
  }

  void keepsEditsOnlyBesideASnapshotOfTheirOwn() {
    RecoveryStore store(file("beside"));
    Project project = sampleProject();
    QVERIFY(!store.keepEdit(project.document));
    (void)store.addSnapshot(project, "Ball", {});
    QVERIFY(store.keepEdit(project.document));
    const fs::path journal = file("beside") / project.document.uuid / "journal" / "document.json";
    QVERIFY(fs::exists(journal));
    (void)store.addSnapshot(project, "Ball", {});
    QVERIFY(!fs::exists(journal));
    // A clip that a run has made meanwhile is in no snapshot yet.
    Document generated = project.document;
    generated.clip = ClipRef{.id = "made", .frames = 3, .size = {40, 30}};
    QVERIFY(!store.keepEdit(generated));
    QVERIFY(!fs::exists(journal));
    Document other = project.document;
    other.uuid = "0123";
    QVERIFY(!store.keepEdit(other));
    QVERIFY(store.keepEdit(project.document));
    // Another window with the same project settles it.
    fs::remove_all(file("beside") / project.document.uuid);
    QVERIFY(!store.keepEdit(project.document));
    (void)store.addSnapshot(project, "Ball", {});
    QVERIFY(store.keepEdit(project.document));
    store.settle(project.document.uuid);
    QVERIFY(!fs::exists(journal));
    QVERIFY(!store.keepEdit(project.document));
  }

  void writesAMaskOnce() {
    const fs::path folder = file("masks-once");
    EditJournal journal(folder);
    Document document = sampleProject().document;
    journal.keep(document, 1);
    const auto masks = [&] {
      return std::distance(fs::directory_iterator(folder / "masks"), fs::directory_iterator());
    };
    const auto first = masks();
    QVERIFY(first > 0);
    document.text.prompt = "other";
    journal.keep(document, 1);
    QCOMPARE(masks(), first);
    document.objects.front().mask.keys.push_back(
        {.frame = 9, .geometry = BrushShape{sampleMask({40, 30}, 77)}});
    journal.keep(document, 1);
    QCOMPARE(masks(), first + 1);
    // A snapshot ends the entry; masks that are still in use are not written anew.
    document.objects.front().mask.keys.pop_back();
    journal.keep(document, 1);
    journal.clear();
    QCOMPARE(masks(), first);
    QVERIFY(!EditJournal::read(folder, 1));
    fs::remove_all(folder);
    journal.keep(document, 2);
    QVERIFY(EditJournal::read(folder, 2)->document == document);
  }

  void fallsBackToTheSnapshotWhereEntriesAreDamaged_data() {
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("cut off") << QByteArray("{\"kept\": \"2026\", \"docu");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no document") << QByteArray("{\"kept\": \"2026\", \"snapshot\": 1}");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("a bomb") << QByteArray(100'000, '[');
  }
  void fallsBackToTheSnapshotWhereEntriesAreDamaged() {
    QFETCH(QByteArray, entry);
    const fs::path root = file("damaged");
    fs::remove_all(root);
    const Project project = sampleProject();
    {
      Child child([&] { (void)(new RecoveryStore(root))->addSnapshot(project, "Ball", {}); });
      QVERIFY(child.ready());
    }
    const fs::path journal = root / project.document.uuid / "journal";
    fs::create_directories(journal);
    writeFile(journal / "document.json", entry.toStdString());
    const RecoveryStore next(root);
    QCOMPARE(next.leftovers().size(), std::size_t{1});
    QVERIFY(!RecoveryStore::laterEdit(next.leftovers().front()));
  }

  // A name out of the file must not lead out of the folder.
  void readsMasksFromItsOwnFolderAlone() {
    const fs::path folder = file("own");
    EditJournal(folder).keep(sampleProject().document, 1);
    writePng(folder / "outside.png", *sampleMask({40, 30}, 5));
    std::string text = readFile(folder / "document.json");
    static const std::regex hash("[0-9a-f]{64}");
    QVERIFY(EditJournal::read(folder, 1));
    text = std::regex_replace(text, hash, "../outside", std::regex_constants::format_first_only);
    writeFile(folder / "document.json", text);
    QVERIFY(!EditJournal::read(folder, 1));
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
