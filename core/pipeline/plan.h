// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/base/geometry.h"
#include "core/models/denoiser.h"
#include "core/pipeline/model_folder.h"
#include "core/pipeline/request.h"

namespace attune {

// What the plan has to know of a model.
struct ModelLimits {
  DenoiserShape denoiser;
  int pixelsPerCell = 8;
  Size2i nativeSize;
  ModelDefaults defaults;
  double bytesPerNumber = 4;   // of the model's dtype
  double availableBytes = 0;   // memory for activations; 0: unknown, taken as enough
};

// How large a run is: what has to be known before objects can be read for it.
struct RunShape {
  int frames = 16;
  Size2i size = {};        // pixels
  Size2i latentGrid = {};  // cells
  std::vector<std::pair<int, int>> windows = {};  // half-open ranges of frames denoised at a time
};

// A request with every choice made and checked; nothing is left to default while it runs.
struct RunPlan : RunShape {
  int steps = 25;
  double guidance = 7.5;
  std::string scheduler = {};  // empty: the model's own
  bool inverts = false;   // starts from the inverted source
  double guidedBytes = 0;     // what a guided step keeps for its gradient, estimated
  bool checkpointed = false;  // guided steps recompute layers, because that would not fit
};

// Pure. Throws BadInput naming the option and the remedy: more frames than the model reaches (and no
// windows), a size that is no multiple of a latent cell, a source of another size.
[[nodiscard]] RunShape planShape(const RunRequest& request, const ModelLimits& model);
// Also for steps or guidance out of range, an object whose track does not fit the clip, a recipe
// that steers without objects.
[[nodiscard]] RunPlan planRun(const RunRequest& request, const ModelLimits& model);

}  // namespace attune
