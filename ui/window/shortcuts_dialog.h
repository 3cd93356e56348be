// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace attune {

class ActionRegistry;

// Every action with its keys: columns Action, Keys, Where.
class ShortcutModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Role { IdRole = Qt::UserRole + 1, SearchRole };

  explicit ShortcutModel(ActionRegistry& actions, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;

 private:
  ActionRegistry& actions_;
  int rows_ = 0;
};

// The shortcuts page: search, read, change, reset, choose a scheme, carry keys from machine to
// machine. A change is in force and kept at once; a key that another action has is refused with
// that action's name.
class ShortcutsDialog : public QDialog {
  Q_OBJECT

 public:
  explicit ShortcutsDialog(ActionRegistry& actions, QWidget* parent = nullptr);

 private:
  [[nodiscard]] QString chosen() const;
  void showChosen();
  void assign();
  // Else says whose the key is.
  bool isFree(const QKeySequence& key);
  [[nodiscard]] QComboBox* makeSchemes();
  void askForFile(bool saves);
  void importFrom(const QString& file);
  void exportTo(const QString& file);
  void tell(const QString& text);

  ActionRegistry& actions_;
  ShortcutModel* model_ = nullptr;
  QSortFilterProxyModel* filter_ = nullptr;
  QLineEdit* search_ = nullptr;
  QTableView* table_ = nullptr;
  QKeySequenceEdit* keys_ = nullptr;
  QPushButton* reset_ = nullptr;
  QLabel* note_ = nullptr;
};

}  // namespace attune
