// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/tool_options_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/actions/action_registry.h"
#include "ui/session/editor.h"
#include "ui/theme/theme.h"
#include "ui/viewer/labelled_slider.h"

namespace attune {
namespace {

const char* actionOf(ToolKind tool) {
  switch (tool) {
    case ToolKind::Select:
      return "tool.select";
    case ToolKind::Brush:
      return "tool.brush";
    case ToolKind::Eraser:
      return "tool.eraser";
    case ToolKind::Lasso:
      return "tool.lasso";
    case ToolKind::Polygon:
      return "tool.polygon";
    case ToolKind::Rectangle:
      return "tool.rectangle";
    case ToolKind::Ellipse:
      return "tool.ellipse";
    case ToolKind::Fill:
      return "tool.fill";
    case ToolKind::PathPen:
      return "tool.path";
    case ToolKind::Gesture:
      return "tool.gesture";
    case ToolKind::Hand:
      return "tool.hand";
    case ToolKind::Zoom:
      return "tool.zoom";
  }
  return "tool.select";
}

QVBoxLayout* columnOf(QWidget* widget) {
  auto* column = new QVBoxLayout(widget);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Theme::kSpaceS);
  return column;
}

}  // namespace

ToolOptionsPanel::ToolOptionsPanel(Editor& editor, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), editor_(editor), actions_(actions) {
  setObjectName(QStringLiteral("toolOptionsPanel"));
  setAccessibleName(tr("Tool options"));
  auto* content = new QWidget(this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(Theme::kSpaceM, Theme::kSpaceM, Theme::kSpaceM, Theme::kSpaceM);
  column->setSpacing(Theme::kSpaceM);
  title_ = new QLabel(content);
  title_->setFont(themeFont(TextSize::Emphasis, true));
  help_ = new QLabel(content);
  help_->setFont(themeFont(TextSize::Caption));
  help_->setForegroundRole(QPalette::PlaceholderText);
  help_->setWordWrap(true);
  auto* head = new QVBoxLayout;
  head->setSpacing(Theme::kSpaceXs);
  head->addWidget(title_);
  head->addWidget(help_);
  column->addLayout(head);
  tip_ = makeTip();
  combine_ = makeCombine();
  fill_ = makeFill();
  path_ = makePath();
  edge_ = makeEdge();
  for (QWidget* part : {tip_, combine_, fill_, path_, edge_}) column->addWidget(part);
  column->addStretch(1);

  auto* scroll = new QScrollArea(this);
  scroll->setObjectName(QStringLiteral("toolOptionsScroll"));
  scroll->setAccessibleName(tr("Tool options"));
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(content);
  columnOf(this)->addWidget(scroll);

  connect(&editor, &Editor::toolChanged, this, &ToolOptionsPanel::updateTool);
  connect(&editor, &Editor::opened, this, &ToolOptionsPanel::updateTool);
  connect(&editor, &Editor::selectionChanged, this, &ToolOptionsPanel::updateObject);
  connect(&editor, &Editor::documentChanged, this, &ToolOptionsPanel::updateObject);
  connect(&actions, &ActionRegistry::added, this, &ToolOptionsPanel::updateTool);
  updateTool();
  updateObject();
}

QWidget* ToolOptionsPanel::makeTip() {
  auto* group = new QWidget(this);
  auto* column = columnOf(group);
  radius_ = new LabelledSlider(
      QStringLiteral("brushRadius"), tr("Radius"), tr("Radius of the tip, in pixels of the clip"),
      {.least = 0.5, .most = 512, .step = 1, .decimals = 1, .unit = tr(" px"), .fineBelow = true},
      group);
  hardness_ = new LabelledSlider(QStringLiteral("brushHardness"), tr("Hardness"),
                                 tr("How much of the radius is fully painted"),
                                 {.most = 100, .step = 5, .unit = tr(" %")}, group);
  opacity_ = new LabelledSlider(QStringLiteral("brushOpacity"), tr("Opacity"),
                                tr("How much a stroke paints; dabs of one stroke do not add up"),
                                {.most = 100, .step = 5, .unit = tr(" %")}, group);
  pressureSize_ = new QCheckBox(tr("Pen pressure sets size"), group);
  pressureOpacity_ = new QCheckBox(tr("Pen pressure sets opacity"), group);
  pressureSize_->setObjectName(QStringLiteral("brushPressureSize"));
  pressureSize_->setAccessibleName(pressureSize_->text());
  pressureOpacity_->setObjectName(QStringLiteral("brushPressureOpacity"));
  pressureOpacity_->setAccessibleName(pressureOpacity_->text());
  pressureOpacity_->setToolTip(tr("By the pressure with which the stroke begins"));
  for (QWidget* part : std::initializer_list<QWidget*>{radius_, hardness_, opacity_, pressureSize_,
                                                       pressureOpacity_}) {
    column->addWidget(part);
  }
  const auto change = [this](auto set) {
    return [this, set](auto value) {
      ToolOptions options = editor_.toolOptions();
      set(options, value);
      editor_.setToolOptions(options);
    };
  };
  connect(radius_, &LabelledSlider::valueEdited, this,
          change([](ToolOptions& o, double v) { o.radius = v; }));
  connect(hardness_, &LabelledSlider::valueEdited, this,
          change([](ToolOptions& o, double v) { o.hardness = v / 100; }));
  connect(opacity_, &LabelledSlider::valueEdited, this,
          change([](ToolOptions& o, double v) { o.opacity = v / 100; }));
  connect(pressureSize_, &QCheckBox::toggled, this,
          change([](ToolOptions& o, bool v) { o.pressureSize = v; }));
  connect(pressureOpacity_, &QCheckBox::toggled, this,
          change([](ToolOptions& o, bool v) { o.pressureOpacity = v; }));
  return group;
}

QWidget* ToolOptionsPanel::makeCombine() {
  auto* group = new QWidget(this);
  auto* row = new QHBoxLayout(group);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(Theme::kSpaceS);
  how_ = new QComboBox(group);
  how_->setObjectName(QStringLiteral("combineMode"));
  how_->setAccessibleName(tr("New areas"));
  how_->setToolTip(tr("How a new area joins the mask; Shift adds and Alt takes away at any time"));
  how_->addItem(tr("Add to the mask"), static_cast<int>(MaskCombine::Add));
  how_->addItem(tr("Take away"), static_cast<int>(MaskCombine::Subtract));
  how_->addItem(tr("Keep what is common"), static_cast<int>(MaskCombine::Intersect));
  how_->addItem(tr("Replace the mask"), static_cast<int>(MaskCombine::Replace));
  auto* label = new QLabel(tr("New areas"), group);
  label->setBuddy(how_);
  row->addWidget(label);
  row->addWidget(how_, 1);
  connect(how_, &QComboBox::activated, this, [this](int index) {
    ToolOptions options = editor_.toolOptions();
    options.combine = static_cast<MaskCombine>(how_->itemData(index).toInt());
    editor_.setToolOptions(options);
  });
  return group;
}

QWidget* ToolOptionsPanel::makeFill() {
  auto* group = new QWidget(this);
  auto* column = columnOf(group);
  tolerance_ = new LabelledSlider(QStringLiteral("fillTolerance"), tr("Tolerance"),
                                  tr("How far a colour may be from the one clicked, 0 to 255"),
                                  {.most = 255, .step = 1}, group);
  contiguous_ = new QCheckBox(tr("Connected areas only"), group);
  contiguous_->setObjectName(QStringLiteral("fillContiguous"));
  contiguous_->setAccessibleName(contiguous_->text());
  column->addWidget(tolerance_);
  column->addWidget(contiguous_);
  connect(tolerance_, &LabelledSlider::valueEdited, this, [this](double value) {
    ToolOptions options = editor_.toolOptions();
    options.fillTolerance = static_cast<int>(value);
    editor_.setToolOptions(options);
  });
  connect(contiguous_, &QCheckBox::toggled, this, [this](bool on) {
    ToolOptions options = editor_.toolOptions();
    options.fillContiguous = on;
    editor_.setToolOptions(options);
  });
  return group;
}

QWidget* ToolOptionsPanel::makePath() {
  auto* group = new QWidget(this);
  auto* row = new QHBoxLayout(group);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(Theme::kSpaceXs);
  row->addWidget(new QLabel(tr("Node"), group));
  row->addSpacing(Theme::kSpaceXs);
  for (const char* id : {"path.nodeAuto", "path.nodeSmooth", "path.nodeCorner"}) {
    QAction* action = actions_.find(QString::fromLatin1(id));
    if (!action) continue;
    auto* button = new QToolButton(group);
    button->setObjectName(QString::fromLatin1(id) + QStringLiteral(".option"));
    button->setAccessibleName(action->iconText());
    button->setDefaultAction(action);
    button->setIconSize({Theme::kIconSize, Theme::kIconSize});
    button->setAutoRaise(true);
    row->addWidget(button);
  }
  row->addStretch(1);
  return group;
}

QWidget* ToolOptionsPanel::makeEdge() {
  auto* group = new QWidget(this);
  auto* column = columnOf(group);
  edgeTitle_ = new QLabel(group);
  edgeTitle_->setFont(themeFont(TextSize::Emphasis, true));
  grow_ = new LabelledSlider(
      QStringLiteral("maskGrow"), tr("Grow"),
      tr("Grow (above 0) or shrink the mask in runs and exports; what you painted stays as it is"),
      {.least = -64, .most = 64, .step = 1, .decimals = 1, .unit = tr(" px")}, group);
  feather_ = new LabelledSlider(
      QStringLiteral("maskFeather"), tr("Feather"),
      tr("Soften the edge where an edit meets the source it keeps; what you painted stays as it is"),
      {.most = 64, .step = 1, .decimals = 1, .unit = tr(" px"), .fineBelow = true}, group);
  column->addWidget(edgeTitle_);
  column->addWidget(grow_);
  column->addWidget(feather_);
  // Each drag is one step of undo.
  for (LabelledSlider* slider : {grow_, feather_}) {
    connect(slider, &LabelledSlider::dragBegins, this, [this] {
      if (editor_.isOpen()) editor_.history().seal();
    });
  }
  connect(grow_, &LabelledSlider::valueEdited, this,
          [this](double value) { changeObject(tr("Grow mask"), QStringLiteral("grow"), value); });
  connect(feather_, &LabelledSlider::valueEdited, this, [this](double value) {
    changeObject(tr("Feather mask"), QStringLiteral("feather"), value);
  });
  return group;
}

void ToolOptionsPanel::changeObject(const QString& label, const QString& key, double value) {
  Document next = editor_.document();
  DocumentObject* object = next.find(editor_.selectedObject().toStdString());
  if (!object || object->locked) return;
  if (key == QStringLiteral("grow")) {
    object->grow = value;
  } else {
    // The track keeps it in fractions of the frame's longer side.
    const int side = std::max({1, next.size().width, next.size().height});
    object->mask.feather = std::min(value / side, kMostFeather);
  }
  editor_.commit(label, std::move(next), key + QLatin1Char(':') + editor_.selectedObject());
}

void ToolOptionsPanel::updateTool() {
  const ToolKind tool = editor_.tool();
  if (QAction* action = actions_.find(QString::fromLatin1(actionOf(tool)))) {
    title_->setText(action->iconText());
    help_->setText(action->statusTip());
  }
  const bool tip = tool == ToolKind::Brush || tool == ToolKind::Eraser;
  const bool outline = tool == ToolKind::Lasso || tool == ToolKind::Polygon ||
                       tool == ToolKind::Rectangle || tool == ToolKind::Ellipse;
  tip_->setVisible(tip);
  combine_->setVisible(outline || tool == ToolKind::Fill);
  fill_->setVisible(tool == ToolKind::Fill);
  path_->setVisible(tool == ToolKind::PathPen);
  const ToolOptions& options = editor_.toolOptions();
  radius_->setValue(options.radius);
  hardness_->setValue(options.hardness * 100);
  opacity_->setValue(options.opacity * 100);
  tolerance_->setValue(options.fillTolerance);
  const QSignalBlocker size(pressureSize_);
  const QSignalBlocker opacity(pressureOpacity_);
  const QSignalBlocker contiguous(contiguous_);
  pressureSize_->setChecked(options.pressureSize);
  pressureOpacity_->setChecked(options.pressureOpacity);
  contiguous_->setChecked(options.fillContiguous);
  how_->setCurrentIndex(how_->findData(static_cast<int>(options.combine)));
}

void ToolOptionsPanel::updateObject() {
  const DocumentObject* object = editor_.selected();
  edge_->setEnabled(object && !object->locked);
  if (!object) {
    edgeTitle_->setText(tr("Mask edge"));
    grow_->setValue(0);
    feather_->setValue(0);
    edge_->setToolTip(tr("Select an object to grow or feather its mask."));
    return;
  }
  edge_->setToolTip(object->locked ? tr("The object is locked.") : QString());
  edgeTitle_->setText(tr("Mask edge of %1").arg(QString::fromStdString(object->name)));
  grow_->setValue(object->grow);
  const Document& document = editor_.document();
  const int side = std::max({1, document.size().width, document.size().height});
  feather_->setValue(object->mask.feather * side);
}

}  // namespace attune
