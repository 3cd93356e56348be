// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <utility>

namespace attune {

Error::Error(ErrorCode code, std::string message, std::source_location where)
    : code_(code), message_(std::move(message)), where_(where) {}

Error badInput(std::string message, std::source_location where) {
  return {ErrorCode::BadInput, std::move(message), where};
}

Error ioError(std::string message, std::source_location where) {
  return {ErrorCode::Io, std::move(message), where};
}

Error internalError(std::string message, std::source_location where) {
  return {ErrorCode::Internal, std::move(message), where};
}

int exitStatus(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::BadInput:
    case ErrorCode::Io:
      return 2;
    case ErrorCode::Cancelled:
      return 130;
    case ErrorCode::OutOfMemory:
    case ErrorCode::Internal:
      break;
  }
  return 3;
}

}  // namespace attune
