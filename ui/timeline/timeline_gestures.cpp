// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "ui/session/editor.h"

namespace attune {
namespace {

using Metrics = TimelineMetrics;

constexpr int kHandleReach = 5;  // how far from its end the band of in and out is grabbed

int outOf(const Document& document) {
  const int last = std::max(0, document.frames() - 1);
  return document.outFrame < 0 ? last : std::min(document.outFrame, last);
}

}  // namespace

void TimelineView::mousePressEvent(QMouseEvent* event) {
  const QPoint at = event->position().toPoint();
  if (gesture_.kind != GestureKind::None) return;
  if (event->button() == Qt::MiddleButton) {
    gesture_ = {.kind = GestureKind::Pan, .press = at, .lastPan = at};
    return;
  }
  if (event->button() != Qt::LeftButton || layout_.frames() == 0) return;
  const TimelineRow* row = rowAt(at.y());
  focusedRow_ = row ? static_cast<int>(row - rows_.data()) : -1;
  announce();
  update();
  if (at.x() < Metrics::kHeader) {
    if (row) pressHeader(*row, at - QPoint(0, rowTop(*row)));
    return;
  }
  gesture_ = {.press = at,
              .pressFrame = layout_.frameAt(at.x()),
              .before = selection_,
              .document = editor_.document()};
  const bool onBand = std::abs(at.y() - Metrics::kRange - Metrics::kRangeHeight / 2) <= 4;
  const int in = layout_.left(editor_.document().inFrame);
  const int out = layout_.right(outOf(editor_.document()));
  if (inRuler(at) && onBand && std::abs(at.x() - out) <= kHandleReach) {
    gesture_.kind = GestureKind::OutHandle;
  } else if (inRuler(at) && onBand && std::abs(at.x() - in) <= kHandleReach) {
    gesture_.kind = GestureKind::InHandle;
  } else if (inRuler(at) || (row && row->object.empty())) {
    gesture_.kind = GestureKind::Scrub;
    editor_.setFrame(gesture_.pressFrame);
  } else if (const auto key = keyAtPoint(at)) {
    pressKey(*key, event->modifiers());
  } else {
    gesture_.kind = GestureKind::Box;
    if (row) editor_.selectObject(QString::fromStdString(row->object));
  }
}

void TimelineView::pressHeader(const TimelineRow& row, QPoint at) {
  if (row.object.empty()) return;
  const QString id = QString::fromStdString(row.object);
  if (row.kind == TimelineRowKind::Object) {
    Document next = editor_.document();
    DocumentObject* object = next.find(row.object);
    const int reach = Theme::kSpaceXs;
    if (object && eyeRect(row).adjusted(-reach, -reach, reach, reach).contains(at)) {
      object->visible = !object->visible;
      editor_.commit(object->visible ? tr("Show object") : tr("Hide object"), std::move(next));
      return;
    }
    if (object && lockRect(row).adjusted(-reach, -reach, reach, reach).contains(at)) {
      object->locked = !object->locked;
      editor_.commit(object->locked ? tr("Lock object") : tr("Unlock object"), std::move(next));
      return;
    }
  }
  editor_.selectObject(id);
}

void TimelineView::pressKey(const KeyRef& key, Qt::KeyboardModifiers modifiers) {
  gesture_.kind = GestureKind::MoveKeys;
  gesture_.key = key;
  gesture_.pressFrame = layout_.frameAtUncut(gesture_.press.x());
  const std::string object = key.object;
  if (!selection_.contains(key)) {
    KeySet keys = modifiers & (Qt::ShiftModifier | Qt::ControlModifier) ? selection_ : KeySet{};
    keys.insert(key);
    setSelection(std::move(keys));
  }
  gesture_.keys = selection_;
  editor_.selectObject(QString::fromStdString(object));
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
  const QPoint at = event->position().toPoint();
  const bool far = (at - gesture_.press).manhattanLength() >= QApplication::startDragDistance() / 2;
  switch (gesture_.kind) {
    case GestureKind::None: {
      const int hover = inRuler(at) && layout_.frames() > 0 ? layout_.frameAt(at.x()) : -1;
      if (hover != hoverFrame_) {
        hoverFrame_ = hover;
        update(0, 0, width(), Metrics::kRuler);
      }
      const bool onKey = layout_.frames() > 0 && keyAtPoint(at).has_value();
      setCursor(onKey ? Qt::PointingHandCursor : Qt::ArrowCursor);
      break;
    }
    case GestureKind::Scrub:
      editor_.setFrame(layout_.frameAt(at.x()));
      break;
    case GestureKind::Pan: {
      const QPoint by = at - gesture_.lastPan;
      gesture_.lastPan = at;
      setHorizontalScroll(layout_.scroll() - by.x());
      setVerticalScroll(scrollY_ - by.y());
      break;
    }
    case GestureKind::Box:
      gesture_.moved = gesture_.moved || far;
      if (gesture_.moved) dragBox(at, event->modifiers() & Qt::ShiftModifier);
      break;
    case GestureKind::MoveKeys:
      if (!gesture_.moved && far) {
        const QPoint by = at - gesture_.press;
        gesture_.moved = true;
        gesture_.vertical = gesture_.key.kind == KeyKind::Progress && selection_.size() == 1 &&
                            std::abs(by.y()) > std::abs(by.x());
      }
      if (gesture_.moved) dragKeys(at, event->modifiers() & Qt::ControlModifier);
      break;
    case GestureKind::InHandle:
    case GestureKind::OutHandle:
      gesture_.moved = true;
      dragRange(at);
      break;
  }
}

void TimelineView::dragKeys(QPoint at, bool copy) {
  if (gesture_.vertical) {
    const TimelineRow* row = rowOf(gesture_.key);
    if (!row) return;
    editor_.draft(withProgressKey(gesture_.document, gesture_.key.object, gesture_.key.frame,
                                  curveShare(*row, at.y() - rowTop(*row))));
    return;
  }
  const int wanted = layout_.frameAtUncut(at.x()) - gesture_.pressFrame;
  const int shift = allowedShift(gesture_.document, gesture_.keys, wanted, copy);
  MovedKeys next = withShiftedKeys(gesture_.document, gesture_.keys, shift, copy);
  selection_ = next.keys;
  editor_.draft(std::move(next.document));
}

void TimelineView::dragBox(QPoint at, bool adds) {
  box_ = QRect(gesture_.press, at).normalized();
  KeySet inside = adds ? gesture_.before : KeySet{};
  for (const KeyRef& key : allKeys(editor_.document())) {
    if (box_.contains(centreOf(key))) inside.insert(key);
  }
  setSelection(std::move(inside));
  update();
}

void TimelineView::dragRange(QPoint at) {
  Document next = gesture_.document;
  const int last = std::max(0, next.frames() - 1);
  if (gesture_.kind == GestureKind::InHandle) {
    next.inFrame = std::clamp(layout_.frameAt(at.x()), 0, outOf(next));
  } else {
    const int out = std::max(layout_.frameAt(at.x() - 1), next.inFrame);
    next.outFrame = out >= last ? -1 : out;
  }
  editor_.draft(std::move(next));
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) return;
  const QPoint at = event->position().toPoint();
  finishGesture(at, event->modifiers());
}

