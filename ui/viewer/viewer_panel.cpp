// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/viewer_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <cmath>

#include "ui/actions/action_registry.h"
#include "ui/session/editor.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/viewer/focus_ring.h"
#include "ui/viewer/viewer_actions.h"
#include "ui/viewer/viewer_canvas.h"
#include "ui/viewer/viewer_controller.h"

namespace attune {
namespace {

constexpr int kHintMs = 4000;

template <typename Widget>
Widget* named(Widget* widget, const QString& name, const QString& accessible) {
  widget->setObjectName(name);
  widget->setAccessibleName(accessible);
  return widget;
}

}  // namespace

ViewerPanel::ViewerPanel(Editor& editor, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), editor_(editor), actions_(actions) {
  named(this, QStringLiteral("viewerPanel"), tr("Viewer"));
  controller_ = new ViewerController(editor, this);
  new ViewerActions(editor, *controller_, actions, this);
  canvas_ = makeCanvas(*controller_, nullptr);
  actions.attach(ActionContext::Viewer, this);

  pages_ = new QStackedWidget(this);
  pages_->addWidget(makeEmptyPage());
  pages_->addWidget(canvas_);
  new FocusRing(*canvas_);

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(makeHeader());
  layout->addWidget(pages_, 1);
  layout->addWidget(makeFooter());

  connect(controller_, &ViewerController::zoomChanged, this, &ViewerPanel::showZoom);
  connect(controller_, &ViewerController::hovered, this, &ViewerPanel::showHover);
  connect(controller_, &ViewerController::hinted, this, &ViewerPanel::showHint);
  connect(controller_, &ViewerController::playToggled, this, [this] {
    if (QAction* play = actions_.find(QStringLiteral("playback.play"))) play->trigger();
  });
  for (const auto changed :
       {&Editor::opened, &Editor::sourceChanged, &Editor::resultsChanged, &Editor::viewChanged}) {
    connect(&editor, changed, this, &ViewerPanel::updateView);
  }
  updateView();
  showZoom(controller_->transform().scale());
}

ViewerPanel::~ViewerPanel() {
  // The canvas draws by the controller, which as a child would go first.
  delete canvas_;
}

QToolButton* ViewerPanel::buttonOf(const char* action, bool withText) {
  auto* button = new QToolButton(this);
  button->setDefaultAction(actions_.find(QString::fromLatin1(action)));
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::TabFocus);
  button->setIconSize({Theme::kIconSize, Theme::kIconSize});
  if (withText) button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  return named(button, QString::fromLatin1(action) + QStringLiteral(".button"),
               button->defaultAction()->iconText());
}

