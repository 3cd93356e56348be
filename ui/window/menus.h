// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

class QMenu;
class QMenuBar;
class QToolBar;

namespace attune {

class ActionRegistry;

// Fills a menu bar and the tools' column from the registry, group by group, with a separator
// between sections; what is added to the registry later joins in the next round of the event loop.
class Menus : public QObject {
  Q_OBJECT

 public:
  Menus(ActionRegistry& actions, QMenuBar& bar, QToolBar& tools, QObject* parent = nullptr);

  // Puts a menu of the caller's own into the menu of a group, before the section.
  void insert(const QString& group, int section, QMenu* menu);
  void fill();

 private:
  void fillMenu(const QString& group, QMenu& menu) const;

  struct Inserted {
    QString group;
    int section = 0;
    QMenu* menu = nullptr;
  };
  ActionRegistry& actions_;
  QToolBar& tools_;
  QHash<QString, QMenu*> menus_;
  QList<Inserted> inserted_;
  bool filling_ = false;
};

}  // namespace attune
