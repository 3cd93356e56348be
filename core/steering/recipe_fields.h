// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>

#include "core/base/json_reader.h"
#include "core/steering/recipe.h"

namespace attune {

// What a field may belong to: the recipe itself, one of its terms, one of its refinement points.
struct RecipeParts {
  Recipe& recipe;
  EnergyTerm& term;
  RefinePoint& refine;
};

// A field with the way from JSON to the value and back.
struct RecipeFieldRow {
  RecipeField field;
  std::function<nlohmann::json(RecipeParts)> read;
  std::function<void(RecipeParts, const JsonReader&)> write;
};

[[nodiscard]] const std::vector<RecipeFieldRow>& recipeFieldRows();

}  // namespace attune
