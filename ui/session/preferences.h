// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attune {

// What the user has set for every project. Language, theme and keys are kept by their own parts.
struct Preferences {
  static constexpr int kLeastAutosave = 10;
  static constexpr int kMostAutosave = 3600;
  static constexpr int kLeastMemory = 16;
  static constexpr int kMostMemory = 65536;
  static constexpr int kLeastScale = 75;
  static constexpr int kMostScale = 300;

  int autosaveSeconds = 60;
  int undoMiB = 64;        // packed states in memory; older ones go to disk
  int runsMiB = 2048;      // clips of runs; the oldest without a star go
  int attentionMiB = 256;  // recorded maps; the oldest steps keep their numbers alone
  int scalePercent = 100;  // of the interface, on top of the system's; from the next start on
  friend bool operator==(const Preferences&, const Preferences&) = default;
};

// As they were kept; what is missing or out of range is the default.
[[nodiscard]] Preferences loadPreferences();
void savePreferences(const Preferences& preferences);

}  // namespace attune
