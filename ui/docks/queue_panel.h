// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListView;
class QStackedLayout;

namespace attune {

class ActionRegistry;
class Editor;
class EngineBridge;

// Runs that wait, the one that goes on, and those that have ended, with a bar for each. Rows that
// wait are dragged, or moved by Alt+Up and Alt+Down, into another order; a double click shows what
// a run made. Registers run.clearQueue
// and queue.*.
class QueuePanel : public QWidget {
  Q_OBJECT

 public:
  QueuePanel(Editor& editor, EngineBridge& bridge, ActionRegistry& actions,
             QWidget* parent = nullptr);

 private:
  void registerActions();
  void layOut();
  void refresh();
  void refreshMoves(const QString& none);
  void showMenu(const QPoint& at);
  void moveSelected(int by);  // to before the row that is so many below; 1 is where it is
  void cancelSelected();
  void showSelected();
  void recallSeed();
  [[nodiscard]] QString selectedId() const;

  Editor& editor_;
  EngineBridge& bridge_;
  ActionRegistry& actions_;
  QListView* list_;
  QLabel* summary_;
  QStackedLayout* pages_;
};

}  // namespace attune
