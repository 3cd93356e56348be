// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

#include "ui/actions/action_registry.h"

namespace attune {

// Keys as people know them from elsewhere; what a scheme does not name keeps Attune's own.
struct ShortcutScheme {
  QString id = {};  // "attune", "video", "painting"; kept in settings
  QString title = {};
  KeyMap keys = {};
};

// Those that come with the program, Attune's own first.
[[nodiscard]] std::vector<ShortcutScheme> shortcutSchemes();
[[nodiscard]] QString currentScheme();
// In force and kept from now on; Attune's own where the id is not known.
void chooseScheme(ActionRegistry& actions, const QString& id);
// Scheme and changed keys as they were kept.
void restoreShortcuts(ActionRegistry& actions);
void keepShortcuts(const ActionRegistry& actions);

// Every action's keys as a file that can be carried to another machine: JSON, the ids of actions
// with lists of keys such as "Ctrl+Shift+P".
[[nodiscard]] QByteArray writeShortcuts(const ActionRegistry& actions);
// Throws BadInput, naming the file and the place, for anything but such a file, a key that cannot
// be read, or one key given to two actions that could both hear it. Actions that are not known here
// are passed over, and actions that the file does not name keep their keys where those are free.
[[nodiscard]] KeyMap readShortcuts(const QByteArray& json, const QString& file,
                                   const ActionRegistry& actions);
// What readShortcuts gave, as the user's own keys.
void takeShortcuts(ActionRegistry& actions, const KeyMap& keys);

}  // namespace attune
