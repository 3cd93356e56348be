// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

class QDockWidget;
class QMainWindow;

namespace attune {

// A way of working, with an arrangement of panels of its own.
enum class Workspace { Mask, Path };

[[nodiscard]] QString workspaceId(Workspace workspace);  // "mask", "path"; kept in settings

// Puts the panels, by id, where the workspace has them by default. On a small screen the right
// column becomes tabs and the lower right corner is left to the timeline. Panels that are missing
// are passed over.
void arrange(QMainWindow& window, const QHash<QString, QDockWidget*>& panels, Workspace workspace);

}  // namespace attune
