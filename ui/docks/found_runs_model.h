// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QCache>
#include <QImage>
#include <QSet>
#include <vector>

#include "ui/session/run_database.h"

namespace attune {

class RunIndex;

// What a search found. Pictures are fetched once they are asked for.
class FoundRunsModel : public QAbstractListModel {
  Q_OBJECT

 public:
  explicit FoundRunsModel(RunIndex& runs, QObject* parent = nullptr);

  void show(std::vector<IndexedRun> found);
  [[nodiscard]] const std::vector<IndexedRun>& found() const { return found_; }
  [[nodiscard]] const IndexedRun* at(const QModelIndex& index) const;  // null where there is none
  [[nodiscard]] QModelIndex indexOf(const QString& project, const QString& run) const;
  // Null until it has come, which dataChanged() tells, and where there is none.
  [[nodiscard]] QImage picture(const QModelIndex& index);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
  RunIndex& runs_;
  std::vector<IndexedRun> found_;
  QCache<QString, QImage> pictures_;
  QSet<QString> asked_;
};

}  // namespace attune
