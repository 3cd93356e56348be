// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <utility>

#include "core/base/error.h"

namespace attune {

// A wish to stop, looked at between units of work (a denoising step, a layer, a frame).
// A default-made token is never cancelled.
class CancelToken {
 public:
  CancelToken() = default;
  explicit CancelToken(std::stop_token token) : token_(std::move(token)) {}

  [[nodiscard]] bool cancelled() const noexcept { return token_.stop_requested(); }
  void throwIfCancelled() const {
    if (cancelled()) throw Error(ErrorCode::Cancelled, "cancelled");
  }

 private:
  std::stop_token token_;
};

}  // namespace attune
