// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/video_model.h"

#include <chrono>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/models/unet.h"

namespace attune {

VideoModel VideoModel::load(const ModelFolder& folder, at::ScalarType dtype, at::Device device,
                            const CancelToken& cancel) {
  const auto start = std::chrono::steady_clock::now();
  auto unet = std::make_unique<UNet>(UNet::load(folder.unet, folder.motionAdapter, dtype, device));
  cancel.throwIfCancelled();
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
    throw badInput(Message("%1: the text encoder is %2 wide and the U-Net expects %3 "
                           "(cross_attention_dim); the two do not belong together")
                       .arg(folder.root)
                       .arg(model.textEncoder.width())
                       .arg(shape.contextChannels));
  }
  if (model.vae.latentChannels() != shape.latentChannels) {
    throw badInput(Message("%1: the VAE has %2 latent channels and the U-Net expects %3")
                       .arg(folder.root)
                       .arg(model.vae.latentChannels())
                       .arg(shape.latentChannels));
  }
  cancel.throwIfCancelled();
  model.loadSeconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return model;
}

Size2i VideoModel::nativeSize() const {
  return folder.nativeSize(pixelsPerCell());
}

}  // namespace attune
