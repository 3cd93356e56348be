// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/image.h"

namespace attune {

// What tells one mask from another of its size: the 64 x 64 tiles that differ, as XOR, deflated.
// The same delta leads back. Against nothing it holds a whole mask.
struct MaskDelta {
  Size2i size = {};
  int channels = 1;
  std::size_t rawBytes = 0;                 // of the tiles before they were deflated
  std::vector<std::uint8_t> deflated = {};  // empty: the masks are equal
};

// `neighbour` is null or of the same size and channels.
[[nodiscard]] MaskDelta makeDelta(const Image& mask, const Image* neighbour);
// The mask that was packed; `neighbour` as then. Throws Internal where the bytes are damaged.
[[nodiscard]] Image applyDelta(const MaskDelta& delta, const Image* neighbour);

}  // namespace attune
