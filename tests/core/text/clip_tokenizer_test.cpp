// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/clip_tokenizer.h"

#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"

namespace fs = std::filesystem;
using namespace attune;
using nlohmann::json;

// The ids in fixtures/clip_cases.json are those of transformers.
class ClipTokenizerTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { cases_ = json::parse(readFile(kFixtures / "clip_cases.json")); }
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    for (const char* name : {"vocab.json", "merges.txt"}) {
      fs::copy_file(kFixtures / name, root() / name);
    }
    write("tokenizer_config.json", {{"model_max_length", cases_["length"]}});
  }

  void idsAreThoseOfTransformers() { compareIds("end"); }

  void openClipPadsWithItsFirstPiece() {
    write("tokenizer_config.json",
          {{"model_max_length", cases_["length"]}, {"pad_token", "<|endoftext|>"}});
    write("special_tokens_map.json", {{"pad_token", {{"content", "!"}, {"special", true}}}});
    QCOMPARE(ClipTokenizer::open(root()).padId(), 0);
    compareIds("exclaim");
  }

  void listedAddedTokensOutrankTheOldMap() {
    write("tokenizer_config.json",
          {{"pad_token", "<|endoftext|>"}, {"added_tokens_decoder", json::object()}});
    write("special_tokens_map.json", {{"pad_token", "!"}});
    const auto tokenizer = ClipTokenizer::open(root());
    QCOMPARE(tokenizer.padId(), tokenizer.endId());
  }

  void readsTheSingleFileForm() {
    const json vocabulary = json::parse(readFile(kFixtures / "vocab.json"));
    json merges = json::array();
    std::istringstream lines(readFile(kFixtures / "merges.txt"));
    std::string line;
    std::getline(lines, line);
    bool asText = true;
    while (std::getline(lines, line)) {
      const auto space = line.find(' ');
      if (asText)
        merges.push_back(line);
      else
        merges.push_back({line.substr(0, space), line.substr(space + 1)});
      asText = !asText;
    }
    write("tokenizer.json", {{"model", {{"vocab", vocabulary}, {"merges", merges}}}});
    fs::remove(root() / "vocab.json");
    fs::remove(root() / "merges.txt");
    compareIds("end");
  }

  void everyTokenKnowsItsBytesAndWord() {
    const Tokenized text = open().tokenize("A Red  basketball, caf\u00e9!");
    QCOMPARE(text.words.size(), std::size_t{6});
    std::vector<std::string> spans;
    for (const Word& word : text.words) spans.emplace_back(word.span.of(text.prompt));
    QCOMPARE(spans, (std::vector<std::string>{"A", "Red", "basketball", ",", "caf\u00e9", "!"}));
    QCOMPARE(text.words[1].text, std::string("red"));

    QCOMPARE(text.tokens.front().piece, std::string("<|startoftext|>"));
    QVERIFY(text.tokens.front().special && text.tokens.front().word == -1);
    for (std::size_t w = 0; w < text.words.size(); ++w) {
      const Word& word = text.words[w];
      std::size_t at = word.span.begin;
      for (int t = word.firstToken; t < word.firstToken + word.tokenCount; ++t) {
        const Token& token = text.tokens[static_cast<std::size_t>(t)];
        QCOMPARE(token.word, static_cast<int>(w));
        QVERIFY(!token.special);
        QVERIFY(token.span.begin <= at && token.span.end > token.span.begin);
        at = token.span.end;
      }
      QCOMPARE(at, word.span.end);
    }
    const auto end = static_cast<std::size_t>(text.readTokens - 1);
    QCOMPARE(text.tokens[end].piece, std::string("<|endoftext|>"));
    QVERIFY(text.tokens[end].special && text.tokens[end].span.empty());
    QVERIFY(text.tokens.back().special);
  }

  void piecesOfOneWordSplitItsBytes() {
    const Tokenized text = open().tokenize("a zebrafish");
    std::string joined;
    for (const Token& token : text.tokens) {
      if (token.word != 1) continue;
      std::string piece(token.span.of(text.prompt));
      QCOMPARE(token.piece.substr(0, piece.size()), piece);
      joined += piece;
    }
    QCOMPARE(joined, std::string("zebrafish"));
    QVERIFY(text.words[1].tokenCount > 1);
  }

  void aCharacterOfSeveralTokensIsTheSpanOfEach() {
    const Tokenized text = open().tokenize("\u96ea");
    QCOMPARE(text.words[0].tokenCount, 3);
    for (int t = 1; t <= 3; ++t) {
      QCOMPARE(text.tokens[static_cast<std::size_t>(t)].span, (TextSpan{0, 3}));
    }
  }

  void longPromptsAreCutAndSaySo() {
    std::string prompt;
    for (int i = 0; i < 200; ++i) prompt += "ball ";
    const Tokenized text = open().tokenize(prompt + "meadow");
    QCOMPARE(text.tokens.size(), std::size_t{32});
    QCOMPARE(text.readTokens, 32);
    QVERIFY(text.truncated());
    QCOMPARE(text.words.size(), std::size_t{201});
    QVERIFY(text.words[29].complete && text.words[29].tokenCount == 1);
    QVERIFY(!text.words[30].complete && text.words[30].tokenCount == 0);
    const QString warning = QString::fromStdString(truncationWarning(text));
    QVERIFY2(warning.contains(QStringLiteral("model reads 30; it was cut at 'ball'")),
             qPrintable(warning));
    QCOMPARE(truncationWarning(open().tokenize("a ball")), std::string());
  }

  void aWordCutInItsMiddleIsIncomplete() {
    std::string prompt;
    for (int i = 0; i < 29; ++i) prompt += "ball ";
    const Tokenized text = open().tokenize(prompt + "zqzq");
    QCOMPARE(text.words.back().tokenCount, 1);
    QVERIFY(!text.words.back().complete);
  }

  void oneEnormousWordTakesNoLongTime() {
    const Tokenized text = open().tokenize(std::string(300'000, 'a'));
    QCOMPARE(text.words.size(), std::size_t{1});
    QVERIFY(text.truncated());
  }

  void brokenBytesAreReadAsReplacements() {
    const Tokenized text = open().tokenize("a \xff\xc3 b");
    QCOMPARE(text.words.size(), std::size_t{3});
    QCOMPARE(text.words[1].text, std::string("\ufffd\ufffd"));
    QCOMPARE(text.words[1].span, (TextSpan{2, 4}));
  }

  void anUnlimitedTokenizerReads77() {
    write("tokenizer_config.json", {{"model_max_length", 1e30}});
    QCOMPARE(open().maxLength(), 77);
    fs::remove(root() / "tokenizer_config.json");
    QCOMPARE(open().maxLength(), 77);
    QCOMPARE(open().tokenize("").tokens.size(), std::size_t{77});
  }

  void refusesBrokenFolders_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const char* file, const char* content,
                        const char* message) {
      QTest::newRow(name) << QString::fromUtf8(file) << QString::fromUtf8(content)
                          << QString::fromUtf8(message);
    };
    row("no JSON", "vocab.json", "{", "vocab.json: is not valid JSON");
    row("a list", "vocab.json", "[]", "vocab.json: expected a JSON object");
    row("negative id", "vocab.json", R"({"a": -1})", "'a': expected an id");
    row("huge id", "vocab.json", R"({"a": 99999999999})", "'a': expected an id");
    row("merge of one", "merges.txt", "#version: 0.2\nab\n", "merges.txt: line 2: expected two");
    row("merge of three", "merges.txt", "a b c", "line 1: expected two pieces");
    row("foreign merge", "merges.txt", "a zz", "which the vocabulary lacks");
    row("no such pad", "tokenizer_config.json", R"({"pad_token": "<pad>"})",
        "pad_token: the vocabulary has no '<pad>'");
    row("numeric pad", "tokenizer_config.json", R"({"pad_token": 0})", "expected a token's text");
    row("length 2", "tokenizer_config.json", R"({"model_max_length": 2})", "model_max_length");
    row("length text", "tokenizer_config.json", R"({"model_max_length": "77"})", "found \"77\"");
  }
  void refusesBrokenFolders() {
    QFETCH(QString, file);
    QFETCH(QString, content);
    QFETCH(QString, message);
    writeFile(root() / file.toStdString(), content.toStdString());
    expectError(message);
  }

  void refusesFoldersWithoutFiles() {
    fs::remove(root() / "merges.txt");
    expectError(QStringLiteral("holds neither vocab.json with merges.txt nor tokenizer.json"));
    write("tokenizer.json", {{"model", {{"type", "Unigram"}}}});
    expectError(QStringLiteral("tokenizer.json: model: expected a BPE"));
    folder_->remove();
    expectError(QStringLiteral("is no folder"));
  }

 private:
  inline static const fs::path kFixtures = "tests/core/text/fixtures";

  [[nodiscard]] fs::path root() const { return folder_->path().toStdString(); }
  [[nodiscard]] ClipTokenizer open() const { return ClipTokenizer::open(root()); }
  void write(const char* name, const json& value) const { writeFile(root() / name, value.dump()); }

  void compareIds(const char* tokenizerName) const {
    const ClipTokenizer tokenizer = open();
    for (const json& item : cases_["cases"]) {
      const auto prompt = item["prompt"].get<std::string>();
      const auto expected = item[tokenizerName].get<std::vector<int>>();
      QVERIFY2(tokenizer.tokenize(prompt).ids() == expected, prompt.c_str());
    }
  }

  void expectError(const QString& message) const {
    try {
      (void)open();
    } catch (const Error& error) {
      const QString found = QString::fromStdString(error.message());
      QVERIFY2(found.contains(message), qPrintable(found));
      return;
    }
    QFAIL("no error");
  }

  json cases_;
  std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_APPLESS_MAIN(ClipTokenizerTest)
#include "clip_tokenizer_test.moc"
