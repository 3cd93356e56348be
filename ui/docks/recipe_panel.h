// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "ui/docks/recipe_document.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace attune {

class ActionRegistry;
class Editor;
class EngineBridge;
class RecipeForm;

// Which method steers the run, and every number of it. Changes belong to the project; they become a
// recipe of the user's own with Save as. Registers recipe.*.
class RecipePanel : public QWidget {
  Q_OBJECT

 public:
  RecipePanel(Editor& editor, EngineBridge& bridge, ActionRegistry& actions,
              QWidget* parent = nullptr);

  // Where the user's recipes are kept.
  [[nodiscard]] static std::filesystem::path userFolder();

 private:
  void registerActions();
  void layOut();
  void readPresets();
  void showOverruled();
  void fillBox();
  void refresh();
  void choose(int item);
  void edit(const QString& field, const nlohmann::json& recipe);
  void reset();
  void saveAs();
  void saveNamed(const QString& title);
  void tell(const QString& text, bool isProblem);
  [[nodiscard]] const RecipePreset* preset() const;

  Editor& editor_;
  EngineBridge& bridge_;
  ActionRegistry& actions_;
  std::vector<RecipePreset> presets_;
  std::string shownRecipe_ = {};  // name and changes, as the form shows them
  QComboBox* box_;
  QLabel* summary_;
  QLabel* paper_;
  QLabel* detail_;
  RecipeForm* form_;
};

}  // namespace attune
