// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/path_tool.h"

#include <cmath>
#include <utility>

#include "ui/viewer/mask_work.h"

namespace attune {
namespace {

constexpr double kReach = 8;  // logical px

double apart(Vec2 a, Vec2 b) { return std::hypot(a.x - b.x, a.y - b.y); }

PlaceInView placeIn(const ToolHost& host) {
  return [&host](Vec2 at) { return host.toView(at); };
}

}  // namespace

std::optional<PathHit> PathDrag::hit(const PointerEvent& event) const {
  const DocumentObject* object = host_.editor().selected();
  if (!object || !object->path || !object->visible) return std::nullopt;
  return pathHit(*object->path, -1, placeIn(host_), event.view, kReach * host_.ratio());
}

bool PathDrag::begin(const PathHit& hit, const PointerEvent& event) {
  QString reason;
  Document document = host_.editor().document();
  const DocumentObject* object = objectToEdit(host_.editor(), document, reason);
  if (!object) {
    host_.hint(reason);
    return false;
  }
  const std::string id = object->id;
  beginIn(std::move(document), id, hit, event,
          hit.part == PathPart::Node ? tr("Move path node") : tr("Bend path"));
  changed_ = false;
  return true;
}

void PathDrag::beginIn(Document document, const std::string& object, const PathHit& hit,
                       const PointerEvent& event, const QString& label) {
  document_ = std::move(document);
  object_ = object;
  part_ = hit;
  label_ = label;
  changed_ = true;
  selectedBefore_ = host_.editor().selectedObject();
  const MotionPath path = withAutoHandles(*document_.find(object_)->path);
  const PathNode& node = path.nodes[static_cast<std::size_t>(hit.node)];
  const Vec2 held = hit.part == PathPart::In    ? node.anchor + node.in
                    : hit.part == PathPart::Out ? node.anchor + node.out
                                                : node.anchor;
  const Vec2 pointer = host_.toFrame(event.image);
  // A handle is pulled out of its node where the node was pressed, not the handle.
  pulled_ = part_->part != PathPart::Node && apart(pointer, node.anchor) < apart(pointer, held);
  grip_ = (pulled_ ? node.anchor : held) - pointer;
  host_.editor().draft(document_);
  if (selectedBefore_.isEmpty()) host_.editor().selectObject(QString::fromStdString(object_));
}

void PathDrag::move(const PointerEvent& event) {
  if (!part_) return;
  // Undone, or overtaken by another edit, which must not be taken back by this one.
  if (!host_.editor().isDrafting()) return cancel();
  MotionPath& path = *document_.find(object_)->path;
  const Vec2 to = host_.toFrame(event.image) + grip_;
  if (part_->part == PathPart::Node) {
    path.nodes[static_cast<std::size_t>(part_->node)].anchor = to;
  } else {
    PathNode& node = path.nodes[static_cast<std::size_t>(part_->node)];
    const bool breaks = event.modifiers & Qt::AltModifier;
    // Both handles come out of the node, as long as each other.
    if (pulled_ && !breaks) node = {.anchor = node.anchor, .kind = NodeKind::Smooth};
    moveHandle(path, part_->node, part_->part == PathPart::Out, to, breaks);
  }
  changed_ = true;
  document_.clip = host_.editor().document().clip;  // one may have landed
  host_.editor().draft(document_);
}

void PathDrag::release() {
  if (!part_) return;
  if (!host_.editor().isDrafting()) return cancel();
  part_.reset();
  if (!changed_) return host_.editor().dropDraft();
  document_.clip = host_.editor().document().clip;
  const QString id = QString::fromStdString(object_);
  host_.editor().history().seal();
  host_.editor().commit(label_, std::move(document_));
  host_.editor().selectObject(id);
}

void PathDrag::cancel() {
  if (!part_) return;
  part_.reset();
  host_.editor().dropDraft();
  host_.editor().selectObject(selectedBefore_);
}

bool PathTool::edit(const QString& label, const std::function<void(MotionPath&)>& change) {
  QString reason;
  Document next = host().editor().document();
  DocumentObject* object = objectToEdit(host().editor(), next, reason);
  if (!object) {
    host().hint(reason);
    return false;
  }
  if (!object->path) return false;
  change(*object->path);
  if (object->path->nodes.empty()) object->path.reset();
  host().editor().commit(label, std::move(next));
  return true;
}

void PathTool::press(const PointerEvent& event) {
  const DocumentObject* object = host().editor().selected();
  std::optional<PathHit> hit;
  if (object && object->path && object->visible) {
    hit =
        pathHit(*object->path, selectedNode_, placeIn(host()), event.view, kReach * host().ratio());
  }
  if (event.button == Qt::RightButton) {
    if (hit && hit->part == PathPart::Node) {
      selectedNode_ = hit->node;
      removeSelectedNode();
    }
    return;
  }
  if (event.button != Qt::LeftButton) return;
  if (hit && hit->part == PathPart::Line) {
    if (!(event.modifiers & Qt::ControlModifier)) return;
    QString reason;
    Document next = host().editor().document();
    DocumentObject* edited = objectToEdit(host().editor(), next, reason);
    if (!edited) return host().hint(reason);
    edited->path = withNodeInserted(*edited->path, hit->node, hit->share);
    selectedNode_ = hit->node + 1;
    const std::string id = edited->id;
    return drag_.beginIn(std::move(next), id, {PathPart::Node, selectedNode_}, event,
                         tr("Insert path node"));
  }
  if (hit) {
    selectedNode_ = hit->node;
    if (hit->part == PathPart::Node && (event.modifiers & Qt::AltModifier)) {
      drag_.begin({PathPart::Out, hit->node}, event);
    } else {
      drag_.begin(*hit, event);
    }
    return host().refresh();
  }
  if (selectPathUnder(event)) return;
  addNode(event);
}

bool PathTool::selectPathUnder(const PointerEvent& event) {
  for (const DocumentObject& object : host().editor().document().objects) {
    if (!object.visible || !object.path) continue;
    const auto hit =
        pathHit(*object.path, -1, placeIn(host()), event.view, kReach * host().ratio());
    if (!hit || hit->part != PathPart::Node) continue;
    host().editor().selectObject(QString::fromStdString(object.id));
    selectedNode_ = hit->node;
    return true;
  }
  return false;
}

void PathTool::addNode(const PointerEvent& event) {
  QString reason;
  Document next = host().editor().document();
  DocumentObject* object = objectToEdit(host().editor(), next, reason);
  if (!object) return host().hint(reason);
  const bool first = !object->path;
  if (first) object->path = MotionPath{};
  object->path->nodes.push_back({.anchor = host().toFrame(event.image)});
  selectedNode_ = static_cast<int>(object->path->nodes.size()) - 1;
  const std::string id = object->id;
  drag_.beginIn(std::move(next), id, {PathPart::Out, selectedNode_}, event,
                first ? tr("Begin path") : tr("Add path node"));
}

void PathTool::release(const PointerEvent& event) {
  if (event.button == Qt::LeftButton) drag_.release();
  host().refresh();
}

void PathTool::hover(const PointerEvent& event) {
  const DocumentObject* object = host().editor().selected();
  std::optional<PathHit> hit;
  if (object && object->path) {
    hit =
        pathHit(*object->path, selectedNode_, placeIn(host()), event.view, kReach * host().ratio());
  }
  over_ = hit ? std::optional(hit->part) : std::nullopt;
}

void PathTool::doublePress(const PointerEvent& event) {
  const DocumentObject* object = host().editor().selected();
  if (!object || !object->path) return press(event);
  const auto hit =
      pathHit(*object->path, selectedNode_, placeIn(host()), event.view, kReach * host().ratio());
  if (!hit || hit->part != PathPart::Node) return press(event);
  selectedNode_ = hit->node;
  const NodeKind now = object->path->nodes[static_cast<std::size_t>(hit->node)].kind;
  setKind(now == NodeKind::Auto     ? NodeKind::Smooth
          : now == NodeKind::Smooth ? NodeKind::Corner
                                    : NodeKind::Auto);
}

bool PathTool::key(const QKeyEvent& event) {
  if (event.key() != Qt::Key_Delete && event.key() != Qt::Key_Backspace) return false;
  return removeSelectedNode();
}

bool PathTool::removeSelectedNode() {
  const DocumentObject* object = host().editor().selected();
  const int count = object && object->path ? static_cast<int>(object->path->nodes.size()) : 0;
  if (selectedNode_ < 0 || selectedNode_ >= count || drag_.isActive()) return false;
  const int node = std::exchange(selectedNode_, -1);
  return edit(tr("Delete path node"),
              [node](MotionPath& path) { path.nodes.erase(path.nodes.begin() + node); });
}

bool PathTool::setKind(NodeKind kind) {
  const DocumentObject* object = host().editor().selected();
  const int count = object && object->path ? static_cast<int>(object->path->nodes.size()) : 0;
  if (selectedNode_ < 0 || selectedNode_ >= count) return false;
  return edit(tr("Path node kind"), [this, kind](MotionPath& path) {
    PathNode& node = path.nodes[static_cast<std::size_t>(selectedNode_)];
    // Handles begin as they were drawn.
    if (node.kind == NodeKind::Auto) {
      node = withAutoHandles(path).nodes[static_cast<std::size_t>(selectedNode_)];
    }
    node.kind = kind;
    const Vec2 out = node.anchor + node.out;
    if (kind == NodeKind::Smooth) moveHandle(path, selectedNode_, true, out, false);
  });
}

QCursor PathTool::cursor() const {
  if (!over_) return Qt::CrossCursor;
  return *over_ == PathPart::Line ? Qt::PointingHandCursor : Qt::SizeAllCursor;
}

}  // namespace attune
