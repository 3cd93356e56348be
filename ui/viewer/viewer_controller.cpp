// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/viewer_controller.h"

#include <QPolygonF>
#include <algorithm>
#include <utility>

#include "render/object_palette.h"
#include "ui/theme/theme.h"
#include "ui/viewer/brush_tool.h"
#include "ui/viewer/path_tool.h"

namespace attune {
namespace {

constexpr double kMargin = 16;  // logical px round a fitted frame
constexpr int kOnionKeys = 3;

QString titleOf(const Editor& editor, const QString& id) {
  if (id == QStringLiteral("source")) return ViewerController::tr("Source");
  for (const ViewClip& result : editor.results()) {
    if (result.id == id) return result.title;
  }
  return {};
}

}  // namespace

ViewerController::ViewerController(Editor& editor, QObject* parent)
    : QObject(parent), editor_(editor), work_(editor), kind_(editor.tool()) {
  tool_ = makeTool(kind_, *this);
  connect(&editor, &Editor::opened, this, [this] {
    cancelGesture();
    overlays_.clear();
    sourceChanged();
    updateFlicker();
    fit();
  });
  connect(&editor, &Editor::sourceChanged, this, &ViewerController::sourceChanged);
  connect(&editor, &Editor::documentChanged, this, &ViewerController::refresh);
  connect(&editor, &Editor::resultsChanged, this, [this] {
    updateFlicker();
    refresh();
  });
  connect(&flicker_, &Flicker::changed, this, &ViewerController::otherSeen);
  connect(&editor, &Editor::selectionChanged, this, [this] {
    if (auto* pen = dynamic_cast<PathTool*>(tool_.get())) pen->forgetNode();
    refresh();
  });
  connect(&editor, &Editor::frameChanged, this, [this] {
    refresh();
    if (inside_) tellHover(last_);
  });
  connect(&editor, &Editor::viewChanged, this, &ViewerController::viewChanged);
  connect(&editor, &Editor::toolChanged, this, [this] {
    if (editor_.tool() != kind_) {
      cancelGesture();
      kind_ = editor_.tool();
      tool_ = makeTool(kind_, *this);
    }
    Q_EMIT cursorChanged();
    refresh();
  });
  sourceChanged();
}

ViewerController::~ViewerController() = default;

Tool& ViewerController::tool() {
  return *tool_;
}

Comparison ViewerController::comparison() const {
  const bool both = !editor_.viewB().isEmpty() && editor_.clipOf(editor_.viewB());
  if (!both) return Comparison::First;
  switch (editor_.viewMode()) {
    case ViewMode::Source:
      return swapped_ ? Comparison::Flicker : Comparison::First;
    case ViewMode::Result:
      return swapped_ ? Comparison::Flicker : Comparison::Second;
    case ViewMode::Flicker:
      return Comparison::Flicker;
    case ViewMode::Wipe:
      return Comparison::Wipe;
    case ViewMode::SideBySide:
      return Comparison::SideBySide;
    case ViewMode::Difference:
      return Comparison::Difference;
  }
  return Comparison::First;
}

bool ViewerController::showsSecond() const {
  const bool usual = editor_.viewMode() == ViewMode::Result ||
                     (editor_.viewMode() == ViewMode::Flicker && flicker_.showsSecond());
  return usual != swapped_;
}

QString ViewerController::firstId() const {
  return editor_.viewMode() == ViewMode::Source ? QStringLiteral("source") : editor_.viewA();
}

void ViewerController::updateFlicker() {
  const bool flickers = editor_.viewMode() == ViewMode::Flicker;
  if (!flickers) flicker_.rewind();
  flicker_.setRunning(flickers && seen_ && !swapped_ && comparison() == Comparison::Flicker);
}

void ViewerController::setSeen(bool seen) {
  seen_ = seen;
  updateFlicker();
}

void ViewerController::setSwapped(bool swapped) {
  swapped_ = swapped;
  updateFlicker();
  otherSeen();
}

void ViewerController::otherSeen() {
  refresh();
  if (inside_) tellHover(last_);
}

void ViewerController::sourceChanged() {
  const Document& document = editor_.document();
  const Size2i own = document.size();
  const QSize size(std::max(1, own.width), std::max(1, own.height));
  if (size != transform_.image()) {
    transform_.setImage(size);
    Q_EMIT zoomChanged(transform_.scale());
  }
  overlays_.clear();  // their masks have the size and the frames of the one before
  refresh();
}

void ViewerController::viewChanged() {
  updateFlicker();
  setView(size_, ratio_);
  refresh();
}

void ViewerController::setView(QSize devicePixels, double ratio) {
  const bool other = ratio != ratio_;
  size_ = devicePixels.expandedTo({1, 1});
  ratio_ = ratio;
  transform_.setView(paneSize(size_, comparison()));
  if (transform_.isFitted() || other) transform_.fit(kMargin * ratio_);
  Q_EMIT zoomChanged(transform_.scale());
  refresh();
}

void ViewerController::setTransform(const ViewTransform& transform) {
  transform_ = transform;
  Q_EMIT zoomChanged(transform_.scale());
  Q_EMIT cursorChanged();
  refresh();
}

void ViewerController::zoomTo(double scale) {
  ViewTransform next = transform_;
  next.setScale(scale);
  setTransform(next);
}

void ViewerController::zoomBy(double factor) {
  zoomTo(transform_.scale() * factor);
}

void ViewerController::fit() {
  ViewTransform next = transform_;
  next.fit(kMargin * ratio_);
  setTransform(next);
}

void ViewerController::setWipe(double share) {
  wipe_ = std::clamp(share, 0.0, 1.0);
  refresh();
}

void ViewerController::setGain(double gain) {
  gain_ = gain;
  refresh();
}

void ViewerController::setMaskFill(bool on) {
  maskFill_ = on;
  refresh();
}

void ViewerController::setHeat(std::optional<HeatOverlay> heat) {
  heat_ = std::move(heat);
  refresh();
}

FrameView ViewerController::frameView() {
  const int frame = editor_.frame();
  const Comparison shown = comparison();
  FrameView view{.size = size_,
                 .ratio = ratio_,
                 .transform = transform_,
                 .ground = theme().canvas,
                 .board = theme().raised,
                 .firstTitle = titleOf(editor_, firstId()),
                 .secondTitle = titleOf(editor_, editor_.viewB()),
                 .comparison = shown,
                 .wipe = wipe_,
                 .gain = gain_,
                 .showsSecond = showsSecond(),
                 // A source's mask over a result would hide what was made.
                 .fill = maskFill_ && shown == Comparison::First ? 0.3 : 0,
                 .heat = heat_};
  if (shown == Comparison::Flicker) {
    view.firstTitle = tr("A · %1").arg(view.firstTitle);
    view.secondTitle = tr("B · %1").arg(view.secondTitle);
  }
  if (shown != Comparison::Second) view.first = editor_.frameOf(firstId(), frame);
  if (shown != Comparison::First) view.second = editor_.frameOf(editor_.viewB(), frame);
  const std::string selected = editor_.selectedObject().toStdString();
  view.objects = overlays_.at(editor_.document(), frame, selected, work_);
  if (const DocumentObject* object = editor_.selected();
      object && object->visible && editor_.onionSkin()) {
    view.onion = overlays_.onionAt(editor_.document(), *object, frame, kOnionKeys);
  }
  return view;
}

void ViewerController::addPaths(Scene& scene, QPointF origin, const QRect& clip) {
  const auto place = [this, origin](Vec2 at) { return toView(at) + origin; };
  const DocumentObject* selected = editor_.selected();
  const auto look = [&](const DocumentObject& object, bool active) {
    auto* pen = dynamic_cast<PathTool*>(tool_.get());
    return PathLook{.colour = objectColour(object.colour),
                    .ratio = ratio_,
                    .frames = editor_.frames(),
                    .frame = editor_.frame(),
                    .active = active && (pen || kind_ == ToolKind::Select),
                    .selectedNode = active && pen ? pen->selectedNode() : -1,
                    .clip = clip};
  };
  for (const DocumentObject& object : editor_.document().objects) {
    if (!object.visible || !object.path || &object == selected) continue;
    addMotionPath(scene, *object.path, place, look(object, false));
  }
  if (selected && selected->visible && selected->path) {
    addMotionPath(scene, *selected->path, place, look(*selected, true));
  }
}

// A blank stage says what it is for.
void ViewerController::addInvitation(Scene& scene) const {
  const Document& document = editor_.document();
  if (document.clip || !document.objects.empty() || comparison() != Comparison::First) return;
  SceneVector label{.mark = SceneMark::Label,
                    .points = QPolygonF({QPointF(size_.width() / 2.0, size_.height() / 2.0)}),
                    .colour = theme().text,
                    .fill = theme().panel,
                    .text = tr("Draw where things shall be, or generate from the prompt alone."),
                    .textPx = qRound(13 * ratio_)};
  label.points.translate(-vectorBounds(label).width() / 2, 0);
  scene.vectors.push_back(std::move(label));
}

Scene ViewerController::scene() {
  if (!editor_.isOpen() || !editor_.stage()) {
    return {.size = size_, .ratio = ratio_, .ground = theme().canvas, .board = theme().raised};
  }
  Scene scene = composer_.compose(frameView());
  addInvitation(scene);
  const std::vector<ScenePane> panes = scene.panes;
  for (const ScenePane& pane : panes) {
    const QPointF origin(pane.place.topLeft());
    addPaths(scene, origin, pane.place);
    const bool here = !inside_ || panes.size() == 1 || pane.place.contains(last_.toPoint());
    if (here) tool_->paintOverlay(scene, origin);
  }
  return scene;
}

}  // namespace attune
