// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/flicker.h"

#include <QSettings>
#include <algorithm>

namespace attune {
namespace {

const QString kRateKey = QStringLiteral("viewer/flickerRate");

}  // namespace

Flicker::Flicker(QObject* parent) : QObject(parent), timer_(this) {
  timer_.setObjectName(QStringLiteral("flickerTimer"));
  timer_.setTimerType(Qt::PreciseTimer);
  // Begun anew at every change: a repeating timer that was late would make up for it.
  timer_.setSingleShot(true);
  connect(&timer_, &QTimer::timeout, this, [this] {
    second_ = !second_;
    timer_.start();
    Q_EMIT changed();
  });
  timer_.setInterval(1000 / rate_);
  setRate(QSettings().value(kRateKey, rate_).toInt());
}

void Flicker::setRate(int rate) {
  if (rate == rate_ || std::ranges::find(kRates, rate) == kRates.end()) return;
  rate_ = rate;
  timer_.setInterval(1000 / rate_);
  QSettings().setValue(kRateKey, rate_);
}

void Flicker::setRunning(bool on) {
  if (on == isRunning()) return;
  if (on)
    timer_.start();
  else
    timer_.stop();
}

}  // namespace attune
