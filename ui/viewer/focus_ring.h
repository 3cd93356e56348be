// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace attune {

// A ring along the inside of a widget's edge while the widget has the keyboard focus, for one whose
// picture is not its own to draw in. It lies over the widget beside it, not in it, so that what the
// widget shows stays as it is, and lets every click through.
class FocusRing : public QWidget {
  Q_OBJECT

 public:
  // `around` has its parent already.
  explicit FocusRing(QWidget& around);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void follow();

  QWidget& around_;
};

}  // namespace attune
