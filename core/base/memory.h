// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attune {

// Bytes that could be taken without swapping, page cache counted as free; 0 when the system does
// not tell.
[[nodiscard]] double availableMemory();

}  // namespace attune
