// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;

namespace attune {

// Lets a checkable action last for as long as its key is held, whichever that is; from a menu it
// turns on and off as any other.
class HeldKey : public QObject {
  Q_OBJECT

 public:
  HeldKey(QAction& action, QObject* parent);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void letGo();

  QAction& action_;
  int pressed_ = 0;  // Qt::Key; 0: none
  bool held_ = false;
};

}  // namespace attune
