// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include "ui/attention/run_panel.h"

class QComboBox;
class QLabel;
class QListView;
class QSlider;
class QToolButton;

namespace attune {

class MapPins;
class SiteDelegate;
class SiteModel;
class WordShares;

// Every site of a step as a grid of maps: which word is looked for where, and how sharply. Scrubs
// the steps of a run that goes on or is over; a site that is chosen lies over the picture.
class AttentionPanel : public RunPanel {
  Q_OBJECT

 public:
  AttentionPanel(AttentionLens& lens, ActionRegistry& actions, QWidget* parent = nullptr);
  ~AttentionPanel() override;

  [[nodiscard]] SiteModel& sites() { return *model_; }
  // What is under the pointer in the viewer, in fractions of the frame; words are ranked there.
  void probe(QPointF at);
  void endProbe();

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void addActions();
  void addColours();
  [[nodiscard]] QWidget* makeRunRow();
  [[nodiscard]] QWidget* makeChoiceRow();
  void fillRuns();
  void fillHeads();
  void refresh() override;
  void look();
  void fitCells();
  void pin();
  void save();
  void warn(const QString& message);

  SiteModel* model_ = nullptr;
  SiteDelegate* delegate_ = nullptr;
  QComboBox* runs_ = nullptr;
  QSlider* steps_ = nullptr;
  QLabel* stepLabel_ = nullptr;
  QToolButton* follow_ = nullptr;
  QComboBox* groups_ = nullptr;
  QComboBox* heads_ = nullptr;
  QComboBox* ranges_ = nullptr;
  QListView* grid_ = nullptr;
  MapPins* pins_ = nullptr;
  WordShares* shares_ = nullptr;
  QLabel* cost_ = nullptr;
  QThreadPool pool_;
};

}  // namespace attune
