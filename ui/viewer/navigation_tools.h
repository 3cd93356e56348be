// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/tool.h"

namespace attune {

// Drags the view.
class HandTool final : public Tool {
 public:
  using Tool::Tool;
  void press(const PointerEvent& event) override;
  void move(const PointerEvent& event) override;
  void release(const PointerEvent& event) override;
  void cancel() override { held_ = false; }
  [[nodiscard]] bool isBusy() const override { return held_; }
  [[nodiscard]] QCursor cursor() const override;

 private:
  bool held_ = false;
  QPointF last_ = {};
};

// A click zooms in where it is, with Alt or the right button out; a drag to the sides does either.
class ZoomTool final : public Tool {
 public:
  using Tool::Tool;
  void press(const PointerEvent& event) override;
  void move(const PointerEvent& event) override;
  void release(const PointerEvent& event) override;
  void cancel() override { held_ = false; }
  [[nodiscard]] bool isBusy() const override { return held_; }
  [[nodiscard]] QCursor cursor() const override { return Qt::SizeHorCursor; }

 private:
  bool held_ = false;
  bool dragged_ = false;
  QPointF from_ = {};
  double scale_ = 1;
};

}  // namespace attune
