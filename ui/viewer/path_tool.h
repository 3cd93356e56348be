// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <optional>

#include "ui/viewer/path_geometry.h"
#include "ui/viewer/tool.h"

namespace attune {

// A drag of one part of the selected object's path, drafted as it goes; one undo step. The pen and
// the select tool share it.
class PathDrag {
  Q_DECLARE_TR_FUNCTIONS(PathDrag)

 public:
  explicit PathDrag(ToolHost& host) : host_(host) {}

  // What of the selected object's path is there, or nothing.
  [[nodiscard]] std::optional<PathHit> hit(const PointerEvent& event) const;
  // False, with a hint, where the path may not be changed.
  bool begin(const PathHit& hit, const PointerEvent& event);
  // The same for a document that is not committed yet, whose object's path has this part.
  void beginIn(Document document, const std::string& object, const PathHit& hit,
               const PointerEvent& event, const QString& label);
  void move(const PointerEvent& event);
  void release();
  void cancel();
  [[nodiscard]] bool isActive() const { return part_.has_value(); }

 private:
  ToolHost& host_;
  std::optional<PathHit> part_ = {};
  Document document_ = {};
  std::string object_ = {};
  QString label_ = {};
  QString selectedBefore_ = {};
  Vec2 grip_ = {};  // from the pointer to what it holds
  bool pulled_ = false;  // out of the node, not held by its end
  bool changed_ = false;
};

// Draws and mends motion paths: a click adds a node at the end, a drag pulls its handles; Alt
// breaks them apart; Ctrl and a click on the line puts a node in; a right click or Delete takes one
// out; a double click makes a node auto, smooth, corner in turn.
class PathTool final : public Tool {
  Q_DECLARE_TR_FUNCTIONS(PathTool)

 public:
  explicit PathTool(ToolHost& host) : Tool(host), drag_(host) {}
  void press(const PointerEvent& event) override;
  void move(const PointerEvent& event) override { drag_.move(event); }
  void release(const PointerEvent& event) override;
  void hover(const PointerEvent& event) override;
  void doublePress(const PointerEvent& event) override;
  bool key(const QKeyEvent& event) override;
  void cancel() override { drag_.cancel(); }
  [[nodiscard]] bool isBusy() const override { return drag_.isActive(); }
  [[nodiscard]] QCursor cursor() const override;

  [[nodiscard]] int selectedNode() const { return selectedNode_; }
  // Another object is selected: the node was one of the object before.
  void forgetNode() {
    if (!drag_.isActive()) selectedNode_ = -1;
  }
  bool removeSelectedNode();
  bool setKind(NodeKind kind);  // of the selected node

 private:
  void addNode(const PointerEvent& event);
  bool selectPathUnder(const PointerEvent& event);
  bool edit(const QString& label, const std::function<void(MotionPath&)>& change);

  PathDrag drag_;
  int selectedNode_ = -1;
  std::optional<PathPart> over_ = {};
};

}  // namespace attune
