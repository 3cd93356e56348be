// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <csignal>
#include <cstdlib>
#include <ctime>

namespace attune::cli {

InterruptWatch::InterruptWatch() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  thread_ = std::jthread([this, signals](const std::stop_token& ending) {
    const timespec pause{0, 100'000'000};
    while (!ending.stop_requested()) {
      if (sigtimedwait(&signals, nullptr, &pause) < 0) continue;
      if (source_.stop_requested()) std::_Exit(130);
      source_.request_stop();
    }
  });
}

InterruptWatch::~InterruptWatch() = default;

}  // namespace attune::cli
