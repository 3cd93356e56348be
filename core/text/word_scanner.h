// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/tokenized.h"

namespace attune {

// A prompt after NFC, white-space collapse and lower-casing, one element a code point.
struct NormalisedText {
  std::u32string characters;
  std::vector<TextSpan> sources;  // where each came from in the prompt, in bytes
};

[[nodiscard]] NormalisedText normalisePrompt(std::string_view prompt);

// Ranges of NormalisedText::characters, in order: contractions ('s 't 're 've 'm 'll 'd), runs of
// letters, single digits, runs of everything else but white space.
[[nodiscard]] std::vector<TextSpan> scanWords(std::u32string_view characters);

[[nodiscard]] std::string toUtf8(std::u32string_view characters);

}  // namespace attune
