// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/timeline/mask_propagator.h"
#include "ui/timeline/timeline_view.h"

class QLabel;
class QProgressBar;
class QScrollBar;
class QSlider;
class QStackedWidget;

namespace attune {

class ActionRegistry;
class Editor;
class RunStore;
class TimelineEdits;
struct RunEntry;

// The timeline with its tool row, scroll bars and zoom, and the propagation of masks. Adds the
// actions key.*, mask.propagate* and timeline.*.
class TimelinePanel : public QWidget {
  Q_OBJECT

 public:
  TimelinePanel(Editor& editor, ActionRegistry& actions, QWidget* parent = nullptr);

  // Shows in the result strip whether the shown run is still going, fresh or stale.
  void watch(const RunStore& runs);
  [[nodiscard]] TimelineView& view() { return *view_; }
  [[nodiscard]] MaskPropagator& propagator() { return propagator_; }

 private:
  void addKeyActions();
  void addMaskActions();
  void addViewActions();
  void build();
  QWidget* buildTools();
  QWidget* buildProgress();
  void goToKey(int direction);
  void toggleKey();
  void updateActions();
  void updateScrollBars();
  [[nodiscard]] bool isUpToDate(const RunEntry& run) const;
  void updateResultState();
  void showProgress(const QString& label);

  Editor& editor_;
  ActionRegistry& actions_;
  MaskPropagator propagator_;
  const RunStore* runs_ = nullptr;
  TimelineView* view_ = nullptr;
  TimelineEdits* edits_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  QScrollBar* across_ = nullptr;
  QScrollBar* down_ = nullptr;
  QSlider* zoom_ = nullptr;
  QWidget* progress_ = nullptr;
  QLabel* progressText_ = nullptr;
  QProgressBar* progressBar_ = nullptr;
  QLabel* note_ = nullptr;
};

}  // namespace attune
