// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/unet.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/silu.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/message.h"
#include "core/nn/checkpoint.h"

namespace attune {
namespace {

void reportUnused(const WeightStore& store) {
  if (const std::string line = store.report(); !line.empty()) log(LogLevel::Warning, line);
}

}  // namespace

struct UNet::Run {
  const DenoiserInput& input;
  at::Tensor time;  // silu of the time embedding, [branches * frames, 4 * channels]
  AttentionPass* pass;

  [[nodiscard]] bool finished() const { return pass != nullptr && pass->finished(); }

  void tap(const std::string& path, const at::Tensor& out) const {
    if (input.tap) input.tap(path, out);
  }

  at::Tensor spatial(const SpatialTransformer& attention, const at::Tensor& x,
                     const at::Tensor& text) const {
    return attention(x, text, input.branches, input.frames, pass);
  }

  at::Tensor temporal(const TemporalTransformer& motion, const at::Tensor& x) const {
    return motion(x, input.branches, input.frames, pass);
  }

  // Resnet, attention, motion, told apart by where they are for the taps.
  at::Tensor layer(const UNetLayer& part, const std::string& block, int index, const at::Tensor& x,
                   const at::Tensor& text, const at::Tensor& activatedTime) const {
    const std::string at = "." + std::to_string(index);
    at::Tensor h = part.resnet(x, activatedTime);
    tap(block + ".resnets" + at, h);
    if (part.attention) {
      h = spatial(*part.attention, h, text);
      tap(block + ".attentions" + at, h);
      if (finished()) return h;
    }
    if (part.motion) {
      h = temporal(*part.motion, h);
      tap(block + ".motion_modules" + at, h);
    }
    return h;
  }

