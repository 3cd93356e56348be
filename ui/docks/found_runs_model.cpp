// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/found_runs_model.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <utility>

#include "ui/session/run_index.h"

namespace attune {
namespace {

constexpr int kPictures = 512;  // kept

QString spokenTextOf(const IndexedRun& run) {
  const QFileInfo file(run.file);
  const QString title =
      FoundRunsModel::tr("%1 of %2: %3").arg(run.title, file.completeBaseName(), run.prompt);
  const QString text = spokenText(title, run.seed, run.state, run.outcome, run.starred);
  return run.isMissing ? FoundRunsModel::tr("%1. %2 is gone").arg(text, file.fileName()) : text;
}

}  // namespace

FoundRunsModel::FoundRunsModel(RunIndex& runs, QObject* parent)
    : QAbstractListModel(parent), runs_(runs), pictures_(kPictures) {
  connect(&runs_, &RunIndex::changed, this, [this] { pictures_.clear(); });
}

void FoundRunsModel::show(std::vector<IndexedRun> found) {
  beginResetModel();
  found_ = std::move(found);
  endResetModel();
}

const IndexedRun* FoundRunsModel::at(const QModelIndex& index) const {
  // Not checkIndex() alone: that no row is chosen is nothing to warn of.
  if (!index.isValid() || !checkIndex(index)) return nullptr;
  return &found_[static_cast<std::size_t>(index.row())];
}

QModelIndex FoundRunsModel::indexOf(const QString& project, const QString& run) const {
  const auto found = std::ranges::find_if(
      found_, [&](const IndexedRun& each) { return each.project == project && each.id == run; });
  return found == found_.end() ? QModelIndex() : index(static_cast<int>(found - found_.begin()));
}

QImage FoundRunsModel::picture(const QModelIndex& index) {
  const IndexedRun* run = at(index);
  if (!run) return {};
  const QString key = run->project + QLatin1Char('/') + run->id;
  if (const QImage* known = pictures_.object(key)) return *known;
  if (asked_.contains(key)) return {};
  asked_.insert(key);
  runs_.picture(run->project, run->id, this,
                [this, key, project = run->project, id = run->id](const QImage& picture) {
                  asked_.remove(key);
                  pictures_.insert(key, new QImage(picture));
                  const QModelIndex place = indexOf(project, id);
                  if (place.isValid()) Q_EMIT dataChanged(place, place, {Qt::DecorationRole});
                });
  return {};
}

int FoundRunsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(found_.size());
}

QVariant FoundRunsModel::data(const QModelIndex& index, int role) const {
  const IndexedRun* run = at(index);
  if (!run) return {};
  switch (role) {
    case Qt::DisplayRole:
      return run->title;
    case Qt::ToolTipRole:
      return QDir::toNativeSeparators(run->file);
    case Qt::AccessibleTextRole:
      return spokenTextOf(*run);
    default:
      return {};
  }
}

}  // namespace attune
