// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "core/text/tokenized.h"

namespace attune {

// The byte-pair encoding of CLIP, id for id as transformers has it: NFC, white space collapsed,
// lower case, split into words, bytes mapped to printable characters, merges by rank, start and end
// added, cut and padded to the model's length.
//
// Immutable after opening; a cheap handle; safe from any thread.
class ClipTokenizer {
 public:
  // Reads vocab.json and merges.txt (or, where a folder has only that, tokenizer.json), and
  // tokenizer_config.json and special_tokens_map.json if they are there. Stable Diffusion 1 pads
  // with the end token, OpenCLIP-H with "!" (id 0): the files say which.
  // Throws Io or BadInput naming file, field and remedy.
  [[nodiscard]] static ClipTokenizer open(const std::filesystem::path& folder);

  // Any UTF-8; bytes that are none are read as U+FFFD. A prompt that is too long is cut and says
  // so (Tokenized::droppedTokens). An empty prompt is start, end, padding.
  [[nodiscard]] Tokenized tokenize(std::string_view prompt) const;

  [[nodiscard]] int vocabularySize() const;  // highest id + 1
  [[nodiscard]] int maxLength() const;       // 77 unless the files say otherwise
  [[nodiscard]] int startId() const;
  [[nodiscard]] int endId() const;
  [[nodiscard]] int padId() const;

 private:
  struct State;
  explicit ClipTokenizer(std::shared_ptr<const State> state) : state_(std::move(state)) {}
  std::shared_ptr<const State> state_;
};

}  // namespace attune
