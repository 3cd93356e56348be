// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

// A recipe that can be chosen.
struct RecipePreset {
  QString name = {};  // as RunSettings::recipe has it: a name, or the path of a user's file
  QString title = {};
  QString paper = {};
  QString summary = {};
  bool isUsers = false;
  nlohmann::json recipe = {};  // all of it, in the order and with the defaults of recipeToJson()
};

// Built-in ones by name, then the user's. Where the model has a variant of a recipe, that is what
// is given under the recipe's own name. Files that are damaged are passed over with a line in the
// log.
[[nodiscard]] std::vector<RecipePreset> listPresets(const std::filesystem::path& builtIn,
                                                    const std::filesystem::path& users,
                                                    const std::string& variant);

// Text of a recipe in that same form; throws BadInput as parseRecipe.
[[nodiscard]] nlohmann::json normalRecipe(const std::string& text, const std::string& source);

// "terms[].map.norm" of the term at `index`; the fallback where the recipe does not say.
[[nodiscard]] nlohmann::json valueAt(const nlohmann::json& recipe, std::string_view path, int index,
                                     const nlohmann::json& fallback);
void setValueAt(nlohmann::json& recipe, std::string_view path, int index, nlohmann::json value);

// What a recipe or its table of fields says, in the user's language; as it is where nobody has
// translated it, a user's own recipe for one. The texts are in resources/translations/recipe_*.ts.
[[nodiscard]] QString recipeText(std::string_view text);
// "Motamed, Van Gansbeke, Van Gool · arXiv 2404.05519" of a full citation.
[[nodiscard]] QString shortPaper(const QString& paper);
// A file name for a title: lower case, letters, digits and hyphens.
[[nodiscard]] std::string fileNameFor(const QString& title);

}  // namespace attune
