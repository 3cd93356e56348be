// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;

namespace attune {

class ActionRegistry;
class CommandFilter;

// How well letters that were typed name a text: 0 not at all (a letter is missing, or out of
// order); more for a beginning, for beginnings of words, for letters in a row.
[[nodiscard]] int matchScore(const QString& typed, const QString& text);

// Every action by its name: type some letters of it, choose, and it is done. The ones that were
// used last come first. What cannot be done now is there too and says why not.
class CommandPalette : public QDialog {
  Q_OBJECT

 public:
  explicit CommandPalette(ActionRegistry& actions, QWidget* parent = nullptr);

  // Ids of the actions used last, newest first; kept in the settings.
  [[nodiscard]] static QStringList recent();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void search(const QString& typed);
  void showChosen();
  void perform();

  ActionRegistry& actions_;
  CommandFilter* filter_ = nullptr;
  QLineEdit* field_ = nullptr;
  QListView* list_ = nullptr;
  QLabel* nothing_ = nullptr;
  QLabel* note_ = nullptr;
};

}  // namespace attune
