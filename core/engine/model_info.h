// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/pipeline/model_folder.h"
#include "core/text/clip_tokenizer.h"

namespace attune {

// What can be said of a model without reading a weight.
struct ModelInfo {
  std::filesystem::path folder = {};
  std::filesystem::path adapter = {};
  std::string title = {};
  std::string family = {};         // "animatediff" or "stable-diffusion"
  std::string pipelineClass = {};  // as model_index.json says, or empty
  std::string scheduler = {};      // class
  double bytesOnDisk = 0;
  double parameters = 0;
  Size2i size = {};       // native, pixels
  int mostFrames = 0;     // at a time; 0: any number
  int pixelsPerCell = 8;  // of which each side is a multiple
  int tokens = 75;        // that a prompt may have
  ModelDefaults defaults = {};
  std::vector<std::string> vocabulary = {};  // words it knows; empty: any

  // For estimates of memory: numbers held at once for a latent cell of a frame by a pass with
  // gradients and without, and the widths of the VAE's finest levels.
  double keptPerCell = 0;
  double heldPerCell = 0;
  int latentChannels = 4;
  int vaeFinest = 128;
  int vaeSecond = 256;
};

// Reads configs and the headers of weight files. Throws BadInput or Io naming what is missing or
// does not fit, with the remedy.
[[nodiscard]] ModelInfo describeModel(const std::filesystem::path& folder,
                                      const std::filesystem::path& adapter = {});

// A prompt as a model will read it, for a field that counts while one types.
struct PromptCheck {
  int count = 0;  // tokens of the text, also those past the limit
  int limit = 75;
  std::vector<TextSpan> unknown = {};  // words the model has never seen, as bytes of the prompt
};

class PromptTokens {
 public:
  // Throws as ClipTokenizer::open.
  explicit PromptTokens(const ModelInfo& model);

  [[nodiscard]] PromptCheck check(std::string_view prompt) const;

 private:
  ClipTokenizer tokenizer_;
  std::vector<std::string> vocabulary_;  // sorted
};

}  // namespace attune
