// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace attune {

struct Language {
  QString id = {};    // "en", "de": ISO 639-1, kept in settings
  QString name = {};  // in the language itself
};

// What the window's texts exist in, English first.
[[nodiscard]] const QList<Language>& languages();
// The user's choice, else the system's language where it is one of languages(), else English.
[[nodiscard]] QString preferredLanguage();
[[nodiscard]] QString currentLanguage();

// Texts that are made from now on, and numbers and dates, are in this language; English where it is
// not known. What is on the screen already stays: QApplication gets QEvent::LanguageChange, and the
// window is made anew.
void applyLanguage(const QString& id);
// The same, and it is the user's choice from now on.
void chooseLanguage(const QString& id);

}  // namespace attune
