// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/playback.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/session/editor.h"

namespace attune {
namespace {

constexpr double kSecond = 1e9;  // ns
constexpr double kFastest = 8;
// Timers round to whole milliseconds: a frame may be shown this much early rather than a whole
// tick late.
constexpr double kEarly = 0.5e6;

}  // namespace

Playback::Playback(Editor& editor, QObject* parent) : Playback(editor, Clock(), parent) {
  ownClock_ = true;
  elapsed_.start();
  clock_ = [this] { return elapsed_.nsecsElapsed(); };
}

Playback::Playback(Editor& editor, Clock clock, QObject* parent)
    : QObject(parent), editor_(editor), clock_(std::move(clock)) {
  timer_.setTimerType(Qt::PreciseTimer);
  timer_.setSingleShot(true);
  connect(&timer_, &QTimer::timeout, this, &Playback::tick);
  connect(&editor_, &Editor::opened, this, &Playback::pause);
  connect(&editor_, &Editor::frameChanged, this, [this] {
    if (isPlaying() && !showing_) anchor();
  });
}

int Playback::firstFrame() const {
  return std::clamp(editor_.document().inFrame, 0, std::max(0, editor_.frames() - 1));
}

int Playback::lastFrame() const {
  const int end = std::max(0, editor_.frames() - 1);
  const int out = editor_.document().outFrame;
  return out < 0 ? end : std::clamp(out, firstFrame(), end);
}

double Playback::rate() const { return editor_.framesPerSecond() * std::abs(speed_); }

void Playback::setSpeed(double speed) {
  if (!editor_.isOpen() || editor_.frames() < 2) speed = 0;
  if (speed == speed_) return;
  const bool began = speed_ == 0;
  speed_ = speed;
  timer_.stop();
  if (speed_ != 0) {
    if (began) dropped_ = 0;
    const int first = firstFrame();
    const int last = lastFrame();
    const int at = editor_.frame();
    const bool spent = speed_ > 0 ? at >= last : at <= first;
    if (at < first || at > last || spent) show(speed_ > 0 ? first : last);
    anchor();
    scheduleTick();
  }
  Q_EMIT stateChanged();
}

void Playback::shuttle(int direction) {
  if (direction == 0) return;
  if (stopHeld_) {
    step(direction > 0 ? 1 : -1);
    return;
  }
  const bool onwards = speed_ * direction > 0;
  const double next = onwards ? std::min(kFastest, std::abs(speed_) * 2) : 1;
  setSpeed(direction > 0 ? next : -next);
}

void Playback::setStopHeld(bool held) {
  stopHeld_ = held;
  if (held) pause();
}

void Playback::step(int frames) {
  pause();
  editor_.setFrame(editor_.frame() + frames);
}

void Playback::toFirst() {
  pause();
  editor_.setFrame(0);
}

void Playback::toLast() {
  pause();
  editor_.setFrame(editor_.frames() - 1);
}

void Playback::setRange(const QString& label, int in, int out) {
  if (!editor_.isOpen()) return;
  Document next = editor_.history().document();
  next.inFrame = in;
  next.outFrame = out;
  editor_.commit(label, std::move(next));
}

void Playback::setIn() {
  const int in = editor_.frame();
  setRange(tr("Set in frame"), in, lastFrame() < in ? -1 : editor_.document().outFrame);
}

void Playback::setOut() {
  const int out = editor_.frame();
  const bool isEnd = out >= editor_.frames() - 1;
  setRange(tr("Set out frame"), firstFrame() > out ? 0 : editor_.document().inFrame,
           isEnd ? -1 : out);
}

void Playback::clearInOut() { setRange(tr("Clear in and out"), 0, -1); }

void Playback::anchor() {
  anchorTime_ = clock_();
  anchorFrame_ = std::clamp(editor_.frame(), firstFrame(), lastFrame());
  shownSteps_ = 0;
}

void Playback::show(int frame) {
  showing_ = true;
  editor_.setFrame(frame);
  showing_ = false;
}

void Playback::scheduleTick() {
  if (!ownClock_ || !isPlaying()) return;
  const double due = static_cast<double>(shownSteps_ + 1) * kSecond / rate();
  const double wait = static_cast<double>(anchorTime_) + due - static_cast<double>(clock_());
  timer_.start(std::max(0, static_cast<int>(wait / 1e6)));
}

void Playback::tick() {
  if (!isPlaying()) return;
  const double passed = static_cast<double>(clock_() - anchorTime_) + kEarly;
  const auto steps = static_cast<qint64>(std::floor(passed * rate() / kSecond));
  if (steps > shownSteps_) {
    const auto late = static_cast<int>(steps - shownSteps_ - 1);
    shownSteps_ = steps;
    const int first = firstFrame();
    const int last = lastFrame();
    const qint64 length = last - first + 1;
    const qint64 at = anchorFrame_ - first + (speed_ > 0 ? steps : -steps);
    if (late > 0) {
      dropped_ += late;
      Q_EMIT framesDropped(dropped_);
    }
    if (editor_.loops()) {
      show(first + static_cast<int>((at % length + length) % length));
    } else {
      show(std::clamp(first + static_cast<int>(at), first, last));
      if (at >= length - 1 && speed_ > 0) pause();
      if (at <= 0 && speed_ < 0) pause();
    }
  }
  scheduleTick();
}

}  // namespace attune
