// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/viewer_actions.h"

#include <algorithm>
#include <array>
#include <ranges>

#include "core/document/brush.h"
#include "ui/actions/action_registry.h"
#include "ui/actions/held_key.h"
#include "ui/session/editor.h"
#include "ui/viewer/path_tool.h"
#include "ui/viewer/viewer_controller.h"

namespace attune {
namespace {

struct ToolEntry {
  ToolKind kind;
  const char* id;
  const char* icon;
};

constexpr std::array<ToolEntry, 12> kTools = {{
    {ToolKind::Select, "tool.select", "select"},
    {ToolKind::Brush, "tool.brush", "brush"},
    {ToolKind::Eraser, "tool.eraser", "eraser"},
    {ToolKind::Lasso, "tool.lasso", "lasso"},
    {ToolKind::Polygon, "tool.polygon", "polygon"},
    {ToolKind::Rectangle, "tool.rectangle", "rectangle"},
    {ToolKind::Ellipse, "tool.ellipse", "ellipse"},
    {ToolKind::Fill, "tool.fill", "fill"},
    {ToolKind::PathPen, "tool.path", "path"},
    {ToolKind::Gesture, "tool.gesture", "gesture"},
    {ToolKind::Hand, "tool.hand", "hand"},
    {ToolKind::Zoom, "tool.zoom", "zoom"},
}};

struct ModeEntry {
  ViewMode mode;
  const char* id;
};

constexpr std::array<ModeEntry, 6> kModes = {{
    {ViewMode::Source, "view.source"},
    {ViewMode::Result, "view.result"},
    {ViewMode::Wipe, "view.wipe"},
    {ViewMode::SideBySide, "view.sideBySide"},
    {ViewMode::Difference, "view.difference"},
    {ViewMode::Flicker, "view.flicker"},
}};

QString id(const char* text) {
  return QString::fromLatin1(text);
}

}  // namespace

ViewerActions::ViewerActions(Editor& editor, ViewerController& controller, ActionRegistry& actions,
                             QObject* parent)
    : QObject(parent), editor_(editor), controller_(controller), actions_(actions) {
  addTools();
  addBrush();
  addView();
  addMask();
  addPath();
  connect(&editor, &Editor::toolChanged, this, &ViewerActions::updateChecks);
  connect(&editor, &Editor::viewChanged, this, &ViewerActions::updateChecks);
  connect(&editor, &Editor::viewChanged, this, &ViewerActions::updateReasons);
  connect(&editor, &Editor::resultsChanged, this, &ViewerActions::updateReasons);
  connect(&editor, &Editor::opened, this, &ViewerActions::updateReasons);
  connect(&editor, &Editor::sourceChanged, this, &ViewerActions::updateReasons);
  connect(&editor, &Editor::selectionChanged, this, &ViewerActions::updateReasons);
  connect(&editor, &Editor::documentChanged, this, &ViewerActions::updateReasons);
  updateChecks();
  updateReasons();
}

void ViewerActions::addTools() {
  const std::array<std::array<QString, 2>, 12> texts = {{
      {tr("&Select and Move"), tr("Select an object; drag its mask or the nodes of its path")},
      {tr("&Brush"), tr("Paint the mask; Alt erases, Shift and a click draws a straight line")},
      {tr("&Eraser"), tr("Erase from the mask")},
      {tr("&Lasso"), tr("Draw round an area; Shift adds, Alt takes away")},
      {tr("&Polygon"), tr("Click corners; Enter ends, a right click takes the last one back")},
      {tr("&Rectangle"), tr("Drag a rectangle; Shift makes a square, Alt begins at its centre")},
      {tr("Ell&ipse"), tr("Drag an ellipse; Shift makes a circle, Alt begins at its centre")},
      {tr("&Fill"), tr("Fill an area of like colour in the source frame")},
      {tr("&Motion Path"), tr("Click to add nodes, drag for handles; Alt breaks them apart")},
      {tr("Record &Gesture"),
       tr("Drag the object while the clip plays; the drag becomes its path")},
      {tr("&Hand"), tr("Drag the view; holding Space does the same")},
      {tr("&Zoom"), tr("Click to zoom in, Alt to zoom out, or drag sideways")},
  }};
  const std::array<QKeySequence, 12> keys = {QKeySequence(Qt::Key_V),
                                             QKeySequence(Qt::Key_B),
                                             QKeySequence(Qt::Key_E),
                                             QKeySequence(Qt::Key_Q),
                                             QKeySequence(Qt::Key_P),
                                             QKeySequence(Qt::Key_R),
                                             QKeySequence(Qt::SHIFT | Qt::Key_R),
                                             QKeySequence(Qt::Key_F),
                                             QKeySequence(Qt::Key_M),
                                             QKeySequence(Qt::SHIFT | Qt::Key_M),
                                             QKeySequence(Qt::Key_H),
                                             QKeySequence(Qt::Key_Z)};
  for (std::size_t i = 0; i < kTools.size(); ++i) {
    const ToolEntry& tool = kTools[i];
    actions_.add({.id = id(tool.id),
                  .text = texts[i][0],
                  .tooltip = texts[i][1],
                  .shortcuts = {keys[i]},
                  .icon = id(tool.icon),
                  .group = QStringLiteral("tools"),
                  .section = i == 0   ? 0
                             : i < 8  ? 1
                             : i < 10 ? 2
                                      : 3,
                  .exclusive = QStringLiteral("tool")},
                 this, [this, kind = tool.kind] { editor_.setTool(kind); });
  }
}

void ViewerActions::changeTip(double radiusFactor, double hardnessStep) {
  ToolOptions options = editor_.toolOptions();
  if (radiusFactor != 1) {
    // Whole pixels while the tip is small, so that each press shows; down undoes up.
    const double share = radiusFactor > 1 ? radiusFactor - 1 : 1 - radiusFactor;
    const double step = std::max(1.0, options.radius * share);
    options.radius = std::clamp(options.radius + (radiusFactor > 1 ? step : -step), 0.5, 2048.0);
  }
  options.hardness = std::clamp(options.hardness + hardnessStep, 0.0, 1.0);
  editor_.setToolOptions(options);
}

void ViewerActions::addBrush() {
  const auto add = [this](const char* name, const QString& text, const QString& tip,
                          const QList<QKeySequence>& keys, auto slot) {
    actions_.add({.id = id(name),
                  .text = text,
                  .tooltip = tip,
                  .shortcuts = keys,
                  .group = QStringLiteral("mask"),
                  .section = 3},
                 this, slot);
  };
  add("brush.smaller", tr("S&maller Brush"), tr("Make the brush smaller"),
      {QKeySequence(Qt::Key_BracketLeft)}, [this] { changeTip(1 / 1.15, 0); });
  add("brush.larger", tr("&Larger Brush"), tr("Make the brush larger"),
      {QKeySequence(Qt::Key_BracketRight)}, [this] { changeTip(1.15, 0); });
  // The shifted bracket is another key on most keyboards, with or without the modifier.
  const auto shiftedBracket = [](Qt::Key bracket, Qt::Key brace) {
    return QList<QKeySequence>{QKeySequence(brace), QKeySequence(Qt::SHIFT | brace),
                               QKeySequence(Qt::SHIFT | bracket)};
  };
  add("brush.softer", tr("S&ofter Brush"), tr("Make the brush's edge softer"),
      shiftedBracket(Qt::Key_BracketLeft, Qt::Key_BraceLeft), [this] { changeTip(1, -0.1); });
  add("brush.harder", tr("Ha&rder Brush"), tr("Make the brush's edge harder"),
      shiftedBracket(Qt::Key_BracketRight, Qt::Key_BraceRight), [this] { changeTip(1, 0.1); });
  add("brush.swap", tr("&Swap Brush and Eraser"), tr("Swap brush and eraser"),
      {QKeySequence(Qt::Key_X)}, [this] {
        editor_.setTool(editor_.tool() == ToolKind::Brush ? ToolKind::Eraser : ToolKind::Brush);
      });
}

void ViewerActions::addView() {
  const QString group = QStringLiteral("view");
  const auto mode = [&](const ModeEntry& entry, const QString& text, const QString& tip,
                        const char* icon, const QList<QKeySequence>& keys) {
    actions_.add({.id = id(entry.id),
                  .text = text,
                  .tooltip = tip,
                  .shortcuts = keys,
                  .icon = id(icon),
                  .group = group,
                  .section = 0,
                  .exclusive = QStringLiteral("viewMode")},
                 this, [this, chosen = entry.mode] { editor_.setViewMode(chosen); });
  };
  mode(kModes[0], tr("&Source"), tr("Show the source clip"), "source", {});
  mode(kModes[1], tr("&Result"), tr("Show the result"), "result", {});
  mode(kModes[2], tr("&Wipe"), tr("Source and result, with a line between them to drag"), "wipe",
       {QKeySequence(Qt::Key_W)});
  mode(kModes[3], tr("Side &by Side"), tr("Source and result beside each other"), "side-by-side",
       {});
  mode(kModes[4], tr("Diff&erence"), tr("How far the result is from the source"), "difference", {});
  mode(kModes[5], tr("Flicker"), tr("Source and result in turn, in the same place"), "flicker", {});
  const auto add = [&](const char* name, const QString& text, const QString& tip, const char* icon,
                       const QList<QKeySequence>& keys, int section, auto slot) {
    return actions_.add({.id = id(name),
                         .text = text,
                         .tooltip = tip,
                         .shortcuts = keys,
                         .icon = id(icon),
                         .group = group,
                         .section = section},
                        this, slot);
  };
  add("view.nextMode", tr("&Next Comparison"), tr("Go on to the next way of comparing"), "",
      {QKeySequence(Qt::SHIFT | Qt::Key_W)}, 0, [this] {
        const auto at = std::ranges::find(kModes, editor_.viewMode(), &ModeEntry::mode);
        const auto next = (static_cast<std::size_t>(at - kModes.begin()) + 1) % kModes.size();
        editor_.setViewMode(kModes[next].mode);
      });
  add("view.swap", tr("Swa&p A and B"), tr("Swap the two clips that are compared"), "swap",
      {QKeySequence(Qt::Key_C)}, 0, [this] { editor_.setView(editor_.viewB(), editor_.viewA()); });
  QAction* other = actions_.add({.id = QStringLiteral("view.other"),
                                 .text = tr("S&how the Other"),
                                 .tooltip = tr("Show B instead of A or A instead of B, for as long "
                                               "as the key is held"),
                                 .shortcuts = {QKeySequence(Qt::Key_Y)},
                                 .group = group,
                                 .section = 0,
                                 .checkable = true});
  new HeldKey(*other, this);
  connect(other, &QAction::toggled, &controller_, &ViewerController::setSwapped);
  add("view.fit", tr("&Fit"), tr("Show the whole frame"), "fit",
      {QKeySequence(Qt::CTRL | Qt::Key_0)}, 1, [this] { controller_.fit(); });
  add("view.actualSize", tr("&Actual Size"), tr("One pixel of the frame for one of the screen"),
      "actual-size", {QKeySequence(Qt::CTRL | Qt::Key_1)}, 1, [this] { controller_.zoomTo(1); });
  add("view.zoomIn", tr("Zoom &In"), tr("Zoom in on the frame"), "zoom-in",
      {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)}, 1,
      [this] { controller_.zoomBy(1.25); });
  add("view.zoomOut", tr("Zoom &Out"), tr("Zoom out of the frame"), "zoom-out",
      {QKeySequence(Qt::CTRL | Qt::Key_Minus)}, 1, [this] { controller_.zoomBy(0.8); });
  QAction* onion =
      actions_.add({.id = QStringLiteral("view.onionSkin"),
                    .text = tr("Onion S&kin"),
                    .tooltip = tr("Outlines of the keys before (red) and after (green)"),
                    .shortcuts = {QKeySequence(Qt::Key_Slash)},
                    .icon = QStringLiteral("onion"),
                    .group = group,
                    .section = 2,
                    .checkable = true});
  connect(onion, &QAction::toggled, this, [this](bool on) { editor_.setOnionSkin(on); });
  QAction* fill =
      actions_.add({.id = QStringLiteral("view.maskFill"),
                    .text = tr("&Mask Fill"),
                    .tooltip = tr("Fill masks with their colour, or show outlines alone"),
                    .shortcuts = {QKeySequence(Qt::SHIFT | Qt::Key_F)},
                    .icon = QStringLiteral("overlay"),
                    .group = group,
                    .section = 2,
                    .checkable = true});
  fill->setChecked(true);
  connect(fill, &QAction::toggled, this, [this](bool on) { controller_.setMaskFill(on); });
}

