// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <c10/core/Device.h>
#include <c10/core/ScalarType.h>

#include <string>

namespace attune {

// "auto" (a GPU where there is one), "cpu" or "cuda". Throws BadInput where there is no GPU.
[[nodiscard]] at::Device deviceNamed(const std::string& name);
// "auto" (fp32 on the CPU, fp16 on a GPU), "fp32", "bf16" or "fp16". Throws BadInput for fp16 on
// the CPU.
[[nodiscard]] at::ScalarType dtypeNamed(const std::string& name, at::Device device);

// Bytes that a run could take on the device now; 0 when it does not tell.
[[nodiscard]] double freeMemory(at::Device device);

}  // namespace attune
