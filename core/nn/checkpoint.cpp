// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/checkpoint.h"

#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/custom_function.h>

namespace attune {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

// Lets saved_data, which holds only IValues, carry a function.
struct SegmentHolder : torch::CustomClassHolder {
  explicit SegmentHolder(Segment s) : segment(std::move(s)) {}
  Segment segment;
};

struct CheckpointFunction : torch::autograd::Function<CheckpointFunction> {
  static variable_list forward(AutogradContext* context,
                               const c10::intrusive_ptr<SegmentHolder>& holder,
                               at::TensorList list) {
    const variable_list inputs = list.vec();
    context->save_for_backward(inputs);
    context->set_materialize_grads(false);
    context->saved_data["segment"] = at::IValue::make_capsule(holder);
    const at::NoGradGuard noGrad;
    return holder->segment(inputs);
  }

  static variable_list backward(AutogradContext* context, const variable_list& outputGradients) {
    const variable_list saved = context->get_saved_variables();
    variable_list inputs;
    for (const at::Tensor& input : saved) {
      inputs.push_back(input.defined() ? input.detach().requires_grad_(input.requires_grad())
                                       : input);
    }
    const auto holder = context->saved_data.at("segment").toCapsule();
    const Segment& segment = static_cast<const SegmentHolder&>(*holder).segment;
    variable_list outputs;
    {
      const at::AutoGradMode withGrad(true);
      outputs = segment(inputs);
    }
    variable_list roots;
    variable_list seeds;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      if (!outputs[i].requires_grad() || !outputGradients[i].defined()) continue;
      roots.push_back(outputs[i]);
      seeds.push_back(outputGradients[i]);
    }
    variable_list wanted;
    for (const at::Tensor& input : inputs) {
      if (input.defined() && input.requires_grad()) wanted.push_back(input);
    }
    variable_list found = torch::autograd::grad(roots, wanted, seeds, std::nullopt, false, true);
    variable_list gradients = {at::Tensor()};  // the segment itself has none
    std::size_t next = 0;
    for (const at::Tensor& input : inputs) {
      const bool has = input.defined() && input.requires_grad();
      gradients.push_back(has ? found[next++] : at::Tensor());
    }
    return gradients;
  }
};

}  // namespace

std::vector<at::Tensor> checkpoint(Segment segment, std::vector<at::Tensor> inputs) {
  if (!at::GradMode::is_enabled()) return segment(inputs);
  // Only a TensorList is looked into for variables, a vector is not.
  return CheckpointFunction::apply(c10::make_intrusive<SegmentHolder>(std::move(segment)),
                                   at::TensorList(inputs));
}

}  // namespace attune
