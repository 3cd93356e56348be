// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/video_model.h"

#include "core/base/error.h"
#include "core/models/unet.h"
#include "core/weights/config.h"

namespace attune {

VideoModel VideoModel::load(const ModelFolder& folder, at::ScalarType dtype, at::Device device) {
  auto unet = std::make_unique<UNet>(UNet::load(folder.unet, folder.motionAdapter, dtype, device));
  VideoModel model{.folder = folder,
                   .tokenizer = ClipTokenizer::open(folder.tokenizer),
                   .textEncoder = ClipTextModel::load(folder.textEncoder, dtype, device),
                   .denoiser = std::move(unet),
                   .vae = AutoencoderKl::load(folder.vae, dtype, device),
                   .schedulerConfig = loadSchedulerConfig(folder.scheduler),
                   .dtype = dtype,
                   .device = device};
  const DenoiserShape shape = model.denoiser->shape();
  if (model.textEncoder.width() != shape.contextChannels) {
    throw badInput(folder.root.string() + ": the text encoder is " +
                   std::to_string(model.textEncoder.width()) + " wide and the U-Net expects " +
                   std::to_string(shape.contextChannels) + " (cross_attention_dim); the two do not "
                   "belong together");
  }
  if (model.vae.latentChannels() != shape.latentChannels) {
    throw badInput(folder.root.string() + ": the VAE has " +
                   std::to_string(model.vae.latentChannels()) +
                   " latent channels and the U-Net expects " +
                   std::to_string(shape.latentChannels));
  }
  return model;
}

Size2i VideoModel::nativeSize() const {
  if (folder.defaults.size.width > 0) return folder.defaults.size;
  const int cells = ModelConfig::load(folder.unet / "config.json").integerOr("sample_size", 64);
  return {cells * pixelsPerCell(), cells * pixelsPerCell()};
}

}  // namespace attune
