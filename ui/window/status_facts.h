// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace attune {

class Editor;

// At the right end of the status bar: the clip's size, frames and rate, the device that runs use,
// and the memory that is free.
class StatusFacts : public QWidget {
  Q_OBJECT

 public:
  explicit StatusFacts(Editor& editor, QWidget* parent = nullptr);

 private:
  void showClip();
  void showMemory();

  Editor& editor_;
  QLabel* clip_ = nullptr;
  QLabel* device_ = nullptr;
  QLabel* memory_ = nullptr;
  QTimer timer_;
};

}  // namespace attune
