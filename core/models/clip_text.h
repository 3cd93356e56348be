// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "core/models/denoiser.h"
#include "core/nn/attention_layer.h"

namespace attune {

struct ClipTextLayer {
  LayerNorm norm1;
  std::shared_ptr<const AttentionSite> site;
  Linear q, k, v, out;
  LayerNorm norm2;
  Linear fc1, fc2;
};

// CLIPTextModel: causal transformer over the prompt, final LayerNorm always applied. Covers CLIP
// ViT-L/14 (quick_gelu) and OpenCLIP ViT-H/14 as Stable Diffusion 2 stores it (gelu, 23 layers).
// Parity with transformers 5: tests/core/models/clip_text_test.cpp.                  [2103.00020]
class ClipTextModel {
 public:
  [[nodiscard]] static ClipTextModel load(const std::filesystem::path& folder,
                                          at::ScalarType dtype, at::Device device);

  // ids [B][L], all rows of one length -> last hidden state [B, L, width].
  // Throws BadInput when L is more than the model's positions or an id is past its vocabulary.
  [[nodiscard]] at::Tensor encode(const std::vector<std::vector<int>>& ids,
                                  AttentionPass* pass = nullptr, const BlockTap& tap = {}) const;

  [[nodiscard]] int64_t width() const { return tokens_.size(1); }
  [[nodiscard]] int64_t positions() const { return positions_.size(0); }
  [[nodiscard]] const std::vector<std::shared_ptr<const AttentionSite>>& sites() const {
    return sites_.sites;
  }

 private:
  void loadFrom(const Weights& weights, const class ModelConfig& config);

  at::Tensor tokens_;     // [vocabulary, width]
  at::Tensor positions_;  // [longest, width]
  std::vector<ClipTextLayer> layers_;
  LayerNorm finalNorm_;
  bool quickGelu_ = true;
  SiteRegistry sites_;
};

}  // namespace attune
