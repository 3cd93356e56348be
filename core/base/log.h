// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string_view>

namespace attune {

enum class LogLevel { Debug, Info, Warning, Error };

// One line to standard error and to the listener that the composition root attached.
// Safe from any thread.
void log(LogLevel level, std::string_view message);
void setLogLevel(LogLevel least);

// Gets every line at or above the level, on the thread that says it and never two at once; it must
// not log. Empty: nobody. One listener; a new one takes the old one's place.
using LogListener = std::function<void(LogLevel, std::string_view)>;
void setLogListener(LogListener listener);

}  // namespace attune
