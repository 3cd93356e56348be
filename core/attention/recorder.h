// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <optional>
#include <string>
#include <vector>

#include "core/attention/pass.h"
#include "core/attention/statistics.h"

namespace attune {

// A word or phrase of the prompt and the text tokens it became.
struct WordTokens {
  std::string text;
  std::vector<int> tokens;  // positions in the padded sequence; the map is their mean
};

struct RecorderOptions {
  std::vector<WordTokens> words;
  AttentionPass::SiteFilter mapSites;      // cross sites whose word maps are kept; empty: none
  AttentionPass::SiteFilter headSites;     // those of them that keep a map for each head, too
  AttentionPass::SiteFilter entropySites;  // sites whose entropy is kept; empty: none
  AttentionPass::SiteFilter pictureSites;  // those of them that keep it for each row, as a picture
  bool energy = false;                     // also the energy of self-attention sites
  // Entropies that nobody sees as a picture are read off so many rows a head, spread over frames
  // (cells, of temporal sites) and queries; 0: all of them.
  int64_t sampledRows = 0;
};

// What one site did at one step, in host memory.
struct SiteRecord {
  std::string site = {};
  AttentionKind kind = AttentionKind::Cross;
  int step = 0;
  double timestep = 0;
  Size2i grid = {};
  int firstFrame = 0;  // of the clip, where the pass saw a window of it
  int frames = 1;
  at::Tensor maps = {};      // [words, frames, grid.height, grid.width] float32, or undefined
  at::Tensor headMaps = {};  // [heads, words, frames, grid.height, grid.width], or undefined
  at::Tensor rowEntropies =
      {};                   // [frames, grid.height, grid.width] float32, H / ln n, or undefined
  double entropy = 0;       // mean row entropy in nats over heads, frames and rows
  double entropyShare = 0;  // H / ln n, 0..1 (n keys; 1 when n = 1)
  std::vector<double> headEntropy = {};  // [heads] nats
  std::optional<AttentionEnergy> energy = {};
};

// Watches the conditional branch (the last one) of forward passes.
//
// Recording reads what the pass computes anyway and never takes part in it, so the picture is the
// same to the bit with and without a recorder.
class AttentionRecorder {
 public:
  explicit AttentionRecorder(RecorderOptions options) : options_(std::move(options)) {}

  // The pass must not outlive the recorder.
  void attach(AttentionPass& pass, int step, double timestep, int firstFrame = 0);

  [[nodiscard]] const std::vector<SiteRecord>& records() const { return records_; }
  [[nodiscard]] std::vector<SiteRecord> take() { return std::exchange(records_, {}); }
  // What recording took so far, in all passes.
  [[nodiscard]] double seconds() const { return seconds_; }

 private:
  void record(const AttentionCall& call, const at::Tensor& out, SiteRecord record);
  void keepEntropy(const AttentionCall& call, const at::Tensor& entropy, SiteRecord& record) const;
  void keepMaps(const AttentionCall& call, const at::Tensor& logSumExp, SiteRecord& record) const;

  RecorderOptions options_;
  std::vector<SiteRecord> records_;
  double seconds_ = 0;
};

}  // namespace attune
