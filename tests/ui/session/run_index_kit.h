// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>
#include <memory>
#include <utility>

#include "ui/session/run_index.h"

namespace attune {

inline const QString kDriver = QStringLiteral("QSQLITE");

inline RunEntry runOf(const QString& id, const char* prompt = "a red ball") {
  RunEntry run{.id = id, .title = QStringLiteral("Run ") + id, .state = RunState::Done};
  run.begun = QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC);
  run.text.prompt = prompt;
  run.settings.recipe = "reatco";
  run.settings.seed = 5;
  return run;
}

inline void write(const QString& name, const QByteArray& bytes) {
  QFile file(name);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(bytes);
}

// An index in a folder of its own for each test.
class RunIndexFixture : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    if (!QSqlDatabase::isDriverAvailable(kDriver)) QSKIP("Qt's SQLite driver is not installed");
  }

 protected:
  QString file(const char* name = "runs.sqlite") const {
    return folder_->filePath(QString::fromLatin1(name));
  }
  FoundRuns search(RunIndex& index, const QString& words = {}, bool starred = false) {
    FoundRuns result;
    bool came = false;
    index.search({.words = words, .starred = starred}, this, [&](FoundRuns found) {
      result = std::move(found);
      came = true;
    });
    if (!QTest::qWaitFor([&] { return came; }, 20'000)) qFatal("the search gave no answer");
    return result;
  }
  static QStringList ids(const FoundRuns& found) {
    QStringList list;
    for (const IndexedRun& run : found.runs) list.append(run.id);
    return list;
  }

 private:
  std::unique_ptr<QTemporaryDir> folder_;
};

}  // namespace attune
