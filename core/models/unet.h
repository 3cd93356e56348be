// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/models/denoiser.h"
#include "core/models/unet_config.h"
#include "core/nn/resnet.h"
#include "core/nn/transformer.h"

namespace attune {

// One resnet with what follows it at its level.
struct UNetLayer {
  ResnetBlock resnet;
  std::optional<SpatialTransformer> attention;
  std::optional<TemporalTransformer> motion;
};

struct UNetDownBlock {
  std::vector<UNetLayer> layers;
  std::optional<Conv2d> downsampler;
};

struct UNetMidBlock {
  ResnetBlock entry;
  SpatialTransformer attention;
  std::optional<TemporalTransformer> motion;
  ResnetBlock exit;
};

struct UNetUpBlock {
  std::vector<UNetLayer> layers;
  std::optional<Upsample> upsampler;
};

// UNet2DConditionModel, with a motion adapter UNetMotionModel (AnimateDiff).
// Convolutions and spatial attention see frames as a batch; motion modules see pixels as one.
// Parity with diffusers 0.42: tests/core/models/unet_test.cpp.       [2112.10752; 2307.04725]
class UNet final : public Denoiser {
 public:
  // `adapter` is empty for a plain U-Net or one that carries its motion weights itself.
  // Throws BadInput naming file and key for what is missing, misshapen or unknown.
  [[nodiscard]] static UNet load(const std::filesystem::path& folder,
                                 const std::filesystem::path& adapter, at::ScalarType dtype,
                                 at::Device device);

  [[nodiscard]] const std::vector<std::shared_ptr<const AttentionSite>>& sites() const override {
    return sites_.sites;
  }
  [[nodiscard]] DenoiserShape shape() const override;
  [[nodiscard]] at::Tensor forward(const DenoiserInput& input, AttentionPass* pass) const override;

  [[nodiscard]] const UNetConfig& config() const { return config_; }

 private:
  struct Run;  // what every layer of one forward pass shares
  void loadFrom(const Weights& unet, const Weights& motion);
  [[nodiscard]] UNetLayer loadLayer(const Weights& block, const Weights& motionBlock,
                                    const std::string& path, int index,
                                    const ResnetBlock::Shape& resnet, int level, bool cross,
                                    int transformerLayers);
  [[nodiscard]] SpatialTransformer::Shape spatialShape(int level, int layers) const;
  [[nodiscard]] TemporalTransformer::Shape temporalShape(int level, int layers) const;

  UNetConfig config_;
  SiteRegistry sites_;
  Conv2d convIn_;
  TimestepEmbedding time_;
  std::vector<UNetDownBlock> down_;
  UNetMidBlock mid_;
  std::vector<UNetUpBlock> up_;
  GroupNorm normOut_;
  Conv2d convOut_;
};

// What a U-Net of this shape takes and can do; needs no weights.
[[nodiscard]] DenoiserShape denoiserShape(const UNetConfig& config);

}  // namespace attune
