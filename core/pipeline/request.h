// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/attention/site.h"
#include "core/base/cancel.h"
#include "core/base/image.h"
#include "core/pipeline/request_parts.h"
#include "core/steering/recipe.h"

namespace attune {

// A clip to make or to edit; a plain value, checked by planRun.
struct RunRequest {
  std::string prompt;
  std::string negative;
  int frames = 0;        // 0: the model's own, or the source's
  Size2i size;           // pixels; {0, 0}: the model's own
  int steps = 0;         // 0: the recipe's, or the model's own
  double guidance = -1;  // below 0: the recipe's, or the model's own
  std::uint64_t seed = 0;
  std::string scheduler;  // empty: the recipe's, or the model's own
  Recipe recipe;
  std::vector<ObjectRequest> objects;

  // Editing: the source at the model's size. Empty: the clip is made from nothing.
  std::vector<Image> source;
  std::string sourcePrompt;  // what the inversion is told; may be empty

  std::filesystem::path initLatents;  // safetensors, `latents` [F, 4, h, w]; empty: seeded noise
  RecordRequest record;
  int vaeTileCells = 0;  // the VAE works in tiles of so many latent cells; 0: on whole frames
};

enum class Stage : std::uint8_t { Load, Encode, Invert, Denoise, Decode, Measure, Write };
[[nodiscard]] std::string_view stageName(Stage stage);

struct Progress {
  Stage stage = Stage::Load;
  int done = 0;
  int total = 0;
  std::string_view note = {};  // such as "guided, energy 0.41"
};

struct RunPlan;
struct StepMoment;

// How closely a site is looked at while a run goes on.
struct SiteWatch {
  bool entropy = false;   // mean over its rows
  bool pictures = false;  // the entropy of each row; word maps where it is a cross site
  bool heads = false;     // word maps of each head, too
};

// How a run is watched and stopped; called on the thread that runs. Nothing here has a say in the
// picture.
struct RunHooks {
  CancelToken cancel = {};
  std::function<void(const Progress&)> progress = {};
  // Once, when every choice is made and before the first tensor is.
  std::function<void(const RunRequest&, const RunPlan&)> onPlan = {};
  // After each denoising step, not those of the inversion; see run.h.
  std::function<void(const StepMoment&)> onStep = {};
  // Asked at each site of each step: what of it is wanted in StepMoment::records, beyond what the
  // request records? A site that is wanted at all also tells its entropy.
  std::function<SiteWatch(const AttentionSite& site)> watch = {};

  void tell(Stage stage, int done, int total, std::string_view note = {}) const {
    if (progress) progress({stage, done, total, note});
  }
};

}  // namespace attune
