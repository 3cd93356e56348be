// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/geometry.h"

namespace attune::cli {

enum class ProgressStyle { Human, Json, None };

// What generate, edit, invert and measure have in common.
struct CommonOptions {
  std::string model = "starter";
  std::filesystem::path adapter;
  int steps = 0;
  double guidance = -1;
  std::uint64_t seed = 0;
  std::string scheduler;
  std::string device = "auto";
  std::string dtype = "auto";
  std::filesystem::path initLatents;
  std::filesystem::path saveLatents;
  std::filesystem::path record;
  int vaeTile = 0;
  std::filesystem::path report;
  ProgressStyle progress = ProgressStyle::Human;
};

void addCommonOptions(CLI::App& command, CommonOptions& options);

// `WORDS=VALUE` of --object and --path.
struct WordsValue {
  std::string words;
  std::string value;
};
// Throws BadInput naming the option.
[[nodiscard]] WordsValue splitWordsValue(const std::string& argument, const std::string& option);
// `WxH`. Throws BadInput.
[[nodiscard]] Size2i parseSize(const std::string& text);

}  // namespace attune::cli
