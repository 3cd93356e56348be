// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/watchdog.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <string>
#include <vector>

#include "core/base/log.h"

namespace attune {
namespace {

constexpr int kLoop = 3 * Watchdog::kBeat;  // in which it beats at least once

}  // namespace

class WatchdogTest : public QObject {
  Q_OBJECT
  std::vector<std::string> logged_;

  // How long the event loop was away, ms: a busy machine makes it longer than was asked for.
  static qint64 block(int milliseconds) {
    QElapsedTimer away;
    away.start();
    QThread::msleep(static_cast<unsigned long>(milliseconds));
    const qint64 took = away.elapsed();
    QTest::qWait(kLoop);
    return took;
  }

 private Q_SLOTS:
  void init() {
    logged_.clear();
    setLogListener([this](LogLevel level, std::string_view line) {
      if (level == LogLevel::Warning) logged_.emplace_back(line);
    });
  }
  void cleanup() { setLogListener({}); }

  void aStallIsCountedAndLogged() {
    Watchdog watchdog;
    QSignalSpy stalled(&watchdog, &Watchdog::stalled);
    QTest::qWait(kLoop);
    watchdog.restart();
    const qint64 took = block(250);
    QCOMPARE(watchdog.stalls(), 1);
    QCOMPARE(stalled.count(), 1);
    const qint64 told = stalled[0][0].toLongLong();
    QCOMPARE(watchdog.longest(), told);
    // Somewhere between two beats it began.
    QVERIFY2(told >= took - Watchdog::kBeat - 1 && told <= took + kLoop,
             qPrintable(QStringLiteral("%1 ms told, %2 ms away").arg(told).arg(took)));
    QCOMPARE(logged_, (std::vector<std::string>{"the window did not answer for " +
                                                std::to_string(told) + " ms"}));
    block(250);
    QCOMPARE(watchdog.stalls(), 2);
    QCOMPARE(logged_.size(), std::size_t{2});
    watchdog.restart();
    QCOMPARE(watchdog.stalls(), 0);
    QCOMPARE(watchdog.longest(), qint64{0});
  }

  void aFrameLateIsNoStall() {
    Watchdog watchdog;
    // Another process may take the core for longer than the watchdog's patience.
    for (int attempt = 0; attempt < 5; ++attempt) {
      logged_.clear();
      watchdog.restart();
      QElapsedTimer all;
      all.start();
      block(20);
      if (all.elapsed() > Watchdog::kPatience) continue;
      QCOMPARE(watchdog.stalls(), 0);
      QVERIFY(logged_.empty());
      return;
    }
    QSKIP("this machine is too busy");
  }
};

}  // namespace attune

QTEST_GUILESS_MAIN(attune::WatchdogTest)
#include "watchdog_test.moc"
