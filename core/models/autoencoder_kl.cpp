// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/autoencoder_kl.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/constant_pad_nd.h>
#include <ATen/ops/silu.h>

#include <cmath>

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/message.h"
#include "core/models/tiles.h"
#include "core/weights/config.h"

namespace attune {
namespace {

constexpr double kNormEpsilon = 1e-6;

at::Tensor attendPixels(const VaeAttention& part, const at::Tensor& x, AttentionPass* pass) {
  const int64_t frames = x.size(0);
  const int64_t cells = x.size(2) * x.size(3);
  const AttentionRows rows{1, static_cast<int>(frames),
                           {static_cast<int>(x.size(3)), static_cast<int>(x.size(2))}};
  const at::Tensor tokens = part.norm(x).flatten(2).transpose(1, 2);  // [F, cells, channels]
  const auto perHead = [&](const at::Tensor& t) { return t.view({frames, 1, cells, -1}); };
  AttentionCall call{.site = part.site.get(),
                     .rows = rows,
                     .q = perHead(part.q(tokens)),
                     .k = perHead(part.k(tokens)),
                     .v = perHead(part.v(tokens)),
                     .scale = 1.0 / std::sqrt(static_cast<double>(part.site->headDim)),
                     .bias = {}};
  const at::Tensor out = runAttention(pass, std::move(call)).squeeze(1);
  return part.out(out).transpose(1, 2).reshape(x.sizes()) + x;
}

// Each frame on its own: what the decoder needs at one time stays that of one frame.
template <class F>
at::Tensor frameByFrame(const at::Tensor& frames, const VaeOptions& options, F&& one) {
  std::vector<at::Tensor> made;
  const auto total = static_cast<int>(frames.size(0));
  for (int f = 0; f < total; ++f) {
    options.cancel.throwIfCancelled();
    made.push_back(one(frames.slice(0, f, f + 1)));
    if (options.progress) options.progress(f + 1, total);
  }
  return at::cat(made, 0);
}

}  // namespace

AutoencoderKl AutoencoderKl::load(const std::filesystem::path& folder, at::ScalarType dtype,
                                  at::Device device) {
  const ModelConfig config = ModelConfig::load(folder / "config.json");
  const WeightStore store = WeightStore::open(folder);
  AutoencoderKl vae;
  (void)Weights::loadAll(store, dtype, device, [&](const Weights& weights) {
    vae.loadFrom(weights.withAlias(oldAttentionKey), config);
    return true;
  });
  if (const std::string unused = store.report(); !unused.empty()) log(LogLevel::Warning, unused);
  return vae;
}

VaeMidBlock AutoencoderKl::loadMid(const Weights& at, const std::string& path, int64_t channels,
                                   const ModelConfig& config) {
  const int64_t groups = config.integerOr("norm_num_groups", 32);
  const ResnetBlock::Shape shape{channels, channels, groups, kNormEpsilon, 0, 1};
  VaeMidBlock mid;
  mid.entry = ResnetBlock::load(at / "resnets" / 0, shape);
  if (config.booleanOr("mid_block_add_attention", true)) {
    const Weights from = at / "attentions" / 0;
    VaeAttention attention;
    attention.norm = GroupNorm::load(from / "group_norm", channels, groups, kNormEpsilon);
    attention.site = sites_.add("vae." + path + ".attentions.0", AttentionKind::SpatialSelf, 1,
                                static_cast<int>(channels), 1);
    attention.q = Linear::load(from / "to_q", channels, channels);
    attention.k = Linear::load(from / "to_k", channels, channels);
    attention.v = Linear::load(from / "to_v", channels, channels);
    attention.out = Linear::load(from / "to_out" / 0, channels, channels);
    mid.attention = std::move(attention);
  }
  mid.exit = ResnetBlock::load(at / "resnets" / 1, shape);
  return mid;
}

void AutoencoderKl::loadFrom(const Weights& weights, const ModelConfig& config) {
  const std::vector<int> channels = config.has("block_out_channels")
                                        ? config.integers("block_out_channels")
                                        : std::vector<int>{64};
  const auto levels = static_cast<int>(channels.size());
  const int layers = config.integerOr("layers_per_block", 1);
  const int64_t groups = config.integerOr("norm_num_groups", 32);
  const auto level = [](int i) { return static_cast<std::size_t>(i); };
  if (levels == 0) throw badInput(Message("%1: block_out_channels is empty").arg(config.where()));
  if (config.textOr("act_fn", "silu") != "silu") {
    throw badInput(Message("%1: act_fn is '%2'; this program runs silu")
                       .arg(config.where())
                       .arg(config.text("act_fn")));
  }
  for (const int c : channels) {
    if (groups >= 1 && c % groups == 0) continue;
    throw badInput(Message("%1: block_out_channels %2 cannot be divided by norm_num_groups %3")
                       .arg(config.where())
                       .arg(c)
                       .arg(groups));
  }
  latentChannels_ = config.integerOr("latent_channels", 4);
  scale_ = config.numberOr("scaling_factor", 0.18215);
  shift_ = config.numberOr("shift_factor", 0);

  const Weights encoder = weights / "encoder";
  encoderIn_ = Conv2d::load(encoder / "conv_in", 3, channels.front(), 3);
  for (int i = 0; i < levels; ++i) {
    const Weights at = encoder / "down_blocks" / i;
    VaeLevel made;
    for (int j = 0; j < layers; ++j) {
      const int64_t in = j == 0 ? channels[level(std::max(i - 1, 0))] : channels[level(i)];
      made.resnets.push_back(ResnetBlock::load(
          at / "resnets" / j, {in, channels[level(i)], groups, kNormEpsilon, 0, 1}));
    }
    if (i + 1 < levels) {
      made.downsampler = Conv2d::load(at / "downsamplers" / 0 / "conv", channels[level(i)],
                                      channels[level(i)], 3, 2, 0);
    }
    encoder_.push_back(std::move(made));
  }
  encoderMid_ = loadMid(encoder / "mid_block", "encoder.mid_block", channels.back(), config);
  encoderNorm_ = GroupNorm::load(encoder / "conv_norm_out", channels.back(), groups, kNormEpsilon);
  encoderOut_ = Conv2d::load(encoder / "conv_out", channels.back(), 2 * latentChannels_, 3);
  if (config.booleanOr("use_quant_conv", true)) {
    quant_ = Conv2d::load(weights / "quant_conv", 2 * latentChannels_, 2 * latentChannels_, 1);
  }

  const Weights decoder = weights / "decoder";
  if (config.booleanOr("use_post_quant_conv", true)) {
    postQuant_ = Conv2d::load(weights / "post_quant_conv", latentChannels_, latentChannels_, 1);
  }
  decoderIn_ = Conv2d::load(decoder / "conv_in", latentChannels_, channels.back(), 3);
  decoderMid_ = loadMid(decoder / "mid_block", "decoder.mid_block", channels.back(), config);
  for (int i = 0; i < levels; ++i) {
    const Weights at = decoder / "up_blocks" / i;
    const int64_t out = channels[level(levels - 1 - i)];
    VaeLevel made;
    for (int j = 0; j <= layers; ++j) {
      const int64_t in = j == 0 ? channels[level(std::min(levels - i, levels - 1))] : out;
      made.resnets.push_back(
          ResnetBlock::load(at / "resnets" / j, {in, out, groups, kNormEpsilon, 0, 1}));
    }
    if (i + 1 < levels) {
      made.upsampler = Upsample{Conv2d::load(at / "upsamplers" / 0 / "conv", out, out, 3)};
    }
    decoder_.push_back(std::move(made));
  }
  decoderNorm_ = GroupNorm::load(decoder / "conv_norm_out", channels.front(), groups, kNormEpsilon);
  decoderOut_ = Conv2d::load(decoder / "conv_out", channels.front(), 3, 3);
}

at::Tensor AutoencoderKl::runMid(const VaeMidBlock& mid, const std::string& path,
                                 const at::Tensor& x, const VaeOptions& options) const {
  at::Tensor h = mid.entry(x, {});
  if (mid.attention) h = attendPixels(*mid.attention, h, options.pass);
  h = mid.exit(h, {});
  if (options.tap) options.tap(path, h);
  return h;
}

at::Tensor AutoencoderKl::encodeFrame(const at::Tensor& frame, const VaeOptions& options) const {
  at::Tensor h = encoderIn_(frame);
  for (std::size_t i = 0; i < encoder_.size(); ++i) {
    for (const ResnetBlock& resnet : encoder_[i].resnets) h = resnet(h, {});
    if (encoder_[i].downsampler) {
      // The picture is padded at its right and lower edge only, as the weights were trained.
      h = (*encoder_[i].downsampler)(at::constant_pad_nd(h, {0, 1, 0, 1}));
    }
    if (options.tap) options.tap("encoder.down_blocks." + std::to_string(i), h);
  }
  h = runMid(encoderMid_, "encoder.mid_block", h, options);
  h = encoderOut_(at::silu(encoderNorm_(h)));
  return quant_ ? (*quant_)(h) : h;
}

at::Tensor AutoencoderKl::decodeFrame(const at::Tensor& latent, const VaeOptions& options) const {
  at::Tensor h = decoderIn_(postQuant_ ? (*postQuant_)(latent) : latent);
  h = runMid(decoderMid_, "decoder.mid_block", h, options);
  for (std::size_t i = 0; i < decoder_.size(); ++i) {
    for (const ResnetBlock& resnet : decoder_[i].resnets) h = resnet(h, {});
    if (decoder_[i].upsampler) h = (*decoder_[i].upsampler)(h);
    if (options.tap) options.tap("decoder.up_blocks." + std::to_string(i), h);
  }
  return decoderOut_(at::silu(decoderNorm_(h)));
}

AutoencoderKl::Posterior AutoencoderKl::posterior(const at::Tensor& pixels,
                                                  const VaeOptions& options) const {
  const at::Tensor frames = pixels.to(encoderIn_.weight.device(), encoderIn_.weight.scalar_type());
  const at::Tensor moments = frameByFrame(frames, options, [&](const at::Tensor& frame) {
    if (options.tileCells <= 0) return encodeFrame(frame, options);
    return runTiled(frame, int64_t{options.tileCells} * downscale(), 1, downscale(),
                    [&](const at::Tensor& tile) { return encodeFrame(tile, options); });
  });
  const auto halves = moments.chunk(2, 1);
  return {halves[0], halves[1].clamp(-30.0, 20.0)};
}

at::Tensor AutoencoderKl::encode(const at::Tensor& pixels, const VaeOptions& options) const {
  return (posterior(pixels, options).mean - shift_) * scale_;
}

at::Tensor AutoencoderKl::decode(const at::Tensor& latents, const VaeOptions& options) const {
  const at::Tensor frames =
      latents.to(decoderIn_.weight.device(), decoderIn_.weight.scalar_type()) / scale_ + shift_;
  return frameByFrame(frames, options, [&](const at::Tensor& frame) {
    if (options.tileCells <= 0) return decodeFrame(frame, options);
    return runTiled(frame, options.tileCells, downscale(), 1,
                    [&](const at::Tensor& tile) { return decodeFrame(tile, options); });
  });
}

}  // namespace attune
