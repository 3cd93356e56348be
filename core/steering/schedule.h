// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace attune {

enum class UpdateKind : std::uint8_t { Latent, Trust };
enum class Rho : std::uint8_t {
  OneMinusAlphaBar,  // 1 - abar: 2404.05519; equals sigma^2 of layout-guidance in other units
  SqrtOneMinusAlphaBar,
  Constant,
  SqrtLinear,  // sqrt of a line from 1 at the first step to 0.5 at the last: BoxDiff, ReAtCo
};

// How far the latents go along the gradient.
struct UpdateRule {
  UpdateKind kind = UpdateKind::Latent;
  double eta = 30;
  Rho rho = Rho::OneMinusAlphaBar;
  double trust = 0.05;  // Trust: largest move of a frame as a share of its norm
};

// eta * rho for step `step` of `steps`.
[[nodiscard]] double stepSize(const UpdateRule& rule, double alphaBar, int step, int steps);

struct RefinePoint {
  double at = 0;   // share of the steps
  double tau = 0;  // repeat until the worst object's inner energy is at most 1 - tau
};

// Which steps are guided, and how often. Steps count from 0, the noisiest.
struct StepSchedule {
  double denseUntil = 0.5;      // every step up to this share of all steps
  bool denseInclusive = false;  // i <= share * T instead of i < share * T
  int denseSteps = 0;           // when above 0: that many steps whatever T
  int every = 0;                // after that every n-th step; 0: none
  int stopBeforeEnd = 0;        // never the last so many
  int iterations = 1;           // updates in a guided step
  int earlyIterations = 0;      // more of them in the first earlySteps
  int earlySteps = 0;
  std::optional<double> stopEnergy = {};  // no more updates, for good, once the energy is this low
  std::vector<RefinePoint> refine = {};
  int refineLimit = 20;
};

[[nodiscard]] bool guidesStep(const StepSchedule& schedule, int step, int steps);
[[nodiscard]] std::vector<int> guidedSteps(const StepSchedule& schedule, int steps);
[[nodiscard]] int iterationsAt(const StepSchedule& schedule, int step);
// tau of the refinement at this step, if there is one.
[[nodiscard]] std::optional<double> refinementAt(const StepSchedule& schedule, int step, int steps);

enum class BlendSource : std::uint8_t { ForwardNoised };

// Keeps what is outside the objects: invariant region joint sampling (IRJS) of ReAtCo.
// x_t <- M x_t + (1 - M) (sqrt(abar) z0 + sqrt(1 - abar) e), e fresh at each step, before the
// network.
struct LatentBlend {
  bool irjs = false;
  BlendSource source = BlendSource::ForwardNoised;
  int dilate = 1;                // latent cells around the objects that may change as well
  double feather = 0;            // latent cells of soft edge
  bool finalLatentPaste = true;  // the same with z0 itself after the last step
  bool pixelPaste = true;        // and with the source's pixels after decoding
  double pixelFeather = 8;       // pixels
};

// Sampling in overlapping windows of frames whose results are averaged.
struct Windows {
  int size = 0;  // 0: the whole clip at once
  int stride = 1;
};
// Half-open ranges that cover the clip; one for the whole clip when size is 0 or at least `frames`.
// The last window ends with the clip whatever the stride.
[[nodiscard]] std::vector<std::pair<int, int>> windowRanges(const Windows& windows, int frames);

}  // namespace attune
