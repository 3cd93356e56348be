// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

#include "core/base/cancel.h"

namespace attune::cli {

// Turns Ctrl+C (and a request to terminate) into a cancel token. A second Ctrl+C ends the program
// at once. Made before any other thread, so that these signals reach its own thread alone.
class InterruptWatch {
 public:
  InterruptWatch();
  ~InterruptWatch();
  InterruptWatch(const InterruptWatch&) = delete;
  InterruptWatch& operator=(const InterruptWatch&) = delete;

  [[nodiscard]] CancelToken token() const { return CancelToken(source_.get_token()); }

 private:
  std::stop_source source_;
  std::jthread thread_;
};

}  // namespace attune::cli
