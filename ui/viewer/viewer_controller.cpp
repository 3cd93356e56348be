// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/viewer_controller.h"

#include <QPolygonF>
#include <algorithm>
#include <cmath>
#include <utility>

#include "render/object_palette.h"
#include "ui/theme/theme.h"
#include "ui/viewer/brush_tool.h"
#include "ui/viewer/path_tool.h"

namespace attune {
namespace {

constexpr double kMargin = 16;            // logical px round a fitted frame
constexpr double kWheelStep = 1.2;        // zoom of one notch
constexpr double kWipeReach = 7;          // logical px
constexpr double kTipHardnessOver = 200;  // logical px of a drag from soft to hard
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
    fit();
  });
  connect(&editor, &Editor::sourceChanged, this, &ViewerController::sourceChanged);
  connect(&editor, &Editor::documentChanged, this, &ViewerController::refresh);
  connect(&editor, &Editor::resultsChanged, this, &ViewerController::refresh);
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
      return Comparison::First;
    case ViewMode::Result:
      return Comparison::Second;
    case ViewMode::Wipe:
      return Comparison::Wipe;
    case ViewMode::SideBySide:
      return Comparison::SideBySide;
    case ViewMode::Difference:
      return Comparison::Difference;
  }
  return Comparison::First;
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
                 .firstTitle = titleOf(editor_, editor_.viewA()),
                 .secondTitle = titleOf(editor_, editor_.viewB()),
                 .comparison = shown,
                 .wipe = wipe_,
                 .gain = gain_,
                 // A source's mask over a result would hide what was made.
                 .fill = maskFill_ && shown == Comparison::First ? 0.3 : 0,
                 .heat = heat_};
  const QString first = shown == Comparison::First && editor_.viewMode() == ViewMode::Source
                            ? QStringLiteral("source")
                            : editor_.viewA();
  if (shown != Comparison::Second) view.first = editor_.frameOf(first, frame);
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
        shown == Comparison::Second ||
        (shown == Comparison::SideBySide && paneOrigin(at).x() > 0) ||
        (shown == Comparison::Wipe && here.view.x() >= wipeColumn(transform_, wipe_));
    const bool source = shown == Comparison::First && editor_.viewMode() == ViewMode::Source;
    const QString first = source ? QStringLiteral("source") : editor_.viewA();
    const QImage picture = editor_.frameOf(second ? editor_.viewB() : first, info.frame);
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
