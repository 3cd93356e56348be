// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/clip_tokenizer.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <queue>
#include <string>
#include <utility>
#include <vector>

#include "core/text/clip_vocabulary.h"
#include "core/text/word_scanner.h"

namespace attune {

struct ClipTokenizer::State {
  ClipVocabulary vocabulary;
  std::array<std::string, 256> byteText;  // how the vocabulary spells each byte
  std::vector<int> typedSpecials;         // matched in the prompt as they stand
};

namespace {

// The printable bytes stand for themselves; the others follow from U+0100 on.
std::array<std::string, 256> spellBytes() {
  std::array<std::string, 256> out;
  char32_t next = 0x100;
  for (char32_t byte = 0; byte < 256; ++byte) {
    const bool printable = (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xAC) ||
                           (byte >= 0xAE && byte <= 0xFF);
    out[byte] = toUtf8(std::u32string(1, printable ? byte : next++));
  }
  return out;
}

struct Symbol {
  int id;
  TextSpan span;
};

// Joins the pair of lowest rank, the leftmost first, until none is left. A queue of candidates over
// a linked list keeps one enormous word from taking quadratic time.
class WordMerger {
 public:
  WordMerger(std::vector<Symbol> symbols, const ClipVocabulary& vocabulary)
      : symbols_(std::move(symbols)),
        next_(symbols_.size()),
        previous_(symbols_.size()),
        vocabulary_(vocabulary) {
    for (std::size_t i = 0; i < symbols_.size(); ++i) {
      next_[i] = i + 1;
      previous_[i] = i == 0 ? kNone : i - 1;
    }
    for (std::size_t i = 0; i + 1 < symbols_.size(); ++i) offer(i);
  }

  [[nodiscard]] std::vector<Symbol> merged() {
    while (!queue_.empty()) {
      const Candidate best = queue_.top();
      queue_.pop();
      const std::size_t right = next_[best.left];
      // One of the two may have been joined to something else meanwhile.
      if (symbols_[best.left].id != best.leftId || right >= symbols_.size() ||
          symbols_[right].id != best.rightId) {
        continue;
      }
      symbols_[best.left] = {best.id, {symbols_[best.left].span.begin, symbols_[right].span.end}};
      symbols_[right].id = kGone;
      next_[best.left] = next_[right];
      if (next_[right] < symbols_.size()) previous_[next_[right]] = best.left;
      if (previous_[best.left] != kNone) offer(previous_[best.left]);
      offer(best.left);
    }
    std::vector<Symbol> out;
    for (std::size_t i = 0; i < symbols_.size(); i = next_[i]) out.push_back(symbols_[i]);
    return out;
  }

 private:
  struct Candidate {
    int rank;
    std::size_t left;
    int leftId;
    int rightId;
    int id;
    // The queue hands out its greatest first.
    bool operator<(const Candidate& other) const {
      return std::pair(other.rank, other.left) < std::pair(rank, left);
    }
  };
  static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
  static constexpr int kGone = -1;

  void offer(std::size_t left) {
    const std::size_t right = next_[left];
    if (right >= symbols_.size()) return;
    const auto found =
        vocabulary_.merges.find(ClipVocabulary::pairKey(symbols_[left].id, symbols_[right].id));
    if (found == vocabulary_.merges.end()) return;
    queue_.push(
        {found->second.rank, left, symbols_[left].id, symbols_[right].id, found->second.id});
  }

  std::vector<Symbol> symbols_;
  std::vector<std::size_t> next_;      // past the end after the last
  std::vector<std::size_t> previous_;  // kNone before the first
  std::priority_queue<Candidate> queue_;
  const ClipVocabulary& vocabulary_;
};

}  // namespace

ClipTokenizer ClipTokenizer::open(const std::filesystem::path& folder) {
  auto state = std::make_shared<State>();
  state->vocabulary = loadClipVocabulary(folder);
  state->byteText = spellBytes();
  const ClipVocabulary& v = state->vocabulary;
  state->typedSpecials = {v.startId, v.endId, v.padId, v.unknownId};
  return ClipTokenizer(std::move(state));
}

namespace {

// Gathers the words and text tokens of a prompt, before it is cut.
class PromptReader {
 public:
  PromptReader(const ClipVocabulary& vocabulary, const std::array<std::string, 256>& byteText,
               Tokenized& out)
      : vocabulary_(vocabulary), byteText_(byteText), out_(out) {}

  void readText(std::size_t begin, std::size_t end) {
    const NormalisedText text =
        normalisePrompt(std::string_view(out_.prompt).substr(begin, end - begin));
    for (const TextSpan range : scanWords(text.characters)) readWord(text, range, begin);
  }

