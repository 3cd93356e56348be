// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/run_index.h"

#include <QPointer>
#include <QStandardPaths>
#include <utility>

#include "core/base/error.h"
#include "core/base/log.h"
#include "ui/session/background.h"

namespace attune {

QString RunIndex::defaultFile() {
  return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
         QStringLiteral("/runs.sqlite");
}

RunIndex::RunIndex(const QString& file, const QString& driver, QObject* parent)
    : QObject(parent), database_(std::make_unique<RunDatabase>(file, driver)) {
  pool_.setMaxThreadCount(1);
  pool_.setExpiryTimeout(-1);  // a connection belongs to the thread that made it
  ask([](RunDatabase& database) { database.open(); }, [] {});
}

RunIndex::~RunIndex() {
  pool_.start([this] { database_.reset(); });
  pool_.waitForDone();
}

// done() follows in any case, after problem() is known.
template <typename Work, typename Done>
void RunIndex::ask(Work work, Done done) {
  inBackground(
      pool_, this,
      [database = database_.get(), work = std::move(work)] {
        work(*database);
        return true;
      },
      [this, done](bool) {
        setProblem({});
        done();
      },
      [this, done](const Error& error) {
        setProblem(QString::fromStdString(error.message()));
        done();
      });
}

void RunIndex::setProblem(const QString& problem) {
  if (problem_ == problem) return;
  problem_ = problem;
  if (!problem.isEmpty()) log(LogLevel::Warning, "runs are not indexed: " + problem.toStdString());
  Q_EMIT problemChanged();
}

void RunIndex::replace(const QString& project, const QString& file, std::vector<RunEntry> runs) {
  ask([project, file,
       runs = std::move(runs)](RunDatabase& database) { database.replace(project, file, runs); },
      [this] { Q_EMIT changed(); });
}

void RunIndex::forgetMissing() {
  ask([](RunDatabase& database) { database.forgetMissing(); }, [this] { Q_EMIT changed(); });
}

void RunIndex::search(const RunQuery& query, QObject* context,
                      std::function<void(FoundRuns)> done) {
  const auto found = std::make_shared<FoundRuns>();
  ask([query, found](RunDatabase& database) { *found = database.search(query); },
      [found, done = std::move(done), guard = QPointer<QObject>(context)] {
        if (guard) done(std::move(*found));
      });
}

void RunIndex::picture(const QString& project, const QString& run, QObject* context,
                       std::function<void(QImage)> done) {
  const auto picture = std::make_shared<QImage>();
  ask([project, run, picture](RunDatabase& database) { *picture = database.picture(project, run); },
      [picture, done = std::move(done), guard = QPointer<QObject>(context)] {
        if (guard) done(std::move(*picture));
      });
}

}  // namespace attune
