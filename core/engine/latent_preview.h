// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

#include "core/base/image.h"
#include "core/models/autoencoder_kl.h"

namespace attune {

// Latents as pictures without the decoder: a linear map from a cell, its eight neighbours and the
// products of its channels to the mean colours of its four quarters, fitted once to what the model's
// own decoder makes of latents near those of known pictures.
class LatentPreview {
 public:
  // Least squares over a few small pictures; costs about as much as encoding and decoding them.
  [[nodiscard]] static LatentPreview fit(const AutoencoderKl& vae);

  // latents [F, C, h, w] -> RGB frames, enlarged smoothly.
  [[nodiscard]] std::vector<Image> frames(const at::Tensor& latents, Size2i size) const;

 private:
  int64_t quarters_ = 2;  // a side; 1 where a cell is a single pixel
  at::Tensor weights_;    // [9 C + C^2 + 1, 3 quarters^2] float32
};

}  // namespace attune
