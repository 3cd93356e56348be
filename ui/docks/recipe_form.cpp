// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/recipe_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

#include "core/steering/recipe.h"
#include "ui/docks/panel_parts.h"
#include "ui/docks/recipe_document.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

// Writes 30, not 30.0000, and keeps small strengths.
class NumberBox : public QDoubleSpinBox {
 public:
  using QDoubleSpinBox::QDoubleSpinBox;
  [[nodiscard]] QString textFromValue(double value) const override {
    return locale().toString(value, 'g', QLocale::FloatingPointShortest);
  }
};

using nlohmann::json;

QString text(std::string_view view) {
  return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QString choiceName(std::string_view choice) {
  std::string name(choice);
  std::ranges::replace(name, '_', ' ');
  return recipeText(name);
}

QString humanised(std::string_view path) {
  std::string name(path.substr(path.rfind('.') + 1));
  std::ranges::replace(name, '_', ' ');
  if (!name.empty()) name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
  return recipeText(name);
}

QString shown(const json& value) {
  if (value.is_string()) return QString::fromStdString(value.get<std::string>());
  if (value.is_boolean()) return value.get<bool>() ? RecipeForm::tr("on") : RecipeForm::tr("off");
  if (value.is_null()) return RecipeForm::tr("none");
  if (value.is_array()) {
    QStringList items;
    for (const json& item : value) items << shown(item);
    return items.join(QStringLiteral(", "));
  }
  return QString::number(value.get<double>());
}

std::size_t sizeOf(const json& recipe, std::initializer_list<const char*> path) {
  const json* at = &recipe;
  for (const char* name : path) {
    if (!at->is_object() || !at->contains(name)) return 0;
    at = &(*at)[name];
  }
  return at->is_array() ? at->size() : 0;
}

bool sameShape(const json& a, const json& b) {
  return sizeOf(a, {"terms"}) == sizeOf(b, {"terms"}) &&
         sizeOf(a, {"schedule", "refine"}) == sizeOf(b, {"schedule", "refine"});
}

json listFrom(const QString& typed, FieldType type) {
  json list = json::array();
  for (const QString& item : typed.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
    if (type == FieldType::IntegerList)
      list.push_back(item.trimmed().toInt());
    else
      list.push_back(item.trimmed().toStdString());
  }
  return list;
}

}  // namespace

RecipeForm::RecipeForm(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
  setObjectName(QStringLiteral("recipeForm"));
  column_->setContentsMargins({});
}

void RecipeForm::showRecipe(const json& recipe, const json& preset) {
  const bool keeps = page_ && sameShape(recipe, recipe_);
  recipe_ = recipe;
  preset_ = preset;
  if (!keeps) rebuild();
  showing_ = true;
  for (const Row& row : rows_) {
    const json value = valueAt(recipe_, row.field->path, row.index, row.field->fallback);
    const json own = valueAt(preset_, row.field->path, row.index, row.field->fallback);
    row.show(value);
    const bool changed = value != own;
    row.reset->setVisible(changed);
    setLook(row.label, changed ? "body" : "muted");
    showOverruled(row);
  }
  showing_ = false;
}

void RecipeForm::setOverruled(std::map<std::string, QString> reasons) {
  overruled_ = std::move(reasons);
  for (const Row& row : rows_) showOverruled(row);
}

QString RecipeForm::overruledBy(const RecipeField& field) const {
  const auto found = overruled_.find(std::string(field.path));
  return found == overruled_.end() ? QString() : found->second;
}

void RecipeForm::showOverruled(const Row& row) const {
  const QString reason = overruledBy(*row.field);
  const QString help = recipeText(row.field->help);
  for (QWidget* widget : {static_cast<QWidget*>(row.label), row.editor}) {
    widget->setEnabled(reason.isEmpty());
    widget->setToolTip(reason.isEmpty() ? help : reason);
  }
  row.editor->setAccessibleDescription(reason.isEmpty() ? help : reason);
}

