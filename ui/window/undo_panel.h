// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QWidget>

class QListView;
class QStackedLayout;

namespace attune {

class ActionRegistry;
class Editor;

// The edits of the open project: row 0 is the project as it was opened, row n is after edit n.
class HistoryModel : public QAbstractListModel {
  Q_OBJECT

 public:
  explicit HistoryModel(Editor& editor, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] int currentRow() const;  // -1 without a project

 Q_SIGNALS:
  void currentRowChanged();

 private:
  void refresh();

  Editor& editor_;
  QStringList labels_;
  int position_ = -1;
};

// The list of edits; a click or Return goes to that state.
class UndoPanel : public QWidget {
  Q_OBJECT

 public:
  UndoPanel(Editor& editor, ActionRegistry& actions, QWidget* parent = nullptr);

 private:
  void showCurrent();

  Editor& editor_;
  HistoryModel model_;
  QListView* list_ = nullptr;
  QStackedLayout* pages_ = nullptr;
};

}  // namespace attune
