// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/schedulers/config.h"

namespace attune {

// What a multistep solver remembers between steps. A value: every run, and every window of a run,
// keeps its own, so that two runs may take turns on one scheduler.
struct SolverHistory {
  at::Tensor previousClean =
      {};  // x0 of the last step, shape of the state; undefined before the first
};

struct StepOptions {
  double eta = 0;         // DDIM only: 0 deterministic, 1 as noisy as DDPM
  at::Tensor noise = {};  // standard normal, shape of the state; needed when eta > 0
};

// A sampler of the diffusion ODE (or, with eta, SDE) on a table of timesteps.
//
// `i` counts steps, 0 the first; `x` is the state before step i. Euler keeps its state in variance
// exploding units, all others in variance preserving ones: stateScale(i) tells the factor, and
// scaleInput(x, i) is both the network's input and the state in variance preserving units.
// Scalars are doubles on the host, the training table is rounded to float32 as in diffusers.
// Tensors are worked on in float32 (float64 if x is) and come back in x's dtype; every operation is
// differentiable. After setTimesteps the object is not changed by any call.
class Scheduler {
 public:
  explicit Scheduler(SchedulerConfig config);
  virtual ~Scheduler() = default;

  // Lays out the table. Throws BadInput for steps < 1 or more than the training timesteps, and for
  // a noise prediction that would have to start from no signal at all (zero terminal SNR).
  void setTimesteps(int steps);
  [[nodiscard]] std::span<const double> timesteps() const { return timesteps_; }
  [[nodiscard]] int steps() const { return static_cast<int>(timesteps_.size()); }
  [[nodiscard]] const SchedulerConfig& config() const { return config_; }

  // Factor on standard normal noise that gives the first state.
  [[nodiscard]] virtual double initNoiseScale() const { return 1; }
  [[nodiscard]] virtual double stateScale(int i) const;
  [[nodiscard]] at::Tensor scaleInput(const at::Tensor& x, int i) const;

  // Signal share of the state before step i; i == steps() is the state after the last one.
  [[nodiscard]] virtual double alphaBarAt(int i) const = 0;
  // The same for a training timestep 0..numTrainTimesteps-1 (cut to that range, rounded).
  [[nodiscard]] double alphaBar(double timestep) const;

  // One step: the state before step i + 1. Throws BadInput when eta > 0 without noise or
  // unsupported.
  [[nodiscard]] virtual at::Tensor step(const at::Tensor& modelOutput, int i, const at::Tensor& x,
                                        SolverHistory& history,
                                        const StepOptions& options = {}) const = 0;

  // x0 as the network's output at step i implies it; cut to the clip range where the config says
  // so.
  [[nodiscard]] at::Tensor predictedClean(const at::Tensor& modelOutput, int i,
                                          const at::Tensor& x) const;
  // The state before step i of a clean latent with this noise.
  [[nodiscard]] at::Tensor addNoise(const at::Tensor& clean, const at::Tensor& noise, int i) const;

 protected:
  [[nodiscard]] virtual std::vector<double> layOut(int steps) = 0;
  // Cut x0 to the config's clip range (DDIM).
  [[nodiscard]] virtual bool clips() const { return false; }

  SchedulerConfig config_;
  std::vector<float> alphasCumprod_;
  std::vector<double> timesteps_;
};

// "ddim", "euler", "dpm++2m".
[[nodiscard]] std::span<const std::string_view> schedulerNames();
// The name that serves a diffusers class; "ddim" for classes without one of their own (PNDM, ...).
[[nodiscard]] std::string_view schedulerNameFor(std::string_view className);

// Throws BadInput listing the names for an unknown one.
[[nodiscard]] std::unique_ptr<Scheduler> makeScheduler(std::string_view name,
                                                       const SchedulerConfig& config);
// DDIM run backwards, from the clean latent to noise: timesteps ascend, and the network is asked at
// the level to be reached (the known approximation of DDIM inversion).
[[nodiscard]] std::unique_ptr<Scheduler> makeInverseScheduler(const SchedulerConfig& config);

}  // namespace attune
