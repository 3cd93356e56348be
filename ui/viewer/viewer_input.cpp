// SPDX-License-Identifier: GPL-3.0-or-later
// What the viewer's controller does with pointer and keys.
#include "ui/viewer/viewer_controller.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace attune {
namespace {

constexpr double kWheelStep = 1.2;        // zoom of one notch
constexpr double kWipeReach = 7;          // logical px
constexpr double kTipHardnessOver = 200;  // logical px of a drag from soft to hard

}  // namespace

QPointF ViewerController::paneOrigin(QPointF at) const {
  if (comparison() != Comparison::SideBySide) return {};
  const int half = paneSize(size_, Comparison::SideBySide).width();
  return at.x() >= half ? QPointF(half, 0) : QPointF();
}

PointerEvent ViewerController::placed(QPointF at, PointerEvent event) const {
  event.view = at - (drag_ == Drag::None ? paneOrigin(at) : dragOrigin_);
  event.image = transform_.toImage(event.view);
  return event;
}

bool ViewerController::onWipe(QPointF at) const {
  if (comparison() != Comparison::Wipe) return false;
  const double column = wipeColumn(transform_, wipe_);
  const QRectF frame = transform_.imageRect();
  const double knob =
      (std::max(frame.top(), 0.0) + std::min(frame.bottom(), static_cast<double>(size_.height()))) /
      2;
  const bool navigates = kind_ == ToolKind::Select || kind_ == ToolKind::Hand;
  const double along = std::abs(at.x() - column);
  // While painting, only the knob takes the pointer from the tool.
  return navigates ? along <= kWipeReach * ratio_ : std::hypot(along, at.y() - knob) <= 12 * ratio_;
}

void ViewerController::press(QPointF at, PointerEvent event) {
  last_ = pressed_ = at;
  inside_ = true;
  if (drag_ != Drag::None && drag_ != Drag::Tool) return;
  if (!editor_.stage()) return;
  if (drag_ == Drag::None) dragOrigin_ = paneOrigin(at);
  if (drag_ == Drag::None || !isBusy()) dragButton_ = event.button;
  const bool tip = kind_ == ToolKind::Brush || kind_ == ToolKind::Eraser;
  if (event.button == Qt::MiddleButton || (spaceHeld_ && event.button == Qt::LeftButton)) {
    if (isBusy()) return;
    drag_ = Drag::Pan;
    spaceUsed_ = true;
  } else if (event.button == Qt::RightButton && (event.modifiers & Qt::AltModifier) && tip) {
    if (isBusy()) return;
    drag_ = Drag::Tip;
    tipBefore_ = editor_.toolOptions();
  } else if (event.button == Qt::LeftButton && onWipe(at)) {
    drag_ = Drag::Wipe;
  } else {
    const PointerEvent here = placed(at, event);
    drag_ = Drag::Tool;
    tool_->press(here);
  }
  Q_EMIT cursorChanged();
}

void ViewerController::move(QPointF at, PointerEvent event) {
  const QPointF by = at - last_;
  last_ = at;
  inside_ = true;
  switch (drag_) {
    case Drag::None: {
      const PointerEvent here = placed(at, event);
      tool_->hover(here);
      Q_EMIT cursorChanged();
      break;
    }
    case Drag::Tool:
      tool_->move(placed(at, event));
      break;
    case Drag::Pan: {
      ViewTransform moved = transform_;
      moved.panBy(by);
      setTransform(moved);
      break;
    }
    case Drag::Wipe: {
      const QRectF frame = transform_.imageRect();
      setWipe((at.x() - frame.left()) / std::max(1.0, frame.width()));
      break;
    }
    case Drag::Tip:
      dragTip(at);
      break;
  }
  tellHover(at);
}

void ViewerController::dragTip(QPointF at) {
  const QPointF by = at - pressed_;
  ToolOptions options = tipBefore_;
  options.radius = std::clamp(tipBefore_.radius + by.x() / transform_.scale(), 0.5, 2048.0);
  options.hardness =
      std::clamp(tipBefore_.hardness - by.y() / (kTipHardnessOver * ratio_), 0.0, 1.0);
  editor_.setToolOptions(options);
}

void ViewerController::release(QPointF at, PointerEvent event) {
  last_ = at;
  if (drag_ == Drag::Tool) tool_->release(placed(at, event));
  // Another button, pressed and let go in the middle of a stroke, does not end it.
  if (event.button != dragButton_ && isBusy()) return;
  drag_ = Drag::None;
  Q_EMIT cursorChanged();
  tellHover(at);
}

