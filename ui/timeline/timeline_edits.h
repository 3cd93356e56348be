// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <utility>
#include <vector>

#include "ui/timeline/key_edits.h"

class QAction;

namespace attune {

class ActionRegistry;
class Editor;
class TimelineView;

// Registers what the timeline changes besides moving keys: how the selected keys go on, where an
// object is seen, the timing of its path, markers. They act on the playhead's frame, the selected
// object and the selected keys. Adds key.interpolation*, key.easing*, path.*, mask.* and marker.*.
class TimelineEdits : public QObject {
  Q_OBJECT

 public:
  TimelineEdits(Editor& editor, TimelineView& view, ActionRegistry& actions);

  // Reasons and ticks, for when something changed that they depend on.
  void update();

 private:
  void addInterpolations();
  void addEasings();
  void addPathEdits();
  void addMaskEdits();
  void addMarkerEdits();
  void addProgressKey();
  void evenTiming();
  void deleteTracked();
  void toggleHidden();
  void setHiddenInOut(bool hidden);
  void renameMarker();
  void deleteMarker();
  [[nodiscard]] QString whyNoKeys(KeyKind kind) const;
  [[nodiscard]] QString whyNoObject() const;
  void updateKeys();
  void updatePath(const QString& noObject);
  void updateMask(const QString& noObject);
  void updateMarker();

  Editor& editor_;
  TimelineView& view_;
  ActionRegistry& actions_;
  std::vector<std::pair<Interpolation, QAction*>> interpolations_;
  std::vector<std::pair<Easing, QAction*>> easings_;
};

}  // namespace attune
