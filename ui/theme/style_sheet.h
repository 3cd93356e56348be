// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "ui/theme/theme.h"

namespace attune {

// The application's style sheet. Widgets choose a look by a dynamic property "look":
//   QPushButton: primary, quiet, danger    QToolButton: quiet is the default
//   QLabel: caption, muted, title, display, danger, warning, good
//   QFrame: panel, card, line              QToolBar: main, tools
[[nodiscard]] QString styleSheetOf(const Theme& theme);

}  // namespace attune
