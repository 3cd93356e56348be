// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/shortcut_schemes.h"

#include <QCoreApplication>
#include <QFile>
#include <QSettings>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/json_reader.h"
#include "ui/language/translate.h"

namespace attune {
namespace {

using nlohmann::json;

const QString kKey = QStringLiteral("shortcutScheme");

QList<QKeySequence> keysIn(const JsonReader& list) {
  QList<QKeySequence> keys;
  for (const JsonReader& item : list.items()) {
    const QString text = QString::fromStdString(item.text());
    const QKeySequence key(text, QKeySequence::PortableText);
    if (key.isEmpty() || key[0].key() == Qt::Key_unknown)
      throw badInput(tr("%1: %2: “%3” is no key; write it like \"Ctrl+Shift+P\"")
                         .arg(QString::fromStdString(item.source()),
                              QString::fromStdString(item.place()), text));
    keys.append(key);
  }
  return keys;
}

KeyMap parse(const QByteArray& text, const QString& file) {
  const json parsed = parseJson(text.toStdString(), file.toStdString());
  const JsonReader keys = JsonReader(parsed, file.toStdString()).at("keys");
  KeyMap map;
  for (const auto& [id, list] : keys.value().items())
    map.insert(QString::fromStdString(id), keysIn(keys.at(id)));
  return map;
}

ShortcutScheme builtIn(const char* id, const QString& title) {
  const QString name = QLatin1String(id);
  QFile file(QStringLiteral(":/shortcuts/%1.json").arg(name));
  (void)file.open(QIODevice::ReadOnly);
  return {.id = name, .title = title, .keys = parse(file.readAll(), file.fileName())};
}

KeyMap keysOf(const QString& id) {
  for (const ShortcutScheme& scheme : shortcutSchemes())
    if (scheme.id == id) return scheme.keys;
  return {};
}

}  // namespace

std::vector<ShortcutScheme> shortcutSchemes() {
  return {{.id = QStringLiteral("attune"), .title = QStringLiteral("Attune")},
          builtIn("video", tr("Like a video editor")),
          builtIn("painting", tr("Like a painting program"))};
}

QString currentScheme() {
  return QSettings().value(kKey, QStringLiteral("attune")).toString();
}

void chooseScheme(ActionRegistry& actions, const QString& id) {
  QSettings().setValue(kKey, id);
  actions.setScheme(keysOf(id));
  keepShortcuts(actions);
}

void restoreShortcuts(ActionRegistry& actions) {
  actions.setScheme(keysOf(currentScheme()));
  QSettings settings;
  actions.restore(settings);
}

void keepShortcuts(const ActionRegistry& actions) {
  QSettings settings;
  actions.save(settings);
}

QByteArray writeShortcuts(const ActionRegistry& actions) {
  json keys = json::object();
  for (const ActionSpec& spec : actions.specs()) {
    json list = json::array();
    for (const QKeySequence& key : actions.find(spec.id)->shortcuts())
      // A standard key that this platform does not have is there and empty.
      if (!key.isEmpty()) list.push_back(key.toString(QKeySequence::PortableText).toStdString());
    keys[spec.id.toStdString()] = std::move(list);
  }
  return QByteArray::fromStdString(json{{"keys", std::move(keys)}}.dump(2) + "\n");
}

KeyMap readShortcuts(const QByteArray& text, const QString& file, const ActionRegistry& actions) {
  KeyMap keys = parse(text, file);
  erase_if(keys, [&](const auto& entry) { return !actions.find(entry.key()); });
  const auto& specs = actions.specs();
  for (auto a = specs.begin(); a != specs.end(); ++a) {
    if (!keys.contains(a->id)) continue;
    for (const ActionSpec& b : specs) {
      if (b.id == a->id || !shareKeys(a->context, b.context)) continue;
      for (const QKeySequence& key : std::as_const(keys)[a->id]) {
        if (keys.contains(b.id) && keys[b.id].contains(key))
          throw badInput(tr("%1: keys.%2 and keys.%3: both have %4; give one of them another key")
                             .arg(file, a->id, b.id, key.toString(QKeySequence::PortableText)));
        if (keys.contains(b.id) || !actions.find(b.id)->shortcuts().contains(key)) continue;
        // The file's wish wins over an action that it does not speak of.
        QList<QKeySequence> left = actions.find(b.id)->shortcuts();
        left.removeAll(key);
        keys.insert(b.id, left);
      }
    }
  }
  return keys;
}

void takeShortcuts(ActionRegistry& actions, const KeyMap& keys) {
  for (auto it = keys.cbegin(); it != keys.cend(); ++it) actions.setShortcuts(it.key(), it.value());
  keepShortcuts(actions);
}

}  // namespace attune
