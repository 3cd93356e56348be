// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace attune {

// The newest runs first; those that fit the search and the choice.
class HistoryFilter final : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  enum Which { All, Starred, Finished, Failed };

  explicit HistoryFilter(QObject* parent);
  void setWhich(Which which);

 protected:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
  bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

 private:
  Which which_ = All;
};

}  // namespace attune
