// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/latent_preview.h"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/avg_pool2d.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/eye.h>
#include <ATen/ops/linalg_solve.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/upsample_bilinear2d.h>

#include "core/pipeline/pixels.h"
#include "core/toybox/painter.h"

namespace attune {
namespace {

constexpr int kPictures = 6;
constexpr double kRidge = 1e-3;  // of the mean square; keeps a channel that says nothing at nothing

// Flat colours of every kind, with soft and hard edges between them.
std::vector<Image> knownPictures() {
  std::vector<Image> pictures;
  for (int i = 0; i < kPictures; ++i) {
    const Scene scene = sampleScene(static_cast<std::uint64_t>(i) + 1, {.minObjects = 3});
    Image image({kToyboxSide, kToyboxSide}, 3);
    image.pixels = paintFrame(scene, 0.5).pixels;
    pictures.push_back(std::move(image));
  }
  return pictures;
}

// [n, c, h, w] -> [n h w, c]
at::Tensor rowsOf(const at::Tensor& maps) {
  return maps.permute({0, 2, 3, 1}).reshape({-1, maps.size(1)});
}

}  // namespace

LatentPreview LatentPreview::fit(const AutoencoderKl& vae) {
  const at::NoGradGuard noGrad;
  const at::Tensor pixels = framesToTensor(knownPictures());
  const at::Tensor latents = vae.encode(pixels).to(at::kCPU, at::kFloat);
  const int64_t cell = vae.downscale();
  const at::Tensor colours = rowsOf(at::avg_pool2d(pixels, {cell, cell})).to(at::kDouble);
  const at::Tensor known = rowsOf(latents).to(at::kDouble);
  const at::Tensor inputs = at::cat({known, at::ones({known.size(0), 1}, at::kDouble)}, 1);
  const at::Tensor square = at::matmul(inputs.t(), inputs);
  const double ridge = kRidge * square.diagonal().mean().item<double>();
  const at::Tensor solved = at::linalg_solve(square + ridge * at::eye(square.size(0), at::kDouble),
                                             at::matmul(inputs.t(), colours))
                                .to(at::kFloat);
  LatentPreview preview;
  preview.weights_ = solved.slice(0, 0, known.size(1)).contiguous();
  preview.bias_ = solved[known.size(1)].contiguous();
  return preview;
}

std::vector<Image> LatentPreview::frames(const at::Tensor& latents, Size2i size) const {
  const at::NoGradGuard noGrad;
  const at::Tensor cells = latents.to(at::kCPU, at::kFloat).permute({0, 2, 3, 1});
  const at::Tensor colours = (at::matmul(cells, weights_) + bias_).permute({0, 3, 1, 2});
  return tensorToFrames(at::upsample_bilinear2d(
      colours.contiguous(), {size.height, size.width}, /*align_corners=*/false));
}

}  // namespace attune
