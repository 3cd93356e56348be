// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/pipeline/run.h"
#include "core/pipeline/window_mean.h"
#include "core/weights/safetensors.h"

namespace attune {
namespace {

std::string shapeText(at::IntArrayRef shape) {
  std::ostringstream text;
  text << shape;
  return text.str();
}

std::string recordName(const SiteRecord& record) {
  char step[16];
  std::snprintf(step, sizeof step, "%03d", record.step);
  return std::string("maps.") + step + "." + record.site;
}

nlohmann::json statisticsOf(const SiteRecord& record) {
  nlohmann::json entry = {{"site", record.site},
                          {"step", record.step},
                          {"timestep", record.timestep},
                          {"first_frame", record.firstFrame},
                          {"entropy", record.entropy},
                          {"entropy_share", record.entropyShare},
                          {"head_entropy", record.headEntropy}};
  if (record.energy) {
    entry["energy"] = {{"output", record.energy->output},
                       {"uniform", record.energy->uniform},
                       {"identity", record.energy->identity}};
  }
  return entry;
}

}  // namespace

at::Tensor loadLatents(const std::filesystem::path& file, int frames, int channels, Size2i grid) {
  const SafetensorsFile stored(file);
  if (stored.find("latents") == nullptr) {
    throw badInput(Message("%1: holds no tensor named 'latents'").arg(file));
  }
  const at::Tensor latents = stored.tensor("latents").to(at::kFloat);
  const std::vector<int64_t> wanted = {frames, channels, grid.height, grid.width};
  if (latents.sizes() != at::IntArrayRef(wanted)) {
    throw badInput(Message("%1: latents are %2 and the run needs %3 (frames, channels, height, "
                           "width); set --frames and --size to match")
                       .arg(file)
                       .arg(shapeText(latents.sizes()))
                       .arg(shapeText(wanted)));
  }
  return latents.clone();
}

void saveLatents(const std::filesystem::path& file, const at::Tensor& latents) {
  writeSafetensors(file, {{"latents", latents.to(at::kCPU, at::kFloat)}});
}

void saveRecords(const std::filesystem::path& file, const RunResult& result) {
  std::map<std::string, WindowMean> sums;
  nlohmann::json statistics = nlohmann::json::array();
  for (const SiteRecord& record : result.records) {
    if (!record.headEntropy.empty()) statistics.push_back(statisticsOf(record));
    if (!record.maps.defined()) continue;
    sums[recordName(record)].add(record.maps, record.firstFrame, result.plan.frames);
  }
  std::map<std::string, at::Tensor> tensors;
  for (const auto& [name, sum] : sums) tensors[name] = sum.mean();
  nlohmann::json words = nlohmann::json::array();
  for (const WordTokens& word : result.recordedWords) {
    words.push_back({{"text", word.text}, {"tokens", word.tokens}});
  }
  writeSafetensors(file, tensors, {{"words", words.dump()}, {"statistics", statistics.dump()}});
}

}  // namespace attune
