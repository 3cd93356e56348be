// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/guide.h"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/full.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/softmax.h>
#include <torch/csrc/autograd/autograd.h>

namespace attune {
namespace {

// All rows of a cross site's softmax, kept with their gradient: [F, heads, h, w, L] float32. The
// text has few tokens, so this is no N x N matrix.
at::Tensor crossMaps(const AttentionCall& call) {
  const at::Tensor q = call.q.to(at::kFloat) * call.scale;
  at::Tensor scores = at::matmul(q, call.k.to(at::kFloat).transpose(2, 3));
  if (call.bias.defined()) scores = scores + call.bias;
  const Size2i grid = call.rows.grid;
  return at::softmax(scores, 3).view(
      {q.size(0), q.size(1), grid.height, grid.width, call.k.size(2)});
}

}  // namespace

bool Guide::acts(int step) const {
  return !done_ && !objective_.empty() && guidesStep(recipe_.schedule, step, steps_);
}

Guide::Slope Guide::slope(const at::Tensor& latents, const Moment& moment, Aim aim) const {
  const at::AutoGradMode withGrad(true);
  const at::Tensor leaf = latents.detach().to(at::kFloat).requires_grad_(true);
  AttentionPass pass;
  pass.stopAfter(objective_.lastSiteOrder());
  pass.observe([this](const AttentionSite& site) { return objective_.wants(site); },
               [&pass](const AttentionCall& call, const at::Tensor&) {
                 pass.keep(call, crossMaps(call));
               });
  // Outlives the gradient below: checkpointed layers read it again when they are recomputed.
  const DenoiserInput input{.latents = leaf.to(moment.dtype),
                           .timesteps = at::full({1}, moment.timestep, leaf.options()).detach(),
                           .text = moment.text,
                           .branches = 1,
                           .frames = static_cast<int>(latents.size(0)),
                           .checkpointed = moment.checkpointed,
                           .cancel = moment.cancel};
  (void)denoiser_.forward(input, &pass);
  std::vector<SiteMaps> maps;
  for (const auto& kept : pass.kept()) maps.push_back({kept.site, kept.value});
  const EnergyValue value = objective_.evaluate(maps, moment.firstFrame);

  Slope slope;
  slope.energy = value.meanEnergy;
  slope.worstInner = value.worstInnerMean;
  const at::Tensor terms = value.terms.to(at::kCPU, at::kDouble).contiguous();
  slope.terms.assign(terms.const_data_ptr<double>(), terms.const_data_ptr<double>() + terms.numel());
  const at::Tensor& goal = aim == Aim::WorstInner ? value.worstInner : value.energy;
  // No gradient where nothing is asked of these frames (an object absent in the whole window).
  if (goal.defined() && goal.requires_grad()) {
    slope.gradient = torch::autograd::grad({goal}, {leaf}, {}, std::nullopt, false, true)[0];
  }
  return slope;
}

at::Tensor Guide::apply(const at::Tensor& latents, const Moment& moment, GuideReport& report) {
  const double size = stepSize(recipe_.update, moment.alphaBar, moment.step, steps_);
  at::Tensor x = latents;
  const auto follow = [&](const Slope& slope) {
    report.energy = slope.energy;
    report.terms = slope.terms;
    if (!slope.gradient.defined()) return false;
    const UpdateResult moved = applyUpdate(recipe_.update, x, slope.gradient, size);
    x = moved.latents;
    report.change += moved.change;
    report.rejected = report.rejected || !moved.applied;
    ++report.updates;
    return moved.applied;
  };

  if (const auto tau = refinementAt(recipe_.schedule, moment.step, steps_)) {
    for (int i = 0; i < recipe_.schedule.refineLimit; ++i) {
      moment.cancel.throwIfCancelled();
      const Slope worst = slope(x, moment, Aim::WorstInner);
      if (worst.worstInner <= 1 - *tau || !follow(worst)) break;
    }
  }
  const int iterations = iterationsAt(recipe_.schedule, moment.step);
  for (int i = 0; i < iterations; ++i) {
    moment.cancel.throwIfCancelled();
    const Slope down = slope(x, moment, Aim::Energy);
    if (recipe_.schedule.stopEnergy && down.energy <= *recipe_.schedule.stopEnergy) {
      report.energy = down.energy;
      report.terms = down.terms;
      done_ = true;
      break;
    }
    if (!follow(down)) break;
  }
  return x;
}

}  // namespace attune
