// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/pixels.h"

#include <ATen/ops/from_blob.h>
#include <ATen/ops/stack.h>

#include <cstring>

#include "core/base/error.h"

namespace attune {

at::Tensor framesToTensor(std::span<const Image> frames) {
  std::vector<at::Tensor> made;
  for (const Image& frame : frames) {
    if (frame.size != frames.front().size || frame.channels < 3) {
      throw internalError("framesToTensor: frames differ in size or are not RGB");
    }
    // from_blob wants a mutable pointer; the bytes are only read.
    const at::Tensor bytes = at::from_blob(const_cast<std::uint8_t*>(frame.pixels.data()),
                                           {frame.size.height, frame.size.width, frame.channels},
                                           at::kByte);
    made.push_back(bytes.slice(2, 0, 3).permute({2, 0, 1}).to(at::kFloat).div(127.5).sub(1));
  }
  return at::stack(made);
}

std::vector<Image> tensorToFrames(const at::Tensor& pixels) {
  const at::Tensor bytes = pixels.to(at::kCPU, at::kFloat)
                               .add(1)
                               .mul(127.5)
                               .round()
                               .clamp(0, 255)
                               .to(at::kByte)
                               .permute({0, 2, 3, 1})
                               .contiguous();
  std::vector<Image> frames;
  for (int64_t f = 0; f < bytes.size(0); ++f) {
    Image image({static_cast<int>(bytes.size(2)), static_cast<int>(bytes.size(1))}, 3);
    std::memcpy(image.pixels.data(), bytes[f].const_data_ptr<std::uint8_t>(), image.pixels.size());
    frames.push_back(std::move(image));
  }
  return frames;
}

}  // namespace attune
