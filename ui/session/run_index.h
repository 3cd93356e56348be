// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <functional>
#include <memory>
#include <vector>

#include "ui/session/run_database.h"

namespace attune {

// The runs of every project that was saved, to be found again whichever project is open. What it
// knows is only a copy: projects hold their runs themselves, and nothing but finding depends on it.
//
// All work is done on a thread of its own, in the order of the calls; answers come on this one, and
// not at all once `context` is gone.
class RunIndex : public QObject {
  Q_OBJECT

 public:
  explicit RunIndex(const QString& file = defaultFile(),
                    const QString& driver = QStringLiteral("QSQLITE"), QObject* parent = nullptr);
  ~RunIndex() override;  // what was asked for is written before

  [[nodiscard]] static QString defaultFile();
  // Why nothing can be found; empty where all is well.
  [[nodiscard]] QString problem() const { return problem_; }

  void replace(const QString& project, const QString& file, std::vector<RunEntry> runs);
  void forgetMissing();
  // Answers in any case: with nothing where there is a problem.
  void search(const RunQuery& query, QObject* context, std::function<void(FoundRuns)> done);
  void picture(const QString& project, const QString& run, QObject* context,
               std::function<void(QImage)> done);

 Q_SIGNALS:
  void changed();  // by this program
  void problemChanged();

 private:
  template <typename Work, typename Done>
  void ask(Work work, Done done);
  void setProblem(const QString& problem);

  QThreadPool pool_;
  std::unique_ptr<RunDatabase> database_;  // made here, used on the pool's thread alone
  QString problem_ = {};
};

}  // namespace attune
