// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

#include "core/base/image.h"
#include "core/models/autoencoder_kl.h"

namespace attune {

// Latents as pictures without the decoder: a linear map from a cell's channels to the mean colour
// of its pixels, fitted once to what the model's own encoder makes of known pictures.
class LatentPreview {
 public:
  // Least squares over a few small pictures; costs about as much as encoding them.
  [[nodiscard]] static LatentPreview fit(const AutoencoderKl& vae);

  // latents [F, C, h, w] -> RGB frames, enlarged smoothly.
  [[nodiscard]] std::vector<Image> frames(const at::Tensor& latents, Size2i size) const;

 private:
  at::Tensor weights_;  // [C, 3] float32
  at::Tensor bias_;     // [3]
};

}  // namespace attune
