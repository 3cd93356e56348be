// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/base/image.h"

namespace attune {

// Follows one mask through neighbouring pictures by optical flow; see propagateMask.
class MaskFollower {
 public:
  // picture: 1, 3 or 4 channels; mask: one channel of the same size.
  MaskFollower(const Image& picture, const Image& mask);
  ~MaskFollower();
  MaskFollower(const MaskFollower&) = delete;
  MaskFollower& operator=(const MaskFollower&) = delete;

  struct Step {
    Image mask = {};        // size of the pictures
    double confidence = 0;  // 0..1
    double area = 0;        // pixels inside
  };
  // The mask in the picture that comes next.
  [[nodiscard]] Step follow(const Image& next);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// The shape between two masks of one size, by signed distance: `share` 0 is the first.
[[nodiscard]] Image blendedMask(const Image& first, const Image& second, double share);

}  // namespace attune
