// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenized.h"

#include <algorithm>

#include "core/base/message.h"

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
  const int length = read + text.droppedTokens;
  if (cut == text.words.end()) {
    return Message("the prompt is %1 tokens long and the model reads %2").arg(length).arg(read);
  }
  return Message("the prompt is %1 tokens long and the model reads %2; it was cut at '%3'")
      .arg(length)
      .arg(read)
      .arg(cut->span.of(text.prompt));
}

}  // namespace attune
