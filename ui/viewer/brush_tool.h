// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <optional>

#include "core/document/brush.h"
#include "ui/viewer/tool.h"

namespace attune {

// Paints or erases. Alt turns it round for a stroke, the pen's eraser end too; Shift and a click
// draw a straight line from where the last stroke ended.
class BrushTool final : public Tool {
  Q_DECLARE_TR_FUNCTIONS(BrushTool)

 public:
  BrushTool(ToolHost& host, bool erases) : Tool(host), erases_(erases) {}

  void press(const PointerEvent& event) override;
  void move(const PointerEvent& event) override;
  void release(const PointerEvent& event) override;
  void hover(const PointerEvent& event) override;
  void cancel() override;
  [[nodiscard]] bool isBusy() const override { return stroke_.has_value(); }
  void paintOverlay(Scene& scene, QPointF origin) const override;
  [[nodiscard]] QCursor cursor() const override;

 private:
  void paintTo(const PointerEvent& event);

  bool erases_;
  bool removing_ = false;  // this stroke takes away
  std::optional<BrushStroke> stroke_ = {};
  std::optional<QPointF> at_ = {};
  std::optional<QPointF> lastEnd_ = {};
};

// A ring of the tip's size, and one where it is fully hard, for any ground.
void addTipRings(Scene& scene, QPointF at, const ToolOptions& options, double scale, double ratio);

}  // namespace attune
