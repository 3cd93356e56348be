// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/preferences.h"

#include <QSettings>

namespace attune {
namespace {

struct Entry {
  const char* key;
  int Preferences::*value;
  int least;
  int most;
};

constexpr Entry kEntries[] = {
    {"files/autosaveSeconds", &Preferences::autosaveSeconds, Preferences::kLeastAutosave,
     Preferences::kMostAutosave},
    {"memory/undoMiB", &Preferences::undoMiB, Preferences::kLeastMemory, Preferences::kMostMemory},
    {"memory/runsMiB", &Preferences::runsMiB, Preferences::kLeastMemory, Preferences::kMostMemory},
    {"memory/attentionMiB", &Preferences::attentionMiB, Preferences::kLeastMemory,
     Preferences::kMostMemory},
    {"interface/scalePercent", &Preferences::scalePercent, Preferences::kLeastScale,
     Preferences::kMostScale},
};

}  // namespace

Preferences loadPreferences() {
  Preferences loaded;
  const QSettings settings;
  for (const Entry& entry : kEntries) {
    bool isNumber = false;
    const int value = settings.value(QLatin1String(entry.key)).toInt(&isNumber);
    if (isNumber && value >= entry.least && value <= entry.most) loaded.*entry.value = value;
  }
  return loaded;
}

void savePreferences(const Preferences& preferences) {
  QSettings settings;
  for (const Entry& entry : kEntries)
    settings.setValue(QLatin1String(entry.key), preferences.*entry.value);
}

}  // namespace attune
