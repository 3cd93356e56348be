// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/latent_preview.h"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/avg_pool2d.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/eye.h>
#include <ATen/ops/im2col.h>
#include <ATen/ops/linalg_solve.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/pixel_shuffle.h>
#include <ATen/ops/pixel_unshuffle.h>
#include <ATen/ops/replication_pad2d.h>
#include <ATen/ops/std.h>
#include <ATen/ops/upsample_bilinear2d.h>

#include "core/pipeline/pixels.h"
#include "core/pipeline/sampler.h"
#include "core/toybox/painter.h"

namespace attune {
namespace {

constexpr int kPictures = 24;  // enough for every thing, colour and place of the toy box
constexpr double kNoise = 0.25;  // of the latents' spread
constexpr std::uint64_t kNoiseSeed = 1;
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

// [n, C, h, w] -> [n h w, 9 C + C^2 + 1]: each cell with its neighbours, edges repeated, the products
// of its own channels (a small autoencoder's colours are no linear matter), and one.
at::Tensor features(const at::Tensor& maps) {
  const at::Tensor padded = at::replication_pad2d(maps, {1, 1, 1, 1});
  const at::Tensor around = at::im2col(padded, {3, 3}, {1, 1}, {0, 0}, {1, 1});  // [n, 9 C, h w]
  const at::Tensor rows = around.transpose(1, 2).reshape({-1, around.size(1)});
  const at::Tensor own = maps.flatten(2).transpose(1, 2).reshape({-1, maps.size(1)});
  const at::Tensor products = (own.unsqueeze(2) * own.unsqueeze(1)).flatten(1);
  return at::cat({rows, products, at::ones({rows.size(0), 1}, rows.options())}, 1);
}

}  // namespace

LatentPreview LatentPreview::fit(const AutoencoderKl& vae) {
  const at::NoGradGuard noGrad;
  // The decoder's answer counts, and beside the encoder's latents too: these tell a colour twice over,
  // partly in ways that the decoder passes over and a denoiser does not learn.
  const at::Tensor known = vae.encode(framesToTensor(knownPictures()));
  const at::Tensor noise = seededNoise(
      static_cast<int>(known.size(0)), static_cast<int>(known.size(1)),
      {static_cast<int>(known.size(3)), static_cast<int>(known.size(2))},
      cpuGenerator(kNoiseSeed));
  const at::Tensor moved = known + noise.to(known.options()) * (kNoise * known.std());
  const at::Tensor latents = moved.to(at::kCPU, at::kFloat);
  const at::Tensor pixels = vae.decode(moved).to(at::kCPU, at::kFloat);
  LatentPreview preview;
  preview.quarters_ = vae.downscale() > 1 ? 2 : 1;
  const int64_t part = vae.downscale() / preview.quarters_;
  const at::Tensor means =
      at::pixel_unshuffle(at::avg_pool2d(pixels, {part, part}), preview.quarters_);
  const at::Tensor colours =
      means.permute({0, 2, 3, 1}).reshape({-1, means.size(1)}).to(at::kDouble);
  const at::Tensor inputs = features(latents).to(at::kDouble);
  const at::Tensor square = at::matmul(inputs.t(), inputs);
  const double ridge = kRidge * square.diagonal().mean().item<double>();
  preview.weights_ = at::linalg_solve(square + ridge * at::eye(square.size(0), at::kDouble),
                                      at::matmul(inputs.t(), colours))
                         .to(at::kFloat);
  return preview;
}

std::vector<Image> LatentPreview::frames(const at::Tensor& latents, Size2i size) const {
  const at::NoGradGuard noGrad;
  const at::Tensor colours = at::matmul(features(latents.to(at::kCPU, at::kFloat)), weights_)
                                 .view({latents.size(0), latents.size(2), latents.size(3), -1})
                                 .permute({0, 3, 1, 2});
  return tensorToFrames(at::upsample_bilinear2d(at::pixel_shuffle(colours, quarters_),
                                                {size.height, size.width},
                                                /*align_corners=*/false));
}

}  // namespace attune
