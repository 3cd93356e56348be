// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string_view>

namespace attune {

enum class LogLevel { Debug, Info, Warning, Error };

// One line to the listener that the composition root attached and, but for Debug, to standard
// error. Safe from any thread.
void log(LogLevel level, std::string_view message);

// Gets every line, on the thread that says it and never two at once; it must
// not log. Empty: nobody. One listener; a new one takes the old one's place.
using LogListener = std::function<void(LogLevel, std::string_view)>;
void setLogListener(LogListener listener);

}  // namespace attune
