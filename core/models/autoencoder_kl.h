// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "core/models/denoiser.h"
#include "core/nn/attention_layer.h"
#include "core/nn/resnet.h"

namespace attune {

// One head over all pixels of a frame, with its own norm and residual.
struct VaeAttention {
  GroupNorm norm;
  std::shared_ptr<const AttentionSite> site;
  Linear q, k, v, out;
};

struct VaeMidBlock {
  ResnetBlock entry;
  std::optional<VaeAttention> attention;
  ResnetBlock exit;
};

struct VaeLevel {
  std::vector<ResnetBlock> resnets;
  std::optional<Conv2d> downsampler;  // encoder
  std::optional<Upsample> upsampler;  // decoder
};

// How encoding and decoding is carried out; the defaults work on whole frames.
struct VaeOptions {
  // Frames are worked on in square tiles of this many latent cells a side, a quarter overlapping
  // and blended, which bounds memory for large frames. 0: whole frames.
  int tileCells = 0;
  CancelToken cancel = {};
  std::function<void(int done, int total)> progress = {};  // frames
  BlockTap tap = {};
  AttentionPass* pass = nullptr;
};

// AutoencoderKL: pictures to latents of an eighth of their size (for four levels) and back, frame by
// frame. Latents are in the diffusion model's units, scaled and shifted.
// Parity with diffusers 0.42: tests/core/models/autoencoder_kl_test.cpp.             [2112.10752]
class AutoencoderKl {
 public:
  struct Posterior {
    at::Tensor mean;    // [F, latentChannels, h, w], unscaled
    at::Tensor logVar;  // the same, clamped to [-30, 20]
  };

  [[nodiscard]] static AutoencoderKl load(const std::filesystem::path& folder,
                                          at::ScalarType dtype, at::Device device);

  // pixels [F, 3, H, W] in -1..1.
  [[nodiscard]] Posterior posterior(const at::Tensor& pixels, const VaeOptions& options = {}) const;
  // The mean of the posterior as latents: (mean - shift) * scale.
  [[nodiscard]] at::Tensor encode(const at::Tensor& pixels, const VaeOptions& options = {}) const;
  // latents [F, latentChannels, h, w] -> pixels [F, 3, H, W], about -1..1, not clamped.
  [[nodiscard]] at::Tensor decode(const at::Tensor& latents, const VaeOptions& options = {}) const;

  [[nodiscard]] int latentChannels() const { return latentChannels_; }
  [[nodiscard]] int downscale() const { return 1 << (static_cast<int>(encoder_.size()) - 1); }
  [[nodiscard]] double scalingFactor() const { return scale_; }
  [[nodiscard]] const std::vector<std::shared_ptr<const AttentionSite>>& sites() const {
    return sites_.sites;
  }

 private:
  void loadFrom(const Weights& weights, const class ModelConfig& config);
  [[nodiscard]] VaeMidBlock loadMid(const Weights& at, const std::string& path, int64_t channels,
                                    const class ModelConfig& config);
  [[nodiscard]] at::Tensor runMid(const VaeMidBlock& mid, const std::string& path,
                                  const at::Tensor& x, const VaeOptions& options) const;
  [[nodiscard]] at::Tensor encodeFrame(const at::Tensor& frame, const VaeOptions& options) const;
  [[nodiscard]] at::Tensor decodeFrame(const at::Tensor& latent, const VaeOptions& options) const;

  int latentChannels_ = 4;
  double scale_ = 0.18215;
  double shift_ = 0;
  Conv2d encoderIn_;
  std::vector<VaeLevel> encoder_;
  VaeMidBlock encoderMid_;
  GroupNorm encoderNorm_;
  Conv2d encoderOut_;
  std::optional<Conv2d> quant_;
  std::optional<Conv2d> postQuant_;
  Conv2d decoderIn_;
  VaeMidBlock decoderMid_;
  std::vector<VaeLevel> decoder_;
  GroupNorm decoderNorm_;
  Conv2d decoderOut_;
  SiteRegistry sites_;
};

}  // namespace attune
