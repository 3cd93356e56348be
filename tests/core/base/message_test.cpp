// SPDX-License-Identifier: GPL-3.0-or-later
// Lines for the user: their parts, and the window's language.
#include "core/base/message.h"

#include <QTest>
#include <filesystem>

using namespace attune;

class MessageTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cleanup() { setTranslate(nullptr); }

  void putsItsPartsInPlace() {
    const std::string text = Message("%1: has %2 frames; use %3..%4")
                                 .arg(std::filesystem::path("clip.mp4"))
                                 .arg(3)
                                 .arg(std::string("4"))
                                 .arg(0.25);
    QCOMPARE(text, std::string("clip.mp4: has 3 frames; use 4..0.25"));
  }

  // A file may be named like a place: its name is no pattern.
  void leavesPartsAsTheyAre() {
    QCOMPARE(Message("%1 and %2").arg("%2").arg("100 %1").text(), std::string("%2 and 100 %1"));
    QCOMPARE(Message("50 % of %1, %3, %0 and %").arg("all").text(),
             std::string("50 % of all, %3, %0 and %"));
  }

  void speaksTheLanguageThatIsSet() {
    setTranslate([](const char* pattern) {
      return std::string(pattern) == "%1 of %2" ? "von %2: %1" : std::string(pattern);
    });
    QCOMPARE(Message("%1 of %2").arg(1).arg(2).text(), std::string("von 2: 1"));
    QCOMPARE(Message("unknown").text(), std::string("unknown"));
  }
};

QTEST_APPLESS_MAIN(MessageTest)
#include "message_test.moc"