  // The same, recomputed on the way back when the input asks for it. What observers kept inside
  // leaves the segment as outputs of its own, so that gradients reach it and nothing is kept twice.
  at::Tensor operator()(const UNetLayer& part, const std::string& block, int index,
                        const at::Tensor& x) const {
    input.cancel.throwIfCancelled();
    if (!input.checkpointed) return layer(part, block, index, x, input.text, time);
    auto made = std::make_shared<std::vector<AttentionPass::Kept>>();
    const Run run = *this;
    const Segment segment = [run, &part, block, index,
                             made](const std::vector<at::Tensor>& in) -> std::vector<at::Tensor> {
      std::vector<AttentionPass::Kept> outer;
      if (run.pass != nullptr) outer = std::exchange(run.pass->kept(), {});
      std::vector<at::Tensor> out = {run.layer(part, block, index, in[0], in[1], in[2])};
      if (run.pass != nullptr) *made = std::exchange(run.pass->kept(), std::move(outer));
      for (const auto& kept : *made) out.push_back(kept.value);
      return out;
    };
    const auto out = checkpoint(segment, {x, input.text, time});
    for (std::size_t i = 0; i < made->size(); ++i) {
      pass->kept().push_back({(*made)[i].site, (*made)[i].rows, out[i + 1]});
    }
    return out[0];
  }
};

SpatialTransformer::Shape UNet::spatialShape(int level, int layers) const {
  const auto i = static_cast<std::size_t>(level);
  return {.channels = config_.channels[i],
          .groups = config_.groups,
          .heads = config_.heads[i],
          .layers = layers,
          .context = config_.contextChannels[i],
          .downscale = 1 << level};
}

TemporalTransformer::Shape UNet::temporalShape(int level, int layers) const {
  // The norm's groups are the U-Net's, not motion_norm_num_groups: diffusers never reads the latter
  // when it joins the two.
  return {.channels = config_.channels[static_cast<std::size_t>(level)],
          .groups = config_.groups,
          .heads = config_.motion->heads[static_cast<std::size_t>(level)],
          .layers = layers,
          .longest = config_.motion->longest,
          .downscale = 1 << level};
}

UNetLayer UNet::loadLayer(const Weights& block, const Weights& motionBlock, const std::string& path,
                          int index, const ResnetBlock::Shape& resnet, int level, bool cross,
                          int transformerLayers) {
  const std::string at = "." + std::to_string(index);
  UNetLayer layer;
  layer.resnet = ResnetBlock::load(block / "resnets" / index, resnet);
  if (cross) {
    layer.attention = SpatialTransformer::load(block / "attentions" / index,
                                               path + ".attentions" + at,
                                               spatialShape(level, transformerLayers), sites_);
  }
  if (config_.motion) {
    const int layers = config_.motion->transformerLayers[static_cast<std::size_t>(level)];
    layer.motion = TemporalTransformer::load(motionBlock / "motion_modules" / index,
                                             path + ".motion_modules" + at,
                                             temporalShape(level, layers), sites_);
  }
  return layer;
}

void UNet::loadFrom(const Weights& unet, const Weights& motion) {
  const auto& channels = config_.channels;
  const int levels = config_.levels();
  const auto level = [](int i) { return static_cast<std::size_t>(i); };
  const int64_t timeChannels = int64_t{4} * channels.front();
  const auto resnetShape = [&](int64_t in, int64_t out, double scale = 1) {
    return ResnetBlock::Shape{in, out, config_.groups, config_.normEpsilon, timeChannels, scale};
  };

  convIn_ = Conv2d::load(unet / "conv_in", config_.inChannels, channels.front(), 3);
  time_ = TimestepEmbedding::load(unet / "time_embedding", channels.front(), timeChannels);

  std::vector<int64_t> skips = {channels.front()};
  for (int i = 0; i < levels; ++i) {
    const std::string path = "down_blocks." + std::to_string(i);
    const Weights block = unet / "down_blocks" / i;
    UNetDownBlock down;
    for (int j = 0; j < config_.layers[level(i)]; ++j) {
      const int64_t in = j == 0 ? channels[level(std::max(i - 1, 0))] : channels[level(i)];
      down.layers.push_back(loadLayer(block, motion / "down_blocks" / i, path, j,
                                      resnetShape(in, channels[level(i)]), i,
                                      config_.downCross[level(i)],
                                      config_.transformerLayers[level(i)]));
      skips.push_back(channels[level(i)]);
    }
    if (i + 1 < levels) {
      down.downsampler = Conv2d::load(block / "downsamplers" / 0 / "conv", channels[level(i)],
                                      channels[level(i)], 3, 2, config_.downsamplePadding);
      skips.push_back(channels[level(i)]);
    }
    down_.push_back(std::move(down));
  }

  const Weights mid = unet / "mid_block";
  const auto midShape = resnetShape(channels.back(), channels.back(), config_.midBlockScale);
  mid_.entry = ResnetBlock::load(mid / "resnets" / 0, midShape);
  mid_.attention = SpatialTransformer::load(
      mid / "attentions" / 0, "mid_block.attentions.0",
      spatialShape(levels - 1, config_.midTransformerLayers), sites_);
  if (config_.motion && config_.motion->inMidBlock) {
    mid_.motion = TemporalTransformer::load(
        motion / "mid_block" / "motion_modules" / 0, "mid_block.motion_modules.0",
        temporalShape(levels - 1, config_.motion->midTransformerLayers), sites_);
  }
  mid_.exit = ResnetBlock::load(mid / "resnets" / 1, midShape);

  int64_t width = channels.back();
  for (int i = 0; i < levels; ++i) {
    const int at = levels - 1 - i;
    const std::string path = "up_blocks." + std::to_string(i);
    const Weights block = unet / "up_blocks" / i;
    UNetUpBlock up;
    for (int j = 0; j <= config_.layers[level(at)]; ++j) {
      const int64_t in = width + skips.back();
      skips.pop_back();
      width = channels[level(at)];
      up.layers.push_back(loadLayer(block, motion / "up_blocks" / i, path, j,
                                    resnetShape(in, width), at, config_.upCross[level(i)],
                                    config_.upTransformerLayers[level(i)]));
    }
    if (i + 1 < levels) {
      up.upsampler = Upsample{Conv2d::load(block / "upsamplers" / 0 / "conv", width, width, 3)};
    }
    up_.push_back(std::move(up));
  }
  normOut_ = GroupNorm::load(unet / "conv_norm_out", channels.front(), config_.groups,
                             config_.normEpsilon);
  convOut_ = Conv2d::load(unet / "conv_out", channels.front(), config_.outChannels, 3);
}

UNet UNet::load(const std::filesystem::path& folder, const std::filesystem::path& adapter,
                at::ScalarType dtype, at::Device device) {
  const ModelConfig config = ModelConfig::load(folder / "config.json");
  std::optional<ModelConfig> adapterConfig;
  std::optional<WeightStore> adapterStore;
  const WeightStore store = WeightStore::open(folder);
  if (!adapter.empty()) {
    adapterStore = WeightStore::open(adapter);
    adapterConfig = ModelConfig::load(adapter / "config.json");
  }

  UNet unet;
  unet.config_ = UNetConfig::parse(config, adapterConfig ? &*adapterConfig : nullptr);
  const auto withMotion = [&](const Weights& motion) {
    return Weights::loadAll(store, dtype, device, [&](const Weights& weights) {
      unet.loadFrom(weights, adapterStore ? motion : weights);
      return true;
    });
  };
  if (adapterStore) {
    (void)Weights::loadAll(*adapterStore, dtype, device, withMotion);
  } else {
    (void)withMotion(store.root(dtype, device));
  }
  reportUnused(store);
  if (adapterStore) reportUnused(*adapterStore);
  return unet;
}

namespace {

// About 20 tensors of a layer's width for a resnet, 30 for each transformer (its feed-forward alone
// counts 13), fewer by the square of the downscale at coarser levels.
double keptPerCell(const UNetConfig& config) {
  double kept = 0;
  for (int i = 0; i < config.levels(); ++i) {
    const auto level = static_cast<std::size_t>(i);
    const auto fromEnd = static_cast<std::size_t>(config.levels() - 1 - i);
    const double motion = config.motion ? 30 : 0;
    const double down = config.layers[level] * (20 + motion + (config.downCross[level] ? 30 : 0));
    const double up =
        (config.layers[level] + 1) * (20 + motion + (config.upCross[fromEnd] ? 30 : 0));
    kept += config.channels[level] * (down + up) / static_cast<double>(1 << (2 * i));
  }
  return kept;
}

// What waits for the way up, and the layer being worked on at the level where that is most: its
// feed-forward is eight times as wide, and with gates, norms and the allocator's leftovers 44 widths
// were measured on the starter model.
double heldPerCell(const UNetConfig& config) {
  double skips = config.channels.front();
  double widest = 0;
  for (int i = 0; i < config.levels(); ++i) {
    const auto level = static_cast<std::size_t>(i);
    const double share = config.channels[level] / static_cast<double>(1 << (2 * i));
    skips += share * (config.layers[level] + 1);
    widest = std::max(widest, 44 * share);
  }
  return skips + widest;
}

}  // namespace

DenoiserShape denoiserShape(const UNetConfig& config) {
  return {.latentChannels = config.inChannels,
          .contextChannels = config.contextChannels.front(),
          .mostFrames = config.motion ? config.motion->longest : 0,
          .keptPerCell = keptPerCell(config),
          .heldPerCell = heldPerCell(config)};
}

DenoiserShape UNet::shape() const { return denoiserShape(config_); }

at::Tensor UNet::forward(const DenoiserInput& input, AttentionPass* pass) const {
  if (config_.motion && input.frames > config_.motion->longest) {
    throw badInput(
        Message("frames: %1 are more than the motion adapter's %2; use fewer or run in windows")
            .arg(input.frames)
            .arg(config_.motion->longest));
  }
  const Run run{input,
                at::silu(time_(input.timesteps)).repeat_interleave(input.frames, 0),
                pass};

  at::Tensor h = convIn_(input.latents);
  run.tap("conv_in", h);
  std::vector<at::Tensor> skips = {h};
  for (std::size_t i = 0; i < down_.size(); ++i) {
    const std::string block = "down_blocks." + std::to_string(i);
    for (std::size_t j = 0; j < down_[i].layers.size(); ++j) {
      h = run(down_[i].layers[j], block, static_cast<int>(j), h);
      if (run.finished()) return {};
      skips.push_back(h);
    }
    if (down_[i].downsampler) {
      h = (*down_[i].downsampler)(h);
      run.tap(block + ".downsamplers.0", h);
      skips.push_back(h);
    }
  }

  input.cancel.throwIfCancelled();
  h = mid_.entry(h, run.time);
  run.tap("mid_block.resnets.0", h);
  h = run.spatial(mid_.attention, h, input.text);
  run.tap("mid_block.attentions.0", h);
  if (run.finished()) return {};
  if (mid_.motion) {
    h = run.temporal(*mid_.motion, h);
    run.tap("mid_block.motion_modules.0", h);
  }
  h = mid_.exit(h, run.time);
  run.tap("mid_block.resnets.1", h);

  for (std::size_t i = 0; i < up_.size(); ++i) {
    const std::string block = "up_blocks." + std::to_string(i);
    for (std::size_t j = 0; j < up_[i].layers.size(); ++j) {
      h = at::cat({h, skips.back()}, 1);
      skips.pop_back();
      h = run(up_[i].layers[j], block, static_cast<int>(j), h);
      if (run.finished()) return {};
    }
    if (up_[i].upsampler) {
      // Odd sizes were rounded up on the way down: the skip connection knows what they were.
      h = (*up_[i].upsampler)(h, skips.back().sizes().slice(2));
      run.tap(block + ".upsamplers.0", h);
    }
  }
  return convOut_(at::silu(normOut_(h)));
}

}  // namespace attune