QWidget* ViewerPanel::makeHeader() {
  auto* header = named(new QWidget(this), QStringLiteral("viewerHeader"), tr("View"));
  auto* row = new QHBoxLayout(header);
  row->setContentsMargins(Theme::kSpaceS, Theme::kSpaceXs, Theme::kSpaceS, Theme::kSpaceXs);
  row->setSpacing(Theme::kSpaceXs);
  for (const char* mode : {"view.source", "view.result", "view.wipe", "view.sideBySide",
                           "view.difference", "view.flicker"}) {
    row->addWidget(buttonOf(mode));
  }

  compareRow_ = named(new QWidget(header), QStringLiteral("viewerClips"), tr("Clips compared"));
  auto* clips = new QHBoxLayout(compareRow_);
  clips->setContentsMargins(Theme::kSpaceS, 0, 0, 0);
  clips->setSpacing(Theme::kSpaceXs);
  first_ = named(new QComboBox(compareRow_), QStringLiteral("viewerA"), tr("Clip A"));
  second_ = named(new QComboBox(compareRow_), QStringLiteral("viewerB"), tr("Clip B"));
  for (QComboBox* chooser : {first_, second_}) {  // titles may be long, and the window narrow
    chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    chooser->setMinimumContentsLength(8);
    chooser->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    chooser->setMaximumWidth(Theme::spacing(50));
  }
  gain_ = named(new QComboBox(compareRow_), QStringLiteral("viewerGain"), tr("Difference gain"));
  first_->setToolTip(tr("The clip that is A"));
  second_->setToolTip(tr("The clip that is B"));
  gain_->setToolTip(tr("How much the difference is amplified"));
  for (const int gain : {1, 2, 4, 8, 16}) gain_->addItem(tr("× %1").arg(gain), gain);
  gain_->setCurrentIndex(2);
  clips->addWidget(first_, 100);
  clips->addWidget(buttonOf("view.swap"));
  clips->addWidget(second_, 100);
  clips->addWidget(gain_);
  clips->addWidget(makeFlickerRate());
  clips->addStretch(1);
  row->addWidget(compareRow_, 100);
  row->addStretch(1);
  row->addWidget(buttonOf("view.maskFill"));
  row->addWidget(buttonOf("view.onionSkin"));

  zoom_ = named(new QComboBox(header), QStringLiteral("viewerZoom"), tr("Zoom"));
  zoom_->setToolTip(tr("Zoom: screen pixels for a pixel of the frame"));
  zoom_->addItem(tr("Fit"), 0.0);
  for (const int percent : {25, 50, 100, 200, 400, 800}) {
    zoom_->addItem(tr("%1 %").arg(percent), percent / 100.0);
  }
  zoom_->setPlaceholderText(tr("Fit"));
  zoom_->setMinimumContentsLength(6);
  row->addWidget(zoom_);

  connect(zoom_, &QComboBox::activated, this, [this](int index) {
    const double scale = zoom_->itemData(index).toDouble();
    if (scale > 0) {
      controller_->zoomTo(scale);
    } else {
      controller_->fit();
    }
  });
  connect(gain_, &QComboBox::activated, this,
          [this](int index) { controller_->setGain(gain_->itemData(index).toDouble()); });
  const auto choose = [this] {
    editor_.setView(first_->currentData().toString(), second_->currentData().toString());
  };
  connect(first_, &QComboBox::activated, this, choose);
  connect(second_, &QComboBox::activated, this, choose);
  return header;
}

QWidget* ViewerPanel::makeFlickerRate() {
  flickerRate_ =
      named(new QComboBox(compareRow_), QStringLiteral("viewerFlickerRate"), tr("Flicker rate"));
  flickerRate_->setToolTip(
      tr("How often in a second A and B change places; no faster, for eyes that flashes harm"));
  Flicker& flicker = controller_->flicker();
  for (const int rate : Flicker::kRates) flickerRate_->addItem(tr("%1 Hz").arg(rate), rate);
  flickerRate_->setCurrentIndex(flickerRate_->findData(flicker.rate()));
  connect(flickerRate_, &QComboBox::activated, &flicker,
          [this, &flicker](int index) { flicker.setRate(flickerRate_->itemData(index).toInt()); });
  return flickerRate_;
}

QWidget* ViewerPanel::makeFooter() {
  auto* footer = named(new QWidget(this), QStringLiteral("viewerFooter"), tr("Under the pointer"));
  auto* row = new QHBoxLayout(footer);
  row->setContentsMargins(Theme::kSpaceM, Theme::kSpaceXs, Theme::kSpaceM, Theme::kSpaceXs);
  row->setSpacing(Theme::kSpaceL);
  const auto label = [&](const char* name, const QString& accessible) {
    auto* made = named(new QLabel(footer), QString::fromLatin1(name), accessible);
    made->setFont(monospaceFont(TextSize::Caption));
    made->setMinimumHeight(Theme::kSpaceL);
    row->addWidget(made);
    return made;
  };
  place_ = label("hoverPlace", tr("Pixel"));
  swatch_ = label("hoverSwatch", tr("Colour"));
  swatch_->setFixedSize(Theme::kSpaceM, Theme::kSpaceM);
  row->setSpacing(Theme::kSpaceS);
  colour_ = label("hoverColour", tr("Red, green, blue"));
  under_ = label("hoverObject", tr("Object"));
  row->addStretch(1);
  hint_ = label("viewerHint", tr("Hint"));
  hint_->setFont(themeFont(TextSize::Body, true));
  row->addStretch(1);
  hintTimer_ = new QTimer(this);
  hintTimer_->setSingleShot(true);
  hintTimer_->setInterval(kHintMs);
  connect(hintTimer_, &QTimer::timeout, hint_, &QLabel::clear);
  return footer;
}

