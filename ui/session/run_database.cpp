// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/run_database.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <utility>

#include "core/base/error.h"
#include "core/base/log.h"
#include "render/thumbnails.h"
#include "ui/language/translate.h"

namespace attune {
namespace {

constexpr int kPatience = 5000;  // ms, while another window writes

// SQLite's result codes that speak against the file rather than against the moment.
constexpr int kNotAsExpected = 1;
constexpr int kCorrupt = 11;
constexpr int kNoDatabase = 26;

// The file does not hold what it should.
class Damaged : public Error {
 public:
  using Error::Error;
};

// One table for what is searched, one for pictures: those would make the search read far more.
const QStringList kTables = {
    QStringLiteral(
        "CREATE TABLE runs (project TEXT NOT NULL, run TEXT NOT NULL, file TEXT NOT NULL, "
        "search TEXT NOT NULL, begun INTEGER, starred INTEGER NOT NULL, title TEXT NOT NULL, "
        "seed INTEGER NOT NULL, recipe TEXT NOT NULL, model TEXT NOT NULL, prompt TEXT NOT NULL, "
        "note TEXT NOT NULL, state TEXT NOT NULL, outcome TEXT NOT NULL, inputs TEXT NOT NULL, "
        "PRIMARY KEY (project, run))"),
    QStringLiteral("CREATE INDEX runs_by_time ON runs (begun)"),
    QStringLiteral("CREATE INDEX runs_by_file ON runs (file)"),
    QStringLiteral("CREATE TABLE pictures (project TEXT NOT NULL, run TEXT NOT NULL, "
                   "png BLOB NOT NULL, PRIMARY KEY (project, run))")};
const QString kColumns = QStringLiteral(
    "project, run, file, title, begun, seed, recipe, model, prompt, note, starred, state, "
    "outcome, inputs");

QString stateName(RunState state) {
  if (state == RunState::Done) return QStringLiteral("done");
  return state == RunState::Failed ? QStringLiteral("failed") : QStringLiteral("cancelled");
}

RunState stateNamed(const QString& name) {
  if (name == QLatin1String("done")) return RunState::Done;
  return name == QLatin1String("failed") ? RunState::Failed : RunState::Cancelled;
}

// Texts that differ in case alone become the same, in every script.
QString folded(const QString& text) {
  return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

// A QString that is null would be stored as NULL.
QString written(const QString& text) {
  return text.isNull() ? QStringLiteral("") : text;
}
QString written(const std::string& text) {
  return written(QString::fromStdString(text));
}

QByteArray pngOf(const RunEntry& run) {
  if (!run.clip || run.clip->frames.empty()) return {};
  QImage picture = toPicture(run.clip->frames[run.clip->frames.size() / 2]);
  constexpr int kSide = RunDatabase::kPicture;
  if (picture.width() > kSide || picture.height() > kSide)
    picture = picture.scaled(kSide, kSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
  QByteArray png;
  QBuffer buffer(&png);
  buffer.open(QIODevice::WriteOnly);
  picture.save(&buffer, "PNG");
  return png;
}

std::string inputsJson(const RunEntry& run) {
  Document document;
  document.text = run.text;
  document.settings = run.settings;
  return runInputs(document).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

IndexedRun rowOf(const QSqlQuery& query) {
  const auto text = [&query](int column) { return query.value(column).toString(); };
  IndexedRun run{.project = text(0), .id = text(1), .file = text(2), .title = text(3)};
  if (!query.isNull(4)) run.begun = QDateTime::fromMSecsSinceEpoch(query.value(4).toLongLong());
  run.seed = static_cast<std::uint64_t>(query.value(5).toLongLong());
  run.recipe = text(6);
  run.model = text(7);
  run.prompt = text(8);
  run.note = text(9);
  run.starred = query.value(10).toBool();
  run.state = stateNamed(text(11));
  run.outcome = text(12);
  run.inputs = text(13);
  return run;
}

}  // namespace

RecalledInputs inputsOf(const IndexedRun& run) {
  RunRecord record{.id = run.id.toStdString()};
  record.inputs = nlohmann::json::parse(run.inputs.toStdString(), nullptr, false);
  return recall(record);
}

RunDatabase::RunDatabase(QString file, QString driver)
    : file_(std::move(file)),
      driver_(std::move(driver)),
      name_(QUuid::createUuid().toString(QUuid::WithoutBraces)) {}

RunDatabase::~RunDatabase() {
  close();
}

// Does the work with the open file; where that proves to be damaged, with a new one.
template <typename Work>
auto RunDatabase::mended(Work work) {
  try {
    connect();
    return work();
  } catch (const Damaged& damage) {
    close();
    // Another window may have set it aside by now.
    if (isDamaged()) setAside(damage.message());
    connect();
    return work();
  }
}

void RunDatabase::open() {
  mended([this] { return connection_.isOpen(); });
}

void RunDatabase::connect() {
  if (connection_.isOpen()) return;
  if (!QSqlDatabase::isDriverAvailable(driver_))
    throw ioError(
        tr("Qt's database driver %1 is not installed; on Debian, install libqt6sql6-sqlite")
            .arg(driver_));
  QDir().mkpath(QFileInfo(file_).absolutePath());
  try {
    connection_ = QSqlDatabase::addDatabase(driver_, name_);
    connection_.setDatabaseName(file_);
    connection_.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kPatience));
    if (!connection_.open())
      throw ioError(tr("%1: cannot be opened (%2); see that its folder can be written to")
                        .arg(file_, connection_.lastError().databaseText()));
    // Read before anything is written: what a newer program keeps there is left alone.
    QSqlQuery version = ask(QStringLiteral("PRAGMA user_version"));
    version.next();
    const int found = version.value(0).toInt();
    version.finish();
    if (found > kVersion)
      throw badInput(tr("%1: user_version: %2 is of a newer Attune, this one knows %3; update "
                        "Attune, or move the file away")
                         .arg(file_)
                         .arg(found)
                         .arg(kVersion));
    ask(QStringLiteral("PRAGMA journal_mode = WAL"));
    ask(QStringLiteral("PRAGMA synchronous = NORMAL"));
    if (found < kVersion) create();
    ask(QStringLiteral("SELECT %1, search FROM runs LIMIT 0").arg(kColumns));
    ask(QStringLiteral("SELECT project, run, png FROM pictures LIMIT 0"));
  } catch (...) {
    close();
    throw;
  }
}

void RunDatabase::close() {
  connection_ = {};
  if (QSqlDatabase::contains(name_)) QSqlDatabase::removeDatabase(name_);
}

void RunDatabase::create() {
  inTransaction([this] {
    QSqlQuery version = ask(QStringLiteral("PRAGMA user_version"));
    version.next();
    if (version.value(0).toInt() == kVersion) return;  // another window was first
    version.finish();
    for (const QString& table : kTables) ask(table);
    ask(QStringLiteral("PRAGMA user_version = %1").arg(kVersion));
  });
}

bool RunDatabase::isDamaged() {
  try {
    connect();
    QSqlQuery check = ask(QStringLiteral("PRAGMA quick_check(1)"));
    check.next();
    const bool isSound = check.value(0).toString() == QLatin1String("ok");
    check.finish();
    if (!isSound) close();
    return !isSound;
  } catch (const Damaged&) {
    close();
    return true;
  }
}

void RunDatabase::setAside(const std::string& why) {
  const QString aside = file_ + QStringLiteral(".broken");
  QFile::remove(aside);
  if (!QFile::rename(file_, aside))
    throw ioError(tr("%1: is damaged and cannot be set aside; remove it").arg(file_));
  // They belong to the file that went.
  QFile::remove(file_ + QStringLiteral("-wal"));
  QFile::remove(file_ + QStringLiteral("-shm"));
  log(LogLevel::Warning, why + "; it was set aside as " + aside.toStdString() +
                             ", and runs are found again as their projects are opened");
}

// So that two windows write one after the other, and all of it or nothing.
template <typename Work>
void RunDatabase::inTransaction(Work work) {
  ask(QStringLiteral("BEGIN IMMEDIATE"));
  try {
    work();
    ask(QStringLiteral("COMMIT"));
  } catch (...) {
    QSqlQuery(connection_).exec(QStringLiteral("ROLLBACK"));
    throw;
  }
}

QSqlQuery RunDatabase::ask(const QString& statement, const QVariantList& values) {
  QSqlQuery query(connection_);
  query.setForwardOnly(true);
  bool done = query.prepare(statement);
  for (const QVariant& value : values) query.addBindValue(value);
  done = done && query.exec();
  if (done) return query;
  const QSqlError error = query.lastError();
  const QString message = QStringLiteral("%1: %2").arg(file_, error.databaseText());
  switch (error.nativeErrorCode().toInt() & 0xff) {
    case kNotAsExpected:
    case kCorrupt:
    case kNoDatabase:
      throw Damaged(ErrorCode::Io, message.toStdString());
    default:
      throw ioError(
          tr("%1; see that the file can be written and the disk is not full").arg(message));
  }
}

void RunDatabase::replace(const QString& project, const QString& file,
                          const std::vector<RunEntry>& runs) {
  mended([&] {
    QStringList known;
    QSqlQuery pictures =
        ask(QStringLiteral("SELECT run FROM pictures WHERE project = ?"), {project});
    while (pictures.next()) known.append(pictures.value(0).toString());
    pictures.finish();
    // Before the transaction, so that nobody waits for it.
    QHash<QString, QByteArray> made;
    for (const RunEntry& run : runs) {
      if (!hasEnded(run.state) || known.contains(run.id)) continue;
      if (const QByteArray png = pngOf(run); !png.isEmpty()) made.insert(run.id, png);
    }
    inTransaction([&] {
      ask(QStringLiteral("DELETE FROM runs WHERE project = ? OR file = ?"), {project, file});
      for (const RunEntry& run : runs)
        if (hasEnded(run.state)) put(project, file, run);
      for (auto it = made.cbegin(); it != made.cend(); ++it)
        ask(QStringLiteral("INSERT OR REPLACE INTO pictures VALUES (?, ?, ?)"),
            {project, it.key(), it.value()});
      ask(
          QStringLiteral("DELETE FROM pictures WHERE NOT EXISTS (SELECT 1 FROM runs WHERE "
                         "runs.project = pictures.project AND runs.run = pictures.run)"));
    });
    return true;
  });
}

void RunDatabase::put(const QString& project, const QString& file, const RunEntry& run) {
  const QString search = folded(QStringList{run.title, QString::fromStdString(run.text.prompt),
                                            QString::fromStdString(run.settings.recipe),
                                            QString::number(run.settings.seed), run.note,
                                            QFileInfo(file).completeBaseName()}
                                    .join(QLatin1Char('\n')));
  const QString outcome = run.measured ? metricsText(*run.measured) : run.error;
  ask(QStringLiteral("INSERT OR REPLACE INTO runs (%1, search) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .arg(kColumns),
      {project, run.id, file, written(run.title),
       run.begun.isValid() ? QVariant(run.begun.toMSecsSinceEpoch()) : QVariant(),
       static_cast<qint64>(run.settings.seed), written(run.settings.recipe),
       written(run.settings.model), written(run.text.prompt), written(run.note), run.starred,
       stateName(run.state), written(outcome), written(inputsJson(run)), search});
}

FoundRuns RunDatabase::search(const RunQuery& query) {
  return mended([&] { return found(query); });
}

FoundRuns RunDatabase::found(const RunQuery& query) {
  QStringList conditions{QStringLiteral("1")};
  QVariantList values;
  const QStringList words = folded(query.words).simplified().split(QLatin1Char(' '));
  for (const QString& word : words) {
    if (word.isEmpty()) continue;
    conditions.append(QStringLiteral("instr(search, ?)"));  // unlike LIKE, it has no wildcards
    values.append(word);
  }
  if (query.starred) conditions.append(QStringLiteral("starred"));
  const QString where =
      QStringLiteral(" FROM runs WHERE ") + conditions.join(QStringLiteral(" AND "));
  QSqlQuery rows = ask(QStringLiteral("SELECT %1%2 ORDER BY begun DESC, rowid DESC LIMIT %3")
                           .arg(kColumns, where)
                           .arg(kMost),
                       values);
  FoundRuns found;
  QHash<QString, bool> exists;
  while (rows.next()) {
    IndexedRun run = rowOf(rows);
    if (!exists.contains(run.file)) exists.insert(run.file, QFileInfo::exists(run.file));
    run.isMissing = !exists.value(run.file);
    found.runs.push_back(std::move(run));
  }
  rows.finish();
  found.total = static_cast<int>(found.runs.size());
  if (found.total == kMost) {
    QSqlQuery count = ask(QStringLiteral("SELECT count(*)") + where, values);
    count.next();
    found.total = count.value(0).toInt();
  } else if (found.total == 0) {
    found.isEmpty = !ask(QStringLiteral("SELECT 1 FROM runs LIMIT 1")).next();
  }
  return found;
}

QImage RunDatabase::picture(const QString& project, const QString& run) {
  return mended([&] {
    QSqlQuery png = ask(QStringLiteral("SELECT png FROM pictures WHERE project = ? AND run = ?"),
                        {project, run});
    return png.next() ? QImage::fromData(png.value(0).toByteArray(), "PNG") : QImage();
  });
}

QStringList RunDatabase::files() {
  QStringList files;
  QSqlQuery rows = ask(QStringLiteral("SELECT DISTINCT file FROM runs"));
  while (rows.next()) files.append(rows.value(0).toString());
  return files;
}

void RunDatabase::forgetMissing() {
  mended([this] {
    QStringList missing = files();
    missing.removeIf([](const QString& file) { return QFileInfo::exists(file); });
    inTransaction([&] {
      for (const QString& file : missing)
        ask(QStringLiteral("DELETE FROM runs WHERE file = ?"), {file});
    });
    return true;
  });
}

}  // namespace attune
