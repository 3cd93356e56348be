// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QPolygonF>

#include "core/document/brush.h"
#include "ui/viewer/tool.h"

namespace attune {

// How an outline that begins with these keys joins the mask: Shift adds, Alt takes away, both keep
// what is common, neither does as the tool options say.
[[nodiscard]] MaskCombine combineFor(Qt::KeyboardModifiers modifiers, MaskCombine usual);

// Tools that draw a closed outline, which joins the mask when it is done.
class OutlineTool : public Tool {
  Q_DECLARE_TR_FUNCTIONS(OutlineTool)

 public:
  using Tool::Tool;
  void cancel() override;
  [[nodiscard]] bool isBusy() const override { return busy_; }
  void paintOverlay(Scene& scene, QPointF origin) const override;
  [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }

 protected:
  void begin(const PointerEvent& event);
  void finish(const QString& label);
  [[nodiscard]] virtual QPolygonF outline() const = 0;  // image px
  [[nodiscard]] virtual bool isClosed() const { return true; }
  virtual void forget() = 0;
  [[nodiscard]] MaskCombine how() const { return how_; }

 private:
  bool busy_ = false;
  MaskCombine how_ = MaskCombine::Add;
};

class LassoTool final : public OutlineTool {
  Q_DECLARE_TR_FUNCTIONS(LassoTool)

 public:
  using OutlineTool::OutlineTool;
  void press(const PointerEvent& event) override;
  void move(const PointerEvent& event) override;
  void release(const PointerEvent& event) override;

 private:
  [[nodiscard]] QPolygonF outline() const override { return points_; }
  void forget() override { points_.clear(); }

  QPolygonF points_ = {};
};

// Clicks add corners; a right click takes the last one back; Enter, a double click or a click on
// the first corner ends.
class PolygonTool final : public OutlineTool {
  Q_DECLARE_TR_FUNCTIONS(PolygonTool)

 public:
  using OutlineTool::OutlineTool;
  void press(const PointerEvent& event) override;
  void move(const PointerEvent& event) override { hover(event); }
  void release(const PointerEvent& event) override { (void)event; }
  void hover(const PointerEvent& event) override;
  void doublePress(const PointerEvent& event) override;
  bool key(const QKeyEvent& event) override;
  void paintOverlay(Scene& scene, QPointF origin) const override;

 private:
  [[nodiscard]] QPolygonF outline() const override;
  [[nodiscard]] bool isClosed() const override { return false; }
  void forget() override { points_.clear(); }
  void end();

  QPolygonF points_ = {};
  QPointF pointer_ = {};
};

// A rectangle or an ellipse: Shift while dragging makes it even-sided, Alt grows it from its
// centre.
class BoxTool final : public OutlineTool {
  Q_DECLARE_TR_FUNCTIONS(BoxTool)

 public:
  BoxTool(ToolHost& host, bool ellipse) : OutlineTool(host), ellipse_(ellipse) {}
  void press(const PointerEvent& event) override;
  void move(const PointerEvent& event) override;
  void release(const PointerEvent& event) override;

 private:
  [[nodiscard]] QPolygonF outline() const override;
  void forget() override {}

  bool ellipse_;
  Qt::KeyboardModifiers atPress_ = {};
  QPointF from_ = {};
  QPointF to_ = {};
  bool even_ = false;
  bool centred_ = false;
};

}  // namespace attune
