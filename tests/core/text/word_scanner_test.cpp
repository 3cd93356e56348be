// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_scanner.h"

#include <QTest>

using namespace attune;

class WordScannerTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void splits_data() {
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* prompt, const QStringList& words) {
      QTest::newRow(prompt) << QString::fromUtf8(prompt) << words;
    };
    const auto list = [](const char* joined) {
      return QString::fromUtf8(joined).split(QChar(u'|'), Qt::SkipEmptyParts);
    };
    row("", {});
    row(" \t\n", {});
    row("A Red BALL", list("a|red|ball"));
    row("it's they'll rock'n", list("it|'s|they|'ll|rock|'|n"));
    row("wow!!! (ok)", list("wow|!!!|(|ok|)"));
    row("128x64", list("1|2|8|x|6|4"));
    row("ice-cream", list("ice|-|cream"));
    row("\u00c9T\u00c9", list("\u00e9t\u00e9"));
    row("e\u0301t", list("\u00e9t"));
    row("a\u3000b", list("a|b"));
    row("\u00bd\u2167", list("\u00bd|\u2177"));
  }
  void splits() {
    QFETCH(QString, prompt);
    QFETCH(QStringList, words);
    const NormalisedText text = normalisePrompt(prompt.toStdString());
    QStringList found;
    for (const TextSpan range : scanWords(text.characters)) {
      found << QString::fromStdString(
          toUtf8(text.characters.substr(range.begin, range.end - range.begin)));
    }
    QCOMPARE(found, words);
  }

  void sourcesFollowEveryChange() {
    // Composition (3 bytes to one letter), collapsing, and one letter that becomes two.
    const NormalisedText text = normalisePrompt("e\u0301 \t\u0130x");
    QCOMPARE(toUtf8(text.characters), std::string("\u00e9 i\u0307x"));
    const std::vector<TextSpan> expected{{0, 3}, {3, 5}, {5, 7}, {5, 7}, {7, 8}};
    QCOMPARE(text.sources, expected);
  }

  void composesAcrossStarters() {
    const NormalisedText hangul = normalisePrompt("\u1112\u1161\u11ab!");
    QCOMPARE(toUtf8(hangul.characters), std::string("\ud55c!"));
    QCOMPARE(hangul.sources.front(), (TextSpan{0, 9}));
  }

  void ordersCombiningMarks() {
    QCOMPARE(toUtf8(normalisePrompt("q\u0307\u0323").characters),
             toUtf8(normalisePrompt("q\u0323\u0307").characters));
  }
};

QTEST_APPLESS_MAIN(WordScannerTest)
#include "word_scanner_test.moc"
