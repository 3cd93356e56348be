// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

class QGridLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace attune {

struct RecipeField;

// A form for a recipe, made row by row from recipeFields(), the table that also validates files. A
// field that differs from the preset has a mark, and a button that takes it back.
class RecipeForm : public QWidget {
  Q_OBJECT

 public:
  explicit RecipeForm(QWidget* parent = nullptr);

  // Shows a recipe; rows are made anew only where it has other terms than the one before.
  void showRecipe(const nlohmann::json& recipe, const nlohmann::json& preset);
  // Fields by path that something else decides, and what: they are disabled and say so.
  void setOverruled(std::map<std::string, QString> reasons);

 Q_SIGNALS:
  // `field` is the path with its place, "terms[1].weight", for merging edits.
  void edited(const QString& field, const nlohmann::json& recipe);
  // The row under the pointer or the keyboard: its name and what is to be said about it.
  void described(const QString& name, const QString& text);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Row {
    const RecipeField* field = nullptr;
    int index = 0;
    QLabel* label = nullptr;
    QWidget* editor = nullptr;
    QToolButton* reset = nullptr;
    std::function<void(const nlohmann::json&)> show = {};
  };
  void rebuild();
  void addSection(const QString& title, const QString& key, bool open, int index,
                  const std::function<bool(const RecipeField&)>& takes);
  void addRow(QGridLayout* grid, const RecipeField& field, int index);
  QWidget* makeEditor(Row& row);
  void change(const RecipeField& field, int index, nlohmann::json value);
  void describe(const Row& row);
  void showOverruled(const Row& row) const;
  [[nodiscard]] QString overruledBy(const RecipeField& field) const;  // empty: nothing

  nlohmann::json recipe_ = {};
  nlohmann::json preset_ = {};
  std::map<std::string, QString> overruled_ = {};
  std::vector<Row> rows_;
  QVBoxLayout* column_;
  QWidget* page_ = nullptr;
  bool showing_ = false;
};

}  // namespace attune
