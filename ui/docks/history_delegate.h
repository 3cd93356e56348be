// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include "ui/docks/run_pictures.h"

namespace attune {

// A run of the History panel: a picture that plays under the pointer, title, seed and recipe, what
// was measured, the note. A click on the star turns it.
class HistoryDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  explicit HistoryDelegate(RunStore& runs, QObject* parent = nullptr);

  // The run that plays, and how far it is; empty: none.
  void setPlaying(const QString& run, int frame);
  [[nodiscard]] QString playing() const { return playing_; }

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                               const QModelIndex& index) const override;
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

 private:
  [[nodiscard]] static QRect starPlace(const QRect& row);

  RunStore& runs_;
  QString playing_;
  int frame_ = 0;
  mutable RunPictures pictures_;
};

}  // namespace attune
