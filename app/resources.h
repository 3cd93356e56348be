// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace attune {

// The folder with recipes and the starter model: $ATTUNE_RESOURCES, else share/attune beside an
// installed program, else the source tree it was built from. Throws BadInput when none is there.
[[nodiscard]] std::filesystem::path resourcesFolder();

}  // namespace attune
