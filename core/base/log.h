// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace attune {

enum class LogLevel { Debug, Info, Warning, Error };

// One line to standard error and whatever else the composition root attached.
// Safe from any thread.
void log(LogLevel level, std::string_view message);
void setLogLevel(LogLevel least);

}  // namespace attune