void ViewerActions::addMask() {
  const auto change = [this](const QString& label, auto work) {
    return [this, label, work] {
      controller_.cancelGesture();
      if (!editor_.selected()) return controller_.hint(tr("Select an object first."));
      MaskWork& mask = controller_.maskWork();
      if (const QString reason = mask.begin(); !reason.isEmpty()) {
        return controller_.hint(reason);
      }
      mask.painted(work(mask.mask()));
      mask.commit(label);
    };
  };
  const auto whole = [](const Image& mask) {
    return PixelArea{0, 0, mask.size.width, mask.size.height};
  };
  const auto add = [&](const char* name, const QString& text, const QString& tip, const char* icon,
                       const QList<QKeySequence>& keys, ActionContext context, auto slot) {
    actions_.add({.id = id(name),
                  .text = text,
                  .tooltip = tip,
                  .shortcuts = keys,
                  .icon = id(icon),
                  .group = QStringLiteral("mask"),
                  .section = 0,
                  .context = context},
                 this, slot);
  };
  add("mask.invert", tr("&Invert Mask"), tr("Swap inside and outside at this frame"), "invert",
      {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)}, ActionContext::Window,
      change(tr("Invert mask"), [whole](Image& mask) {
        invert(mask);
        return whole(mask);
      }));
  add("mask.fillHoles", tr("Fill &Holes"), tr("Fill what the mask encloses at this frame"),
      "outline", {}, ActionContext::Window,
      change(tr("Fill holes"), [](Image& mask) { return fillHoles(mask); }));
  const auto clear = change(tr("Clear mask"), [whole](Image& mask) {
    std::ranges::fill(mask.pixels, std::uint8_t{0});
    return whole(mask);
  });
  add("mask.clear", tr("&Clear Mask"), tr("Empty the mask at this frame, or delete the path node"),
      "clear", {QKeySequence(Qt::Key_Delete)}, ActionContext::Viewer, [this, clear] {
        auto* pen = dynamic_cast<PathTool*>(&controller_.tool());
        if (!pen || !pen->removeSelectedNode()) clear();
      });
}

