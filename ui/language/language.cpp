// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>
#include <algorithm>
#include <memory>
#include <vector>

#include "core/base/log.h"
#include "core/base/message.h"

namespace attune {
namespace {

const QString kKey = QStringLiteral("language");

struct Current {
  QString id = QStringLiteral("en");
  std::vector<std::unique_ptr<QTranslator>> translators = {};
};

Current& current() {
  static Current value;
  return value;
}

bool isKnown(const QString& id) {
  return std::ranges::any_of(languages(), [&](const Language& each) { return each.id == id; });
}

// Buttons such as Cancel and the file dialogs are Qt's own; a system may lack their translation.
void load(const QString& name, const QString& folder, LogLevel whenMissing) {
  auto translator = std::make_unique<QTranslator>();
  if (!translator->load(name, folder)) {
    log(whenMissing, "no translation " + (folder + QLatin1Char('/') + name).toStdString());
    return;
  }
  QCoreApplication::installTranslator(translator.get());
  current().translators.push_back(std::move(translator));
}

}  // namespace

const QList<Language>& languages() {
  static const QList<Language> all{{QStringLiteral("en"), QStringLiteral("English")},
                                   {QStringLiteral("de"), QStringLiteral("Deutsch")}};
  return all;
}

QString preferredLanguage() {
  const QString chosen = QSettings().value(kKey).toString();
  if (isKnown(chosen)) return chosen;
  const QString system = QLocale::system().name().section(QLatin1Char('_'), 0, 0);
  return isKnown(system) ? system : languages().front().id;
}

QString currentLanguage() {
  return current().id;
}

void applyLanguage(const QString& id) {
  current().id = isKnown(id) ? id : languages().front().id;
  setTranslate([](const char* pattern) {
    return QCoreApplication::translate("core", pattern).toStdString();
  });
  current().translators.clear();  // which uninstalls them
  // English is what the source is written in; the system may spell numbers its own way with it.
  const bool isSource = current().id == languages().front().id;
  const QLocale system = QLocale::system();
  const QLocale own(current().id);
  QLocale::setDefault(system.language() == own.language() || isSource ? system : own);
  // English has a file as well, for its plurals.
  load(QStringLiteral("attune_") + current().id, QStringLiteral(":/translations"),
       LogLevel::Warning);
  if (!isSource)
    load(QStringLiteral("qtbase_") + current().id,
         QLibraryInfo::path(QLibraryInfo::TranslationsPath), LogLevel::Info);
}

void chooseLanguage(const QString& id) {
  QSettings().setValue(kKey, id);
  if (id != currentLanguage()) applyLanguage(id);
}

}  // namespace attune
