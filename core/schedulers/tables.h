// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/schedulers/config.h"

namespace attune {

// alphas_cumprod in float32, as diffusers computes it: [numTrainTimesteps].
// `floorAtEnd` lifts a last value of zero to 2^-24, which keeps its sigma finite (Euler,
// DPM-Solver).
[[nodiscard]] std::vector<float> alphasCumprod(const SchedulerConfig& config, bool floorAtEnd);

// sqrt((1 - a) / a) in float32: [numTrainTimesteps].
[[nodiscard]] std::vector<float> trainingSigmas(const std::vector<float>& alphas);

// Linear interpolation of a table at fractional indices, cut to its ends; rounded to float32.
[[nodiscard]] std::vector<double> interpolate(const std::vector<float>& table,
                                              const std::vector<double>& at);

// Descending tables of one spacing. numpy's arithmetic, including half-to-even rounding.
[[nodiscard]] std::vector<double> linspaceTimesteps(int last, int points, bool rounded);
[[nodiscard]] std::vector<double> leadingTimesteps(int train, int points, int offset);
[[nodiscard]] std::vector<double> trailingTimesteps(int train, int steps);

}  // namespace attune
