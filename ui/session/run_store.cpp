// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/run_store.h"

#include <QStringList>
#include <algorithm>
#include <utility>

#include "core/base/log.h"

namespace attune {
namespace {

std::size_t bytesOf(const RunEntry& run) {
  std::size_t bytes = 0;
  if (run.clip)
    for (const Image& frame : run.clip->frames) bytes += frame.pixels.size();
  return bytes;
}

}  // namespace

RunStore::RunStore(QObject* parent) : QAbstractListModel(parent) {}

int RunStore::rowOf(const QString& id) const {
  const auto found = std::ranges::find(runs_, id, &RunEntry::id);
  return found == runs_.end() ? -1 : static_cast<int>(found - runs_.begin());
}

const RunEntry* RunStore::find(const QString& id) const {
  const int row = rowOf(id);
  return row < 0 ? nullptr : &runs_[static_cast<std::size_t>(row)];
}

void RunStore::put(RunEntry run) {
  if (const int row = rowOf(run.id); row >= 0) {
    runs_[static_cast<std::size_t>(row)] = std::move(run);
    Q_EMIT dataChanged(index(row), index(row));
  } else {
    const int end = static_cast<int>(runs_.size());
    beginInsertRows({}, end, end);
    runs_.push_back(std::move(run));
    endInsertRows();
  }
  prune();
}

void RunStore::setStarred(const QString& id, bool starred) {
  const int row = rowOf(id);
  if (row < 0 || runs_[static_cast<std::size_t>(row)].starred == starred) return;
  runs_[static_cast<std::size_t>(row)].starred = starred;
  Q_EMIT dataChanged(index(row), index(row), {StarredRole});
}

void RunStore::remove(const QString& id) {
  const int row = rowOf(id);
  if (row < 0) return;
  beginRemoveRows({}, row, row);
  runs_.erase(runs_.begin() + row);
  endRemoveRows();
  Q_EMIT removed(id);
}

void RunStore::reset(std::vector<RunEntry> runs) {
  beginResetModel();
  runs_ = std::move(runs);
  endResetModel();
}

void RunStore::setBudget(std::size_t bytes) {
  budget_ = bytes;
  prune();
}

void RunStore::prune() {
  std::size_t total = 0;
  for (const RunEntry& run : runs_) total += bytesOf(run);
  while (total > budget_) {
    const auto last = std::ranges::find_if(
        runs_.rbegin(), runs_.rend(), [](const RunEntry& run) { return run.clip != nullptr; });
    const auto old = std::ranges::find_if(runs_, [&](const RunEntry& run) {
      return run.clip && !run.starred && hasEnded(run.state) && &run != &*last;
    });
    if (old == runs_.end()) return;
    total -= bytesOf(*old);
    log(LogLevel::Warning, "the pictures of " + old->title.toStdString() +
                               " were dropped to keep memory free; star a run to keep them");
    old->clip = nullptr;
    const QModelIndex place = index(static_cast<int>(old - runs_.begin()));
    Q_EMIT dataChanged(place, place);
    Q_EMIT removed(QString(old->id));
  }
}

int RunStore::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(runs_.size());
}

QVariant RunStore::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const RunEntry& run = runs_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole: return run.title;
    case Qt::ToolTipRole:
      return run.measured ? metricsText(*run.measured) : run.error;
    case IdRole: return run.id;
    case StateRole: return static_cast<int>(run.state);
    case SeedRole: return QVariant::fromValue(static_cast<qulonglong>(run.settings.seed));
    case StarredRole: return run.starred;
    default: return {};
  }
}

QHash<int, QByteArray> RunStore::roleNames() const {
  QHash<int, QByteArray> names = QAbstractListModel::roleNames();
  names.insert(IdRole, "id");
  names.insert(StateRole, "state");
  names.insert(SeedRole, "seed");
  names.insert(StarredRole, "starred");
  return names;
}

QString metricsText(const FinishedRun& run) {
  QStringList parts;
  if (run.psnrOutside)
    parts << RunStore::tr("unchanged outside: %1 dB").arg(*run.psnrOutside, 0, 'f', 1);
  for (const MeasuredObject& object : run.objects) {
    const QString words = QString::fromStdString(object.words);
    if (object.gain)
      parts << RunStore::tr("%1 follows its path by %2 %")
                   .arg(words)
                   .arg(*object.gain * 100, 0, 'f', 0);
    else if (object.iou)
      parts << RunStore::tr("%1 in its mask: IoU %2").arg(words).arg(*object.iou, 0, 'f', 2);
  }
  return parts.join(QStringLiteral(" · "));
}

}  // namespace attune
