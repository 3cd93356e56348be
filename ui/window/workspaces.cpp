// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/workspaces.h"

#include <QDockWidget>
#include <QLayout>
#include <QMainWindow>
#include <algorithm>

#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr int kLeftColumn = Theme::spacing(62);
constexpr int kRightColumn = Theme::spacing(84);
constexpr int kSmallWidth = 1500;
constexpr int kSmallHeight = 850;

bool isSmall(const QMainWindow& window) {
  return window.width() < kSmallWidth || window.height() < kSmallHeight;
}

class Arranger {
 public:
  Arranger(QMainWindow& window, const QHash<QString, QDockWidget*>& panels)
      : window_(window), panels_(panels) {}

  void clear() {
    for (QDockWidget* dock : panels_) {
      dock->setFloating(false);
      // One that is removed while it is shown would be kept in saved layouts as shown.
      dock->hide();
      window_.removeDockWidget(dock);
    }
  }

  // A stack of docks from top to bottom, each of them one panel or tabs; returns what is on top.
  void column(Qt::DockWidgetArea area, const QList<QStringList>& stack) {
    for (const QStringList& tabs : stack) place(area, tabs, Qt::Vertical);
  }
  void row(Qt::DockWidgetArea area, const QList<QStringList>& stack) {
    for (const QStringList& tabs : stack) place(area, tabs, Qt::Horizontal);
  }
  QDockWidget* find(const char* id) const { return panels_.value(QString::fromLatin1(id)); }

  void resize(const QList<std::pair<const char*, int>>& sizes, Qt::Orientation orientation) {
    QList<QDockWidget*> docks;
    QList<int> lengths;
    for (const auto& [id, length] : sizes) {
      if (QDockWidget* dock = find(id)) {
        docks.append(dock);
        lengths.append(length);
      }
    }
    window_.resizeDocks(docks, lengths, orientation);
    window_.layout()->activate();
  }

 private:
  void place(Qt::DockWidgetArea area, const QStringList& tabs, Qt::Orientation orientation) {
    QDockWidget* top = nullptr;
    for (const QString& id : tabs) {
      QDockWidget* dock = panels_.value(id);
      if (!dock) continue;
      if (top) {
        window_.tabifyDockWidget(top, dock);
      } else {
        window_.addDockWidget(area, dock, orientation);
        top = dock;
      }
      dock->show();
    }
    if (top) top->raise();
  }

  QMainWindow& window_;
  const QHash<QString, QDockWidget*>& panels_;
};

}  // namespace

QString workspaceId(Workspace workspace) {
  switch (workspace) {
    case Workspace::Path:
      return QStringLiteral("path");
    case Workspace::Inspect:
      return QStringLiteral("inspect");
    case Workspace::Mask:
      break;
  }
  return QStringLiteral("mask");
}

Workspace workspaceNamed(const QString& id) {
  const auto found = std::ranges::find(kWorkspaces, id, workspaceId);
  return found == kWorkspaces.end() ? Workspace::Mask : *found;
}

void arrange(QMainWindow& window, const QHash<QString, QDockWidget*>& panels, Workspace workspace) {
  const auto ids = [](std::initializer_list<const char*> names) {
    QStringList list;
    for (const char* name : names) list.append(QString::fromLatin1(name));
    return list;
  };
  const bool small = isSmall(window);
  Arranger arranger(window, panels);
  arranger.clear();
  const QStringList objects = ids({"objects"});
  const QStringList options = ids({"toolOptions"});
  const QStringList words = ids({"prompt", "recipe", "models"});
  const QStringList runs = ids({"history", "queue", "undo", "log"});
  const QStringList timeline = ids({"timeline"});

  if (workspace == Workspace::Inspect) {
    // What is edited stays at hand behind what the model does.
    const QStringList charts = ids({"entropy", "steering"});
    const QStringList edited = ids({"objects", "prompt", "recipe"});
    if (window.height() < kSmallHeight) {
      arranger.column(Qt::RightDockWidgetArea, {ids({"attention"}) + charts + edited});
    } else {
      arranger.column(Qt::RightDockWidgetArea, {ids({"attention"}) + edited, charts});
    }
    arranger.row(Qt::BottomDockWidgetArea, {timeline + runs});
    return;
  }

  arranger.column(Qt::LeftDockWidgetArea, {objects, options});
  if (small) {
    arranger.column(Qt::RightDockWidgetArea, {words});
    arranger.row(Qt::BottomDockWidgetArea, {timeline + runs});
  } else {
    arranger.column(Qt::RightDockWidgetArea, {words});
    arranger.row(Qt::BottomDockWidgetArea, {timeline, runs});
  }
}

void apportion(QMainWindow& window, const QHash<QString, QDockWidget*>& panels,
               Workspace workspace) {
  // What docks are given is measured against what they are now.
  window.layout()->activate();
  Arranger arranger(window, panels);
  if (workspace == Workspace::Inspect) {
    // Half of the window for what the model does.
    arranger.resize({{"attention", window.width() / 2}}, Qt::Horizontal);
    const bool low = window.height() < kSmallHeight;
    arranger.resize({{"timeline", window.height() * (low ? 28 : 20) / 100}}, Qt::Vertical);
    if (!low)
      arranger.resize({{"attention", window.height() * 55 / 100}, {"entropy", window.height() / 3}},
                      Qt::Vertical);
    return;
  }

  // Paths live on the timeline's curves, masks on the canvas.
  const int bottom = window.height() * (workspace == Workspace::Path ? 40 : 28) / 100;
  arranger.resize({{"objects", kLeftColumn}, {"prompt", kRightColumn}}, Qt::Horizontal);
  arranger.resize({{"timeline", bottom}}, Qt::Vertical);
  arranger.resize({{"objects", window.height() / 4}, {"toolOptions", window.height() / 3}},
                  Qt::Vertical);
  if (!isSmall(window))
    arranger.resize({{"timeline", window.width() - kRightColumn}, {"history", kRightColumn}},
                    Qt::Horizontal);
}

}  // namespace attune
