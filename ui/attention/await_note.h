// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/docks/panel_parts.h"

namespace attune {

class ActionRegistry;
class AttentionLens;

// What a panel that draws a run shows before there is anything to draw: what it is for and the
// button that runs; while a run has not come to its first step yet, that.
class AwaitNote : public PanelNote {
  Q_OBJECT

 public:
  AwaitNote(AttentionLens& lens, ActionRegistry& actions, const QString& icon, const QString& text);

 private:
  void refresh();

  AttentionLens& lens_;
  QString text_;
  bool runs_ = false;  // has a button for it
};

}  // namespace attune
