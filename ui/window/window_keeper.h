// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>

#include "ui/window/panels.h"

namespace attune {

// Keeps one window over the parts. Texts are read as widgets are made; so, when the language
// changes, the window is made anew at the same place, while project, runs and files live on.
class WindowKeeper : public QObject {
  Q_OBJECT

 public:
  explicit WindowKeeper(const WindowParts& parts);
  ~WindowKeeper() override;

  [[nodiscard]] MainWindow& window() const { return *window_; }

 Q_SIGNALS:
  // Before the old window is gone.
  void madeAnew();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void make();
  void makeAnew();

  WindowParts parts_;
  std::unique_ptr<MainWindow> window_;
  bool pending_ = false;
};

}  // namespace attune
