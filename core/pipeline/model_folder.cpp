// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/model_folder.h"

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/weights/config.h"

namespace attune {
namespace {

namespace fs = std::filesystem;

fs::path need(const fs::path& root, const char* part, const char* file) {
  if (fs::exists(root / part / file)) return root / part;
  throw badInput(Message("%1: %2/%3 is missing; a model is a folder in diffusers layout with "
                         "tokenizer, text_encoder, unet, vae and scheduler")
                     .arg(root)
                     .arg(part)
                     .arg(file));
}

ModelDefaults readDefaults(const fs::path& file) {
  ModelDefaults defaults;
  if (!fs::exists(file)) return defaults;
  const ModelConfig config = ModelConfig::load(file);
  defaults.title = config.textOr("title", "");
  defaults.frames = config.integerOr("frames", defaults.frames);
  if (config.has("size")) {
    const auto size = config.integers("size", 2);
    defaults.size = {size[0], size[1]};
  }
  defaults.framesPerSecond = config.numberOr("frames_per_second", defaults.framesPerSecond);
  defaults.steps = config.integerOr("steps", defaults.steps);
  defaults.guidance = config.numberOr("guidance", defaults.guidance);
  defaults.recipeVariant = config.textOr("recipe_variant", "");
  if (config.has("vocabulary")) {
    defaults.vocabulary = file.parent_path() / config.text("vocabulary");
  }
  return defaults;
}

}  // namespace

Size2i ModelFolder::nativeSize(int pixelsPerCell) const {
  if (defaults.size.width > 0) return defaults.size;
  const int cells = ModelConfig::load(unet / "config.json").integerOr("sample_size", 64);
  return {cells * pixelsPerCell, cells * pixelsPerCell};
}

ModelFolder ModelFolder::open(const fs::path& root, const fs::path& adapter) {
  if (!fs::is_directory(root)) {
    throw badInput(
        Message("--model %1: is no folder; name a folder in diffusers layout, or 'starter'")
            .arg(root));
  }
  ModelFolder folder;
  folder.root = root;
  if (fs::exists(root / "model_index.json")) {
    folder.pipelineClass = ModelConfig::load(root / "model_index.json").textOr("_class_name", "");
  }
  folder.unet = need(root, "unet", "config.json");
  folder.textEncoder = need(root, "text_encoder", "config.json");
  folder.vae = need(root, "vae", "config.json");
  folder.scheduler = need(root, "scheduler", "scheduler_config.json") / "scheduler_config.json";
  folder.tokenizer = root / "tokenizer";
  if (!fs::is_directory(folder.tokenizer)) {
    throw badInput(Message("%1: the folder tokenizer is missing").arg(root));
  }
  const std::string unetClass =
      ModelConfig::load(folder.unet / "config.json").textOr("_class_name", "UNet2DConditionModel");
  if (!adapter.empty()) {
    if (!fs::exists(adapter / "config.json")) {
      throw badInput(
          Message("--adapter %1: holds no config.json; name a motion adapter in diffusers layout")
              .arg(adapter));
    }
    folder.motionAdapter = adapter;
  } else if (unetClass != "UNetMotionModel" &&
             fs::exists(root / "motion_adapter" / "config.json")) {
    folder.motionAdapter = root / "motion_adapter";
  }
  folder.defaults = readDefaults(root / "attune.json");
  return folder;
}

}  // namespace attune
