// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QTime>
#include <deque>
#include <string_view>

#include "core/base/log.h"

namespace attune {

// The last lines that were said, oldest first; a few thousand are kept.
class LogModel : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Role { LevelRole = Qt::UserRole + 1, TimeRole };
  static constexpr int kMostLines = 4000;

  explicit LogModel(QObject* parent = nullptr);

  // Safe from any thread; the line stands in the model once the GUI thread comes to it.
  void append(LogLevel level, std::string_view message);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QString lineAt(int row) const;  // as it is copied: time, level, text

 private:
  struct Line {
    QTime time;
    LogLevel level = LogLevel::Info;
    QString text;
  };
  void take(Line line);

  std::deque<Line> lines_;
};

}  // namespace attune
