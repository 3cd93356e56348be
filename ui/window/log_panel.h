// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace attune {

class ActionRegistry;
class LogFilter;
class LogModel;

// What was said, filtered by level and text; the chosen lines, or all, are copied.
class LogPanel : public QWidget {
  Q_OBJECT

 public:
  LogPanel(LogModel& log, ActionRegistry& actions, QWidget* parent = nullptr);

 private:
  void registerActions();
  void copy() const;
  void updateState();

  LogModel& log_;
  ActionRegistry& actions_;
  LogFilter* filter_ = nullptr;
  QComboBox* level_ = nullptr;
  QLineEdit* search_ = nullptr;
  QListView* list_ = nullptr;
  QStackedWidget* pages_ = nullptr;
};

}  // namespace attune
