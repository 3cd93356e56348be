// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/preferences_dialog.h"

#include <QAction>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/actions/action_registry.h"
#include "ui/docks/panel_parts.h"
#include "ui/language/language.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

QFormLayout* makeForm(QWidget* page) {
  auto* form = new QFormLayout(page);
  form->setContentsMargins({});
  form->setHorizontalSpacing(Theme::kSpaceL);
  form->setVerticalSpacing(Theme::kSpaceS);
  form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  return form;
}

void addRow(QFormLayout* form, const QString& text, QWidget* field, const QString& tip) {
  field->setAccessibleName(text);
  field->setToolTip(tip);
  auto* label = new QLabel(text);
  label->setBuddy(field);
  form->addRow(label, field);
}

}  // namespace

PreferencesDialog::PreferencesDialog(ActionRegistry& actions, QWidget* parent)
    : QDialog(parent), actions_(actions), preferences_(loadPreferences()) {
  setObjectName(QStringLiteral("preferencesDialog"));
  setWindowTitle(tr("Preferences"));
  setAttribute(Qt::WA_DeleteOnClose);
  setMinimumWidth(Theme::spacing(110));

  auto* reset = new QPushButton(tr("Defaults"));
  reset->setObjectName(QStringLiteral("preferencesReset"));
  reset->setToolTip(tr("Files and memory as they were at first"));
  auto* keys = new QPushButton(tr("Shortcuts…"));
  keys->setObjectName(QStringLiteral("preferencesShortcuts"));
  auto* close = new QPushButton(tr("Close"));
  close->setObjectName(QStringLiteral("preferencesClose"));
  for (QPushButton* button : {reset, keys}) button->setAutoDefault(false);
  close->setDefault(true);
  auto* bar = new QHBoxLayout;
  bar->setSpacing(Theme::kSpaceS);
  bar->addWidget(reset);
  bar->addWidget(keys);
  bar->addStretch(1);
  bar->addWidget(close);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
  column->setSpacing(Theme::kSpaceM);
  column->addWidget(makeLabel(tr("Look and language"), "section", this));
  column->addWidget(makeLook());
  column->addSpacing(Theme::kSpaceS);
  column->addWidget(makeLabel(tr("Files and memory"), "section", this));
  column->addWidget(makeFiles());
  column->addStretch(1);
  column->addLayout(bar);

  connect(reset, &QPushButton::clicked, this, [this] {
    preferences_ = {.scalePercent = preferences_.scalePercent};
    showNumbers();
  });
  connect(keys, &QPushButton::clicked, this, [this] {
    const bool isMadeAnew = language_->currentData().toString() != currentLanguage();
    accept();
    if (!isMadeAnew) actions_.find(QStringLiteral("help.shortcuts"))->trigger();
  });
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

QWidget* PreferencesDialog::makeLook() {
  auto* page = new QWidget;
  QFormLayout* form = makeForm(page);
  language_ = new QComboBox;
  language_->setObjectName(QStringLiteral("preferencesLanguage"));
  for (const Language& each : languages()) language_->addItem(each.name, each.id);
  language_->setCurrentIndex(language_->findData(currentLanguage()));
  addRow(form, tr("Language"), language_, tr("In force when this dialog closes"));

  auto* look = new QComboBox;
  look->setObjectName(QStringLiteral("preferencesTheme"));
  look->addItem(tr("Dark"), QStringLiteral("view.themeDark"));
  look->addItem(tr("Light"), QStringLiteral("view.themeLight"));
  look->setCurrentIndex(theme().mode == ThemeMode::Light ? 1 : 0);
  addRow(form, tr("Theme"), look, tr("Dark panels for long work, light ones for bright rooms"));
  auto* scale = new QComboBox;
  scale->setObjectName(QStringLiteral("preferencesScale"));
  for (const int percent : {75, 100, 125, 150, 175, 200, 250, 300})
    scale->addItem(tr("%1 %").arg(percent), percent);
  scale->setCurrentIndex(scale->findData(preferences_.scalePercent));
  addRow(form, tr("Size of the interface"), scale, tr("From the next start on"));
  connect(scale, &QComboBox::activated, this,
          [this, scale] { preferences_.scalePercent = scale->currentData().toInt(); });
  connect(look, &QComboBox::activated, this,
          [this, look] { actions_.find(look->currentData().toString())->trigger(); });
  return page;
}

QWidget* PreferencesDialog::makeFiles() {
  auto* page = new QWidget;
  QFormLayout* form = makeForm(page);
  const auto memory = [&](const char* name, int Preferences::*value, const QString& text,
                          const QString& tip) {
    addRow(form, text,
           makeNumber(name, value, Preferences::kLeastMemory, Preferences::kMostMemory, tr("MiB")),
           tip);
  };
  addRow(form, tr("Autosave every"),
         makeNumber("preferencesAutosave", &Preferences::autosaveSeconds,
                    Preferences::kLeastAutosave, Preferences::kMostAutosave, tr("s")),
         tr("A whole copy of the project; every edit between is kept as well"));
  memory("preferencesUndo", &Preferences::undoMiB, tr("Memory for undo"),
         tr("Older steps go to the disk; for projects that are opened from now on"));
  memory("preferencesRuns", &Preferences::runsMiB, tr("Memory for clips of runs"),
         tr("Beyond it the oldest runs without a star lose their clips"));
  memory("preferencesAttention", &Preferences::attentionMiB, tr("Memory for attention maps"),
         tr("Beyond it the oldest steps keep their numbers alone"));
  showNumbers();
  return page;
}

QSpinBox* PreferencesDialog::makeNumber(const char* name, int Preferences::*value, int least,
                                        int most, const QString& unit) {
  auto* spin = new QSpinBox;
  spin->setObjectName(QLatin1String(name));
  spin->setRange(least, most);
  spin->setSuffix(QLatin1Char(' ') + unit);
  spin->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
  guardWheel(spin);
  numbers_.append({spin, value});
  connect(spin, &QSpinBox::valueChanged, this,
          [this, value](int number) { preferences_.*value = number; });
  return spin;
}

void PreferencesDialog::showNumbers() {
  const Preferences shown = preferences_;
  for (const auto& [spin, value] : numbers_) spin->setValue(shown.*value);
}

void PreferencesDialog::done(int result) {
  const QString language = language_->currentData().toString();
  QDialog::done(result);
  if (preferences_ != loadPreferences()) {
    savePreferences(preferences_);
    Q_EMIT changed(preferences_);
  }
  if (language != currentLanguage()) chooseLanguage(language);
}

}  // namespace attune
