// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace attune {

class ActionRegistry;
class Editor;
class Playback;

// Play, step, jump, loop, in and out, the frame as a field, time code and rate; adds the actions
// playback.* and keeps them in line with what plays.
class TransportBar : public QWidget {
  Q_OBJECT

 public:
  TransportBar(Editor& editor, Playback& playback, ActionRegistry& actions,
               QWidget* parent = nullptr);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void addPlayActions();
  void addMoveActions();
  void addRangeActions();
  void build();
  QToolButton* addButton(const char* id, QWidget* parent);
  void addMarker();
  void updateState();
  void updateNumbers();

  Editor& editor_;
  Playback& playback_;
  ActionRegistry& actions_;
  QLabel* last_ = nullptr;
  QLabel* timeCode_ = nullptr;
  QLabel* rate_ = nullptr;
  bool stopKeyDown_ = false;
};

}  // namespace attune
