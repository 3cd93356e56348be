// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace attune {

enum class AttentionKind : std::uint8_t {
  SpatialSelf,   // pixels of a frame to pixels of the same frame
  Cross,         // pixels to the words of the prompt
  SparseCausal,  // pixels of a frame to pixels of the first and the previous frame
  Temporal,      // one pixel to itself across frames
  Joint,         // text and video tokens together
  TextSelf,      // words of the prompt to the words before them
};

// One attention of one network: the unit that is watched, changed and steered.
struct AttentionSite {
  std::string id;  // diffusers path, e.g. "up_blocks.2.attentions.1.transformer_blocks.0.attn2"
  AttentionKind kind = AttentionKind::SpatialSelf;
  int heads = 1;
  int headDim = 1;
  int order = 0;       // place in the order of execution, 0 first
  int downscale = 1;   // latent cells per grid cell along a side: 1, 2, 4, ...; odd sizes round up
};

}  // namespace attune
