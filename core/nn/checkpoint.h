// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>
#include <vector>

namespace attune {

// A part of a forward pass: tensors in, tensors out, the same every time it is run.
using Segment = std::function<std::vector<at::Tensor>(const std::vector<at::Tensor>&)>;

// Runs a segment without keeping what lies between its inputs and outputs, and runs it again when
// gradients are asked for: memory for time. Gradients flow to `inputs` only and are the same to the
// bit as without it. With gradients off it just runs the segment.               [1604.06174]
[[nodiscard]] std::vector<at::Tensor> checkpoint(Segment segment, std::vector<at::Tensor> inputs);

}  // namespace attune
