// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/job_queue_model.h"
#include "ui/language/translate.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <utility>

namespace attune {
namespace {

QString stageText(const QueuedJob& job) {
  const auto counted = [&](const QString& name) {
    return job.steps > 1 ? QStringLiteral("%1 %2/%3").arg(name).arg(job.step).arg(job.steps) : name;
  };
  switch (job.stage) {
    case JobStage::Load:
      return tr("Loading the model");
    case JobStage::Encode:
      return counted(tr("Encoding"));
    case JobStage::Invert:
      return counted(tr("Inverting"));
    case JobStage::Denoise:
      return counted(tr("Step"));
    case JobStage::Decode:
      return counted(tr("Decoding"));
    case JobStage::Measure:
      return tr("Measuring");
  }
  return {};
}

bool isCurrent(RunState state) {
  return state == RunState::Running || state == RunState::Stopping;
}

int blockOf(RunState state) {
  if (isCurrent(state)) return 0;
  return hasEnded(state) ? 2 : 1;
}

}  // namespace

QString minutesText(double seconds) {
  const auto whole = static_cast<qint64>(std::ceil(std::max(0.0, seconds)));
  const QLatin1Char zero('0');
  if (whole < 3600) return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, zero);
  return QStringLiteral("%1:%2:%3")
      .arg(whole / 3600)
      .arg(whole / 60 % 60, 2, 10, zero)
      .arg(whole % 60, 2, 10, zero);
}

QString stateText(const QueuedJob& job) {
  switch (job.state) {
    case RunState::Waiting:
      return tr("Waiting");
    case RunState::Stopping:
      return job.stage == JobStage::Denoise && job.steps > 0
                 ? tr("Stopping after step %1").arg(job.step)
                 : tr("Stopping");
    case RunState::Done:
      return tr("Done in %1").arg(minutesText(job.seconds));
    case RunState::Failed:
      return job.note.isEmpty() ? tr("Failed") : job.note;
    case RunState::Cancelled:
      return tr("Cancelled");
    case RunState::Running:
      break;
  }
  QStringList parts{stageText(job)};
  if (job.secondsPerStep > 0) {
    const int digits = job.secondsPerStep < 10 ? 1 : 0;
    parts << tr("%1 s a step").arg(QLocale().toString(job.secondsPerStep, 'f', digits));
  }
  if (job.secondsLeft >= 0) parts << tr("%1 left").arg(minutesText(job.secondsLeft));
  return parts.join(QStringLiteral(" · "));
}

JobQueueModel::JobQueueModel(QObject* parent) : QAbstractListModel(parent) {}

int JobQueueModel::rowOf(const QString& id) const {
  const auto found = std::ranges::find(jobs_, id, &QueuedJob::id);
  return found == jobs_.end() ? -1 : static_cast<int>(found - jobs_.begin());
}

int JobQueueModel::firstWaiting() const {
  return static_cast<int>(
      std::ranges::count_if(jobs_, [](const QueuedJob& job) { return isCurrent(job.state); }));
}

int JobQueueModel::firstEnded() const {
  return static_cast<int>(
      std::ranges::count_if(jobs_, [](const QueuedJob& job) { return !hasEnded(job.state); }));
}

const QueuedJob* JobQueueModel::find(const QString& id) const {
  const int row = rowOf(id);
  return row < 0 ? nullptr : &jobs_[static_cast<std::size_t>(row)];
}

QStringList JobQueueModel::waiting() const {
  QStringList ids;
  for (const QueuedJob& job : jobs_)
    if (job.state == RunState::Waiting) ids << job.id;
  return ids;
}

const QueuedJob* JobQueueModel::current() const {
  return !jobs_.empty() && isCurrent(jobs_.front().state) ? &jobs_.front() : nullptr;
}

void JobQueueModel::add(QueuedJob job, bool first) {
  const int row = first ? firstWaiting() : firstEnded();
  job.state = RunState::Waiting;
  beginInsertRows({}, row, row);
  jobs_.insert(jobs_.begin() + row, std::move(job));
  endInsertRows();
  Q_EMIT changed();
}

