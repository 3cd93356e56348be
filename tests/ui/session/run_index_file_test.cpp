// SPDX-License-Identifier: GPL-3.0-or-later
// The index's file when it is broken, newer, out of reach, or held by several windows.
#include <QFileInfo>
#include <QSignalSpy>
#include <QSqlQuery>
#include <mutex>

#include "core/base/log.h"
#include "tests/ui/session/run_index_kit.h"

namespace attune {
namespace {

QByteArray bytesOf(const QString& name) {
  QFile file(name);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The index's file as another program would write to it.
void tell(const QString& file, const QStringList& statements) {
  {
    QSqlDatabase database = QSqlDatabase::addDatabase(kDriver, QStringLiteral("other"));
    database.setDatabaseName(file);
    QVERIFY(database.open());
    for (const QString& statement : statements)
      QVERIFY2(QSqlQuery(database).exec(statement), qPrintable(statement));
  }
  QSqlDatabase::removeDatabase(QStringLiteral("other"));
}

// What is logged while it lives.
class LogWatch {
 public:
  LogWatch() {
    setLogListener([this](LogLevel, std::string_view text) {
      const std::lock_guard lock(mutex_);
      lines_ += QString::fromStdString(std::string(text)) + QLatin1Char('\n');
    });
  }
  ~LogWatch() { setLogListener({}); }
  LogWatch(const LogWatch&) = delete;
  LogWatch& operator=(const LogWatch&) = delete;
  QString lines() {
    const std::lock_guard lock(mutex_);
    return lines_;
  }

 private:
  std::mutex mutex_;
  QString lines_;
};

}  // namespace

class RunIndexFileTest : public RunIndexFixture {
  Q_OBJECT

 private Q_SLOTS:
  void setsABrokenFileAside_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("no database") << 0;
    QTest::newRow("pages overwritten") << 1;
    QTest::newRow("cut off") << 2;
    QTest::newRow("other tables") << 3;
    QTest::newRow("other columns") << 4;
  }

