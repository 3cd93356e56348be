// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListView;
class QMenu;
class QStackedLayout;
class QToolButton;

namespace attune {

class ActionRegistry;
class Editor;
class ObjectListModel;
struct DocumentObject;

// The list of objects and what can be done with them. Registers object.*.
class ObjectsPanel : public QWidget {
  Q_OBJECT

 public:
  ObjectsPanel(Editor& editor, ActionRegistry& actions, QWidget* parent = nullptr);

 private:
  void registerActions();
  void layOut();
  void followEditor();
  void showState();
  void fillBindMenu();
  void addNew();
  void duplicate();
  void remove();
  void bind(const QString& words);
  void toggle(const QString& label, bool DocumentObject::*flag);
  void move(int by);

  Editor& editor_;
  ActionRegistry& actions_;
  ObjectListModel* model_;
  QListView* list_;
  QStackedLayout* pages_;
  QMenu* bindMenu_;
  QToolButton* bindButton_;
};

}  // namespace attune
