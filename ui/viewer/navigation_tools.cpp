// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/navigation_tools.h"

#include <cmath>

#include "ui/viewer/brush_tool.h"
#include "ui/viewer/fill_tool.h"
#include "ui/viewer/gesture_tool.h"
#include "ui/viewer/outline_tools.h"
#include "ui/viewer/path_tool.h"
#include "ui/viewer/select_tool.h"

namespace attune {
namespace {

constexpr double kDragBegins = 4;     // logical px
constexpr double kDoublesOver = 120;  // logical px of a drag for twice the size

}  // namespace

void HandTool::press(const PointerEvent& event) {
  held_ = true;
  last_ = event.view;
}

void HandTool::move(const PointerEvent& event) {
  if (!held_) return;
  ViewTransform moved = host().transform();
  moved.panBy(event.view - last_);
  last_ = event.view;
  host().setTransform(moved);
}

void HandTool::release(const PointerEvent& event) {
  (void)event;
  held_ = false;
}

QCursor HandTool::cursor() const {
  return held_ ? Qt::ClosedHandCursor : Qt::OpenHandCursor;
}

void ZoomTool::press(const PointerEvent& event) {
  held_ = true;
  dragged_ = false;
  from_ = event.view;
  scale_ = host().transform().scale();
}

void ZoomTool::move(const PointerEvent& event) {
  if (!held_) return;
  const double along = (event.view.x() - from_.x()) / host().ratio();
  if (!dragged_ && std::abs(along) < kDragBegins) return;
  dragged_ = true;
  ViewTransform zoomed = host().transform();
  zoomed.setScale(scale_ * std::exp2(along / kDoublesOver), from_);
  host().setTransform(zoomed);
}

void ZoomTool::release(const PointerEvent& event) {
  if (held_ && !dragged_) {
    const bool out = event.button == Qt::RightButton || (event.modifiers & Qt::AltModifier);
    ViewTransform zoomed = host().transform();
    zoomed.zoomBy(out ? 0.5 : 2, event.view);
    host().setTransform(zoomed);
  }
  held_ = false;
}

std::unique_ptr<Tool> makeTool(ToolKind kind, ToolHost& host) {
  switch (kind) {
    case ToolKind::Brush:
      return std::make_unique<BrushTool>(host, false);
    case ToolKind::Eraser:
      return std::make_unique<BrushTool>(host, true);
    case ToolKind::Lasso:
      return std::make_unique<LassoTool>(host);
    case ToolKind::Polygon:
      return std::make_unique<PolygonTool>(host);
    case ToolKind::Rectangle:
      return std::make_unique<BoxTool>(host, false);
    case ToolKind::Ellipse:
      return std::make_unique<BoxTool>(host, true);
    case ToolKind::Fill:
      return std::make_unique<FillTool>(host);
    case ToolKind::PathPen:
      return std::make_unique<PathTool>(host);
    case ToolKind::Gesture:
      return std::make_unique<GestureTool>(host);
    case ToolKind::Hand:
      return std::make_unique<HandTool>(host);
    case ToolKind::Zoom:
      return std::make_unique<ZoomTool>(host);
    case ToolKind::Select:
      break;
  }
  return std::make_unique<SelectTool>(host);
}

}  // namespace attune
