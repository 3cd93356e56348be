// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/attention_save.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/stack.h>

#include <bit>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/message.h"
#include "core/weights/safetensors.h"

namespace attune {
namespace {

Error nothingRecorded(const std::filesystem::path& file) {
  return badInput(
      Message("%1: no maps were recorded here; run with the Attention panel in sight").arg(file));
}

at::Tensor tensorOf(const HeatMap& map) {
  at::Tensor tensor = at::empty({map.grid.height, map.grid.width}, at::kFloat);
  std::ranges::copy(map.values, tensor.mutable_data_ptr<float>());
  return tensor;
}

// [F, h, w], or undefined where nothing was recorded.
at::Tensor framesOf(const JobAttention& step, const MapChoice& choice) {
  std::vector<at::Tensor> frames;
  for (int frame = 0;; ++frame) {
    const HeatMap map = heatMap(step, choice, frame);
    if (map.empty()) break;
    frames.push_back(tensorOf(map));
  }
  return frames.empty() ? at::Tensor() : at::stack(frames);
}

// [words, F, h, w], or undefined where nothing was recorded.
at::Tensor wordsOf(const JobAttention& step, MapChoice choice) {
  std::vector<at::Tensor> words;
  for (choice.word = 0; choice.word < static_cast<int>(step.words.size()); ++choice.word) {
    const at::Tensor frames = framesOf(step, choice);
    if (!frames.defined()) return {};
    words.push_back(frames);
  }
  return words.empty() ? at::Tensor() : at::stack(words);
}

std::string recordName(int step, const std::string& site) {
  char number[16];
  std::snprintf(number, sizeof number, "%03d", step - 1);
  return std::string("maps.") + number + "." + site;
}

}  // namespace

void saveMaps(const std::filesystem::path& file,
              std::span<const std::shared_ptr<const JobAttention>> steps) {
  std::map<std::string, at::Tensor> tensors;
  nlohmann::json statistics = nlohmann::json::array();
  nlohmann::json words = nlohmann::json::array();
  for (const auto& step : steps) {
    for (const SiteAttention& site : step->sites) {
      statistics.push_back({{"site", site.site},
                            {"step", step->step - 1},
                            {"timestep", step->timestep},
                            {"entropy_share", site.entropyShare}});
      if (site.maps.empty()) continue;
      tensors[recordName(step->step, site.site)] = wordsOf(*step, {.site = site.site});
    }
  }
  if (tensors.empty()) throw nothingRecorded(file);
  // A run whose steps had their pictures taken back has words all the same.
  for (const std::string& word : steps.back()->words) words.push_back({{"text", word}});
  writeSafetensors(file, tensors, {{"words", words.dump()}, {"statistics", statistics.dump()}});
}

// The format is NumPy's version 1.0: magic, length and a Python dictionary padded to 64 bytes, then
// the numbers.
void saveArray(const std::filesystem::path& file, const JobAttention& step,
               const MapChoice& choice) {
  static_assert(std::endian::native == std::endian::little);
  constexpr std::size_t kAlign = 64;
  constexpr std::size_t kFixed = 10;  // magic, version, length
  const at::Tensor array =
      choice.word == MapChoice::kEntropy ? framesOf(step, choice) : wordsOf(step, choice);
  if (!array.defined()) throw nothingRecorded(file);
  std::string shape;
  for (const int64_t side : array.sizes()) shape += std::to_string(side) + ", ";
  std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + shape + "), }";
  header.append((kAlign - (kFixed + header.size() + 1) % kAlign) % kAlign, ' ');
  header += '\n';
  std::string bytes("\x93NUMPY\x01\x00", 8);
  bytes += static_cast<char>(header.size() & 0xff);
  bytes += static_cast<char>(header.size() >> 8);
  bytes += header;
  const at::Tensor flat = array.contiguous();
  bytes.append(reinterpret_cast<const char*>(flat.const_data_ptr<float>()),
               static_cast<std::size_t>(flat.numel()) * sizeof(float));
  writeFile(file, bytes);
}

}  // namespace attune
