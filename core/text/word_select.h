// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/text/tokenized.h"

namespace attune {

// The tokens behind some words of a prompt.
struct WordSelection {
  struct Occurrence {
    std::vector<int> positions;  // token positions, ascending; row i of the text embedding
    TextSpan span;               // from the first word's start to the last word's end
  };
  std::vector<Occurrence> occurrences;  // in the prompt's order, at least one
  std::vector<int> positions;           // of all of them, ascending
};

// Finds a word or a phrase ("red ball") by its text: case does not matter, a phrase is a run of
// consecutive words, and white space counts for nothing. Every occurrence the model reads is taken;
// "ball#2" takes the second only.
//
// `option` begins the message: `--object 'cat': the prompt has no word 'cat'; its words are: a,
// red, ball`. Throws BadInput when the words are not in the prompt, occur fewer times than asked
// for, or lie past the cut of a prompt that is too long.
[[nodiscard]] WordSelection selectWords(const Tokenized& text, std::string_view words,
                                        std::string_view option = "words");

}  // namespace attune