void JobQueueModel::moveRow(int from, int before) {
  if (before == from || before == from + 1) return;
  beginMoveRows({}, from, from, {}, before);
  QueuedJob job = std::move(jobs_[static_cast<std::size_t>(from)]);
  jobs_.erase(jobs_.begin() + from);
  jobs_.insert(jobs_.begin() + (before > from ? before - 1 : before), std::move(job));
  endMoveRows();
}

void JobQueueModel::change(const QString& id, const std::function<void(QueuedJob&)>& how) {
  const int row = rowOf(id);
  if (row < 0) return;
  QueuedJob next = jobs_[static_cast<std::size_t>(row)];
  const RunState before = next.state;
  how(next);
  // Where the blocks begin is counted by the states as they were before.
  const int target = blockOf(next.state) == blockOf(before) ? row
                     : hasEnded(next.state)                 ? firstEnded()
                                                            : 0;
  moveRow(row, target);
  const int now = rowOf(id);
  jobs_[static_cast<std::size_t>(now)] = std::move(next);
  Q_EMIT dataChanged(index(now), index(now));
  Q_EMIT changed();
}

void JobQueueModel::remove(const QString& id) {
  const int row = rowOf(id);
  if (row < 0) return;
  beginRemoveRows({}, row, row);
  jobs_.erase(jobs_.begin() + row);
  endRemoveRows();
  Q_EMIT changed();
}

void JobQueueModel::removeEnded() {
  const int first = firstEnded();
  const int last = static_cast<int>(jobs_.size()) - 1;
  if (last < first) return;
  beginRemoveRows({}, first, last);
  jobs_.erase(jobs_.begin() + first, jobs_.end());
  endRemoveRows();
  Q_EMIT changed();
}

void JobQueueModel::clear() {
  beginResetModel();
  jobs_.clear();
  endResetModel();
  Q_EMIT changed();
}

bool JobQueueModel::moveWaiting(const QString& id, int before) {
  const int row = rowOf(id);
  if (row < 0 || jobs_[static_cast<std::size_t>(row)].state != RunState::Waiting) return false;
  const int target = std::clamp(before, firstWaiting(), firstEnded());
  if (target == row || target == row + 1) return false;
  moveRow(row, target);
  Q_EMIT reordered(waiting());
  Q_EMIT changed();
  return true;
}

bool JobQueueModel::moveRows(const QModelIndex& source, int row, int count,
                             const QModelIndex& target, int before) {
  if (source.isValid() || target.isValid() || count != 1 || row < 0 ||
      row >= static_cast<int>(jobs_.size()))
    return false;
  return moveWaiting(jobs_[static_cast<std::size_t>(row)].id, before);
}

int JobQueueModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(jobs_.size());
}

QVariant JobQueueModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const QueuedJob& job = jobs_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return job.title;
    case Qt::ToolTipRole:
    case DetailRole:
      return job.detail;
    case Qt::AccessibleTextRole:
      return QStringLiteral("%1, %2").arg(job.title, stateText(job));
    case IdRole:
      return job.id;
    case StateRole:
      return static_cast<int>(job.state);
    case StateTextRole:
      return stateText(job);
    case ShareRole:
      return job.share;
    case SecondsPerStepRole:
      return job.secondsPerStep;
    case SecondsLeftRole:
      return job.secondsLeft;
    default:
      return {};
  }
}

QHash<int, QByteArray> JobQueueModel::roleNames() const {
  QHash<int, QByteArray> names = QAbstractListModel::roleNames();
  names.insert(IdRole, "id");
  names.insert(StateRole, "state");
  names.insert(StateTextRole, "stateText");
  names.insert(DetailRole, "detail");
  names.insert(ShareRole, "share");
  names.insert(SecondsPerStepRole, "secondsPerStep");
  names.insert(SecondsLeftRole, "secondsLeft");
  return names;
}

Qt::ItemFlags JobQueueModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::ItemIsDropEnabled;
  Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
  if (jobs_[static_cast<std::size_t>(index.row())].state == RunState::Waiting)
    flags |= Qt::ItemIsDragEnabled;
  return flags;
}

Qt::DropActions JobQueueModel::supportedDropActions() const {
  return Qt::MoveAction;
}

}  // namespace attune
