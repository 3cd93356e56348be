// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>

class QWidget;

namespace attune {

// Saves a picture of the window once it has settled, then ends the program: status 0, or 3 where
// the file cannot be written or the window never settles. For scripts and tests.
class Screenshot : public QObject {
  Q_OBJECT

 public:
  // `isIdle` says whether everything that was asked for is open and nothing runs.
  Screenshot(QWidget& window, QString file, std::function<bool()> isIdle,
             QObject* parent = nullptr);

 private:
  void look();

  QWidget& window_;
  QString file_;
  std::function<bool()> isIdle_;
  QTimer timer_;
  int quiet_ = 0;  // looks in a row that found nothing going on
  int looks_ = 0;
};

}  // namespace attune