  void setsABrokenFileAside() {
    QFETCH(const int, kind);
    if (kind == 0) {
      write(file(), QByteArray(5000, 'x'));
    } else if (kind < 3) {
      std::vector<RunEntry> runs;
      for (int i = 0; i < 300; ++i) runs.push_back(runOf(QString::number(i)));
      RunDatabase(file(), kDriver).replace(QStringLiteral("p"), QStringLiteral("/p.attune"), runs);
      QByteArray bytes = bytesOf(file());
      QVERIFY(bytes.size() > 40'000);
      if (kind == 1) bytes.replace(4096, bytes.size() - 4096, QByteArray(bytes.size() - 4096, '?'));
      write(file(), kind == 1 ? bytes : bytes.left(4096 * 3));
    } else if (kind == 3) {
      tell(file(), {QStringLiteral("CREATE TABLE runs (a)")});
    } else {
      tell(file(), {QStringLiteral("CREATE TABLE runs (project, run)"),
                    QStringLiteral("PRAGMA user_version = 1")});
    }
    LogWatch watch;
    const QByteArray broken = bytesOf(file());
    write(file("runs.sqlite.broken"), "an older one");
    RunIndex index(file());
    index.replace(QStringLiteral("q"), QStringLiteral("/q.attune"), {runOf(QStringLiteral("a"))});
    QCOMPARE(ids(search(index)), QStringList{QStringLiteral("a")});
    QVERIFY2(index.problem().isEmpty(), qPrintable(index.problem()));
    QCOMPARE(bytesOf(file("runs.sqlite.broken")).size(), broken.size());
    QVERIFY2(watch.lines().contains(file("runs.sqlite.broken")), qPrintable(watch.lines()));
    QCOMPARE(watch.lines().count(QLatin1Char('\n')), 1);
  }

  // It breaks while it is in use.
  void outlivesAFileThatBreaks() {
    std::vector<RunEntry> runs;
    for (int i = 0; i < 300; ++i) runs.push_back(runOf(QString::number(i)));
    RunIndex index(file());
    index.replace(QStringLiteral("p"), QStringLiteral("/p.attune"), runs);
    QCOMPARE(search(index).total, 300);
    tell(file(), {QStringLiteral("DROP TABLE pictures")});
    index.replace(QStringLiteral("q"), QStringLiteral("/q.attune"), {runOf(QStringLiteral("a"))});
    QCOMPARE(search(index).total, 1);
    QVERIFY(index.problem().isEmpty());
    QVERIFY(QFileInfo::exists(file("runs.sqlite.broken")));
  }

  void leavesANewerOneAlone() {
    RunDatabase(file(), kDriver)
        .replace(QStringLiteral("p"), QStringLiteral("/p.attune"), {runOf(QStringLiteral("a"))});
    tell(file(), {QStringLiteral("PRAGMA user_version = 99")});
    const QByteArray before = bytesOf(file());
    {
      LogWatch watch;
      RunIndex index(file());
      QSignalSpy changed(&index, &RunIndex::problemChanged);
      index.replace(QStringLiteral("p"), QStringLiteral("/p.attune"), {});
      QVERIFY(search(index).runs.empty());
      QVERIFY2(index.problem().contains(file()), qPrintable(index.problem()));
      QVERIFY(index.problem().contains(QLatin1String("user_version: 99")));
      QVERIFY(index.problem().contains(QLatin1String("update Attune")));
      QCOMPARE(changed.count(), 1);
      QCOMPARE(watch.lines().count(QLatin1String("user_version")), 1);  // said once
    }
    QCOMPARE(bytesOf(file()), before);
    QVERIFY(!QFileInfo::exists(file("runs.sqlite.broken")));
  }

  void saysWhyItIsOff() {
    RunIndex noDriver(file(), QStringLiteral("QNONE"));
    noDriver.replace(QStringLiteral("p"), QStringLiteral("/p.attune"), {});
    QVERIFY(search(noDriver).runs.empty());
    QVERIFY2(noDriver.problem().contains(QLatin1String("libqt6sql6-sqlite")),
             qPrintable(noDriver.problem()));
    QVERIFY(!QFileInfo::exists(file()));
    write(file("nowhere"), "x");
    RunIndex noFolder(file("nowhere") + QStringLiteral("/runs.sqlite"));
    QVERIFY(search(noFolder).runs.empty());
    QVERIFY2(noFolder.problem().contains(file("nowhere")), qPrintable(noFolder.problem()));
    // Where the way is free again, it works.
    QFile::remove(file("nowhere"));
    noFolder.replace(QStringLiteral("p"), QStringLiteral("/p.attune"),
                     {runOf(QStringLiteral("a"))});
    QCOMPARE(search(noFolder).total, 1);
    QVERIFY(noFolder.problem().isEmpty());
  }

  void twoWindowsAtOnce() {
    constexpr int kProjects = 40;
    RunIndex one(file());
    RunIndex two(file());
    const auto feed = [](RunIndex& index, const QString& name, int i) {
      const QString project = name + QString::number(i);
      index.replace(project, QStringLiteral("/%1.attune").arg(project),
                    {runOf(project + QStringLiteral("a")), runOf(project + QStringLiteral("b"))});
    };
    for (int i = 0; i < kProjects; ++i) {
      feed(one, QStringLiteral("one"), i);
      feed(two, QStringLiteral("two"), i);
    }
    for (RunIndex* index : {&one, &two}) {
      (void)search(*index);  // behind everything it was told
      QVERIFY2(index->problem().isEmpty(), qPrintable(index->problem()));
    }
    QCOMPARE(search(one).total, 4 * kProjects);
    QCOMPARE(search(two).total, 4 * kProjects);
  }

  // All of them would make the file.
  void severalWindowsBeginAtOnce() {
    for (int round = 0; round < 20; ++round) {
      const QString name = file("round-%1.sqlite").arg(round);
      std::vector<std::unique_ptr<RunIndex>> indices;
      for (int i = 0; i < 4; ++i) {
        indices.push_back(std::make_unique<RunIndex>(name));
        const QString project = QString::number(i);
        indices.back()->replace(project, QStringLiteral("/%1.attune").arg(project),
                                {runOf(QStringLiteral("a"))});
      }
      for (const auto& index : indices) {
        (void)search(*index);
        QVERIFY2(index->problem().isEmpty(), qPrintable(index->problem()));
      }
      QCOMPARE(search(*indices.front()).total, 4);
    }
  }
};

}  // namespace attune

QTEST_MAIN(attune::RunIndexFileTest)
#include "run_index_file_test.moc"
