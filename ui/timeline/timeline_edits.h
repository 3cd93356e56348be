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
// object and the selected keys. Adds key.*, ease.*, path.*, mask.* and marker.*.
class TimelineEdits : public QObject {
  Q_OBJECT

 public:
  TimelineEdits(Editor& editor, TimelineView& view, ActionRegistry& actions);

  // Reasons and ticks, for when something changed that they depend on.
  void update();

 private:
  template <class How>
  using Choices = std::vector<std::pair<How, QAction*>>;  // in the order of their menu

  template <class How>
  [[nodiscard]] auto adder(const QString& group, Choices<How>& choices,
                           void (TimelineView::*set)(How));
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
  Choices<Interpolation> interpolations_;
  Choices<Easing> easings_;
};

}  // namespace attune
