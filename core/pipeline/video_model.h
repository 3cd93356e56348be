// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/base/cancel.h"
#include "core/models/autoencoder_kl.h"
#include "core/models/clip_text.h"
#include "core/models/denoiser.h"
#include "core/pipeline/model_folder.h"
#include "core/schedulers/scheduler.h"
#include "core/text/clip_tokenizer.h"

namespace attune {

// A model in memory, ready to run on one device in one precision.
struct VideoModel {
  ModelFolder folder;
  ClipTokenizer tokenizer;
  ClipTextModel textEncoder;
  std::unique_ptr<Denoiser> denoiser;
  AutoencoderKl vae;
  SchedulerConfig schedulerConfig;
  at::ScalarType dtype = at::kFloat;
  at::Device device = at::kCPU;
  double loadSeconds = 0;

  [[nodiscard]] static VideoModel load(const ModelFolder& folder, at::ScalarType dtype,
                                       at::Device device, const CancelToken& cancel = {});

  // Pixels a side that one latent cell stands for.
  [[nodiscard]] int pixelsPerCell() const { return vae.downscale(); }
  // The model's own picture size: its defaults, or the U-Net's sample_size in pixels.
  [[nodiscard]] Size2i nativeSize() const;
};

}  // namespace attune
