// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/steering/schedule.h"
#include "core/steering/term.h"

namespace attune {

enum class StartFrom : std::uint8_t { Noise, Inversion };

// What the method's authors sampled with; the user's own choice comes first.
struct SamplingAdvice {
  std::string scheduler = {};  // empty: the model's own
  int steps = 50;
  double guidance = 7.5;
  StartFrom editFrom = StartFrom::Inversion;  // where an edit of a clip begins
};

// A method as data: which energies, how strong, when, and what is kept. See resources/recipes.
struct Recipe {
  std::string name = {};  // file name without .json
  std::string title = {};
  std::string paper = {};  // authors, identifier
  std::string summary = {};
  std::vector<EnergyTerm> terms = {};
  UpdateRule update = {};
  StepSchedule schedule = {};
  LatentBlend blend = {};
  Windows windows = {};
  SamplingAdvice sampling = {};
};

enum class FieldType : std::uint8_t {
  Text,
  Number,
  Integer,
  Boolean,
  Choice,
  IntegerList,
  TextList,
};

// One row of the table that validates recipe files, fills forms and prints help.
struct RecipeField {
  std::string_view path = {};  // "update.eta", "terms[].map.sharpness"
  FieldType type = FieldType::Number;
  std::string_view unit = {};
  double least = 0;  // of numbers
  double most = 0;
  std::vector<std::string_view> choices = {};
  nlohmann::json fallback = {};  // what a missing field means
  std::string_view help = {};
  std::string_view reference = {};  // the paper
  std::string_view equation = {};   // where the field stands in it, written out
};
[[nodiscard]] std::span<const RecipeField> recipeFields();

// Throws BadInput in one line with source, field and remedy: unknown field (with the nearest known
// one), wrong type, out of range, unknown choice.
[[nodiscard]] Recipe parseRecipe(const nlohmann::json& document, std::string name,
                                 const std::string& source);
[[nodiscard]] nlohmann::json recipeToJson(const Recipe& recipe);

// By path when the argument names a file (ends in .json or holds a slash), else by name in
// `folder`. Throws BadInput listing the names there are.
[[nodiscard]] Recipe loadRecipe(const std::string& nameOrPath, const std::filesystem::path& folder);
[[nodiscard]] std::vector<std::string> recipeNames(const std::filesystem::path& folder);

}  // namespace attune
