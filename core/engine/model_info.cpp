// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/model_info.h"

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "core/base/files.h"
#include "core/base/json_reader.h"
#include "core/models/unet.h"
#include "core/weights/config.h"
#include "core/weights/safetensors.h"
#include "core/weights/weight_files.h"

namespace attune {
namespace {

namespace fs = std::filesystem;

void addWeights(const fs::path& folder, ModelInfo& info) {
  const WeightFiles found = findWeightFiles(folder, WeightVariant::Full);
  std::set<fs::path> files;
  for (const auto& [name, shard] : found.shards) files.insert(shard);
  if (files.empty()) files.insert(found.opened);
  for (const fs::path& file : files) {
    info.bytesOnDisk += static_cast<double>(fs::file_size(file));
    const SafetensorsFile opened(file);
    for (const SafetensorsEntry& entry : opened.entries()) {
      info.parameters +=
          static_cast<double>(entry.bytes) / static_cast<double>(dtypeBytes(entry.dtype));
    }
  }
}

void addUNet(const ModelFolder& folder, ModelInfo& info) {
  const ModelConfig config = ModelConfig::load(folder.unet / "config.json");
  std::optional<ModelConfig> adapter;
  if (!folder.motionAdapter.empty()) {
    adapter = ModelConfig::load(folder.motionAdapter / "config.json");
  }
  const DenoiserShape shape =
      denoiserShape(UNetConfig::parse(config, adapter ? &*adapter : nullptr));
  info.family = shape.mostFrames > 0 ? "animatediff" : "stable-diffusion";
  info.mostFrames = shape.mostFrames;
  info.latentChannels = shape.latentChannels;
  info.keptPerCell = shape.keptPerCell;
  info.heldPerCell = shape.heldPerCell;
}

void addVae(const ModelFolder& folder, ModelInfo& info) {
  const auto widths = ModelConfig::load(folder.vae / "config.json").integers("block_out_channels");
  info.vaeFinest = widths.front();
  info.vaeSecond = widths.size() > 1 ? widths[1] : widths.front();
  info.pixelsPerCell = 1 << (static_cast<int>(widths.size()) - 1);
}

std::vector<std::string> readVocabulary(const fs::path& file) {
  if (file.empty() || !fs::exists(file)) return {};
  const nlohmann::json words = parseJson(readFile(file), file.string());
  std::vector<std::string> vocabulary;
  for (const JsonReader& word : JsonReader(words, file.string()).at("vocabulary").items()) {
    vocabulary.push_back(word.text());
  }
  return vocabulary;
}

// A folder called "model" says less than the one it lies in.
std::string titleOf(const ModelFolder& folder) {
  if (!folder.defaults.title.empty()) return folder.defaults.title;
  fs::path named = fs::absolute(folder.root).lexically_normal();
  if (named.filename().empty()) named = named.parent_path();
  if (named.filename() == "model") named = named.parent_path();
  return named.filename().string();
}

}  // namespace

ModelInfo describeModel(const fs::path& root, const fs::path& adapter) {
  const ModelFolder folder = ModelFolder::open(root, adapter);
  ModelInfo info{.folder = root,
                 .adapter = adapter,
                 .title = titleOf(folder),
                 .pipelineClass = folder.pipelineClass,
                 .defaults = folder.defaults};
  info.scheduler = ModelConfig::load(folder.scheduler).textOr("_class_name", "DDIMScheduler");
  addUNet(folder, info);
  addVae(folder, info);
  for (const fs::path& part : {folder.unet, folder.textEncoder, folder.vae}) addWeights(part, info);
  if (!folder.motionAdapter.empty()) addWeights(folder.motionAdapter, info);
  info.size = folder.nativeSize(info.pixelsPerCell);
  info.tokens = ClipTokenizer::open(folder.tokenizer).maxLength() - 2;  // less start and end
  info.vocabulary = readVocabulary(folder.defaults.vocabulary);
  return info;
}

PromptTokens::PromptTokens(const ModelInfo& model)
    : tokenizer_(ClipTokenizer::open(model.folder / "tokenizer")), vocabulary_(model.vocabulary) {
  std::ranges::sort(vocabulary_);
}

PromptCheck PromptTokens::check(std::string_view prompt) const {
  const Tokenized text = tokenizer_.tokenize(prompt);
  PromptCheck check{.count = text.readTokens - 2 + text.droppedTokens,
                    .limit = tokenizer_.maxLength() - 2};
  if (vocabulary_.empty()) return check;
  for (const Word& word : text.words) {
    const bool letters = std::ranges::any_of(
        word.text, [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80; });
    if (letters && !std::ranges::binary_search(vocabulary_, word.text)) {
      check.unknown.push_back(word.span);
    }
  }
  return check;
}

}  // namespace attune
