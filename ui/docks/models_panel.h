// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QListView;

namespace attune {

class ActionRegistry;
class Editor;
class EngineBridge;
class ModelListModel;

// Which models there are, which one the project uses, and on what device it runs. Registers model.*.
class ModelsPanel : public QWidget {
  Q_OBJECT

 public:
  ModelsPanel(Editor& editor, EngineBridge& bridge, ActionRegistry& actions,
              QWidget* parent = nullptr);

  // As the dialog's answer: the folder is read, and used when it is a model.
  void addFolder(const QString& folder);

 private:
  void registerActions();
  void layOut();
  void refresh();
  void askForFolder();
  void use();
  void remove();
  void whenRead(const QString& key);
  QComboBox* makeBox(const QString& name, const QString& accessible);

  Editor& editor_;
  EngineBridge& bridge_;
  ActionRegistry& actions_;
  ModelListModel* model_;
  QListView* list_;
  QComboBox* device_;
  QComboBox* dtype_;
  QLabel* memory_;
  QString wanted_ = {};  // a folder that was just added, to be used once it is read
};

}  // namespace attune
