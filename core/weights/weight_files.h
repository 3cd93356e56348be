// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/weights/weight_store.h"

namespace attune {

// Which files a WeightStore consists of.
struct WeightFiles {
  std::filesystem::path opened;  // the .safetensors file, or the index
  // Tensor name -> shard beside the index; empty when `opened` is the one file there is.
  std::map<std::string, std::filesystem::path> shards;
};

// Finds them as WeightStore::open promises, with its errors. Shards named by an index exist; that
// each tensor lies in its shard is for the caller to see.
[[nodiscard]] WeightFiles findWeightFiles(const std::filesystem::path& folderOrFile,
                                          WeightVariant variant);

}  // namespace attune
