// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QListWidget;
class QStackedWidget;

namespace attune {

class ActionRegistry;

// What stands in the window while no project is open: ways to begin, and what was open lately.
class StartPage : public QWidget {
  Q_OBJECT

 public:
  explicit StartPage(ActionRegistry& actions, QWidget* parent = nullptr);

  // Files that were open, newest first; those that are gone are left out.
  void setRecent(const QStringList& files);

 Q_SIGNALS:
  void openRequested(const QString& file);

 private:
  QWidget* makeRecent();

  ActionRegistry& actions_;
  QListWidget* recent_ = nullptr;
  QStackedWidget* recentPages_ = nullptr;
};

}  // namespace attune
