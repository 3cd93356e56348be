// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>
#include <vector>

namespace attune {

// A part of a forward pass: tensors in, tensors out, the same every time it is run.
using Segment = std::function<std::vector<at::Tensor>(const std::vector<at::Tensor>&)>;

// Runs a segment without keeping what lies between its inputs and outputs, and runs it again when
// gradients are asked for: memory for time. Gradients flow to `inputs` only and differ from the
// plain ones at most by the order in which contributions are added. With gradients off it just runs
// the segment. Observers of an AttentionPass inside run twice.                   [1604.06174]
[[nodiscard]] std::vector<at::Tensor> checkpoint(Segment segment, std::vector<at::Tensor> inputs);

}  // namespace attune