  void readSpecial(int id, TextSpan span) {
    startWord(span, std::string(span.of(out_.prompt)));
    addToken(id, span);
  }

 private:
  void startWord(TextSpan span, std::string text) {
    out_.words.push_back({.span = span,
                          .text = std::move(text),
                          .firstToken = static_cast<int>(out_.tokens.size()),
                          .tokenCount = 0,
                          .complete = true});
  }

  void addToken(int id, TextSpan span) {
    out_.tokens.push_back({.id = id,
                           .piece = vocabulary_.pieces[static_cast<std::size_t>(id)],
                           .span = span,
                           .word = static_cast<int>(out_.words.size()) - 1,
                           .special = false});
    ++out_.words.back().tokenCount;
  }

  void readWord(const NormalisedText& text, TextSpan range, std::size_t base) {
    std::vector<Symbol> symbols;
    std::string word;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const TextSpan source{base + text.sources[i].begin, base + text.sources[i].end};
      const std::string bytes = toUtf8(text.characters.substr(i, 1));
      for (std::size_t b = 0; b < bytes.size(); ++b) {
        std::string piece = byteText_[static_cast<std::uint8_t>(bytes[b])];
        if (i + 1 == range.end && b + 1 == bytes.size()) piece += "</w>";
        const auto found = vocabulary_.ids.find(piece);
        symbols.push_back(
            {found == vocabulary_.ids.end() ? vocabulary_.unknownId : found->second, source});
      }
      word += bytes;
    }
    symbols = WordMerger(std::move(symbols), vocabulary_).merged();
    startWord({base + text.sources[range.begin].begin, base + text.sources[range.end - 1].end},
              std::move(word));
    for (const Symbol& symbol : symbols) addToken(symbol.id, symbol.span);
  }

  const ClipVocabulary& vocabulary_;
  const std::array<std::string, 256>& byteText_;
  Tokenized& out_;
};

void cutAndPad(Tokenized& out, const ClipVocabulary& vocabulary) {
  const auto special = [&](int id, std::size_t at) {
    return Token{.id = id,
                 .piece = vocabulary.pieces[static_cast<std::size_t>(id)],
                 .span = {at, at},
                 .word = -1,
                 .special = true};
  };
  const auto length = static_cast<std::size_t>(vocabulary.maxLength);
  const std::size_t kept = std::min(out.tokens.size(), length - 2);
  out.droppedTokens = static_cast<int>(out.tokens.size() - kept);
  out.readTokens = static_cast<int>(kept) + 2;
  out.tokens.resize(kept);
  out.tokens.insert(out.tokens.begin(), special(vocabulary.startId, 0));
  out.tokens.push_back(special(vocabulary.endId, out.prompt.size()));
  out.tokens.resize(length, special(vocabulary.padId, out.prompt.size()));
  for (Word& word : out.words) {
    const int left = std::max(0, static_cast<int>(kept) - word.firstToken);
    word.complete = word.tokenCount <= left;
    word.tokenCount = std::min(word.tokenCount, left);
    ++word.firstToken;
  }
}

}  // namespace

Tokenized ClipTokenizer::tokenize(std::string_view prompt) const {
  const ClipVocabulary& vocabulary = state_->vocabulary;
  Tokenized out;
  out.prompt = prompt;
  PromptReader reader(vocabulary, state_->byteText, out);

  std::size_t textBegin = 0;
  for (std::size_t at = 0; at < prompt.size();) {
    int typed = -1;
    std::size_t longest = 0;
    for (const int id : state_->typedSpecials) {
      const std::string& spelling = vocabulary.pieces[static_cast<std::size_t>(id)];
      if (spelling.size() > longest && prompt.substr(at).starts_with(spelling)) {
        typed = id;
        longest = spelling.size();
      }
    }
    if (typed < 0) {
      ++at;
      continue;
    }
    reader.readText(textBegin, at);
    reader.readSpecial(typed, {at, at + longest});
    at += longest;
    textBegin = at;
  }
  reader.readText(textBegin, prompt.size());
  cutAndPad(out, vocabulary);
  return out;
}

int ClipTokenizer::vocabularySize() const {
  return static_cast<int>(state_->vocabulary.pieces.size());
}
int ClipTokenizer::maxLength() const {
  return state_->vocabulary.maxLength;
}
int ClipTokenizer::startId() const {
  return state_->vocabulary.startId;
}
int ClipTokenizer::endId() const {
  return state_->vocabulary.endId;
}
int ClipTokenizer::padId() const {
  return state_->vocabulary.padId;
}

}  // namespace attune
