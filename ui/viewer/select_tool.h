// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <optional>

#include "ui/viewer/path_tool.h"
#include "ui/viewer/tool.h"

namespace attune {

// Selects what is clicked; a drag moves a node or handle of the selected object's path, or its mask
// at the playhead as a whole, by whole pixels (Shift: along one axis). Arrow keys with Ctrl nudge.
class SelectTool final : public Tool {
  Q_DECLARE_TR_FUNCTIONS(SelectTool)

 public:
  explicit SelectTool(ToolHost& host) : Tool(host), drag_(host) {}
  void press(const PointerEvent& event) override;
  void move(const PointerEvent& event) override;
  void release(const PointerEvent& event) override;
  void hover(const PointerEvent& event) override;
  bool key(const QKeyEvent& event) override;
  void cancel() override;
  [[nodiscard]] bool isBusy() const override { return drag_.isActive() || from_.has_value(); }
  [[nodiscard]] QCursor cursor() const override;

 private:
  void moveMask(QPoint by);

  PathDrag drag_;
  std::optional<QPointF> from_ = {};  // image px; a mask is held there
  QPointF fromView_ = {};
  bool moving_ = false;
  bool overThing_ = false;
};

}  // namespace attune
