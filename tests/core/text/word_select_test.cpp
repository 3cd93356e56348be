// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_select.h"

#include <QTemporaryDir>
#include <QTest>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/text/clip_tokenizer.h"

namespace fs = std::filesystem;
using namespace attune;

class WordSelectTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    folder_ = std::make_unique<QTemporaryDir>();
    const fs::path root = folder_->path().toStdString();
    for (const char* name : {"vocab.json", "merges.txt"}) {
      fs::copy_file(fs::path("tests/core/text/fixtures") / name, root / name);
    }
    writeFile(root / "tokenizer_config.json", R"({"model_max_length": 16})");
    tokenizer_ = std::make_unique<ClipTokenizer>(ClipTokenizer::open(root));
  }

  void findsAWordWhateverItsCase() {
    const Tokenized text = read("A Red ball");
    const WordSelection found = selectWords(text, "RED");
    QCOMPARE(found.occurrences.size(), std::size_t{1});
    QCOMPARE(found.occurrences[0].span.of(text.prompt), std::string_view("Red"));
    QCOMPARE(found.positions, (std::vector<int>{2}));
  }

  void aWordOfSeveralTokensGivesThemAll() {
    const Tokenized text = read("a zebrafish ball");
    const WordSelection found = selectWords(text, "zebrafish");
    QCOMPARE(static_cast<int>(found.positions.size()), text.words[1].tokenCount);
    QVERIFY(found.positions.size() > 1);
    for (const int position : found.positions) {
      QCOMPARE(text.tokens[static_cast<std::size_t>(position)].word, 1);
    }
  }

  void aPhraseIsARunOfWords() {
    const Tokenized text = read("a red  ball, a red car");
    const WordSelection found = selectWords(text, " red ball");
    QCOMPARE(found.occurrences.size(), std::size_t{1});
    QCOMPARE(found.occurrences[0].span.of(text.prompt), std::string_view("red  ball"));
    QCOMPARE(found.positions, (std::vector<int>{2, 3}));
    expectError(text, "ball red", "--object 'ball red': the prompt has no words 'ball red'");
  }

  void takesAllOccurrencesOrTheChosenOne() {
    const Tokenized text = read("a ball and a ball");
    QCOMPARE(selectWords(text, "ball").positions, (std::vector<int>{2, 5}));
    QCOMPARE(selectWords(text, "ball#2").positions, (std::vector<int>{5}));
    QCOMPARE(selectWords(text, "a ball#1").positions, (std::vector<int>{1, 2}));
    expectError(text, "ball#3", "the prompt has 'ball' 2 times; use #1 to #2");
    expectError(text, "and#0", "the prompt has 'and' once; use #1");
  }

  void aNumberSignInThePromptIsNoChoice() {
    QCOMPARE(selectWords(read("car #2 and car"), "car #2").positions, (std::vector<int>{1, 2, 3}));
  }

  void overlappingPlacesShareTokens() {
    QCOMPARE(selectWords(read("big big big"), "big big").occurrences.size(), std::size_t{2});
    const WordSelection found = selectWords(read("a a a"), "a a");
    QCOMPARE(found.positions, (std::vector<int>{1, 2, 3}));
  }

  void wholeWordsOnly() {
    expectError(read("basketball"), "ball",
                "--object 'ball': the prompt has no word 'ball'; its words are: basketball");
  }

  void namesTheWordsThereAre() {
    expectError(read("a red ball"), "cat",
                "--object 'cat': the prompt has no word 'cat'; its words are: a, red, ball");
    expectError(read(""), "cat", "the prompt has no word 'cat'; it is empty");
    expectError(read("a"), " ", "names no word");
    expectError(read("a"), "", "names no word");
  }

  void wordsPastTheCutAreRefused() {
    const Tokenized text = read("a a a a a a a a a a a a a a ball a a a ball");
    QVERIFY(text.truncated());
    expectError(text, "ball", "lies past what the model reads of the prompt (14 tokens)");
    expectError(text, "ball#2", "lies past");
  }

  void occurrencesTheModelReadsAreKept() {
    const Tokenized text = read("ball a a a a a a a a a a a a a a ball");
    QCOMPARE(selectWords(text, "ball").positions, (std::vector<int>{1}));
    expectError(text, "ball#2", "lies past");
  }

 private:
  [[nodiscard]] Tokenized read(std::string_view prompt) const {
    return tokenizer_->tokenize(prompt);
  }

  static void expectError(const Tokenized& text, std::string_view words, const char* message) {
    try {
      (void)selectWords(text, words, "--object");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::BadInput);
      QVERIFY2(error.message().find(message) != std::string::npos, error.what());
      return;
    }
    QFAIL("no error");
  }

  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<ClipTokenizer> tokenizer_;
};

QTEST_APPLESS_MAIN(WordSelectTest)
#include "word_select_test.moc"
