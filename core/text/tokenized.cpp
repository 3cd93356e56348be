// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenized.h"

#include <algorithm>

namespace attune {

std::vector<int> Tokenized::ids() const {
  std::vector<int> out;
  out.reserve(tokens.size());
  for (const Token& token : tokens) out.push_back(token.id);
  return out;
}

std::string truncationWarning(const Tokenized& text) {
  if (!text.truncated()) return {};
  const int read = text.readTokens - 2;
  const auto cut = std::find_if(text.words.begin(), text.words.end(),
                                [](const Word& word) { return !word.complete; });
  std::string out = "the prompt is " + std::to_string(read + text.droppedTokens) +
                    " tokens long and the model reads " + std::to_string(read);
  if (cut != text.words.end()) {
    out += "; it was cut at '" + std::string(cut->span.of(text.prompt)) + "'";
  }
  return out;
}

}  // namespace attune
