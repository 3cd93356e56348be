// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>

#include "core/base/error.h"

namespace attune {

// Whatever was thrown, as one of our own errors: LibTorch and the standard library out of memory
// become OutOfMemory, all else Internal with one line.
[[nodiscard]] Error translated(std::exception_ptr thrown);

}  // namespace attune
