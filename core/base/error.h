// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <exception>
#include <source_location>
#include <string>
#include <string_view>

namespace attune {

enum class ErrorCode : std::uint8_t {
  BadInput,     // what the user gave cannot be used; the message names file, field and remedy
  Io,           // a file could not be read or written
  OutOfMemory,  // told apart because a smaller request may succeed
  Cancelled,    // an outcome, not a fault
  Internal,     // a broken promise of our own
};

// The one exception type of kernels and core.
//
// The message of BadInput and Io is a single line for the user. Everything else that is thrown
// below (LibTorch, FFmpeg, the standard library) is translated where it is met.
class Error : public std::exception {
 public:
  Error(ErrorCode code, std::string message,
        std::source_location where = std::source_location::current());

  [[nodiscard]] ErrorCode code() const noexcept { return code_; }
  [[nodiscard]] const std::string& message() const noexcept { return message_; }
  [[nodiscard]] const std::source_location& where() const noexcept { return where_; }
  [[nodiscard]] const char* what() const noexcept override { return message_.c_str(); }

 private:
  ErrorCode code_;
  std::string message_;
  std::source_location where_;
};

[[nodiscard]] Error badInput(std::string message,
                             std::source_location where = std::source_location::current());
[[nodiscard]] Error ioError(std::string message,
                            std::source_location where = std::source_location::current());
[[nodiscard]] Error internalError(std::string message,
                                  std::source_location where = std::source_location::current());

// Exit status of the command line for an error (0 done, 2 bad input, 3 failed, 130 cancelled).
[[nodiscard]] int exitStatus(ErrorCode code) noexcept;

}  // namespace attune