void ViewerActions::addPath() {
  const auto kind = [this](const char* name, const QString& text, const QString& tip,
                           const char* icon, NodeKind chosen) {
    actions_.add({.id = id(name),
                  .text = text,
                  .tooltip = tip,
                  .icon = id(icon),
                  .group = QStringLiteral("path"),
                  .section = 1},
                 this, [this, chosen] {
                   auto* pen = dynamic_cast<PathTool*>(&controller_.tool());
                   if (pen && pen->setKind(chosen)) return;
                   controller_.hint(tr("Select a node with the motion path tool first."));
                 });
  };
  kind("path.nodeAuto", tr("&Auto Node"), tr("Handles follow from the neighbours"), "auto-node",
       NodeKind::Auto);
  kind("path.nodeSmooth", tr("&Smooth Node"), tr("Handles lie on one line"), "smooth-node",
       NodeKind::Smooth);
  kind("path.nodeCorner", tr("&Corner Node"), tr("Handles are independent"), "corner-node",
       NodeKind::Corner);
  actions_.add({.id = QStringLiteral("path.remove"),
                .text = tr("&Remove Path"),
                .tooltip = tr("Remove the selected object's motion path"),
                .icon = QStringLiteral("delete"),
                .group = QStringLiteral("path"),
                .section = 3},
               this, [this] {
                 controller_.cancelGesture();
                 Document next = editor_.document();
                 QString reason;
                 if (!editor_.selected()) return;
                 DocumentObject* object = objectToEdit(editor_, next, reason);
                 if (!object) return controller_.hint(reason);
                 object->path.reset();
                 editor_.commit(tr("Remove path"), std::move(next));
               });
}

