// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace attune {

// What two neighbouring pieces become.
struct Merge {
  int rank = 0;  // lower is sooner
  int id = 0;    // of the joined piece
};

// The tables of a CLIP tokenizer's folder.
struct ClipVocabulary {
  std::unordered_map<std::string, int> ids;
  std::vector<std::string> pieces;                  // by id; empty where an id is not given out
  std::unordered_map<std::uint64_t, Merge> merges;  // by pairKey of two ids
  int startId = 0;
  int endId = 0;
  int padId = 0;
  int unknownId = 0;
  int maxLength = 77;

  [[nodiscard]] static std::uint64_t pairKey(int left, int right) {
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(left)) << 32 |
           static_cast<std::uint32_t>(right);
  }
};

// Reads the files ClipTokenizer::open names, with its errors.
[[nodiscard]] ClipVocabulary loadClipVocabulary(const std::filesystem::path& folder);

}  // namespace attune