QWidget* ViewerPanel::makeEmptyPage() {
  auto* page = named(new QWidget(this), QStringLiteral("viewerEmpty"), tr("No clip"));
  auto* column = new QVBoxLayout(page);
  column->setAlignment(Qt::AlignCenter);
  column->setSpacing(Theme::kSpaceM);
  auto* drawing = new QLabel(page);
  drawing->setPixmap(icon(u"clip").pixmap(48, 48));
  drawing->setAlignment(Qt::AlignCenter);
  drawing->setEnabled(false);
  auto* text = named(new QLabel(tr("Drop a clip here to begin."), page),
                     QStringLiteral("viewerEmptyText"), tr("Drop a clip here to begin."));
  text->setFont(themeFont(TextSize::Title));
  text->setAlignment(Qt::AlignCenter);
  column->addWidget(drawing);
  column->addWidget(text);
  auto* row = new QHBoxLayout;
  row->setAlignment(Qt::AlignCenter);
  row->setSpacing(Theme::kSpaceS);
  const auto button = [&](const char* action, const QString& label, const char* name) {
    auto* made = named(new QPushButton(label, page), QString::fromLatin1(name), label);
    made->setMinimumHeight(Theme::kControlHeight);
    connect(made, &QPushButton::clicked, this, [this, action] {
      if (QAction* found = actions_.find(QString::fromLatin1(action))) found->trigger();
    });
    row->addWidget(made);
    return made;
  };
  button("file.open", tr("Open clip…"), "viewerOpen")->setDefault(true);
  button("file.openSample", tr("Open the sample"), "viewerOpenSample");
  column->addLayout(row);
  return page;
}

void ViewerPanel::fillChoosers() {
  for (QComboBox* chooser : {first_, second_}) {
    const QSignalBlocker blocker(chooser);
    chooser->clear();
    chooser->addItem(tr("Source"), QStringLiteral("source"));
    for (const ViewClip& result : editor_.results()) chooser->addItem(result.title, result.id);
    const QString id = chooser == first_ ? editor_.viewA() : editor_.viewB();
    chooser->setCurrentIndex(chooser->findData(id));
  }
}

void ViewerPanel::updateView() {
  const bool clip = editor_.isOpen() && editor_.stage();
  pages_->setCurrentIndex(clip ? 1 : 0);
  fillChoosers();
  compareRow_->setVisible(clip && !editor_.results().empty());
  first_->setVisible(editor_.viewMode() != ViewMode::Source &&
                     editor_.viewMode() != ViewMode::Result);
  second_->setVisible(editor_.viewMode() != ViewMode::Source);
  gain_->setVisible(editor_.viewMode() == ViewMode::Difference);
  flickerRate_->setVisible(editor_.viewMode() == ViewMode::Flicker);
  zoom_->setEnabled(clip);
  showHover({});
}

void ViewerPanel::showZoom(double scale) {
  const QSignalBlocker blocker(zoom_);
  const QString shown = tr("%1 %").arg(std::lround(scale * 100));
  if (controller_->transform().isFitted()) {
    zoom_->setItemText(0, tr("Fit (%1)").arg(shown));
    zoom_->setCurrentIndex(0);
    return;
  }
  zoom_->setItemText(0, tr("Fit"));
  const int index = zoom_->findText(shown);
  zoom_->setPlaceholderText(shown);
  zoom_->setCurrentIndex(index);
}

void ViewerPanel::showHover(const HoverInfo& info) {
  if (!info.inside) {
    for (QLabel* label : {colour_, under_}) label->clear();
    swatch_->setPixmap({});
    const Size2i size = editor_.document().size();
    place_->setText(size.width > 0 ? tr("%1 × %2 px").arg(size.width).arg(size.height) : QString());
    return;
  }
  place_->setText(
      tr("frame %1  x %2  y %3").arg(info.frame).arg(info.pixel.x(), 4).arg(info.pixel.y(), 4));
  QPixmap swatch(swatch_->size());
  swatch.fill(QColor::fromRgb(info.colour));
  swatch_->setPixmap(swatch);
  colour_->setText(QStringLiteral("%1 %2 %3")
                       .arg(qRed(info.colour), 3)
                       .arg(qGreen(info.colour), 3)
                       .arg(qBlue(info.colour), 3));
  under_->setText(info.object);
}

void ViewerPanel::showHint(const QString& message) {
  hint_->setText(message);
  hintTimer_->start();
}

}  // namespace attune
