// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <mutex>
#include <utility>

namespace attune {
namespace {

spdlog::level::level_enum toSpdlog(LogLevel level) {
  switch (level) {
    case LogLevel::Debug:
      return spdlog::level::debug;
    case LogLevel::Info:
      return spdlog::level::info;
    case LogLevel::Warning:
      return spdlog::level::warn;
    case LogLevel::Error:
      break;
  }
  return spdlog::level::err;
}

spdlog::logger& logger() {
  // Standard output belongs to results; everything said goes to standard error.
  static const auto instance = [] {
    auto made = spdlog::stderr_color_mt("attune");
    made->set_pattern("%^%l%$ %v");
    return made;
  }();
  return *instance;
}

struct Attached {
  std::mutex mutex;
  LogListener listener;
};

Attached& attached() {
  static Attached instance;
  return instance;
}

}  // namespace

void log(LogLevel level, std::string_view message) {
  logger().log(toSpdlog(level), message);
  Attached& one = attached();
  const std::lock_guard guard(one.mutex);
  if (one.listener) one.listener(level, message);
}

void setLogListener(LogListener listener) {
  Attached& one = attached();
  const std::lock_guard guard(one.mutex);
  one.listener = std::move(listener);
}

}  // namespace attune
