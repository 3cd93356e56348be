// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace attune {

// Notices when the GUI thread did not come back to its event loop in time, and logs how long it was
// away. It beats by a timer of that thread, so that a stall is told when it is over.
class Watchdog : public QObject {
  Q_OBJECT

 public:
  static constexpr int kBeat = 20;       // ms
  static constexpr int kPatience = 100;  // ms

  explicit Watchdog(QObject* parent = nullptr);

  [[nodiscard]] int stalls() const { return stalls_; }
  [[nodiscard]] qint64 longest() const { return longest_; }  // ms
  // Forgets what was counted, and what goes on now: loading a window is no stall of it.
  void restart();

 Q_SIGNALS:
  void stalled(qint64 milliseconds);

 private:
  void beat();

  QTimer timer_;
  QElapsedTimer since_;
  int stalls_ = 0;
  qint64 longest_ = 0;
};

}  // namespace attune
