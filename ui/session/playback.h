// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <functional>

namespace attune {

class Editor;

// Moves the editor's frame by the clock, at the clip's exact rate: a frame that comes late is
// dropped and counted, so that time never lags behind.
//
// Plays from the document's in to its out frame, both shown; over and over when the editor loops,
// else it stops at the end. GUI thread only.
class Playback : public QObject {
  Q_OBJECT

 public:
  using Clock = std::function<qint64()>;  // nanoseconds, never falling

  explicit Playback(Editor& editor, QObject* parent = nullptr);
  // With a clock of the caller's, who then calls tick().
  Playback(Editor& editor, Clock clock, QObject* parent = nullptr);

  [[nodiscard]] bool isPlaying() const { return speed_ != 0; }
  [[nodiscard]] double speed() const { return speed_; }  // 1: the clip's rate; below 0: backwards
  [[nodiscard]] int droppedFrames() const { return dropped_; }  // since it began to play
  [[nodiscard]] int firstFrame() const;
  [[nodiscard]] int lastFrame() const;

  // Starts anew from the frame that is shown, or from the far end where there is nothing left.
  void setSpeed(double speed);
  void play() { setSpeed(1); }
  void pause() { setSpeed(0); }
  void toggle() { isPlaying() ? pause() : play(); }
  // J and L: each press doubles the speed up to 8; in the other direction it begins with 1. While
  // K is held they move a single frame.
  void shuttle(int direction);
  void shuttleStop() { pause(); }  // K
  void setStopHeld(bool held);
  // Pauses, then moves within the whole clip.
  void step(int frames);
  void toFirst();
  void toLast();
  // The frame that is shown becomes the in or out frame of the document; one undo step.
  void setIn();
  void setOut();
  void clearInOut();

  // Shows what is due; the timer calls it.
  void tick();

 Q_SIGNALS:
  void stateChanged();            // playing, speed
  void framesDropped(int total);  // since it began to play

 private:
  void anchor();
  void scheduleTick();
  void show(int frame);
  void setRange(const QString& label, int in, int out);
  [[nodiscard]] double rate() const;

  Editor& editor_;
  Clock clock_;
  bool ownClock_ = false;
  QElapsedTimer elapsed_;
  QTimer timer_;
  double speed_ = 0;
  bool stopHeld_ = false;
  bool showing_ = false;
  qint64 anchorTime_ = 0;
  int anchorFrame_ = 0;
  qint64 shownSteps_ = 0;  // frames since the anchor, as last shown
  int dropped_ = 0;
};

}  // namespace attune
