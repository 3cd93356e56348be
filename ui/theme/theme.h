// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

namespace attune {

enum class ThemeMode { Dark, Light };

// The type scale, in px: 11, 12, 13, 16, 22.
enum class TextSize { Caption, Body, Emphasis, Title, Display };

// What everything drawn by the window is measured and coloured with. No other file names a colour
// or a length in pixels; objects' own colours are in render/object_palette.h.
struct Theme {
  // The spacing grid, px. Within a group 4 or 8, between groups 12 or 16, around a page 24.
  static constexpr int kSpaceXs = 4;
  static constexpr int kSpaceS = 8;
  static constexpr int kSpaceM = 12;
  static constexpr int kSpaceL = 16;
  static constexpr int kSpaceXl = 24;
  static constexpr int spacing(int units) { return 4 * units; }

  static constexpr int kRadius = 4;          // corners of controls
  static constexpr int kControlHeight = 28;  // buttons, fields, rows of lists
  static constexpr int kRowHeight = 28;
  static constexpr int kIconSize = 20;      // in tool bars and lists; the drawings' own grid is 24
  static constexpr int kToolIconSize = 24;  // in the tools' column
  static constexpr int kFocusWidth = 2;     // of the focus ring

  ThemeMode mode = ThemeMode::Dark;
  QColor window = {};  // behind everything, between panels
  QColor panel = {};   // of docks and dialogs
  QColor raised = {};  // buttons, headers, tool tips, chips
  QColor sunken = {};  // text fields, lists, the timeline's well
  QColor hover = {};   // raised, under the pointer
  QColor canvas = {};  // around the picture; neutral grey, so that it does not tint what one sees
  QColor line = {};    // quiet borders and separators
  QColor lineStrong = {};  // borders that must be seen: fields, grips
  QColor text = {};
  QColor textMuted = {};  // captions, units, hints; still 4.5:1 on panel
  QColor textDisabled = {};
  QColor accent = {};  // the one accent: primary button, playhead, selection, focus
  QColor accentHover = {};
  QColor accentText = {};  // on accent
  QColor selection = {};   // behind selected rows; text stays `text`
  QColor danger = {};
  QColor warning = {};
  QColor good = {};
};

// The theme in force. Painting code asks at every paint; a widget that keeps colours listens for
// QEvent::PaletteChange in changeEvent().
[[nodiscard]] const Theme& theme();
// Sets style, palette, style sheet and font of the application; may be called at any time after
// QApplication exists. Every widget then gets QEvent::PaletteChange.
void applyTheme(ThemeMode mode);

[[nodiscard]] QFont themeFont(TextSize size, bool strong = false);
// With digits of equal width, for frame numbers, times and logs.
[[nodiscard]] QFont monospaceFont(TextSize size);

}  // namespace attune
