// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include "ui/docks/run_pictures.h"

namespace attune {

// A run as a tile of a sheet: the frame that all tiles show, its seed, what was measured, a star
// that a click turns.
class RunTileDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  explicit RunTileDelegate(RunStore& runs, QObject* parent = nullptr);

  void setFrame(int frame) { frame_ = frame; }
  // The room for the picture; tiles stand that far from each other, or as close as they may.
  void setPicture(QSize size, int across);
  // How many pictures the sheet shows in all, one frame after the other.
  void setCount(int pictures, double pixelRatio);
  [[nodiscard]] QSize picture() const { return picture_; }
  [[nodiscard]] int across() const { return across_; }
  // What a tile takes beyond its picture.
  [[nodiscard]] static QSize frameSize();

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                               const QModelIndex& index) const override;
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

 Q_SIGNALS:
  void pictureMade(const QString& run);  // its tile is to be painted again

 private:
  void paintPicture(QPainter& painter, const QRect& place, const RunEntry& run) const;
  [[nodiscard]] QRect tileIn(const QRect& place) const;
  [[nodiscard]] QRect starPlace(const QRect& tile) const;

  RunStore& runs_;
  int frame_ = 0;
  QSize picture_ = {160, 160};
  int across_ = 0;
  mutable RunPictures pictures_;
};

}  // namespace attune
