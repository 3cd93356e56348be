// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace attune {

// Of the libraries that are loaded, which may be newer than those it was built with.
[[nodiscard]] std::string ffmpegVersion();

}  // namespace attune
