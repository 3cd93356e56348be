// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/geometry.h"

namespace attune {

// What a model is at its best with; a model may say so in an attune.json beside model_index.json.
struct ModelDefaults {
  std::string title;  // empty: the folder's name
  int frames = 16;
  Size2i size;  // pixels; {0, 0}: as its configuration implies
  double framesPerSecond = 8;
  int steps = 0;        // 0: the recipe's
  double guidance = -1;  // below 0: the recipe's
  std::filesystem::path vocabulary;  // words.json, where a model knows only some words
  // A recipe asked for by name is looked for under NAME-VARIANT first, which is tuned for this model.
  std::string recipeVariant;
};

// Where the parts of a model lie: a saved AnimateDiffPipeline, or a Stable Diffusion folder with a
// motion adapter inside or given apart. Finding them reads no weights.
struct ModelFolder {
  std::filesystem::path root;
  std::string pipelineClass;  // as model_index.json says, or empty
  std::filesystem::path tokenizer;
  std::filesystem::path textEncoder;
  std::filesystem::path unet;
  std::filesystem::path motionAdapter;  // empty: none, or inside the U-Net's own weights
  std::filesystem::path vae;
  std::filesystem::path scheduler;  // scheduler_config.json
  ModelDefaults defaults;

  // The defaults' size, or the U-Net's sample_size in pixels.
  [[nodiscard]] Size2i nativeSize(int pixelsPerCell) const;

  // Throws BadInput or Io naming the folder, the missing part and the remedy.
  [[nodiscard]] static ModelFolder open(const std::filesystem::path& root,
                                        const std::filesystem::path& adapter = {});
};

}  // namespace attune
