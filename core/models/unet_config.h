// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/weights/config.h"

namespace attune {

// Shape of the motion modules that make a picture U-Net into a video U-Net.  [2307.04725]
struct MotionConfig {
  std::vector<int> heads;              // per level
  std::vector<int> transformerLayers;  // per level
  int midTransformerLayers = 1;
  int longest = 32;         // frames the position code reaches
  bool inMidBlock = false;  // version 1-5-2 has one there, 1-5-3 has none
};

// Shape of a UNet2DConditionModel, with motion modules a UNetMotionModel.
struct UNetConfig {
  int inChannels = 4;
  int outChannels = 4;
  std::vector<int> channels;    // per level, from the finest
  std::vector<bool> downCross;  // per level: does it look at the text
  std::vector<bool> upCross;    // in the order of execution, coarsest first
  std::vector<int> layers;      // resnets per down block; up blocks have one more
  std::vector<int> heads;       // per level
  std::vector<int> contextChannels;    // per level
  std::vector<int> transformerLayers;  // per level
  std::vector<int> upTransformerLayers;  // in the order of execution
  int midTransformerLayers = 1;
  int groups = 32;
  double normEpsilon = 1e-5;
  int downsamplePadding = 1;
  double midBlockScale = 1;
  std::optional<MotionConfig> motion;

  [[nodiscard]] int levels() const { return static_cast<int>(channels.size()); }

  // Reads unet/config.json of either class, and the adapter's config when the motion weights lie in
  // a folder of their own. Absent keys take diffusers' defaults. Throws BadInput for what this
  // network does not have (class embeddings, other kinds of blocks, ...) and for an adapter that
  // does not fit the U-Net.
  [[nodiscard]] static UNetConfig parse(const ModelConfig& unet, const ModelConfig* adapter);
};

}  // namespace attune
