// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace attune {

enum class BetaSchedule : std::uint8_t { Linear, ScaledLinear, SquaredCosine };
enum class PredictionType : std::uint8_t { Epsilon, VPrediction, Sample };
enum class TimestepSpacing : std::uint8_t { Leading, Linspace, Trailing };

// What a scheduler_config.json in diffusers layout says about the noise a model was trained with.
//
// A key that the file leaves out takes the class default of diffusers; the spacing alone differs
// between classes, so it stays empty until a scheduler is made.
struct SchedulerConfig {
  std::string className = "DDIMScheduler";
  int numTrainTimesteps = 1000;
  double betaStart = 0.0001;
  double betaEnd = 0.02;
  BetaSchedule betaSchedule = BetaSchedule::Linear;
  std::vector<float> trainedBetas = {};  // replaces the three above when not empty
  PredictionType predictionType = PredictionType::Epsilon;
  std::optional<TimestepSpacing> timestepSpacing = {};
  int stepsOffset = 0;
  bool setAlphaToOne = true;
  bool clipSample = true;
  double clipSampleRange = 1.0;
  bool rescaleBetasZeroSnr = false;
  bool finalSigmaZero = true;  // final_sigmas_type: zero, else sigma_min
  int solverOrder = 2;
  bool lowerOrderFinal = true;
  bool eulerAtFinal = false;
};

// Unknown keys are ignored. Throws BadInput, naming `source` and the field, for a wrong type, a
// value out of range, and for options that would change the picture but are not supported (Karras,
// exponential, beta and flow sigmas, dynamic thresholding, the non-++ solvers).
[[nodiscard]] SchedulerConfig parseSchedulerConfig(const nlohmann::json& object,
                                                   const std::string& source);
[[nodiscard]] SchedulerConfig loadSchedulerConfig(const std::filesystem::path& file);

}  // namespace attune
