// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <array>

namespace attune {

// Which of two clips is seen while they take turns. They change places by the clock, whatever the
// frame does, and never sooner than the rate says, also after the program was busy. The rate is
// kept in QSettings.
class Flicker : public QObject {
  Q_OBJECT

 public:
  // Changes in a second. Two changes are a flash; more than three flashes a second may bring on
  // seizures (WCAG 2.3.1), so the fastest makes two.
  static constexpr std::array<int, 3> kRates = {1, 2, 4};

  explicit Flicker(QObject* parent = nullptr);

  [[nodiscard]] int rate() const { return rate_; }
  void setRate(int rate);  // another than one of kRates: nothing changes
  [[nodiscard]] bool isRunning() const { return timer_.isActive(); }
  void setRunning(bool on);           // goes on with the one that is seen
  void rewind() { second_ = false; }  // begins with the first
  [[nodiscard]] bool showsSecond() const { return second_; }

 Q_SIGNALS:
  void changed();  // the other one is seen

 private:
  QTimer timer_;
  int rate_ = 2;
  bool second_ = false;
};

}  // namespace attune
