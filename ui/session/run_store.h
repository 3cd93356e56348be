// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QDateTime>
#include <QString>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/document/document.h"
#include "core/engine/events.h"
#include "core/media/clip.h"

namespace attune {

enum class RunState { Waiting, Running, Stopping, Done, Failed, Cancelled };
[[nodiscard]] inline bool hasEnded(RunState state) {
  return state >= RunState::Done;
}

// What was asked for and what came of it: enough to show a run again, or to make it again.
struct RunEntry {
  QString id = {};  // ViewClip::id as well
  QString title = {};
  RunState state = RunState::Waiting;
  QDateTime begun = {};
  PromptText text = {};
  RunSettings settings = {};  // with the seed that was drawn before the run began
  // The document that it was made from; null where the record of an opened run does not tell.
  std::shared_ptr<const Document> document = {};
  bool lacksMasks = false;  // of that document: it can be compared, but not run again
  bool generated = false;   // made from nothing; else an edit of the source
  bool starred = false;     // kept when older runs are dropped
  QString note = {};        // the user's own words
  QString error = {};       // of a failed one
  std::shared_ptr<const FinishedRun> measured = {};  // of a finished one; without its frames
  std::shared_ptr<const Clip> clip = {};
};

// The project's runs, oldest first. Runs that were cancelled leave no trace.
//
// Clips are bounded: above the budget the oldest ones without a star are dropped, never the newest.
class RunStore : public QAbstractListModel {
  Q_OBJECT

 public:
  // SearchRole: all its words, for filters.
  enum Role { IdRole = Qt::UserRole + 1, StateRole, SeedRole, StarredRole, NoteRole, SearchRole };

  explicit RunStore(QObject* parent = nullptr);

  [[nodiscard]] const std::vector<RunEntry>& runs() const { return runs_; }
  [[nodiscard]] const RunEntry* find(const QString& id) const;
  // Adds the run, or replaces the one of the same id.
  void put(RunEntry run);
  void setStarred(const QString& id, bool starred);
  void setNote(const QString& id, const QString& note);
  void remove(const QString& id);
  // The same, but it can be brought back until the project is closed.
  void discard(const QString& id);
  [[nodiscard]] bool canRestore() const { return !trash_.empty(); }
  // The run that was discarded last, at its old place among the others; its id.
  QString restore();
  void reset(std::vector<RunEntry> runs = {});
  void setBudget(std::size_t bytes);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

 Q_SIGNALS:
  void removed(const QString& id);
  void clipDropped(const QString& id);  // the run stays, without its pictures

 private:
  [[nodiscard]] int rowOf(const QString& id) const;
  void prune();

  std::vector<RunEntry> runs_;
  std::vector<RunEntry> trash_;  // the newest last
  std::size_t budget_ = std::size_t{2} << 30;
};

// What two runs were made with and where that differs, and what came of each, a line for each.
struct RunDifference {
  QString what = {};
  QString first = {};
  QString second = {};
};
[[nodiscard]] std::vector<RunDifference> differencesOf(const RunEntry& first,
                                                       const RunEntry& second);

// What the engine had to remark, such as words that the prompt's limit cut off, a line each.
[[nodiscard]] QStringList warningsOf(const FinishedRun& run);
// One line of numbers for people: "unchanged outside: 38.2 dB · fox in its mask: IoU 0.71"; may be
// empty.
[[nodiscard]] QString metricsText(const FinishedRun& run);
// The same for a row, which has a line.
[[nodiscard]] QString shortMetricsText(const FinishedRun& run);
// The same of a run that is done; of another what became of it: "waits", "runs", its error.
[[nodiscard]] QString outcomeText(const RunEntry& run);
// What a list shows of a run, for those who hear it: a star and a failure are words.
[[nodiscard]] QString spokenText(const QString& title, std::uint64_t seed, RunState state,
                                 const QString& outcome, bool starred);

}  // namespace attune
