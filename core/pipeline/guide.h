// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <optional>

#include "core/base/cancel.h"
#include "core/models/denoiser.h"
#include "core/steering/energy.h"
#include "core/steering/recipe.h"
#include "core/steering/update.h"

namespace attune {

// What steering did in one step (of one window).
struct GuideReport {
  double energy = 0;  // mean over frames, before the last update
  std::vector<double> terms;
  int updates = 0;
  double change = 0;  // summed moves, each over the latents' norm
  bool rejected = false;  // a gradient was not finite
};

// Moves latents down the gradient of a recipe's energies. The gradient comes from a forward pass of
// the conditional branch alone, which ends after the last site that an energy looks at.
// Energies are computed in float32 whatever the model's dtype.           [2404.05519; 2412.11710]
class Guide {
 public:
  Guide(const Denoiser& denoiser, const Objective& objective, const Recipe& recipe, int steps)
      : denoiser_(denoiser), objective_(objective), recipe_(recipe), steps_(steps) {}

  struct Moment {
    int step = 0;
    double timestep = 0;
    double alphaBar = 1;
    int firstFrame = 0;
    at::Tensor text;  // [1, L, context] of the prompt
    at::ScalarType dtype = at::kFloat;
    bool checkpointed = false;
    CancelToken cancel = {};
  };

  [[nodiscard]] bool acts(int step) const;
  // latents [F, 4, h, w] in variance preserving units -> the same, moved.
  [[nodiscard]] at::Tensor apply(const at::Tensor& latents, const Moment& moment,
                                 GuideReport& report);

 private:
  enum class Aim { Energy, WorstInner };
  struct Slope {
    double energy = 0;
    double worstInner = 0;
    std::vector<double> terms;
    at::Tensor gradient;
  };
  [[nodiscard]] Slope slope(const at::Tensor& latents, const Moment& moment, Aim aim) const;

  const Denoiser& denoiser_;
  const Objective& objective_;
  const Recipe& recipe_;
  int steps_;
  bool done_ = false;  // stop_energy was reached
};

}  // namespace attune
