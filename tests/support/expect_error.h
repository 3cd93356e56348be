// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include "core/base/error.h"

namespace attune {

// The message of the BadInput that a call throws; says so when it throws none, or another.
inline std::string badInputOf(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& error) {
    if (error.code() == ErrorCode::BadInput) return error.message();
    return "not BadInput: " + error.message();
  }
  return "nothing was thrown";
}

inline bool mentions(const std::string& message, const std::string& part) {
  return message.find(part) != std::string::npos && message.find('\n') == std::string::npos;
}

}  // namespace attune
