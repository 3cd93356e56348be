// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace attune {

// A line of what models run on: "LibTorch: 2.11.0, 2 threads", "CUDA: none".
struct EnvironmentFact {
  std::string name = {};
  std::string value = {};
};

// For reports of faults. The first call may load CUDA's libraries, as a run does, and take seconds.
[[nodiscard]] std::vector<EnvironmentFact> engineEnvironment();

}  // namespace attune
