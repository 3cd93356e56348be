// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>
#include <vector>

#include "ui/viewer/tool.h"

namespace attune {

// Records a drag while the clip plays: from the press on the playhead runs at the clip's speed, and
// where the pointer is becomes path and timing of the selected object.
class GestureTool final : public Tool {
  Q_DECLARE_TR_FUNCTIONS(GestureTool)

 public:
  explicit GestureTool(ToolHost& host);
  void press(const PointerEvent& event) override;
  void move(const PointerEvent& event) override;
  void release(const PointerEvent& event) override;
  void cancel() override;
  [[nodiscard]] bool isBusy() const override { return recording_; }
  void paintOverlay(Scene& scene, QPointF origin) const override;
  [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }

 private:
  [[nodiscard]] double now() const;  // frames of the clip
  void tick();
  void finish();

  bool recording_ = false;
  int startFrame_ = 0;
  QElapsedTimer clock_ = {};
  QTimer timer_;
  std::vector<GesturePoint> points_ = {};
  Vec2 at_ = {};
};

}  // namespace attune
