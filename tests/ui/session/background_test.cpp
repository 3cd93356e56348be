// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/background.h"

#include <QTest>
#include <QThread>
#include <QThreadPool>
#include <memory>
#include <string>

namespace attune {

class BackgroundTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void bringsTheResultBack() {
    QThreadPool pool;
    int got = 0;
    QThread* where = nullptr;
    inBackground(
        pool, this, [] { return 7; },
        [&](int result) {
          got = result;
          where = QThread::currentThread();
        },
        [](const Error&) { QFAIL("it did not fail"); });
    pool.waitForDone();
    QCOMPARE(got, 0);
    QTRY_COMPARE(got, 7);
    QCOMPARE(where, thread());
  }

  void tellsWhatWentWrong_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("an error of ours") << 0 << QStringLiteral("clip.mp4: is empty");
    QTest::newRow("no memory") << 1 << QStringLiteral("not enough memory");
    QTest::newRow("a library's") << 2 << QStringLiteral("out of range");
  }

  void tellsWhatWentWrong() {
    QFETCH(const int, kind);
    QFETCH(const QString, words);
    QThreadPool pool;
    QString said;
    inBackground(
        pool, this,
        [kind]() -> int {
          if (kind == 0) throw badInput("clip.mp4: is empty");
          if (kind == 1) throw std::bad_alloc();
          throw std::out_of_range("out of range");
        },
        [](int) { QFAIL("there is no result"); },
        [&](const Error& error) { said = QString::fromStdString(error.message()); });
    QTRY_VERIFY2(said.contains(words), qPrintable(said));
  }

  // A project that could not be read must be free for the next try at once. The worker is held up
  // where it hands the result over, so many tries are needed to meet the moment.
  void letsGoOfWhatItHeldWithTheCall() {
    QThreadPool pool;
    for (int i = 0; i < 3000; ++i) {
      auto lock = std::make_shared<int>(i);
      const std::weak_ptr<int> held = lock;
      bool called = false;
      inBackground(
          pool, this, []() -> int { throw badInput("no project"); },
          [lock = std::move(lock)](int) {}, [&](const Error&) { called = true; });
      while (!called) QCoreApplication::processEvents();
      QVERIFY2(held.expired(), qPrintable(QString::number(i)));
    }
  }
};

}  // namespace attune

QTEST_GUILESS_MAIN(attune::BackgroundTest)
#include "background_test.moc"
