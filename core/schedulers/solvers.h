// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedulers/scheduler.h"

namespace attune {

// Song et al., arXiv 2010.02502, equations 12 and 16. The level after step i is timestep t minus
// train / steps whatever the spacing, so with linspace it is not the next entry of the table; this
// is what diffusers does and what checkpoints are used with.
class DdimScheduler final : public Scheduler {
 public:
  explicit DdimScheduler(SchedulerConfig config);
  [[nodiscard]] double alphaBarAt(int i) const override;
  [[nodiscard]] at::Tensor step(const at::Tensor& modelOutput, int i, const at::Tensor& x,
                                SolverHistory& history, const StepOptions& options) const override;

 protected:
  [[nodiscard]] std::vector<double> layOut(int steps) override;
  [[nodiscard]] bool clips() const override { return config_.clipSample; }

 private:
  [[nodiscard]] double alphaAfter(int i) const;
};

class DdimInverseScheduler final : public Scheduler {
 public:
  explicit DdimInverseScheduler(SchedulerConfig config);
  [[nodiscard]] double alphaBarAt(int i) const override;
  [[nodiscard]] at::Tensor step(const at::Tensor& modelOutput, int i, const at::Tensor& x,
                                SolverHistory& history, const StepOptions& options) const override;

 protected:
  [[nodiscard]] std::vector<double> layOut(int steps) override;
  [[nodiscard]] bool clips() const override { return config_.clipSample; }
};

// Karras et al., arXiv 2206.00364, algorithm 2 without churn. The state is in variance exploding
// units.
class EulerScheduler final : public Scheduler {
 public:
  explicit EulerScheduler(SchedulerConfig config);
  [[nodiscard]] double initNoiseScale() const override;
  [[nodiscard]] double stateScale(int i) const override;
  [[nodiscard]] double alphaBarAt(int i) const override;
  [[nodiscard]] at::Tensor step(const at::Tensor& modelOutput, int i, const at::Tensor& x,
                                SolverHistory& history, const StepOptions& options) const override;

 protected:
  [[nodiscard]] std::vector<double> layOut(int steps) override;

 private:
  std::vector<double> sigmas_;  // [steps + 1]
};

// Lu et al., arXiv 2211.01095, algorithm 2 (2M, midpoint); first order at the first step and, with
// a final sigma of zero, at the last.
class DpmSolverScheduler final : public Scheduler {
 public:
  explicit DpmSolverScheduler(SchedulerConfig config);
  [[nodiscard]] double alphaBarAt(int i) const override;
  [[nodiscard]] at::Tensor step(const at::Tensor& modelOutput, int i, const at::Tensor& x,
                                SolverHistory& history, const StepOptions& options) const override;

 protected:
  [[nodiscard]] std::vector<double> layOut(int steps) override;

 private:
  [[nodiscard]] bool firstOrder(int i) const;
  std::vector<double> sigmas_;  // [steps + 1]
};

// float32 unless the tensor is float64: half precision is no place for a solver's sums.
[[nodiscard]] at::Tensor widened(const at::Tensor& tensor);
// Throws BadInput for eta on a scheduler that has none.
void refuseEta(const StepOptions& options, const char* scheduler);

}  // namespace attune