void RecipeForm::rebuild() {
  rows_.clear();
  delete page_;
  page_ = new QWidget(this);
  auto* inside = new QVBoxLayout(page_);
  inside->setContentsMargins({});
  inside->setSpacing(Theme::kSpaceXs);
  column_->addWidget(page_);

  const auto under = [](std::string_view prefix, bool lists) {
    return [prefix, lists](const RecipeField& field) {
      return field.path.starts_with(prefix) &&
             (field.path.find("[]", prefix.size()) != std::string_view::npos) == lists;
    };
  };
  // The Prompt panel and the model go before what a recipe asks for.
  addSection(tr("Advice on sampling"), QStringLiteral("recipe.sampling"), true, 0,
             under("sampling.", false));
  const int terms = static_cast<int>(sizeOf(recipe_, {"terms"}));
  for (int i = 0; i < terms; ++i) {
    const QString id =
        QString::fromStdString(recipe_["terms"][static_cast<std::size_t>(i)].value("id", ""));
    addSection(id.isEmpty() ? tr("Energy %1").arg(i + 1) : tr("Energy %1: %2").arg(i + 1).arg(id),
               QStringLiteral("recipe.term"), false, i, under("terms[].", false));
  }
  if (terms > 0) {
    addSection(tr("Update"), QStringLiteral("recipe.update"), true, 0, under("update.", false));
    addSection(tr("Schedule"), QStringLiteral("recipe.schedule"), false, 0,
               under("schedule.", false));
    const int points = static_cast<int>(sizeOf(recipe_, {"schedule", "refine"}));
    for (int i = 0; i < points; ++i)
      addSection(tr("Refinement %1").arg(i + 1), QStringLiteral("recipe.refine"), false, i,
                 under("schedule.", true));
  }
  addSection(tr("Keeping the source"), QStringLiteral("recipe.blend"), false, 0,
             under("blend.", false));
  addSection(tr("Windows over time"), QStringLiteral("recipe.windows"), false, 0,
             under("windows.", false));
  inside->addStretch(1);
}

void RecipeForm::addSection(const QString& title, const QString& key, bool open, int index,
                            const std::function<bool(const RecipeField&)>& takes) {
  auto* section = new FoldSection(title, key, open, page_);
  page_->layout()->addWidget(section);
  auto* grid = new QGridLayout;
  grid->setContentsMargins(Theme::kSpaceL, 0, 0, 0);
  grid->setHorizontalSpacing(Theme::kSpaceS);
  grid->setVerticalSpacing(Theme::kSpaceXs);
  grid->setColumnStretch(1, 1);
  grid->setColumnMinimumWidth(2, Theme::kIconSize);
  section->body()->addLayout(grid);
  QString group;
  for (const RecipeField& field : recipeFields()) {
    if (!takes(field)) continue;
    const QString path = text(field.path);
    const QString within =
        path.count(QLatin1Char('.')) > 1 && path.startsWith(QLatin1String("terms"))
            ? path.section(QLatin1Char('.'), 1, 1)
            : QString();
    if (within != group && !within.isEmpty())
      grid->addWidget(
          makeLabel(within == QLatin1String("map") ? tr("Attention maps") : tr("Attention sites"),
                    "section", page_),
          grid->rowCount(), 0, 1, 3);
    group = within;
    addRow(grid, field, index);
  }
}

void RecipeForm::addRow(QGridLayout* grid, const RecipeField& field, int index) {
  Row row{.field = &field, .index = index};
  const QString name = humanised(field.path);
  row.label = makeLabel(name, "muted", page_);
  row.editor = makeEditor(row);
  row.editor->setObjectName(QStringLiteral("recipe.%1.%2").arg(text(field.path)).arg(index));
  row.editor->setAccessibleName(name);
  row.label->setBuddy(row.editor);
  row.reset = new QToolButton(page_);
  row.reset->setIcon(icon(u"undo"));
  row.reset->setIconSize({Theme::kSpaceM, Theme::kSpaceM});
  row.reset->setToolTip(tr("Back to the preset's value"));
  row.reset->setAccessibleName(tr("Reset %1").arg(name));
  QSizePolicy keep = row.reset->sizePolicy();
  keep.setRetainSizeWhenHidden(true);
  row.reset->setSizePolicy(keep);
  connect(row.reset, &QToolButton::clicked, this, [this, &field, index] {
    change(field, index, valueAt(preset_, field.path, index, field.fallback));
  });
  for (QWidget* widget : {static_cast<QWidget*>(row.label), row.editor})
    widget->installEventFilter(this);
  const int at = grid->rowCount();
  grid->addWidget(row.label, at, 0);
  grid->addWidget(row.editor, at, 1);
  grid->addWidget(row.reset, at, 2);
  rows_.push_back(std::move(row));
}