void ViewerActions::updateChecks() {
  for (const ToolEntry& tool : kTools) {
    if (tool.kind == editor_.tool()) actions_.find(id(tool.id))->setChecked(true);
  }
  for (const ModeEntry& mode : kModes) {
    if (mode.mode == editor_.viewMode()) actions_.find(id(mode.id))->setChecked(true);
  }
  actions_.find(QStringLiteral("view.onionSkin"))->setChecked(editor_.onionSkin());
}

void ViewerActions::updateReasons() {
  const bool clip = editor_.isOpen() && editor_.stage();
  const QString noClip = clip ? QString() : tr("Open a clip first, or say the size to generate.");
  const auto say = [this](const char* name, const QString& reason) {
    actions_.setDisabledReason(id(name), reason);
  };
  const bool blank = clip && !editor_.source();
  for (const ToolEntry& tool : kTools) {
    say(tool.id, blank && tool.kind == ToolKind::Fill
                     ? tr("There is no picture yet to fill by colour.")
                     : noClip);
  }
  for (const char* name : {"brush.swap", "view.source", "view.fit", "view.actualSize",
                           "view.zoomIn", "view.zoomOut", "view.onionSkin", "view.maskFill"}) {
    say(name, noClip);
  }
  const bool result = clip && !editor_.viewB().isEmpty();
  const QString noResult = !clip    ? noClip
                           : result ? QString()
                                    : tr("There is no result yet: run the edit first.");
  for (const char* name : {"view.result", "view.wipe", "view.sideBySide", "view.difference",
                           "view.flicker", "view.nextMode", "view.swap"}) {
    say(name, noResult);
  }
  const ViewMode mode = editor_.viewMode();
  const bool both =
      mode == ViewMode::Wipe || mode == ViewMode::SideBySide || mode == ViewMode::Difference;
  const QString noOther = result && both ? tr("Both clips are shown already.") : noResult;
  say("view.other", noOther);
  if (!noOther.isEmpty()) actions_.find(QStringLiteral("view.other"))->setChecked(false);
  const DocumentObject* object = editor_.selected();
  QString reason = noClip;
  if (clip && !object) reason = tr("Select an object first.");
  if (clip && object && object->locked) {
    reason = tr("%1 is locked.").arg(QString::fromStdString(object->name));
  }
  for (const char* name : {"mask.invert", "mask.fillHoles", "mask.clear"}) say(name, reason);
  if (reason.isEmpty() && !object->path) reason = tr("The object has no motion path.");
  for (const char* name : {"path.nodeAuto", "path.nodeSmooth", "path.nodeCorner", "path.remove"}) {
    say(name, reason);
  }
}

}  // namespace attune
