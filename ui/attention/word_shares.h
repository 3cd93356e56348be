// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

namespace attune {

class AttentionLens;

// The words that are looked for at a place of the picture, the strongest first, each with its map.
class WordShares : public QWidget {
  Q_OBJECT

 public:
  explicit WordShares(AttentionLens& lens, QWidget* parent = nullptr);

  void showAt(QPointF at);  // in fractions of the frame
  void clear();
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] QString note() const;  // in place of words

  AttentionLens& lens_;
  std::optional<QPointF> at_ = {};
};

}  // namespace attune