void TimelineView::finishGesture(QPoint at, Qt::KeyboardModifiers modifiers) {
  const Gesture done = std::exchange(gesture_, {});
  box_ = {};
  update();
  switch (done.kind) {
    case GestureKind::Box:
      if (!done.moved) {
        if (!(modifiers & Qt::ShiftModifier)) setSelection({});
        editor_.setFrame(layout_.frameAt(at.x()));
      }
      break;
    case GestureKind::MoveKeys:
      if (done.moved) {
        const bool copy = modifiers & Qt::ControlModifier;
        const QString label = done.vertical ? tr("Change progress")
                              : copy        ? tr("Copy keys")
                                            : tr("Move keys");
        editor_.commit(label, editor_.document());
      } else if (modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) {
        KeySet keys = done.before;
        if (!keys.erase(done.key)) keys.insert(done.key);
        setSelection(std::move(keys));
      } else {
        setSelection({done.key});
        editor_.setFrame(done.key.frame);
      }
      break;
    case GestureKind::InHandle:
    case GestureKind::OutHandle:
      if (done.moved) editor_.commit(tr("Set in and out"), editor_.document());
      break;
    case GestureKind::None:
    case GestureKind::Scrub:
    case GestureKind::Pan:
      break;
  }
}

void TimelineView::abandonGesture() {
  const Gesture left = std::exchange(gesture_, {});
  box_ = {};
  editor_.dropDraft();
  setSelection(left.before);
  update();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event) {
  const QPoint at = event->position().toPoint();
  const TimelineRow* row = rowAt(at.y());
  if (event->button() == Qt::LeftButton && row && row->kind == TimelineRowKind::Path &&
      at.x() >= Metrics::kHeader && !keyAtPoint(at)) {
    editor_.commit(tr("Add progress key"),
                   withProgressKey(editor_.document(), row->object, layout_.frameAt(at.x()),
                                   curveShare(*row, at.y() - rowTop(*row))));
    return;
  }
  mousePressEvent(event);
}

}  // namespace attune
