// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/steering/recipe.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json_reader.h"
#include "core/base/message.h"
#include "core/steering/recipe_fields.h"

namespace attune {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

const RecipeFieldRow* rowAt(std::string_view path) {
  for (const RecipeFieldRow& row : recipeFieldRows())
    if (row.field.path == path) return &row;
  return nullptr;
}

bool anyRowBelow(const std::string& prefix) {
  const auto& rows = recipeFieldRows();
  return std::any_of(rows.begin(), rows.end(),
                     [&](const RecipeFieldRow& row) { return row.field.path.starts_with(prefix); });
}

// Names that may stand directly below a prefix such as "terms[].map.".
std::vector<std::string_view> namesBelow(const std::string& prefix) {
  std::vector<std::string_view> out;
  for (const RecipeFieldRow& row : recipeFieldRows()) {
    if (!row.field.path.starts_with(prefix)) continue;
    const std::string_view rest = row.field.path.substr(prefix.size());
    const std::string_view name = rest.substr(0, rest.find_first_of(".["));
    if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
  }
  return out;
}

void readObject(const JsonReader& in, const std::string& prefix, RecipeParts parts);

void readList(const JsonReader& in, const std::string& path, RecipeParts parts) {
  for (const JsonReader& item : in.items()) {
    if (path == "terms") {
      EnergyTerm term;
      readObject(item, path + "[].", {parts.recipe, term, parts.refine});
      parts.recipe.terms.push_back(std::move(term));
    } else {
      RefinePoint point;
      readObject(item, path + "[].", {parts.recipe, parts.term, point});
      parts.recipe.schedule.refine.push_back(point);
    }
  }
}

void readObject(const JsonReader& in, const std::string& prefix, RecipeParts parts) {
  if (!in.value().is_object()) in.fail(Message("must be an object"));
  for (const auto& [name, unused] : in.value().items()) {
    const std::string path = prefix + name;
    const JsonReader member = in.at(name);
    if (const RecipeFieldRow* row = rowAt(path))
      row->write(parts, member);
    else if (anyRowBelow(path + "[]."))
      readList(member, path, parts);
    else if (anyRowBelow(path + "."))
      readObject(member, path + ".", parts);
    else
      member.fail(
          Message("unknown field; did you mean %1?").arg(nearestName(name, namesBelow(prefix))));
  }
}

void checkWhole(const Recipe& recipe, const JsonReader& in) {
  if (recipe.title.empty()) (void)in.at("title").text();
  for (std::size_t i = 0; i < recipe.terms.size(); ++i) {
    const EnergyTerm& term = recipe.terms[i];
    const JsonReader at = in.at("terms").items()[i];
    (void)at.at("kind");
    if (term.sites.downscales.empty() && term.sites.patterns.empty() && !term.sites.mid &&
        !term.sites.firstUp)
      JsonReader(at.value(), in.source(), at.place() + ".sites")
          .fail(Message("selects nothing; give downscales, mid, first_up or patterns"));
    if (term.legacyHalfBatch &&
        (term.map.heads != HeadRule::PerHead || term.map.layers != LayerRule::PerLayer))
      at.at("legacy_half_batch").fail(Message("needs map.heads per_head and map.layers per_layer"));
  }
  if (recipe.windows.size > 0 && recipe.windows.stride > recipe.windows.size)
    in.at("windows").at("stride").fail(Message("leaves frames out; use at most windows.size"));
  if (!recipe.schedule.refine.empty() &&
      std::none_of(recipe.terms.begin(), recipe.terms.end(),
                   [](const EnergyTerm& term) { return term.kind == EnergyKind::InnerTopK; }))
    in.at("schedule").at("refine").fail(Message("needs an inner_topk term to watch; add one"));
}

// Sets a value at a path such as "map.heads" inside an object.
void place(json& object, std::string_view path, json value) {
  json* at = &object;
  for (std::size_t dot; (dot = path.find('.')) != std::string_view::npos;
       path.remove_prefix(dot + 1))
    at = &(*at)[std::string(path.substr(0, dot))];
  (*at)[std::string(path)] = std::move(value);
}

constexpr std::string_view kTermPrefix = "terms[].";
constexpr std::string_view kRefinePrefix = "schedule.refine[].";

}  // namespace

Recipe parseRecipe(const json& document, std::string name, const std::string& source) {
  Recipe recipe;
  recipe.name = std::move(name);
  EnergyTerm term;
  RefinePoint refine;
  const JsonReader in(document, source);
  readObject(in, "", {recipe, term, refine});
  checkWhole(recipe, in);
  return recipe;
}

json recipeToJson(const Recipe& recipe) {
  Recipe copy = recipe;
  EnergyTerm noTerm;
  RefinePoint noPoint;
  json out = json::object();
  out["terms"] = json::array();
  out["schedule"]["refine"] = json::array();
  for (std::size_t i = 0; i < copy.terms.size(); ++i) out["terms"].push_back(json::object());
  for (std::size_t i = 0; i < copy.schedule.refine.size(); ++i)
    out["schedule"]["refine"].push_back(json::object());
  for (const RecipeFieldRow& row : recipeFieldRows()) {
    const std::string_view path = row.field.path;
    if (path.starts_with(kTermPrefix)) {
      for (std::size_t i = 0; i < copy.terms.size(); ++i)
        place(out["terms"][i], path.substr(kTermPrefix.size()),
              row.read({copy, copy.terms[i], noPoint}));
    } else if (path.starts_with(kRefinePrefix)) {
      for (std::size_t i = 0; i < copy.schedule.refine.size(); ++i)
        place(out["schedule"]["refine"][i], path.substr(kRefinePrefix.size()),
              row.read({copy, noTerm, copy.schedule.refine[i]}));
    } else {
      place(out, path, row.read({copy, noTerm, noPoint}));
    }
  }
  return out;
}

std::vector<std::string> recipeNames(const fs::path& folder) {
  std::set<std::string> names;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (entry.path().extension() == ".json") names.insert(entry.path().stem().string());
  return {names.begin(), names.end()};
}

Recipe loadRecipe(const std::string& nameOrPath, const fs::path& folder) {
  const bool isPath =
      nameOrPath.find('/') != std::string::npos || fs::path(nameOrPath).extension() == ".json";
  const fs::path file = isPath ? fs::path(nameOrPath) : folder / (nameOrPath + ".json");
  if (!isPath && !fs::exists(file)) {
    std::string list;
    for (const std::string& name : recipeNames(folder)) list += (list.empty() ? "" : ", ") + name;
    throw badInput(
        Message("recipe: %1 is unknown; use one of %2, or a file").arg(nameOrPath).arg(list));
  }
  const json document = parseJson(readFile(file), file.string());
  return parseRecipe(document, file.stem().string(), file.string());
}

}  // namespace attune
