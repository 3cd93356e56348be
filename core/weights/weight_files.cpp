// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/weight_files.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>
#include <system_error>
#include <vector>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/message.h"

namespace attune {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kIndexEnd = ".index.json";

// The names diffusers and transformers write, the ones asked for first.
std::vector<std::string> candidates(WeightVariant variant) {
  std::vector<std::string> names;
  for (const std::string stem : {"diffusion_pytorch_model", "model"}) {
    std::vector<std::string> full{stem + ".safetensors", stem + ".safetensors.index.json"};
    std::vector<std::string> half{stem + ".fp16.safetensors", stem + ".safetensors.index.fp16.json",
                                  stem + ".fp16.safetensors.index.json"};
    const bool halfFirst = variant == WeightVariant::Half;
    for (const auto& group : {halfFirst ? half : full, halfFirst ? full : half}) {
      names.insert(names.end(), group.begin(), group.end());
    }
  }
  return names;
}

Error nothingIn(const fs::path& folder) {
  std::error_code hidden;
  std::string pickled;
  std::string other;
  for (const auto& entry : fs::directory_iterator(folder, hidden)) {
    const std::string name = entry.path().filename().string();
    const std::string end = entry.path().extension().string();
    if (end == ".bin" || end == ".ckpt" || end == ".pt" || end == ".pth") pickled = name;
    if (end == ".safetensors") other = name;
  }
  if (!other.empty()) {
    return badInput(
        Message("%1: holds no diffusion_pytorch_model.safetensors or model.safetensors; name the "
                "file itself if '%2' is meant")
            .arg(folder)
            .arg(other));
  }
  if (!pickled.empty()) {
    return badInput(
        Message("%1: holds its weights as a pickle only (%2), which is not read; save the model "
                "once with safe_serialization=True")
            .arg(folder)
            .arg(pickled));
  }
  return badInput(
      Message("%1: holds no diffusion_pytorch_model.safetensors or model.safetensors; fetch the "
              "model again with its weights")
          .arg(folder));
}

fs::path shardPath(const fs::path& index, const std::string& key, const std::string& name) {
  if (name.empty() || name.find_first_of("/\\") != std::string::npos || name == "..") {
    throw badInput(Message("%1: weight_map['%2']: '%3' is not the name of a file beside the index")
                       .arg(index)
                       .arg(key)
                       .arg(name));
  }
  if (!name.ends_with(".safetensors")) {
    throw badInput(
        Message("%1: weight_map['%2']: '%3' is no .safetensors file; save the model once with "
                "safe_serialization=True")
            .arg(index)
            .arg(key)
            .arg(name));
  }
  fs::path shard = index.parent_path() / name;
  std::error_code hidden;
  if (!fs::is_regular_file(shard, hidden)) {
    throw badInput(Message("%1: weight_map['%2']: the shard %3 is missing; fetch the model again")
                       .arg(index)
                       .arg(key)
                       .arg(name));
  }
  return shard;
}

WeightFiles readIndex(const fs::path& index) {
  nlohmann::json json;
  try {
    json = nlohmann::json::parse(readFile(index));
  } catch (const nlohmann::json::exception&) {
    throw badInput(Message("%1: is not valid JSON; fetch the model again").arg(index));
  }
  const auto map = json.is_object() ? json.find("weight_map") : json.end();
  if (!json.is_object() || map == json.end() || !map->is_object() || map->empty()) {
    throw badInput(
        Message("%1: weight_map: expected an object that gives each tensor its file").arg(index));
  }
  WeightFiles files{.opened = index, .shards = {}};
  for (const auto& [key, name] : map->items()) {
    if (!name.is_string()) {
      throw badInput(
          Message("%1: weight_map['%2']: expected the name of a file").arg(index).arg(key));
    }
    files.shards.emplace(key, shardPath(index, key, name.get<std::string>()));
  }
  return files;
}

bool isIndex(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.ends_with(kIndexEnd) || name.ends_with(".safetensors.index.fp16.json");
}

}  // namespace

WeightFiles findWeightFiles(const fs::path& folderOrFile, WeightVariant variant) {
  std::error_code hidden;
  if (!fs::exists(folderOrFile, hidden)) {
    throw ioError(Message("%1: does not exist; name a model's folder or file").arg(folderOrFile));
  }
  fs::path file = folderOrFile;
  if (fs::is_directory(folderOrFile, hidden)) {
    const auto names = candidates(variant);
    const auto found = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
      return fs::is_regular_file(folderOrFile / name, hidden);
    });
    if (found == names.end()) throw nothingIn(folderOrFile);
    file = folderOrFile / *found;
  }
  if (isIndex(file)) return readIndex(file);
  const std::string end = file.extension().string();
  if (end == ".bin" || end == ".ckpt" || end == ".pt" || end == ".pth") {
    throw badInput(
        Message("%1: is a pickle, which is not read; convert it to safetensors first").arg(file));
  }
  return {.opened = file, .shards = {}};
}

}  // namespace attune
