// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "core/engine/attention_maps.h"

namespace attune {

class AttentionLens;

// The words that are looked for at a place of the picture, the strongest first, each with its map;
// screen readers are told them as the description.
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
  void rank();
  [[nodiscard]] QString wordOf(const WordShare& share) const;

  AttentionLens& lens_;
  std::optional<QPointF> at_ = {};
  std::vector<WordShare> words_;  // at that place; empty where no maps were recorded
};

}  // namespace attune
