// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

namespace attune {

// What windows of a clip say of its frames, averaged where they overlap.
class WindowMean {
 public:
  // `part` [..., frames of the window, h, w] float32 on the CPU, of a clip of `frames`.
  void add(const at::Tensor& part, int firstFrame, int frames);
  [[nodiscard]] bool empty() const { return !sum_.defined(); }
  // [..., F, h, w]; frames that no window covers are zero. Must not be empty.
  [[nodiscard]] at::Tensor mean() const;

 private:
  at::Tensor sum_;
  at::Tensor count_;  // [F, 1, 1]
};

}  // namespace attune
