// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <array>

class QDockWidget;
class QMainWindow;

namespace attune {

// A way of working (painting masks, drawing paths, looking into the model), with an arrangement of
// panels of its own.
enum class Workspace { Mask, Path, Inspect };
inline constexpr std::array kWorkspaces{Workspace::Mask, Workspace::Path, Workspace::Inspect};

// "mask", "path", "inspect"; kept in settings.
[[nodiscard]] QString workspaceId(Workspace workspace);
// Mask where the name is none of them.
[[nodiscard]] Workspace workspaceNamed(const QString& id);

// Puts the panels, by id, where the workspace has them by default. On a small screen the right
// column becomes tabs and the lower right corner is left to the timeline. Panels that are missing
// are passed over.
void arrange(QMainWindow& window, const QHash<QString, QDockWidget*>& panels, Workspace workspace);
// Gives what arrange() has put its share of the window, once the docks have the title bars that
// they will keep: what a dock needs at least has a say in it.
void apportion(QMainWindow& window, const QHash<QString, QDockWidget*>& panels,
               Workspace workspace);

}  // namespace attune
