// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "core/attention/pass.h"
#include "core/base/cancel.h"

namespace attune {

// What a denoising network takes and can do.
struct DenoiserShape {
  int latentChannels = 4;
  int contextChannels = 768;
  int mostFrames = 0;      // 0: any number
  // Numbers that a forward pass with gradients keeps for each latent cell of each frame; an estimate.
  double keptPerCell = 0;
  double heldPerCell = 0;  // the same of a pass without gradients, at its fullest
};

// Tells which part has just been computed, for parity tests: diffusers module path and its output.
using BlockTap = std::function<void(std::string_view path, const at::Tensor& out)>;

struct DenoiserInput {
  at::Tensor latents;    // [branches * frames, 4, h, w], branch-major
  at::Tensor timesteps;  // [branches] float
  at::Tensor text;       // [branches, L, context], or [branches * frames, L, context]
  int branches = 1;
  int frames = 1;
  // Recompute layers when differentiating instead of keeping their activations.
  bool checkpointed = false;
  CancelToken cancel = {};
  BlockTap tap = {};
};

// A network that predicts noise (or velocity) from noisy latents.
class Denoiser {
 public:
  virtual ~Denoiser() = default;

  // In the order of execution.
  [[nodiscard]] virtual const std::vector<std::shared_ptr<const AttentionSite>>& sites() const = 0;
  [[nodiscard]] virtual DenoiserShape shape() const = 0;

  // Returns a tensor like the latents, or an undefined one when the pass was finished early
  // (AttentionPass::stopAfter). Gradients flow to the latents and the text, never to weights. A
  // checkpointed pass runs again on the way back: input and pass must live until the gradient is
  // taken.
  // Throws Cancelled between layers.
  [[nodiscard]] virtual at::Tensor forward(const DenoiserInput& input,
                                           AttentionPass* pass) const = 0;
};

}  // namespace attune
