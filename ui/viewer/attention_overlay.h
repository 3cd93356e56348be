// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace attune {

class AttentionLens;
class ViewerController;

// Keeps the heat map over the picture at what the lens looks at and the frame that is shown. A
// child of the controller.
class AttentionOverlay : public QObject {
  Q_OBJECT

 public:
  AttentionOverlay(AttentionLens& lens, ViewerController& viewer);

 private:
  void refresh();

  AttentionLens& lens_;
  ViewerController& viewer_;
};

}  // namespace attune