void ViewerController::doublePress(QPointF at, PointerEvent event) {
  last_ = at;
  if (drag_ != Drag::None || spaceHeld_ || !editor_.stage()) return press(at, event);
  if (event.button == Qt::LeftButton && onWipe(at)) return setWipe(0.5);
  const PointerEvent here = placed(at, event);
  drag_ = Drag::Tool;
  dragButton_ = event.button;
  dragOrigin_ = paneOrigin(at);
  tool_->doublePress(here);
}

void ViewerController::wheel(QPointF at, double steps, bool sideways) {
  ViewTransform next = transform_;
  if (sideways) {
    next.panBy(QPointF(steps * 48 * ratio_, 0));
  } else {
    next.zoomBy(std::pow(kWheelStep, steps), at - paneOrigin(at));
  }
  setTransform(next);
  tellHover(at);
}

void ViewerController::leave() {
  inside_ = false;
  Q_EMIT hovered({.inside = false, .frame = editor_.frame()});
}

bool ViewerController::wantsKey(const QKeyEvent& event) const {
  if (event.key() == Qt::Key_Space && event.modifiers() == Qt::NoModifier) return true;
  if (!tool_->isBusy()) return false;
  switch (event.key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
      return true;
    default:
      return false;
  }
}

bool ViewerController::keyPress(const QKeyEvent& event) {
  if (event.key() == Qt::Key_Space && event.modifiers() == Qt::NoModifier) {
    if (!event.isAutoRepeat()) {
      spaceHeld_ = true;
      spaceUsed_ = false;
      Q_EMIT cursorChanged();
    }
    return true;
  }
  if (event.key() == Qt::Key_Escape && isBusy()) {
    cancelGesture();
    return true;
  }
  return tool_->key(event);
}

void ViewerController::keysLost() {
  if (!std::exchange(spaceHeld_, false)) return;
  Q_EMIT cursorChanged();
}

bool ViewerController::keyRelease(const QKeyEvent& event) {
  if (event.key() != Qt::Key_Space || event.isAutoRepeat() || !spaceHeld_) return false;
  spaceHeld_ = false;
  if (!spaceUsed_) Q_EMIT playToggled();
  Q_EMIT cursorChanged();
  return true;
}

void ViewerController::cancelGesture() {
  if (drag_ == Drag::Tip) editor_.setToolOptions(tipBefore_);
  if (tool_->isBusy()) tool_->cancel();
  if (work_.isActive()) work_.cancel();
  drag_ = Drag::None;
  refresh();
  Q_EMIT cursorChanged();
}

bool ViewerController::isBusy() const {
  return drag_ == Drag::Tip || tool_->isBusy();
}

QCursor ViewerController::cursor() const {
  if (!editor_.stage()) return Qt::ArrowCursor;
  if (drag_ == Drag::Pan) return Qt::ClosedHandCursor;
  if (spaceHeld_) return Qt::OpenHandCursor;
  if (drag_ == Drag::Wipe || (drag_ == Drag::None && inside_ && onWipe(last_))) {
    return Qt::SplitHCursor;
  }
  if (drag_ == Drag::Tip) return Qt::BlankCursor;
  if (const DocumentObject* object = editor_.selected(); object && object->locked) {
    const bool looks =
        kind_ == ToolKind::Select || kind_ == ToolKind::Hand || kind_ == ToolKind::Zoom;
    if (!looks) return Qt::ForbiddenCursor;
  }
  return tool_->cursor();
}

void ViewerController::tellHover(QPointF at) {
  const PointerEvent here = placed(at, {});
  HoverInfo info{.pixel = QPoint(static_cast<int>(std::floor(here.image.x())),
                                 static_cast<int>(std::floor(here.image.y()))),
                 .frame = editor_.frame()};
  info.inside = editor_.stage() && QRect(QPoint(), transform_.image()).contains(info.pixel);
  if (info.inside) {
    const Comparison shown = comparison();
    const bool second =
        shown == Comparison::Second || (shown == Comparison::Flicker && showsSecond()) ||
        (shown == Comparison::SideBySide && paneOrigin(at).x() > 0) ||
        (shown == Comparison::Wipe && here.view.x() >= wipeColumn(transform_, wipe_));
    const QImage picture = editor_.frameOf(second ? editor_.viewB() : firstId(), info.frame);
    if (!picture.isNull()) {
      const QSize size = transform_.image();
      info.colour = picture.pixel(
          std::min(picture.width() - 1, info.pixel.x() * picture.width() / size.width()),
          std::min(picture.height() - 1, info.pixel.y() * picture.height() / size.height()));
    }
    if (!work_.isActive()) {
      const DocumentObject* object = objectUnder(editor_, overlays_, here.image);
      if (object) info.object = QString::fromStdString(object->name);
    }
  }
  Q_EMIT hovered(info);
}

}  // namespace attune
