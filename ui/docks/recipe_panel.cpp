// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/recipe_panel.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <system_error>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "ui/actions/action_registry.h"
#include "ui/docks/panel_parts.h"
#include "ui/docks/recipe_form.h"
#include "ui/session/editor.h"
#include "ui/session/engine_bridge.h"
#include "ui/theme/theme.h"

namespace attune {

RecipePanel::RecipePanel(Editor& editor, EngineBridge& bridge, ActionRegistry& actions,
                         QWidget* parent)
    : QWidget(parent),
      editor_(editor),
      bridge_(bridge),
      actions_(actions),
      box_(new QComboBox(this)),
      summary_(makeLabel({}, "muted", this)),
      paper_(makeLabel({}, "caption", this)),
      detail_(makeLabel({}, "caption", this)),
      form_(new RecipeForm(this)) {
  setObjectName(QStringLiteral("recipePanel"));
  setAccessibleName(tr("Recipe"));
  registerActions();
  layOut();
  connect(box_, &QComboBox::activated, this, &RecipePanel::choose);
  connect(form_, &RecipeForm::edited, this, &RecipePanel::edit);
  connect(form_, &RecipeForm::described, this, [this](const QString& name, const QString& text) {
    tell(QStringLiteral("%1: %2").arg(name, text), false);
  });
  connect(&editor_, &Editor::documentChanged, this, &RecipePanel::refresh);
  connect(&bridge_.model(), &ModelContext::changed, this, &RecipePanel::readPresets);
  readPresets();
}

std::filesystem::path RecipePanel::userFolder() {
  return std::filesystem::path(
             QStandardPaths::writableLocation(QStandardPaths::AppDataLocation).toStdString()) /
         "recipes";
}

void RecipePanel::registerActions() {
  actions_.add({.id = QStringLiteral("recipe.reset"),
                .text = tr("Re&set recipe"),
                .tooltip = tr("Take back what this project changed in the recipe"),
                .icon = QStringLiteral("undo"),
                .group = QStringLiteral("generate"),
                .section = 2},
               this, &RecipePanel::reset);
  actions_.add({.id = QStringLiteral("recipe.saveAs"),
                .text = tr("Sa&ve recipe as…"),
                .tooltip = tr("Keep the recipe as one of your own, for every project"),
                .icon = QStringLiteral("save"),
                .group = QStringLiteral("generate"),
                .section = 2},
               this, &RecipePanel::saveAs);
}

void RecipePanel::layOut() {
  box_->setObjectName(QStringLiteral("recipe.preset"));
  box_->setAccessibleName(tr("Recipe"));
  box_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box_->setMinimumContentsLength(10);
  guardWheel(box_);
  for (QLabel* label : {summary_, paper_, detail_}) label->setWordWrap(true);
  paper_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  detail_->setObjectName(QStringLiteral("recipe.detail"));
  detail_->setMinimumHeight(detail_->fontMetrics().lineSpacing() * 4);
  detail_->setAlignment(Qt::AlignLeft | Qt::AlignTop);

  auto* head = new QVBoxLayout;
  head->setContentsMargins(Theme::kSpaceM, Theme::kSpaceM, Theme::kSpaceM, Theme::kSpaceS);
  head->setSpacing(Theme::kSpaceS);
  auto* row = new QHBoxLayout;
  row->setSpacing(Theme::kSpaceXs);
  row->addWidget(box_, 1);
  row->addWidget(makeToolButton(actions_.find(QStringLiteral("recipe.reset")), this));
  row->addWidget(makeToolButton(actions_.find(QStringLiteral("recipe.saveAs")), this));
  head->addLayout(row);
  head->addWidget(summary_);
  head->addWidget(paper_);

  auto* page = new QWidget(this);
  auto* inside = new QVBoxLayout(page);
  inside->setContentsMargins(Theme::kSpaceXs, 0, Theme::kSpaceXs, Theme::kSpaceS);
  inside->addWidget(form_);
  auto* scroll = new QScrollArea(this);
  scroll->setObjectName(QStringLiteral("recipe.scroll"));
  scroll->setWidget(page);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setMinimumHeight(Theme::kRowHeight);  // it gives way before the controls above

  auto* line = new QFrame(this);
  line->setProperty("look", QStringLiteral("line"));
  line->setFixedHeight(1);
  auto* foot = new QVBoxLayout;
  foot->setContentsMargins(Theme::kSpaceM, Theme::kSpaceS, Theme::kSpaceM, Theme::kSpaceS);
  foot->addWidget(detail_);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->setSpacing(0);
  all->addLayout(head);
  all->addWidget(scroll, 1);
  all->addWidget(line);
  all->addLayout(foot);
  tell(tr("Point at a value to read what it does."), false);
}

void RecipePanel::readPresets() {
  presets_ =
      listPresets(bridge_.places().recipes, userFolder(), bridge_.model().defaults().recipeVariant);
  std::ranges::stable_sort(presets_, [](const RecipePreset& a, const RecipePreset& b) {
    return std::pair(a.isUsers, a.paper.isEmpty() ? QString(QChar(0xffff)) : shortPaper(a.paper)) <
           std::pair(b.isUsers, b.paper.isEmpty() ? QString(QChar(0xffff)) : shortPaper(b.paper));
  });
  fillBox();
  shownRecipe_.clear();
  showOverruled();
  refresh();
}

// Where a model has numbers of its own, they go before what a recipe advises.
void RecipePanel::showOverruled() {
  const ModelDefaults& own = bridge_.model().defaults();
  std::map<std::string, QString> reasons;
  if (own.steps > 0)
    reasons["sampling.steps"] =
        tr("This model asks for %1 steps; set them under Prompt.").arg(own.steps);
  if (own.guidance >= 0)
    reasons["sampling.guidance"] =
        tr("This model asks for a guidance of %1; set it under Prompt.").arg(own.guidance);
  form_->setOverruled(std::move(reasons));
}

void RecipePanel::fillBox() {
  box_->clear();
  auto* items = qobject_cast<QStandardItemModel*>(box_->model());
  QString group;
  for (const RecipePreset& each : presets_) {
    const QString heading = each.isUsers           ? tr("Your recipes")
                            : each.paper.isEmpty() ? tr("No method")
                                                   : shortPaper(each.paper);
    if (heading != group) {
      box_->addItem(heading);
      QStandardItem* item = items->item(box_->count() - 1);
      item->setFlags(Qt::NoItemFlags);
      item->setFont(themeFont(TextSize::Caption));
      group = heading;
    }
    box_->addItem(each.title, each.name);
    box_->setItemData(box_->count() - 1, each.summary, Qt::ToolTipRole);
  }
}

const RecipePreset* RecipePanel::preset() const {
  const QString name = QString::fromStdString(editor_.document().settings.recipe);
  const auto found = std::ranges::find(presets_, name, &RecipePreset::name);
  return found == presets_.end() ? nullptr : &*found;
}

void RecipePanel::refresh() {
  const RunSettings& settings = editor_.document().settings;
  setEnabled(editor_.isOpen());
  const bool changed = !settings.recipeJson.empty();
  actions_.setDisabledReason(QStringLiteral("recipe.reset"),
                             changed ? QString() : tr("The recipe is as it came."));
  actions_.setDisabledReason(QStringLiteral("recipe.saveAs"),
                             editor_.isOpen() ? QString() : tr("Open or make a project first."));
  const std::string key = settings.recipe + '\n' + settings.recipeJson;
  if (key == shownRecipe_) return;
  shownRecipe_ = key;
  const RecipePreset* own = preset();
  box_->setCurrentIndex(own ? box_->findData(own->name) : -1);
  if (!own) {
    box_->setPlaceholderText(tr("%1 is not there").arg(QString::fromStdString(settings.recipe)));
    summary_->setText(tr("Choose another recipe."));
    paper_->clear();
  } else {
    summary_->setText(own->summary);
    paper_->setText(own->paper.isEmpty() ? QString() : shortPaper(own->paper));
    paper_->setToolTip(own->paper);
  }
  paper_->setVisible(!paper_->text().isEmpty());
  const nlohmann::json base = own ? own->recipe : nlohmann::json::object();
  try {
    form_->showRecipe(changed ? normalRecipe(settings.recipeJson, settings.recipe) : base, base);
  } catch (const Error& error) {
    tell(QString::fromStdString(error.message()), true);
    form_->showRecipe(base, base);
  }
}

void RecipePanel::choose(int item) {
  const QString name = box_->itemData(item).toString();
  if (name.isEmpty() || !editor_.isOpen()) return;
  Document next = editor_.history().document();
  next.settings.recipe = name.toStdString();
  next.settings.recipeJson.clear();
  editor_.commit(tr("Choose recipe %1").arg(box_->itemText(item)), std::move(next));
}

void RecipePanel::edit(const QString& field, const nlohmann::json& recipe) {
  if (!editor_.isOpen()) return;
  Document next = editor_.history().document();
  try {
    const nlohmann::json whole = normalRecipe(recipe.dump(), next.settings.recipe);
    const RecipePreset* own = preset();
    next.settings.recipeJson = own && whole == own->recipe ? std::string() : whole.dump(2);
  } catch (const Error& error) {
    tell(QString::fromStdString(error.message()), true);
    shownRecipe_.clear();
    refresh();
    return;
  }
  editor_.commit(tr("Change recipe"), std::move(next), QStringLiteral("recipe.") + field);
}

void RecipePanel::reset() {
  if (!editor_.isOpen()) return;
  Document next = editor_.history().document();
  next.settings.recipeJson.clear();
  editor_.commit(tr("Reset recipe"), std::move(next));
}

void RecipePanel::saveAs() {
  auto* dialog = new QInputDialog(this);
  dialog->setObjectName(QStringLiteral("recipe.saveDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Save recipe"));
  dialog->setLabelText(tr("Name of your recipe"));
  dialog->setOkButtonText(tr("Save"));
  const RecipePreset* own = preset();
  dialog->setTextValue(own ? (own->isUsers ? own->title : tr("My %1").arg(own->title)) : QString());
  connect(dialog, &QInputDialog::textValueSelected, this, &RecipePanel::saveNamed);
  dialog->open();
}

void RecipePanel::saveNamed(const QString& title) {
  if (title.trimmed().isEmpty() || !editor_.isOpen()) return;
  const RunSettings& settings = editor_.document().settings;
  const RecipePreset* own = preset();
  try {
    nlohmann::json recipe = !settings.recipeJson.empty()
                                ? normalRecipe(settings.recipeJson, settings.recipe)
                                : (own ? own->recipe : nlohmann::json::object());
    recipe["title"] = title.trimmed().toStdString();
    std::error_code problem;
    std::filesystem::create_directories(userFolder(), problem);
    const std::filesystem::path file = userFolder() / (fileNameFor(title) + ".json");
    // Names that differ in signs alone make one file; only the recipe in use is saved over.
    if (std::filesystem::exists(file, problem) && settings.recipe != file.string()) {
      tell(tr("%1 exists; save under another name.").arg(QString::fromStdString(file.string())),
           true);
      return;
    }
    writeFile(file, recipe.dump(2) + '\n');
    Document next = editor_.history().document();
    next.settings.recipe = file.string();
    next.settings.recipeJson.clear();
    editor_.commit(tr("Save recipe"), std::move(next));
    readPresets();
    tell(tr("Saved as %1").arg(QString::fromStdString(file.string())), false);
  } catch (const Error& error) {
    tell(QString::fromStdString(error.message()), true);
  }
}

void RecipePanel::tell(const QString& text, bool isProblem) {
  detail_->setText(text);
  setLook(detail_, isProblem ? "danger" : "caption");
}

}  // namespace attune
