// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QStringList>
#include <QStringView>

namespace attune {

// resources/icons/<name>.svg in the colours of the theme in force: text, muted when disabled,
// accent when checked. Drawn at paint time, sharp at any device pixel ratio, and recoloured when
// the theme changes, so that one QIcon may be kept. Usage: icon(u"brush"). Null where there is
// none.
[[nodiscard]] QIcon icon(QStringView name);
[[nodiscard]] bool hasIcon(QStringView name);
[[nodiscard]] QStringList iconNames();

// The same drawing in a colour of its own, `side` px wide.
[[nodiscard]] QPixmap iconPixmap(QStringView name, int side, const QColor& colour,
                                 qreal devicePixelRatio = 1);

}  // namespace attune
