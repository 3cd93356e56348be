// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

#include "ui/session/run_database.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace attune {

class FoundRunsModel;
class PanelNote;
class RunIndex;

// Runs of every saved project, by words of their prompt, recipe, seed, note or project. The project
// of the one that is chosen is opened, or its settings are taken over into the one that is open.
class FindRunsDialog : public QDialog {
  Q_OBJECT

 public:
  // `canRecall`: there is a project to take settings over into.
  FindRunsDialog(RunIndex& index, bool canRecall, QWidget* parent = nullptr);

 Q_SIGNALS:
  void openRequested(const attune::IndexedRun& run);
  void recallRequested(const QString& title, const attune::RecalledInputs& inputs);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void makeControls();
  void layOut();
  void search();
  void showFound(FoundRuns found);
  void refresh();
  void openChosen();
  void recallChosen();
  [[nodiscard]] const IndexedRun* chosen() const;

  RunIndex& index_;
  bool canRecall_;
  bool searching_ = false;
  bool again_ = false;  // what is asked for has changed since
  int hidden_ = 0;      // runs that fit, but are too many to be shown
  FoundRunsModel* model_ = nullptr;
  QLineEdit* field_ = nullptr;
  QCheckBox* starred_ = nullptr;
  QListView* list_ = nullptr;
  PanelNote* empty_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  QLabel* note_ = nullptr;
  QPushButton* forget_ = nullptr;
  QPushButton* recall_ = nullptr;
  QPushButton* open_ = nullptr;
};

}  // namespace attune
