// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/select_tool.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "render/mask_outline.h"
#include "ui/viewer/mask_work.h"
#include "ui/viewer/object_overlays.h"

namespace attune {
namespace {

constexpr double kDragBegins = 4;  // logical px

// `to` becomes `from` moved by whole pixels; what leaves the frame is lost, the rest is blank.
void shift(const Image& from, Image& to, QPoint by) {
  std::ranges::fill(to.pixels, std::uint8_t{0});
  const int width = from.size.width - std::abs(by.x());
  if (width <= 0) return;
  for (int y = 0; y < from.size.height; ++y) {
    const int source = y - by.y();
    if (source < 0 || source >= from.size.height) continue;
    std::memcpy(to.row(y) + std::max(0, by.x()), from.row(source) + std::max(0, -by.x()),
                static_cast<std::size_t>(width));
  }
}

}  // namespace

void SelectTool::press(const PointerEvent& event) {
  if (event.button != Qt::LeftButton) return;
  const auto hit = drag_.hit(event);
  if (hit && hit->part != PathPart::Line) {
    drag_.begin(*hit, event);
    return;
  }
  Editor& editor = host().editor();
  const DocumentObject* object = objectUnder(editor, host().overlays(), event.image);
  editor.selectObject(object ? QString::fromStdString(object->id) : QString());
  if (!object) return;
  from_ = event.image;
  fromView_ = event.view;
  moving_ = false;
}

void SelectTool::move(const PointerEvent& event) {
  if (drag_.isActive()) return drag_.move(event);
  if (!from_) return;
  const QPointF away = event.view - fromView_;
  if (!moving_) {
    if (std::hypot(away.x(), away.y()) < kDragBegins * host().ratio()) return;
    if (const QString reason = host().maskWork().begin(); !reason.isEmpty()) {
      from_.reset();
      return host().hint(reason);
    }
    moving_ = true;
  }
  QPointF by = event.image - *from_;
  if (event.modifiers & Qt::ShiftModifier) {
    (std::abs(by.x()) > std::abs(by.y()) ? by.ry() : by.rx()) = 0;
  }
  moveMask(by.toPoint());
}

void SelectTool::moveMask(QPoint by) {
  MaskWork& work = host().maskWork();
  const PixelArea was = work.bounds();
  shift(work.before(), work.mask(), by);
  work.painted(united(was, paintedArea(work.mask())));
  host().refresh();
}

void SelectTool::release(const PointerEvent& event) {
  if (event.button != Qt::LeftButton) return;
  if (drag_.isActive()) return drag_.release();
  if (moving_) host().maskWork().commit(tr("Move mask"));
  moving_ = false;
  from_.reset();
  host().refresh();
}

void SelectTool::hover(const PointerEvent& event) {
  const auto hit = drag_.hit(event);
  overThing_ = (hit && hit->part != PathPart::Line) ||
               objectUnder(host().editor(), host().overlays(), event.image) != nullptr;
}

bool SelectTool::key(const QKeyEvent& event) {
  QPoint by;
  switch (event.key()) {
    case Qt::Key_Left:
      by = {-1, 0};
      break;
    case Qt::Key_Right:
      by = {1, 0};
      break;
    case Qt::Key_Up:
      by = {0, -1};
      break;
    case Qt::Key_Down:
      by = {0, 1};
      break;
    default:
      return false;
  }
  if (!(event.modifiers() & Qt::ControlModifier) || !host().editor().selected() || isBusy()) {
    return false;
  }
  if (event.modifiers() & Qt::ShiftModifier) by *= 10;
  if (const QString reason = host().maskWork().begin(); !reason.isEmpty()) {
    host().hint(reason);
    return true;
  }
  moveMask(by);
  host().maskWork().commit(tr("Move mask"));
  return true;
}

void SelectTool::cancel() {
  drag_.cancel();
  if (moving_) host().maskWork().cancel();
  moving_ = false;
  from_.reset();
  host().refresh();
}

QCursor SelectTool::cursor() const {
  if (isBusy()) return Qt::ClosedHandCursor;
  return overThing_ ? Qt::SizeAllCursor : Qt::ArrowCursor;
}

}  // namespace attune
