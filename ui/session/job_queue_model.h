// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QString>
#include <functional>
#include <vector>

#include "core/engine/events.h"
#include "ui/session/run_store.h"

namespace attune {

// A run on its way, as the queue shows it.
struct QueuedJob {
  QString id = {};  // the run's
  QString title = {};
  QString detail = {};  // what was asked for, in a line
  RunState state = RunState::Waiting;
  JobStage stage = JobStage::Load;
  int step = 0;  // units of the stage
  int steps = 0;
  double share = 0;           // of the whole job, 0..1
  double secondsPerStep = 0;  // 0: not known yet
  double secondsLeft = -1;    // below 0: not known yet
  double seconds = 0;         // of a finished one
  QString note = {};          // why it failed
};

// "Step 12/30 · 1.4 s a step · 0:41 left", "Waiting", "Stopping after step 12".
[[nodiscard]] QString stateText(const QueuedJob& job);
[[nodiscard]] QString minutesText(double seconds);  // "0:41", "1:02:03"

// The running job first, then those that wait in the order they will run, then ended ones, newest
// first. Rows that wait can be dragged among each other.
class JobQueueModel : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Role {
    IdRole = Qt::UserRole + 1,
    StateRole,
    StateTextRole,
    DetailRole,
    ShareRole,
    SecondsPerStepRole,
    SecondsLeftRole,
  };

  explicit JobQueueModel(QObject* parent = nullptr);

  [[nodiscard]] const std::vector<QueuedJob>& jobs() const { return jobs_; }
  [[nodiscard]] const QueuedJob* find(const QString& id) const;
  [[nodiscard]] QStringList waiting() const;  // ids in order
  // The one that runs or is stopping, or null.
  [[nodiscard]] const QueuedJob* current() const;

  void add(QueuedJob job, bool first);
  // Changes a job in place; where its state does, the row moves to where it belongs.
  void change(const QString& id, const std::function<void(QueuedJob&)>& how);
  void remove(const QString& id);
  void removeEnded();
  void clear();
  // A row that waits goes before another one, as a drag would have it; false where it may not.
  bool moveWaiting(const QString& id, int before);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  [[nodiscard]] Qt::DropActions supportedDropActions() const override;
  bool moveRows(const QModelIndex& source, int row, int count, const QModelIndex& target,
                int before) override;

 Q_SIGNALS:
  void reordered(const QStringList& waiting);  // by the user
  void changed();                              // anything

 private:
  [[nodiscard]] int rowOf(const QString& id) const;
  [[nodiscard]] int firstWaiting() const;
  [[nodiscard]] int firstEnded() const;
  void moveRow(int from, int before);

  std::vector<QueuedJob> jobs_;
};

}  // namespace attune
