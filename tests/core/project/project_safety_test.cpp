// SPDX-License-Identifier: GPL-3.0-or-later
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <chrono>

#include "core/base/files.h"
#include "core/project/archive.h"
#include "core/project/project_file.h"
#include "tests/core/project/sample_project.h"
#include "tests/support/expect_error.h"

namespace attune {
namespace {

namespace fs = std::filesystem;

// Runs `work` in a process of its own and gives the message of the Io error that it must end in.
std::string ioErrorInChild(const std::function<void()>& work) {
  int ends[2];
  if (::pipe(ends) != 0) return "no pipe";
  const ::pid_t child = ::fork();
  if (child == 0) {
    std::string message = "nothing was thrown";
    try {
      work();
    } catch (const Error& error) {
      message = (error.code() == ErrorCode::Io ? "" : "not Io: ") + error.message();
    }
    const auto ignored = ::write(ends[1], message.data(), message.size());
    ::_exit(ignored < 0 ? 1 : 0);
  }
  ::close(ends[1]);
  std::string message(4096, '\0');
  const auto got = ::read(ends[0], message.data(), message.size());
  message.resize(static_cast<std::size_t>(std::max<::ssize_t>(got, 0)));
  ::close(ends[0]);
  ::waitpid(child, nullptr, 0);
  return message;
}

std::size_t filesIn(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

std::string archiveWith(const std::string& name, const std::string& bytes) {
  ArchiveWriter writer;
  writer.add("mimetype", kProjectMediaType, true);
  writer.add(name, bytes);
  return writer.finish();
}

}  // namespace

class ProjectSafetyTest : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  fs::path root() const { return folder_.path().toStdString(); }
  fs::path file(const char* name) const { return root() / name; }

 private Q_SLOTS:
  void isOldOrNewWheneverItIsKilled() {
    fs::create_directory(file("killed"));
    const fs::path target = file("killed/p.attune");
    const Project one = sampleProject(1);
    const Project two = sampleProject(50);
    const auto begin = std::chrono::steady_clock::now();
    saveProject(target, two);
    saveProject(target, one);
    const auto both = std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::steady_clock::now() - begin);
    // Some saves long, so that every moment of one is met, also where they take long.
    const auto longest = static_cast<unsigned>(std::max<std::int64_t>(20'000, 3 * both.count()));
    std::mt19937 random(3);
    int ones = 0;
    int twos = 0;
    for (int i = 0; i < 200; ++i) {
      const ::pid_t child = ::fork();
      if (child == 0) {
        for (;;) {
          saveProject(target, two);
          saveProject(target, one);
        }
      }
      ::usleep(static_cast<unsigned>(random() % longest));
      ::kill(child, SIGKILL);
      ::waitpid(child, nullptr, 0);
      const Project found = loadProject(target);
      const bool isOne = sameProject(found, one);
      QVERIFY2(isOne || sameProject(found, two), "neither the old nor the new project");
      ++(isOne ? ones : twos);
    }
    QVERIFY(ones > 0 && twos > 0);
    saveProject(target, one);
    QCOMPARE(filesIn(file("killed")), std::size_t{1});  // what the killed left is gone
  }

  void refusesWhatIsCutShort() {
    saveProject(file("cut.attune"), sampleProject());
    const std::string whole = readFile(file("cut.attune"));
    for (std::size_t part = 0; part < 50; ++part) {
      const std::string bytes = whole.substr(0, whole.size() * part / 50);
      QVERIFY(mentions(badInputOf([&] { (void)parseProject(bytes, "cut.attune", {}); }),
                       "cut.attune: "));
    }
  }

  void refusesOrSurvivesFlippedBits() {
    const Project project = sampleProject();
    saveProject(file("bits.attune"), project);
    const std::string whole = readFile(file("bits.attune"));
    std::mt19937 random(4);
    int refused = 0;
    for (int i = 0; i < 500; ++i) {
      std::string bytes = whole;
      bytes[random() % bytes.size()] ^= static_cast<char>(1U << random() % 8);
      try {
        QVERIFY(sameProject(parseProject(bytes, "bits.attune", {}), project));
      } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::BadInput);
        QVERIFY(mentions(error.message(), "bits.attune: "));
        ++refused;
      }
    }
    QVERIFY(refused > 400);
  }

  void refusesNamesThatLeadOut() {
    for (const char* name : {"../evil", "masks/../../evil", "/etc/passwd", "a\\..\\b", "C:evil",
                             "a//b", "./a", "a\nb"}) {
      const std::string bytes = archiveWith(name, "x");
      QVERIFY2(mentions(badInputOf([&] { ArchiveReader(bytes, "slip"); }), "lead out"), name);
    }
    ArchiveReader(archiveWith("masks/a..b/..c.png", "x"), "fine");
  }

