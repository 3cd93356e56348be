// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/watchdog.h"

#include <algorithm>
#include <string>

#include "core/base/log.h"

namespace attune {

Watchdog::Watchdog(QObject* parent) : QObject(parent) {
  timer_.setTimerType(Qt::PreciseTimer);
  timer_.setInterval(kBeat);
  connect(&timer_, &QTimer::timeout, this, &Watchdog::beat);
  restart();
}

void Watchdog::restart() {
  stalls_ = 0;
  longest_ = 0;
  since_.start();
  timer_.start();
}

void Watchdog::beat() {
  const qint64 away = since_.restart() - kBeat;
  longest_ = std::max(longest_, away);
  if (away <= kPatience) return;
  ++stalls_;
  log(LogLevel::Warning, "the window did not answer for " + std::to_string(away) + " ms");
  Q_EMIT stalled(away);
}

}  // namespace attune