QWidget* RecipeForm::makeEditor(Row& row) {
  const RecipeField& field = *row.field;
  const int index = row.index;
  const auto tell = [this, &field, index](json value) { change(field, index, std::move(value)); };
  const auto unitOf = [&](auto* spin) {
    constexpr std::size_t kShort = 7;
    if (!field.unit.empty() && field.unit.size() <= kShort)
      spin->setSuffix(QLatin1Char(' ') + recipeText(field.unit));
    spin->setKeyboardTracking(false);
    guardWheel(spin);
  };
  const bool mayBeNone = field.fallback.is_null();
  if (field.type == FieldType::Boolean) {
    auto* box = new QCheckBox(page_);
    connect(box, &QCheckBox::toggled, this, [tell](bool on) { tell(on); });
    row.show = [box](const json& value) { box->setChecked(value.get<bool>()); };
    return box;
  }
  if (field.type == FieldType::Choice) {
    auto* box = new QComboBox(page_);
    guardWheel(box);
    box->setMinimumContentsLength(6);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const std::string_view choice : field.choices)
      box->addItem(choiceName(choice), text(choice));
    connect(box, &QComboBox::activated, this,
            [tell, box] { tell(box->currentData().toString().toStdString()); });
    row.show = [box](const json& value) { box->setCurrentIndex(box->findData(shown(value))); };
    return box;
  }
  if (field.type == FieldType::Integer) {
    auto* spin = new QSpinBox(page_);
    spin->setRange(static_cast<int>(field.least), static_cast<int>(field.most));
    unitOf(spin);
    connect(spin, &QSpinBox::valueChanged, this, [tell](int value) { tell(value); });
    row.show = [spin](const json& value) { spin->setValue(value.get<int>()); };
    return spin;
  }
  if (field.type == FieldType::Number && !mayBeNone) {
    auto* spin = new NumberBox(page_);
    spin->setDecimals(7);
    spin->setRange(field.least, field.most);
    spin->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    unitOf(spin);
    connect(spin, &QDoubleSpinBox::valueChanged, this, [tell](double value) { tell(value); });
    row.show = [spin](const json& value) { spin->setValue(value.get<double>()); };
    return spin;
  }
  auto* line = new QLineEdit(page_);
  if (mayBeNone) line->setPlaceholderText(tr("none"));
  if (field.type == FieldType::TextList || field.type == FieldType::IntegerList)
    line->setPlaceholderText(tr("none; separate by commas"));
  const FieldType type = field.type;
  connect(line, &QLineEdit::editingFinished, this, [tell, line, type, mayBeNone] {
    const QString typed = line->text().trimmed();
    if (type == FieldType::Text)
      tell(typed.toStdString());
    else if (type != FieldType::Number)
      tell(listFrom(typed, type));
    else if (mayBeNone && typed.isEmpty())
      tell(nullptr);
    else
      tell(typed.toDouble());
  });
  row.show = [line](const json& value) {
    line->setText(value.is_null() ? QString() : shown(value));
  };
  return line;
}

void RecipeForm::change(const RecipeField& field, int index, json value) {
  if (showing_) return;
  const json before = valueAt(recipe_, field.path, index, field.fallback);
  const bool same = value.is_number() && before.is_number()
                        ? value.get<double>() == before.get<double>()
                        : value == before;
  if (same) return;
  json next = recipe_;
  setValueAt(next, field.path, index, std::move(value));
  QString name = text(field.path);
  name.replace(QStringLiteral("[]"), QStringLiteral("[%1]").arg(index));
  Q_EMIT edited(name, next);
}

void RecipeForm::describe(const Row& row) {
  const RecipeField& field = *row.field;
  QStringList facts;
  const bool isNumber = field.type == FieldType::Number || field.type == FieldType::Integer;
  if (isNumber)
    facts << QStringLiteral("%1–%2 %3")
                 .arg(field.least)
                 .arg(field.most)
                 .arg(recipeText(field.unit))
                 .trimmed();
  else if (!field.unit.empty())
    facts << recipeText(field.unit);
  facts << tr("preset: %1").arg(shown(valueAt(preset_, field.path, row.index, field.fallback)));
  if (!field.reference.empty()) facts << text(field.reference);
  QString told = recipeText(field.help) + QLatin1Char('\n') + facts.join(QStringLiteral(" · "));
  if (!field.equation.empty()) told += QLatin1Char('\n') + text(field.equation);
  Q_EMIT described(humanised(field.path), told);
}

bool RecipeForm::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Enter || event->type() == QEvent::FocusIn) {
    const auto found = std::ranges::find_if(
        rows_, [&](const Row& row) { return row.label == watched || row.editor == watched; });
    if (found != rows_.end()) describe(*found);
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace attune
