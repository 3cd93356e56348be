// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

// A half-open range of bytes in the user's prompt. Always on character boundaries for words.
struct TextSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const TextSpan&, const TextSpan&) = default;
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] std::string_view of(std::string_view prompt) const {
    return prompt.substr(begin, end - begin);
  }
};

// One row of the text embedding.
struct Token {
  int id = 0;
  std::string piece;  // as the vocabulary spells it: "ball</w>", "<|startoftext|>"
  // The characters it stands for. Start, end and padding lie empty at the prompt's ends; a
  // character cut over several tokens is the span of each of them.
  TextSpan span;
  int word = -1;         // index into Tokenized::words; -1 for start, end and padding
  bool special = false;  // start, end and padding
};

// A run of letters, one digit, a contraction ('s) or a run of punctuation.
struct Word {
  TextSpan span;
  std::string text;      // lower-case, as it is matched
  int firstToken = 0;    // position of its first token
  int tokenCount = 0;    // how many of its tokens the model reads
  bool complete = true;  // false when the end of the prompt was cut off at or before this word
};

// A prompt as the text encoder reads it.
struct Tokenized {
  std::string prompt;
  std::vector<Token> tokens;  // start, text, end, padding: exactly the tokenizer's maxLength()
  std::vector<Word> words;    // in order; those past the cut are here too, incomplete
  int readTokens = 0;         // start, text and end, without padding
  int droppedTokens = 0;      // text tokens past the cut

  [[nodiscard]] std::vector<int> ids() const;
  [[nodiscard]] bool truncated() const { return droppedTokens > 0; }
};

// One line when the prompt was cut ("the prompt is 212 tokens long and the model reads 75; it was
// cut before 'meadow'"), empty otherwise.
[[nodiscard]] std::string truncationWarning(const Tokenized& text);

}  // namespace attune
