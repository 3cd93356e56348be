// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/unet_config.h"

#include <algorithm>
#include <string>

#include "core/base/error.h"
#include "core/base/message.h"

namespace attune {
namespace {

// Whether a block type looks at the text; the 2-D and the motion class name their blocks apart.
bool looksAtText(const ModelConfig& config, const std::string& type) {
  for (const char* suffix : {"2D", "Motion"}) {
    for (const char* way : {"Down", "Up"}) {
      if (type == std::string("CrossAttn") + way + "Block" + suffix) return true;
      if (type == std::string(way) + "Block" + suffix) return false;
    }
  }
  throw badInput(Message("%1: block type '%2' is not one this program knows; it runs "
                         "CrossAttnDownBlock2D, DownBlock2D and their Up and Motion forms")
                     .arg(config.where())
                     .arg(type));
}

std::vector<bool> crossBlocks(const ModelConfig& config, std::string_view key,
                              const std::vector<std::string>& fallback) {
  std::vector<bool> cross;
  for (const std::string& type : config.has(key) ? config.texts(key) : fallback) {
    cross.push_back(looksAtText(config, type));
  }
  return cross;
}

void refuseOther(const ModelConfig& config) {
  for (const char* key : {"class_embed_type", "addition_embed_type", "encoder_hid_dim_type",
                          "time_cond_proj_dim", "num_class_embeds", "timestep_post_act",
                          "cross_attention_norm", "time_embedding_act_fn"}) {
    if (config.has(key)) {
      throw badInput(Message("%1: %2 is set; this program runs U-Nets without it "
                             "(Stable Diffusion 1 and 2)")
                         .arg(config.where())
                         .arg(key));
    }
  }
  for (const char* key : {"only_cross_attention", "dual_cross_attention", "center_input_sample",
                          "resnet_skip_time_act", "mid_block_only_cross_attention"}) {
    if (config.has(key) && config.booleanOr(key, false)) {
      throw badInput(
          Message("%1: %2 is true; this program needs it false").arg(config.where()).arg(key));
    }
  }
  const auto require = [&](const char* key, const std::string& value) {
    if (config.textOr(key, value) != value) {
      throw badInput(Message("%1: %2 is '%3'; this program runs '%4'")
                         .arg(config.where())
                         .arg(key)
                         .arg(config.text(key))
                         .arg(value));
    }
  };
  require("act_fn", "silu");
  require("resnet_time_scale_shift", "default");
  require("time_embedding_type", "positional");
  require("attention_type", "default");
  require("mid_block_type", "UNetMidBlock2DCrossAttn");
  for (const char* key : {"conv_in_kernel", "conv_out_kernel"}) {
    if (config.integerOr(key, 3) != 3) {
      throw badInput(Message("%1: %2 must be 3").arg(config.where()).arg(key));
    }
  }
  if (!config.booleanOr("flip_sin_to_cos", true) || config.numberOr("freq_shift", 0) != 0) {
    throw badInput(
        Message("%1: flip_sin_to_cos must be true and freq_shift 0").arg(config.where()));
  }
}

MotionConfig parseMotion(const ModelConfig& from, std::size_t levels, bool ownFolder) {
  MotionConfig motion;
  motion.heads = from.integersOr("motion_num_attention_heads", levels, 8);
  motion.longest = from.integerOr("motion_max_seq_length", 32);
  motion.inMidBlock = from.booleanOr("use_motion_mid_block", true);
  motion.transformerLayers = from.integersOr(
      ownFolder ? "motion_transformer_layers_per_block" : "temporal_transformer_layers_per_block",
      levels, 1);
  motion.midTransformerLayers =
      from.integersOr(ownFolder ? "motion_transformer_layers_per_mid_block"
                                : "temporal_transformer_layers_per_mid_block",
                      1, 1)
          .front();
  return motion;
}

bool divides(int divisor, int channels) {
  return divisor >= 1 && channels % divisor == 0;
}

void checkDivides(const ModelConfig& config, const char* field, int divisor, int channels) {
  if (divides(divisor, channels)) return;
  throw badInput(Message("%1: block_out_channels %2 cannot be divided by %3 %4")
                     .arg(config.where())
                     .arg(channels)
                     .arg(field)
                     .arg(divisor));
}

void checkHeads(const ModelConfig& config, int heads, int channels) {
  if (divides(heads, channels)) return;
  throw badInput(Message("%1: block_out_channels %2 cannot be divided by the number of heads %3")
                     .arg(config.where())
                     .arg(channels)
                     .arg(heads));
}

}  // namespace

UNetConfig UNetConfig::parse(const ModelConfig& unet, const ModelConfig* adapter) {
  refuseOther(unet);
  UNetConfig config;
  config.inChannels = unet.integerOr("in_channels", 4);
  config.outChannels = unet.integerOr("out_channels", 4);
  config.channels = unet.has("block_out_channels") ? unet.integers("block_out_channels")
                                                   : std::vector<int>{320, 640, 1280, 1280};
  const std::size_t levels = config.channels.size();
  if (levels == 0) throw badInput(Message("%1: block_out_channels is empty").arg(unet.where()));
  config.downCross = crossBlocks(unet, "down_block_types",
                                 {"CrossAttnDownBlock2D", "CrossAttnDownBlock2D",
                                  "CrossAttnDownBlock2D", "DownBlock2D"});
  config.upCross = crossBlocks(
      unet, "up_block_types",
      {"UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D"});
  if (config.downCross.size() != levels || config.upCross.size() != levels) {
    throw badInput(Message("%1: down_block_types, up_block_types and block_out_channels differ in "
                           "length")
                       .arg(unet.where()));
  }
  config.layers = unet.integersOr("layers_per_block", levels, 2);
  // Older configurations call the number of heads attention_head_dim.
  config.heads = unet.has("num_attention_heads")
                     ? unet.integers("num_attention_heads", levels)
                     : unet.integersOr("attention_head_dim", levels, 8);
  config.contextChannels = unet.integersOr("cross_attention_dim", levels, 1280);
  config.transformerLayers = unet.integersOr("transformer_layers_per_block", levels, 1);
  config.upTransformerLayers = config.transformerLayers;
  std::reverse(config.upTransformerLayers.begin(), config.upTransformerLayers.end());
  if (unet.has("reverse_transformer_layers_per_block")) {
    config.upTransformerLayers = unet.integers("reverse_transformer_layers_per_block", levels);
  }
  config.midTransformerLayers =
      unet.integerOr("transformer_layers_per_mid_block", config.transformerLayers.back());
  config.groups = unet.integerOr("norm_num_groups", 32);
  config.normEpsilon = unet.numberOr("norm_eps", 1e-5);
  config.downsamplePadding = unet.integerOr("downsample_padding", 1);
  config.midBlockScale = unet.numberOr("mid_block_scale_factor", 1);
  for (const int channels : config.channels) {
    checkDivides(unet, "norm_num_groups", config.groups, channels);
  }
  for (std::size_t i = 0; i < levels; ++i) checkHeads(unet, config.heads[i], config.channels[i]);

  if (unet.textOr("_class_name", "UNet2DConditionModel") == "UNetMotionModel") {
    config.motion = parseMotion(unet, levels, false);
  }
  if (adapter != nullptr) {
    config.motion = parseMotion(*adapter, levels, true);
    const auto adapterChannels = adapter->has("block_out_channels")
                                     ? adapter->integers("block_out_channels")
                                     : std::vector<int>{320, 640, 1280, 1280};
    if (adapterChannels != config.channels ||
        adapter->integersOr("motion_layers_per_block", levels, 2) != config.layers) {
      throw badInput(
          Message("%1: the motion adapter was made for another U-Net (block_out_channels or "
                  "motion_layers_per_block differ); use the adapter of this base model")
              .arg(adapter->where()));
    }
  }
  if (config.motion) {
    for (std::size_t i = 0; i < levels; ++i) {
      checkDivides(adapter != nullptr ? *adapter : unet, "motion_num_attention_heads",
                   config.motion->heads[i], config.channels[i]);
    }
  }
  return config;
}

}  // namespace attune
