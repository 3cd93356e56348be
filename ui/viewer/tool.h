// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCursor>
#include <QKeyEvent>
#include <QPointF>
#include <memory>

#include "render/scene.h"
#include "ui/session/editor.h"

namespace attune {

class MaskWork;
class ObjectOverlays;

// A mouse or pen event on the canvas.
struct PointerEvent {
  QPointF image = {};                     // px of the source, also outside of it
  QPointF view = {};                      // device px of the pane
  Qt::MouseButton button = Qt::NoButton;  // the one that went down or up
  Qt::KeyboardModifiers modifiers = {};
  double pressure = 1;
  bool pen = false;
  bool eraserEnd = false;
};

// What tools work on.
class ToolHost {
 public:
  virtual ~ToolHost() = default;
  [[nodiscard]] virtual Editor& editor() = 0;
  [[nodiscard]] virtual MaskWork& maskWork() = 0;
  [[nodiscard]] virtual ObjectOverlays& overlays() = 0;
  [[nodiscard]] virtual const ViewTransform& transform() const = 0;
  [[nodiscard]] virtual double ratio() const = 0;  // device pixels for a logical one
  virtual void setTransform(const ViewTransform& transform) = 0;
  virtual void refresh() = 0;                     // something that is drawn has changed
  virtual void hint(const QString& message) = 0;  // one line for the user

  // Where a point of the source, in fractions of the frame, is in the pane and back.
  [[nodiscard]] QPointF toView(Vec2 at) const {
    const QSize size = transform().image();
    return transform().toView(QPointF(at.x * size.width(), at.y * size.height()));
  }
  [[nodiscard]] Vec2 toFrame(QPointF image) const {
    const QSize size = transform().image();
    return {image.x() / size.width(), image.y() / size.height()};
  }
};

// One tool. A gesture is press, moves, release; cancel() at any time leaves nothing of it.
class Tool {
 public:
  explicit Tool(ToolHost& host) : host_(host) {}
  virtual ~Tool() = default;
  Tool(const Tool&) = delete;
  Tool& operator=(const Tool&) = delete;

  virtual void press(const PointerEvent& event) = 0;
  virtual void move(const PointerEvent& event) = 0;  // between press and release
  virtual void release(const PointerEvent& event) = 0;
  virtual void hover(const PointerEvent& event) { (void)event; }
  virtual void doublePress(const PointerEvent& event) { press(event); }
  // True when the key was used.
  virtual bool key(const QKeyEvent& event) {
    (void)event;
    return false;
  }
  virtual void cancel() = 0;
  [[nodiscard]] virtual bool isBusy() const = 0;  // a gesture is under way
  // Adds to the scene of a pane that begins at `origin`.
  virtual void paintOverlay(Scene& scene, QPointF origin) const {
    (void)scene;
    (void)origin;
  }
  [[nodiscard]] virtual QCursor cursor() const { return Qt::ArrowCursor; }

 protected:
  [[nodiscard]] ToolHost& host() const { return host_; }

 private:
  ToolHost& host_;
};

[[nodiscard]] std::unique_ptr<Tool> makeTool(ToolKind kind, ToolHost& host);

}  // namespace attune
