// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace attune {

// A half-open range of characters of a prompt.
struct PromptSpan {
  int begin = 0;
  int end = 0;
  [[nodiscard]] QString of(const QString& prompt) const { return prompt.mid(begin, end - begin); }
  friend bool operator==(const PromptSpan&, const PromptSpan&) = default;
};

// The words as the tokenizer splits them: runs of letters, single digits, runs of other signs.
[[nodiscard]] std::vector<PromptSpan> promptWords(const QString& prompt);
// Every place where the words stand one after the other, whatever their case and the space between;
// "ball#2" is the second place alone.
[[nodiscard]] std::vector<PromptSpan> placesOf(const QString& words, const QString& prompt);
// The range widened to whole words, without white space; empty where it touches none.
[[nodiscard]] PromptSpan wholeWords(const PromptSpan& range, const QString& prompt);

// What can be bound, for a menu: words that name things, each once, and pairs of neighbours such as
// "red ball" behind them. Articles, prepositions and signs are left out.
[[nodiscard]] std::vector<QString> bindableWords(const QString& prompt);
// The words that name the prompt's first thing, "blue ball" of "a blue ball rolls on a meadow";
// empty where that cannot be told, as of "the balls roll".
[[nodiscard]] QString likelyObject(const QString& prompt);

}  // namespace attune
