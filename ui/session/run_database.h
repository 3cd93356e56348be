// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QImage>
#include <QSqlDatabase>
#include <QString>
#include <QStringList>
#include <QVariantList>
#include <cstdint>
#include <vector>

#include "core/project/project.h"
#include "ui/session/run_store.h"

class QSqlQuery;

namespace attune {

// A row of the index: a run, and the saved project that it lies in.
struct IndexedRun {
  QString project = {};    // its uuid
  QString id = {};         // as RunEntry::id
  QString file = {};       // the project's
  bool isMissing = false;  // there is no such file any more
  QString title = {};
  QDateTime begun = {};
  std::uint64_t seed = 0;
  QString recipe = {};
  QString model = {};
  QString prompt = {};
  QString note = {};
  bool starred = false;
  RunState state = RunState::Done;
  QString outcome = {};  // what was measured, or why it failed
  QString inputs = {};   // prompts and settings, JSON
};
// What the run was made with. Throws BadInput.
[[nodiscard]] RecalledInputs inputsOf(const IndexedRun& run);

struct RunQuery {
  QString words = {};  // each of them is somewhere in title, prompt, recipe, seed, note or project
  bool starred = false;
};
struct FoundRuns {
  std::vector<IndexedRun> runs = {};  // the newest first, kMost of them
  int total = 0;                      // how many fit
  bool isEmpty = false;               // there is no run at all to be found
};

// The index on disk: one SQLite file, that several programs may use at once. Used on one thread
// alone; its file is opened with the first call.
//
// A damaged file is set aside as FILE.broken, and a new one begun: everything in it comes back as
// projects are opened. One of a newer version is left as it is. Throws Io and BadInput.
class RunDatabase {
  Q_DECLARE_TR_FUNCTIONS(attune::RunDatabase)

 public:
  static constexpr int kVersion = 1;  // PRAGMA user_version
  static constexpr int kMost = 500;
  static constexpr int kPicture = 160;  // px, the longer side

  RunDatabase(QString file, QString driver);
  ~RunDatabase();
  RunDatabase(const RunDatabase&) = delete;
  RunDatabase& operator=(const RunDatabase&) = delete;

  void open();
  // The rows of that project, and of what lay in that file, become these: the runs that have ended.
  void replace(const QString& project, const QString& file, const std::vector<RunEntry>& runs);
  [[nodiscard]] FoundRuns search(const RunQuery& query);
  // The middle frame of what the run made; null where it made nothing.
  [[nodiscard]] QImage picture(const QString& project, const QString& run);
  // Drops the rows of projects whose file is gone.
  void forgetMissing();

 private:
  template <typename Work>
  auto mended(Work work);
  void connect();
  void close();
  void create();
  [[nodiscard]] bool isDamaged();
  void setAside(const std::string& why);
  template <typename Work>
  void inTransaction(Work work);
  QSqlQuery ask(const QString& statement, const QVariantList& values = {});
  [[nodiscard]] FoundRuns found(const RunQuery& query);
  void put(const QString& project, const QString& file, const RunEntry& run);
  [[nodiscard]] QStringList files();

  QString file_;
  QString driver_;
  QString name_;  // the connection's
  QSqlDatabase connection_;
};

}  // namespace attune
