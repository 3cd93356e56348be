// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/history_filter.h"

#include "ui/session/run_store.h"

namespace attune {

HistoryFilter::HistoryFilter(QObject* parent) : QSortFilterProxyModel(parent) {
  setFilterRole(RunStore::SearchRole);
  setFilterCaseSensitivity(Qt::CaseInsensitive);
  sort(0);
}

void HistoryFilter::setWhich(Which which) {
  which_ = which;
  invalidateFilter();
}

bool HistoryFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
  const QModelIndex index = sourceModel()->index(row, 0, parent);
  const auto state = static_cast<RunState>(index.data(RunStore::StateRole).toInt());
  const bool fits = which_ == All || (which_ == Finished && state == RunState::Done) ||
                    (which_ == Failed && state == RunState::Failed) ||
                    (which_ == Starred && index.data(RunStore::StarredRole).toBool());
  return fits && QSortFilterProxyModel::filterAcceptsRow(row, parent);
}

bool HistoryFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
  return left.row() > right.row();
}

}  // namespace attune
