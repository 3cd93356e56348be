// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;
class QStackedLayout;

namespace attune {

class ActionRegistry;
class Editor;
class EngineBridge;
class HistoryFilter;
class HistoryDelegate;

// Every run of the project, the newest first: what it made (playing under the pointer), its seed
// and recipe, what was measured, a star and a note. Its settings are recalled, made again, varied
// by seed; two are compared, in the viewer and by what differs between them.
class HistoryPanel : public QWidget {
  Q_OBJECT

 public:
  HistoryPanel(Editor& editor, EngineBridge& engine, ActionRegistry& actions,
               QWidget* parent = nullptr);

  [[nodiscard]] QStringList selected() const;  // ids, in the list's order
  // Selects that run and shows what it made; nothing where the project has no such run.
  void showRun(const QString& id);

 Q_SIGNALS:
  // Two runs are selected (their curves are worth one chart), or not two.
  void compared(const QString& first, const QString& second);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void registerActions();
  void layOut();
  void refresh();
  void play();
  void showSelected();
  void compareSelected();
  void select(const QStringList& runs);
  void openSheet();
  void recall();
  void runAgain();
  void useAsSource();
  [[nodiscard]] QString whyNoSource() const;
  void vary();
  void editNote();
  void discard();
  void restore();
  [[nodiscard]] QString current() const;
  [[nodiscard]] QString viewOf(const QString& id) const;

  Editor& editor_;
  EngineBridge& engine_;
  ActionRegistry& actions_;
  HistoryFilter* filter_ = nullptr;
  HistoryDelegate* delegate_ = nullptr;
  QLineEdit* search_ = nullptr;
  QComboBox* which_ = nullptr;
  QListView* list_ = nullptr;
  QLabel* differences_ = nullptr;
  QBoxLayout* bar_ = nullptr;   // fields, and beside or under them buttons
  QBoxLayout* body_ = nullptr;  // the list, and beside or under it what differs
  QStackedLayout* pages_ = nullptr;
  QTimer playing_;
  int frame_ = 0;
};

}  // namespace attune