  void refusesBombs() {
    const std::string zeros(std::size_t{8} << 20, '\0');
    const std::string bomb = archiveWith("project.json", zeros);
    QVERIFY(bomb.size() < 100'000);
    QVERIFY(mentions(badInputOf([&] { ArchiveReader(bomb, "bomb"); }), "more than a project"));

    const ArchiveLimits few{.entries = 1};
    QVERIFY(mentions(badInputOf([&] { ArchiveReader(archiveWith("a", "x"), "many", few); }),
                     "2 entries"));
    const ArchiveLimits small{.totalBytes = 60};
    QVERIFY(mentions(
        badInputOf([&] { ArchiveReader(archiveWith("a", std::string(50, 'x')), "big", small); }),
        "more than a project"));
  }

  // As they come: a file that is opened. The reason names it.
  void refusesHostileFilesByName() {
    saveProject(file("sound.attune"), sampleProject());
    const std::string sound = readFile(file("sound.attune"));
    std::string flipped = sound;
    flipped[flipped.find("project.json") + 40] ^= 1;
    const std::pair<std::string, std::string> hostile[] = {
        {"cut.attune", sound.substr(0, sound.size() / 2)},
        {"flipped.attune", flipped},
        {"slip.attune", archiveWith("../../evil", "x")},
        {"bomb.attune", archiveWith("project.json", std::string(std::size_t{8} << 20, '\0'))},
        {"other.attune", archiveWith("project.json", "{}")}};
    for (const auto& [name, bytes] : hostile) {
      writeFile(file(name.c_str()), bytes);
      const std::string reason = badInputOf([&] { (void)loadProject(file(name.c_str())); });
      QVERIFY2(reason.starts_with(file(name.c_str()).string() + ": "), reason.c_str());
      QVERIFY2(reason.find('\n') == std::string::npos, reason.c_str());
    }
    QVERIFY(!fs::exists(root().parent_path() / "evil"));
  }

  void refusesEntriesLargerThanDeclared() {
    // Both copies of the declared size (local header and directory) say 10 instead of 4000.
    std::string bytes = archiveWith("project.json", std::string(4000, 'y'));
    const std::string declared("\xa0\x0f\0\0", 4);
    for (std::size_t at = bytes.find(declared); at != std::string::npos;
         at = bytes.find(declared, at + 1)) {
      bytes.replace(at, 4, std::string("\x0a\0\0\0", 4));
    }
    QVERIFY(mentions(badInputOf([&] { (void)ArchiveReader(bytes, "liar").read("project.json"); }),
                     "liar: "));
  }

  void refusesEntriesThatAreThereTwice() {
    std::string bytes = archiveWith("mimetypf", "x");
    for (std::size_t at = bytes.find("mimetypf"); at != std::string::npos;
         at = bytes.find("mimetypf", at)) {
      bytes.replace(at, 8, "mimetype");
    }
    QVERIFY(mentions(badInputOf([&] { ArchiveReader(bytes, "two"); }), "two: "));
  }

  void refusesOtherFiles() {
    writeFile(file("text.attune"), "hello");
    QVERIFY(mentions(badInputOf([&] { (void)loadProject(file("text.attune")); }), "text.attune"));
    writeFile(file("other.attune"), archiveWith("a", "b").replace(38, 5, "image"));
    QVERIFY(badInputOf([&] { (void)loadProject(file("other.attune")); }).find("nothing") != 0);
    try {
      (void)loadProject(file("missing.attune"));
      QFAIL("a missing file was loaded");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::Io);
    }
  }

  void saysSoWhenTheFolderIsReadOnly() {
    fs::create_directory(file("locked"));
    fs::permissions(file("locked"), fs::perms(0555));
    fs::permissions(root(), fs::perms(0755));
    const std::string message = ioErrorInChild([&] {
      if (::geteuid() == 0 && ::setuid(65534) != 0) return;  // nothing is read-only to root
      saveProject(file("locked/p.attune"), sampleProject());
    });
    QVERIFY2(mentions(message, "cannot be written to"), message.c_str());
    QCOMPARE(filesIn(file("locked")), std::size_t{0});
  }

  void keepsTheOldFileWhenTheDiskIsFull() {
    fs::create_directory(file("full"));
    const fs::path target = file("full/p.attune");
    saveProject(target, sampleProject());
    const std::string message = ioErrorInChild([&] {
      ::signal(SIGXFSZ, SIG_IGN);
      const ::rlimit limit{2000, 2000};
      ::setrlimit(RLIMIT_FSIZE, &limit);
      saveProject(target, sampleProject(50));
    });
    QVERIFY2(mentions(message, "free some space"), message.c_str());
    QVERIFY(sameProject(loadProject(target), sampleProject()));
    QCOMPARE(filesIn(file("full")), std::size_t{1});
  }
};

}  // namespace attune

QTEST_APPLESS_MAIN(attune::ProjectSafetyTest)
#include "project_safety_test.moc"
