// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// Runs the program as a user would, on a small random model and clips of the toy box.
namespace attune::tests {

inline const QString kModel = QStringLiteral("tests/reference/pipeline/model");

struct Ran {
  int status = -1;
  QByteArray out;
  QByteArray err;
};

inline void prepare(QProcess& process) {
  auto environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("ATTUNE_RESOURCES"),
                     QDir::current().filePath(QStringLiteral("resources")));
  process.setProcessEnvironment(environment);
}

#ifdef __SANITIZE_ADDRESS__
inline constexpr int kLongest = 500'000;  // ms of one program: it takes several times as long
#else
inline constexpr int kLongest = 100'000;
#endif

inline Ran finish(QProcess& process) {
  if (!process.waitForFinished(kLongest)) process.kill();
  return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
          process.readAllStandardOutput(), process.readAllStandardError()};
}

inline Ran runProgram(const QString& program, const QStringList& arguments) {
  QProcess process;
  prepare(process);
  process.start(program, arguments);
  return finish(process);
}

inline Ran cli(const QStringList& arguments) {
  return runProgram(QStringLiteral(ATTUNE_CLI), arguments);
}

inline QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void write(const QString& path, const QByteArray& content) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

// The arguments with another value for one of their options.
inline QStringList with(QStringList arguments, const QString& option, const QString& value) {
  arguments[arguments.indexOf(option) + 1] = value;
  return arguments;
}

inline QStringList entriesOf(const QString& folder) {
  return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System |
                                QDir::NoDotAndDotDot);
}

// Why this is no refusal in one line that holds all parts; empty when it is.
inline QString whyNot(const Ran& ran, int status, const QStringList& parts) {
  const QString told =
      QStringLiteral("status %1, said: %2").arg(ran.status).arg(QString::fromUtf8(ran.err));
  const bool oneLine = ran.err.startsWith("attune-cli: ") && ran.err.count('\n') == 1;
  if (ran.status != status || !oneLine || !ran.out.isEmpty()) return told;
  for (const QString& part : parts) {
    if (!QString::fromUtf8(ran.err).contains(part)) return told;
  }
  return {};
}

// A folder with a painted clip, a recipe whose sites the small model has, and `out` for results.
class CliKit {
 protected:
  void paint() {
    QVERIFY(folder_.isValid());
    const Ran ran = cli({"toybox", "--seed", "3", "--objects", "1", "-o", at("toys")});
    QVERIFY2(ran.status == 0, ran.err);
    clip_ = at("toys/toy3.mp4");
    // The recipe's own sites are finer than this model's.
    QJsonObject recipe =
        QJsonDocument::fromJson(contentOf("resources/recipes/reatco.json")).object();
    QJsonArray terms;
    for (const QJsonValue& value : recipe["terms"].toArray()) {
      QJsonObject term = value.toObject();
      term["sites"] = QJsonObject{{"downscales", QJsonArray{1, 2}}};
      terms.append(term);
    }
    recipe["terms"] = terms;
    write(at("reatco.json"), QJsonDocument(recipe).toJson());
  }

  void clearOut() {
    QDir(at("out")).removeRecursively();
    QVERIFY(QDir(folder_.path()).mkdir(QStringLiteral("out")));
  }

  [[nodiscard]] QString at(const QString& name) const { return folder_.filePath(name); }

  [[nodiscard]] QStringList generate() const {
    return {"generate", "--model", kModel, "--prompt", "a red ball",      "--frames",
            "3",        "--steps", "2",    "-o",       at("out/clip.mp4")};
  }

  [[nodiscard]] QStringList edit(const QString& clip) const {
    return {"edit",
            "--model",
            kModel,
            "--clip",
            clip,
            "--frames",
            "3",
            "--steps",
            "3",
            "--source-prompt",
            "a ball",
            "--prompt",
            "a red ball",
            "--recipe",
            at("reatco.json"),
            "--object",
            "red ball=box:0.1,0.1,0.5,0.6",
            "-o",
            at("out/edited.mp4")};
  }

  QTemporaryDir folder_;
  QString clip_;
};

}  // namespace attune::tests
