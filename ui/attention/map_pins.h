// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/session/attention_lens.h"

class QLabel;
class QToolButton;

namespace attune {

// Up to two maps kept in sight, each with the run, step, site and word it was pinned at; the frame
// is the one that is shown. Hidden while there are none.
class MapPins : public QWidget {
  Q_OBJECT

 public:
  static constexpr int kMost = 2;

  explicit MapPins(AttentionLens& lens, QWidget* parent = nullptr);

  // What is looked at now; the older of two gives way.
  void add();
  void remove(int index);
  [[nodiscard]] int count() const { return static_cast<int>(pins_.size()); }

 private:
  struct Pin {
    QString title = {};
    AttentionStore::Step step = {};  // keeps its pictures, also when the store drops them
    MapChoice choice = {};
  };
  struct Card {
    QWidget* frame = nullptr;
    QLabel* map = nullptr;
    QLabel* text = nullptr;
    QToolButton* close = nullptr;
  };
  void refresh();

  AttentionLens& lens_;
  std::vector<Pin> pins_;
  std::vector<Card> cards_;
  QLabel* overlap_ = nullptr;
};

}  // namespace attune
