// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace attune {

class ActionRegistry;
class Editor;
class ViewerController;

// The viewer's actions: tool.*, brush.*, view.*, mask.*, path.*. They follow the editor's state,
// and say why where they cannot be used.
class ViewerActions final : public QObject {
  Q_OBJECT

 public:
  ViewerActions(Editor& editor, ViewerController& controller, ActionRegistry& actions,
                QObject* parent);

 private:
  void addTools();
  void addBrush();
  void addView();
  void addMask();
  void addPath();
  void updateChecks();
  void updateReasons();
  void changeTip(double radiusFactor, double hardnessStep);

  Editor& editor_;
  ViewerController& controller_;
  ActionRegistry& actions_;
};

}  // namespace attune
