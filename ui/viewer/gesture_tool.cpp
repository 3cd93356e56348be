// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/gesture_tool.h"

#include <algorithm>
#include <cmath>

#include "ui/viewer/mask_work.h"

namespace attune {

GestureTool::GestureTool(ToolHost& host) : Tool(host) {
  timer_.setInterval(10);
  QObject::connect(&timer_, &QTimer::timeout, &timer_, [this] { tick(); });
}

double GestureTool::now() const {
  const double seconds = static_cast<double>(clock_.nsecsElapsed()) * 1e-9;
  return startFrame_ + seconds * host().editor().framesPerSecond();
}

void GestureTool::press(const PointerEvent& event) {
  if (event.button != Qt::LeftButton) return;
  QString reason;
  Document document = host().editor().document();
  if (!objectToEdit(host().editor(), document, reason)) return host().hint(reason);
  startFrame_ = host().editor().frame();
  if (startFrame_ + 1 >= host().editor().frames()) startFrame_ = 0;
  host().editor().setFrame(startFrame_);
  recording_ = true;
  at_ = host().toFrame(event.image);
  points_ = {{.frame = static_cast<double>(startFrame_), .at = at_}};
  clock_.start();
  timer_.start();
  host().refresh();
}

void GestureTool::move(const PointerEvent& event) {
  if (!recording_) return;
  at_ = host().toFrame(event.image);
  points_.push_back({.frame = std::min(now(), host().editor().frames() - 1.0), .at = at_});
  host().refresh();
}

void GestureTool::tick() {
  if (!recording_) return;
  const double frame = now();
  if (frame >= host().editor().frames() - 1) return finish();
  host().editor().setFrame(static_cast<int>(std::floor(frame)));
}

void GestureTool::release(const PointerEvent& event) {
  if (event.button != Qt::LeftButton || !recording_) return;
  move(event);
  finish();
}

void GestureTool::finish() {
  recording_ = false;
  timer_.stop();
  Editor& editor = host().editor();
  points_.push_back({.frame = std::min(now(), editor.frames() - 1.0), .at = at_});
  QString reason;
  Document next = editor.document();
  DocumentObject* object = objectToEdit(editor, next, reason);
  if (!object) return host().hint(reason);
  MotionPath path = fromGesture(points_, editor.frames());
  points_.clear();
  if (path.nodes.size() < 2) {
    host().hint(tr("Drag while the clip plays to record a path."));
    return host().refresh();
  }
  object->path = std::move(path);
  const QString id = QString::fromStdString(object->id);
  editor.history().seal();
  editor.commit(tr("Record path"), std::move(next));
  editor.selectObject(id);
}

void GestureTool::cancel() {
  if (!recording_) return;
  recording_ = false;
  timer_.stop();
  points_.clear();
  host().editor().setFrame(startFrame_);
  host().refresh();
}

void GestureTool::paintOverlay(Scene& scene, QPointF origin) const {
  if (!recording_) return;
  QPolygonF line;
  for (const GesturePoint& point : points_) line << host().toView(point.at) + origin;
  scene.vectors.push_back({.points = line,
                           .colour = QColor(0xff, 0x5a, 0x5a),
                           .halo = QColor(0, 0, 0, 150),
                           .width = 2 * host().ratio()});
  scene.vectors.push_back({.mark = SceneMark::Disc,
                           .points = QPolygonF({line.last()}),
                           .halo = QColor(0, 0, 0, 150),
                           .fill = QColor(0xff, 0x5a, 0x5a),
                           .width = 1,
                           .radius = 6 * host().ratio()});
}

}  // namespace attune
