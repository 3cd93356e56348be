// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/recipe_document.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <system_error>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json_reader.h"
#include "core/base/log.h"
#include "core/steering/recipe.h"

namespace attune {
namespace {

using nlohmann::json;

constexpr std::string_view kVariants[] = {"starter"};  // of the built-in recipes

bool isVariant(const std::string& name) {
  return std::ranges::any_of(kVariants, [&](std::string_view variant) {
    return name.ends_with("-" + std::string(variant));
  });
}

RecipePreset readPreset(const std::filesystem::path& file, const QString& name, bool isUsers) {
  const Recipe recipe =
      parseRecipe(parseJson(readFile(file), file.string()), file.stem().string(), file.string());
  // A variant says for which model it is; under the recipe's own name that goes without saying.
  static const QRegularExpression bracket(QStringLiteral("\\s*\\([^)]*\\)$"));
  return {.name = name,
          .title = recipeText(recipe.title).remove(bracket),
          .paper = QString::fromStdString(recipe.paper),
          .summary = recipeText(recipe.summary),
          .isUsers = isUsers,
          .recipe = recipeToJson(recipe)};
}

std::vector<std::filesystem::path> jsonFiles(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code problem;
  for (const auto& entry : std::filesystem::directory_iterator(folder, problem))
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

// One step of a path; "terms[]" goes into the array at `index`.
const json* stepInto(const json* at, std::string_view name, int index) {
  const bool isList = name.ends_with("[]");
  if (isList) name.remove_suffix(2);
  if (!at->is_object()) return nullptr;
  const auto found = at->find(name);
  if (found == at->end()) return nullptr;
  if (!isList) return &*found;
  const auto place = static_cast<std::size_t>(index);
  return found->is_array() && place < found->size() ? &(*found)[place] : nullptr;
}

std::pair<std::string_view, std::string_view> splitPath(std::string_view path) {
  const std::size_t dot = path.find('.');
  if (dot == std::string_view::npos) return {path, {}};
  return {path.substr(0, dot), path.substr(dot + 1)};
}

}  // namespace

std::vector<RecipePreset> listPresets(const std::filesystem::path& builtIn,
                                      const std::filesystem::path& users,
                                      const std::string& variant) {
  std::vector<RecipePreset> presets;
  const auto add = [&](const std::filesystem::path& file, const QString& name, bool isUsers) {
    try {
      presets.push_back(readPreset(file, name, isUsers));
    } catch (const Error& error) {
      log(LogLevel::Warning, error.message());
    }
  };
  for (const std::filesystem::path& file : jsonFiles(builtIn)) {
    const std::string name = file.stem().string();
    if (isVariant(name)) continue;
    std::error_code problem;
    const std::filesystem::path own = builtIn / (name + "-" + variant + ".json");
    const bool hasOwn = !variant.empty() && std::filesystem::exists(own, problem);
    add(hasOwn ? own : file, QString::fromStdString(name), false);
  }
  if (!users.empty())
    for (const std::filesystem::path& file : jsonFiles(users))
      add(file, QString::fromStdString(file.string()), true);
  return presets;
}

json normalRecipe(const std::string& text, const std::string& source) {
  return recipeToJson(parseRecipe(parseJson(text, source), source, source));
}

json valueAt(const json& recipe, std::string_view path, int index, const json& fallback) {
  const json* at = &recipe;
  while (!path.empty()) {
    const auto [name, rest] = splitPath(path);
    at = stepInto(at, name, index);
    if (!at) return fallback;
    path = rest;
  }
  return *at;
}

void setValueAt(json& recipe, std::string_view path, int index, json value) {
  json* at = &recipe;
  while (!path.empty()) {
    auto [name, rest] = splitPath(path);
    const bool isList = name.ends_with("[]");
    if (isList) name.remove_suffix(2);
    at = &(*at)[std::string(name)];
    if (isList) at = &at->at(static_cast<std::size_t>(index));
    path = rest;
  }
  *at = std::move(value);
}

QString recipeText(std::string_view text) {
  return text.empty() ? QString()
                      : QCoreApplication::translate("Recipe", std::string(text).c_str());
}

QString shortPaper(const QString& paper) {
  static const QRegularExpression number(QStringLiteral("arXiv \\d{4}\\.\\d{4,5}"));
  const auto match = number.match(paper);
  const QString head = paper.section(QLatin1Char(':'), 0, 0).trimmed();
  return match.hasMatch() ? QStringLiteral("%1 · %2").arg(head, match.captured()) : head;
}

std::string fileNameFor(const QString& title) {
  static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
  QString name = title.toLower().replace(others, QStringLiteral("-"));
  while (name.startsWith(QLatin1Char('-'))) name.remove(0, 1);
  while (name.endsWith(QLatin1Char('-'))) name.chop(1);
  return name.isEmpty() ? "recipe" : name.toStdString();
}

}  // namespace attune
