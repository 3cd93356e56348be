// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/transport_bar.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/actions/action_registry.h"
#include "ui/session/editor.h"
#include "ui/session/playback.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/timeline/frame_field.h"
#include "ui/timeline/timeline_picture.h"

namespace attune {
namespace {

enum Section { kPlaySection, kMoveSection, kRangeSection, kMarkerSection };

ActionSpec playbackSpec(const char* id, Section section, const char* iconName,
                        const QList<QKeySequence>& keys) {
  return {.id = QStringLiteral("playback.") + QLatin1String(id),
          .shortcuts = keys,
          .icon = QLatin1String(iconName),
          .group = QStringLiteral("playback"),
          .section = section};
}

}  // namespace

TransportBar::TransportBar(Editor& editor, Playback& playback, ActionRegistry& actions,
                           QWidget* parent)
    : QWidget(parent), editor_(editor), playback_(playback), actions_(actions) {
  setObjectName(QStringLiteral("transportBar"));
  setAccessibleName(tr("Transport"));
  addPlayActions();
  addMoveActions();
  addRangeActions();
  build();
  connect(&playback_, &Playback::stateChanged, this, &TransportBar::updateState);
  connect(&playback_, &Playback::framesDropped, this, &TransportBar::updateNumbers);
  connect(&editor_, &Editor::opened, this, &TransportBar::updateState);
  connect(&editor_, &Editor::sourceChanged, this, &TransportBar::updateState);
  connect(&editor_, &Editor::viewChanged, this, &TransportBar::updateState);
  connect(&editor_, &Editor::frameChanged, this, &TransportBar::updateNumbers);
  qApp->installEventFilter(this);
  updateState();
}

void TransportBar::addPlayActions() {
  const auto add = [this](ActionSpec spec, const QString& text, const QString& tip, auto slot) {
    spec.text = text;
    spec.tooltip = tip;
    actions_.add(spec, this, slot)->setAutoRepeat(false);
  };
  add(playbackSpec("play", kPlaySection, "play", {Qt::Key_Space}), tr("&Play"),
      tr("Play the clip from in to out, or pause it"), [this] { playback_.toggle(); });
  add(playbackSpec("shuttleBack", kPlaySection, "", {Qt::Key_J}), tr("Play &backwards"),
      tr("Play backwards, twice as fast with every press"), [this] { playback_.shuttle(-1); });
  add(playbackSpec("shuttleStop", kPlaySection, "stop", {Qt::Key_K}), tr("&Stop"),
      tr("Stop; held down, J and L move a single frame"), [this] {
        playback_.shuttleStop();
        playback_.setStopHeld(stopKeyDown_);
      });
  add(playbackSpec("shuttleForward", kPlaySection, "", {Qt::Key_L}), tr("Play &forwards"),
      tr("Play forwards, twice as fast with every press"), [this] { playback_.shuttle(1); });
}

void TransportBar::addMoveActions() {
  const auto add = [this](ActionSpec spec, const QString& text, const QString& tip, auto slot) {
    spec.text = text;
    spec.tooltip = tip;
    actions_.add(spec, this, slot);
  };
  const auto second = [this] {
    return std::max(1, static_cast<int>(std::lround(editor_.framesPerSecond())));
  };
  add(playbackSpec("stepBack", kMoveSection, "step-back", {Qt::Key_Left}), tr("P&revious frame"),
      tr("Go one frame back"), [this] { playback_.step(-1); });
  add(playbackSpec("stepForward", kMoveSection, "step-forward", {Qt::Key_Right}), tr("&Next frame"),
      tr("Go one frame on"), [this] { playback_.step(1); });
  add(playbackSpec("secondBack", kMoveSection, "", {Qt::SHIFT | Qt::Key_Left}),
      tr("One second b&ack"), tr("Go one second back"),
      [this, second] { playback_.step(-second()); });
  add(playbackSpec("secondForward", kMoveSection, "", {Qt::SHIFT | Qt::Key_Right}),
      tr("One second &on"), tr("Go one second on"), [this, second] { playback_.step(second()); });
  add(playbackSpec("first", kMoveSection, "first", {Qt::Key_Home}), tr("First fra&me"),
      tr("Go to the first frame"), [this] { playback_.toFirst(); });
  add(playbackSpec("last", kMoveSection, "last", {Qt::Key_End}), tr("Las&t frame"),
      tr("Go to the last frame"), [this] { playback_.toLast(); });
}

void TransportBar::addRangeActions() {
  const auto add = [this](ActionSpec spec, const QString& text, const QString& tip, auto slot) {
    spec.text = text;
    spec.tooltip = tip;
    return actions_.add(spec, this, slot);
  };
  add(playbackSpec("setIn", kRangeSection, "in", {Qt::Key_I}), tr("Set &in"),
      tr("Playing begins at this frame"), [this] { playback_.setIn(); });
  add(playbackSpec("setOut", kRangeSection, "out", {Qt::Key_O}), tr("Set o&ut"),
      tr("Playing ends with this frame"), [this] { playback_.setOut(); });
  add(playbackSpec("clearInOut", kRangeSection, "", {}), tr("&Clear in and out"),
      tr("Use the whole clip again"), [this] { playback_.clearInOut(); });
  ActionSpec loop = playbackSpec("loop", kRangeSection, "loop", {Qt::Key_Backslash});
  loop.checkable = true;
  add(std::move(loop), tr("&Loop"), tr("Begin anew at the end"),
      [this](bool on) { editor_.setLoops(on); });
  add(playbackSpec("addMarker", kMarkerSection, "marker", {Qt::CTRL | Qt::Key_M}),
      tr("Add mar&ker"), tr("Put a marker on this frame"), [this] { addMarker(); });
}

QToolButton* TransportBar::addButton(const char* id, QWidget* parent) {
  auto* button = new QToolButton(parent);
  QAction* action = actions_.find(QStringLiteral("playback.") + QLatin1String(id));
  button->setDefaultAction(action);
  button->setObjectName(QStringLiteral("transport.") + QLatin1String(id));
  button->setAccessibleName(action->iconText());
  button->setIconSize({Theme::kIconSize, Theme::kIconSize});
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

void TransportBar::build() {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(Theme::kSpaceM, Theme::kSpaceXs, Theme::kSpaceM, Theme::kSpaceXs);
  row->setSpacing(Theme::kSpaceXs);
  const auto side = [this] {
    auto* box = new QWidget(this);
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Theme::kSpaceS);
    return std::pair(box, line);
  };
  // Sides of equal stretch keep the play button in the middle.
  const auto [left, leftLine] = side();
  const auto [right, rightLine] = side();
  auto* field = new FrameField(editor_, left);
  const auto label = [](QWidget* parent, const char* name, TextSize size) {
    auto* made = new QLabel(parent);
    made->setObjectName(QLatin1String(name));
    made->setFont(monospaceFont(size));
    made->setProperty("look", QStringLiteral("muted"));
    return made;
  };
  last_ = label(left, "transportLast", TextSize::Body);
  leftLine->addWidget(field);
  leftLine->addWidget(last_);
  leftLine->addStretch();

  row->addWidget(left, 1);
  for (const char* id : {"setIn", "first", "stepBack", "play", "stepForward", "last", "setOut"}) {
    row->addWidget(addButton(id, this));
  }
  row->addWidget(right, 1);

  timeCode_ = label(right, "transportTime", TextSize::Body);
  timeCode_->setAccessibleName(tr("Time code"));
  rate_ = label(right, "transportRate", TextSize::Body);
  rate_->setAccessibleName(tr("Frame rate"));
  rightLine->addWidget(addButton("loop", right));
  rightLine->addStretch();
  rightLine->addWidget(rate_);
  rightLine->addWidget(timeCode_);
}

void TransportBar::addMarker() {
  Document next = editor_.document();
  const auto place =
      std::lower_bound(next.markers.begin(), next.markers.end(), editor_.frame(),
                       [](const Marker& marker, int frame) { return marker.frame < frame; });
  if (place != next.markers.end() && place->frame == editor_.frame()) return;
  next.markers.insert(place, {.frame = editor_.frame()});
  editor_.commit(tr("Add marker"), std::move(next));
}

void TransportBar::updateState() {
  const bool there = editor_.isOpen() && (editor_.document().clip || editor_.stage());
  const QString reason = there ? QString() : tr("There is no clip yet.");
  for (const ActionSpec* spec : actions_.inGroup(QStringLiteral("playback"))) {
    if (spec->id.startsWith(QLatin1String("playback."))) {
      actions_.setDisabledReason(spec->id, reason);
    }
  }
  QAction* play = actions_.find(QStringLiteral("playback.play"));
  play->setIcon(icon(playback_.isPlaying() ? u"pause" : u"play"));
  actions_.setText(QStringLiteral("playback.play"),
                   playback_.isPlaying() ? tr("&Pause") : tr("&Play"));
  actions_.find(QStringLiteral("playback.loop"))->setChecked(editor_.loops());
  setEnabled(there);
  updateNumbers();
}

void TransportBar::updateNumbers() {
  const double fps = editor_.framesPerSecond();
  last_->setText(isEnabled() ? tr("/ %1").arg(std::max(0, editor_.frames() - 1)) : QString());
  timeCode_->setText(isEnabled() ? timeCode(editor_.frame(), fps) : QString());
  QString rate = tr("%1 fps").arg(QString::number(fps, 'g', 4));
  const double speed = playback_.speed();
  if (speed != 0 && speed != 1) rate = tr("%1× · ").arg(speed) + rate;
  const bool late = playback_.isPlaying() && playback_.droppedFrames() > 0;
  if (late) rate = tr("%1 dropped · ").arg(playback_.droppedFrames()) + rate;
  rate_->setText(isEnabled() ? rate : QString());
}

// Shortcuts say when K goes down; nobody says when it comes up.
bool TransportBar::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyRelease) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_K && !key->isAutoRepeat()) {
      stopKeyDown_ = event->type() == QEvent::ShortcutOverride;
      if (!stopKeyDown_) playback_.setStopHeld(false);
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace attune
