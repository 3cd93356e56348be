// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/cancel.h"

namespace attune {

// SHA-256 (FIPS 180-4) as 64 lower-case hex digits.
[[nodiscard]] std::string sha256(std::string_view bytes);
// Of a file, read in pieces. Throws Io naming it, Cancelled.
[[nodiscard]] std::string sha256OfFile(const std::filesystem::path& file,
                                       const CancelToken& cancel = {});

}  // namespace attune
