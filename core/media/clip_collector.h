// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "core/media/clip_reader.h"

namespace attune {

// Picks the frames that the options want, keeps account of memory, and makes a clip of them.
// `path` (for messages) and `options` outlive it.
class ClipCollector {
 public:
  ClipCollector(const std::filesystem::path& path, const ReadOptions& options)
      : path_(path), options_(options) {}

  [[nodiscard]] bool wants(int index) const;
  [[nodiscard]] bool full() const;
  // Frames of one size, of 1, 3 or 4 channels. Throws BadInput over options.maxBytes.
  void add(Image frame, Rational time);
  // `seen` frames went by, at `sourceRate`. Throws BadInput when none was wanted.
  [[nodiscard]] Clip finish(int seen, Rational sourceRate);

 private:
  const std::filesystem::path& path_;
  const ReadOptions& options_;
  std::vector<Image> frames_;
  std::vector<Rational> times_;
  std::size_t bytes_ = 0;
};

}  // namespace attune
