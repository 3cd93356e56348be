// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/playback.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "ui/session/editor.h"

namespace attune {
namespace {

constexpr qint64 kMillisecond = 1'000'000;

}  // namespace

class PlaybackTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    now_ = 0;
    editor_ = std::make_unique<Editor>();
    Document document;
    editor_->open(document, std::make_shared<const Clip>(makeClip(
                                std::vector<Image>(24, Image({2, 2}, 3)), {10, 1})));
    playback_ = std::make_unique<Playback>(*editor_, [this] { return now_; });
  }

  void showsEveryFrameOnTime() {
    playback_->play();
    for (int ms = 0; ms < 1000; ms += 10) {
      now_ = ms * kMillisecond;
      playback_->tick();
      QCOMPARE(editor_->frame(), ms / 100);
    }
    QCOMPARE(playback_->droppedFrames(), 0);
  }

  void dropsFramesRatherThanLag() {
    QSignalSpy dropped(playback_.get(), &Playback::framesDropped);
    playback_->play();
    now_ = 750 * kMillisecond;
    playback_->tick();
    QCOMPARE(editor_->frame(), 7);
    QCOMPARE(playback_->droppedFrames(), 6);
    QCOMPARE(dropped.last().first().toInt(), 6);
  }

  void loopsOrStopsAtTheEnd() {
    editor_->setFrame(22);
    editor_->setLoops(true);
    playback_->play();
    now_ = 300 * kMillisecond;
    playback_->tick();
    QCOMPARE(editor_->frame(), 1);
    playback_->pause();
    editor_->setLoops(false);
    editor_->setFrame(22);
    playback_->play();
    now_ += 900 * kMillisecond;
    playback_->tick();
    QCOMPARE(editor_->frame(), 23);
    QVERIFY(!playback_->isPlaying());
    playback_->play();
    QCOMPARE(editor_->frame(), 0);
  }

  void keepsToInAndOut() {
    editor_->setFrame(4);
    playback_->setIn();
    editor_->setFrame(6);
    playback_->setOut();
    QCOMPARE(editor_->history().count(), 2);
    QCOMPARE(playback_->firstFrame(), 4);
    QCOMPARE(playback_->lastFrame(), 6);
    editor_->setFrame(20);
    playback_->play();
    QCOMPARE(editor_->frame(), 4);
    now_ = 300 * kMillisecond;
    playback_->tick();
    QCOMPARE(editor_->frame(), 4);
    editor_->setFrame(23);
    playback_->setIn();
    QCOMPARE(playback_->lastFrame(), 23);
    playback_->clearInOut();
    QCOMPARE(playback_->firstFrame(), 0);
  }

  void shuttles() {
    playback_->shuttle(1);
    QCOMPARE(playback_->speed(), 1.0);
    playback_->shuttle(1);
    playback_->shuttle(1);
    QCOMPARE(playback_->speed(), 4.0);
    for (int i = 0; i < 5; ++i) playback_->shuttle(1);
    QCOMPARE(playback_->speed(), 8.0);
    playback_->shuttle(-1);
    QCOMPARE(playback_->speed(), -1.0);
    playback_->setStopHeld(true);
    QVERIFY(!playback_->isPlaying());
    editor_->setFrame(5);
    playback_->shuttle(1);
    QCOMPARE(editor_->frame(), 6);
    playback_->shuttle(-1);
    playback_->shuttle(-1);
    QCOMPARE(editor_->frame(), 4);
    QVERIFY(!playback_->isPlaying());
    playback_->setStopHeld(false);
    playback_->shuttle(-1);
    now_ = 200 * kMillisecond;
    playback_->tick();
    QCOMPARE(editor_->frame(), 2);
  }

  void seekingWhilePlayingGoesOnFromThere() {
    playback_->play();
    now_ = 250 * kMillisecond;
    playback_->tick();
    editor_->setFrame(10);
    now_ = 360 * kMillisecond;
    playback_->tick();
    QCOMPARE(editor_->frame(), 11);
  }

  void keepsTimeByItsOwnClock() {
    Playback own(*editor_);
    editor_->setLoops(true);
    QElapsedTimer timer;
    own.play();
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(editor_->frame() >= 5, 2000);
    const auto took = timer.elapsed();
    QVERIFY2(took > 480 && took < 700, qPrintable(QString::number(took)));
  }

  void aStillDoesNotPlay() {
    editor_->open(Document{}, std::make_shared<const Clip>(
                                  makeClip({Image({2, 2}, 3)}, {10, 1})));
    playback_->play();
    QVERIFY(!playback_->isPlaying());
    editor_->close();
    playback_->toggle();
    QVERIFY(!playback_->isPlaying());
  }

 private:
  qint64 now_ = 0;
  std::unique_ptr<Editor> editor_;
  std::unique_ptr<Playback> playback_;
};

}  // namespace attune

QTEST_GUILESS_MAIN(attune::PlaybackTest)
#include "playback_test.moc"
