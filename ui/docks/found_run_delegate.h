// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace attune {

class FoundRunsModel;

// A run that a search found: its picture, the project that it is in and when it was made, prompt,
// recipe, seed and measures, the note. One whose project is gone says so, and what to do.
class FoundRunDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  explicit FoundRunDelegate(FoundRunsModel& runs, QObject* parent = nullptr);

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                               const QModelIndex& index) const override;
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;

 private:
  FoundRunsModel& runs_;
};

}  // namespace attune
