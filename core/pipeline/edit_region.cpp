// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/edit_region.h"

#include <ATen/ops/empty.h>

#include <algorithm>
#include <cmath>

#include "core/document/rasterise.h"

namespace attune {
namespace {

std::vector<Track> tracksOf(std::span<const ObjectRequest> objects) {
  std::vector<Track> tracks;
  for (const ObjectRequest& object : objects) {
    tracks.push_back(object.track);
    if (object.origin) tracks.push_back(*object.origin);
  }
  return tracks;
}

}  // namespace

at::Tensor latentRegion(std::span<const ObjectRequest> objects, const LatentBlend& blend,
                        int frames, Size2i grid) {
  const std::vector<Track> tracks = tracksOf(objects);
  at::Tensor region = at::empty({frames, 1, grid.height, grid.width}, at::kFloat);
  float* out = region.mutable_data_ptr<float>();
  for (int f = 0; f < frames; ++f) {
    const Raster raster = rasteriseUnion(tracks, f, frames, grid, {.edge = EdgeMode::Hard});
    std::vector<float> mask = dilated(raster.coverage, grid, blend.dilate);
    if (blend.feather > 0) mask = feathered(mask, grid, blend.feather);
    out = std::copy(mask.begin(), mask.end(), out);
  }
  return region;
}

std::vector<Image> pixelRegion(std::span<const ObjectRequest> objects, const LatentBlend& blend,
                               int frames, Size2i size, int pixelsPerCell) {
  const std::vector<Track> tracks = tracksOf(objects);
  std::vector<Image> masks;
  for (int f = 0; f < frames; ++f) {
    const Raster raster = rasteriseUnion(tracks, f, frames, size, {.edge = EdgeMode::Hard});
    std::vector<float> mask = dilated(raster.coverage, size, blend.dilate * pixelsPerCell);
    if (blend.pixelFeather > 0) mask = feathered(mask, size, blend.pixelFeather);
    Image image(size, 1);
    std::transform(mask.begin(), mask.end(), image.pixels.begin(), [](float m) {
      return static_cast<std::uint8_t>(std::lround(std::clamp(m, 0.0F, 1.0F) * 255.0F));
    });
    masks.push_back(std::move(image));
  }
  return masks;
}

Image pasteRegion(const Image& edited, const Image& source, const Image& mask) {
  Image out = edited;
  for (std::size_t i = 0; i < mask.pixels.size(); ++i) {
    const int m = mask.pixels[i];
    for (std::size_t c = 0; c < 3; ++c) {
      const std::size_t at = i * static_cast<std::size_t>(edited.channels) + c;
      const std::size_t from = i * static_cast<std::size_t>(source.channels) + c;
      const int mixed = (edited.pixels[at] * m + source.pixels[from] * (255 - m) + 127) / 255;
      out.pixels[at] = static_cast<std::uint8_t>(mixed);
    }
  }
  return out;
}

}  // namespace attune
