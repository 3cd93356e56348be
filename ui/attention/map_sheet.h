// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QStringList>

namespace attune {

class AttentionLens;

// Maps of what the lens looks at as one picture for a page: a row for each site, a column for each
// frame, captions and a legend. Null where no site has a map.
[[nodiscard]] QImage mapSheet(const AttentionLens& lens, const QStringList& sites);

}  // namespace attune
