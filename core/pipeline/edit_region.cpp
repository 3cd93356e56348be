// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/edit_region.h"

#include <ATen/ops/zeros.h>

#include <algorithm>
#include <cmath>

#include "core/document/brush.h"
#include "core/document/rasterise.h"

namespace attune {
namespace {

// Places that an edit may change, with one edge: they are drawn together, which costs as much as
// one.
struct Places {
  double feather = 0;     // as a track's
  bool isOrigin = false;  // where objects were
  std::vector<Track> tracks = {};
};

std::vector<Places> placesOf(std::span<const ObjectRequest> objects) {
  std::vector<Places> all;
  const auto add = [&](const Track& track, bool isOrigin) {
    isOrigin = isOrigin && track.feather > 0;  // without one, all edges are the same
    auto found = std::ranges::find_if(all, [&](const Places& places) {
      return places.feather == track.feather && places.isOrigin == isOrigin;
    });
    if (found == all.end()) found = all.insert(found, {track.feather, isOrigin});
    found->tracks.push_back(track);
  };
  for (const ObjectRequest& object : objects) {
    add(object.track, false);
    if (object.origin) add(*object.origin, true);
  }
  return all;
}

double cells(double feather, Size2i grid) {
  return feather * std::max(grid.width, grid.height);
}

// The places widened by `dilate` and faded outside over `fade`, both in cells.
std::vector<float> widened(const Places& places, int frame, int frames, Size2i grid, int dilate,
                           double fade) {
  const Raster raster =
      rasteriseUnion(places.tracks, frame, frames, grid, {.edge = EdgeMode::Hard});
  return feathered(dilated(raster.coverage, grid, dilate), grid, fade);
}

Image toMask(std::span<const float> values, Size2i size) {
  Image mask(size, 1);
  std::ranges::transform(values, mask.pixels.begin(), [](float m) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(m, 0.0F, 1.0F) * 255.0F));
  });
  return mask;
}

}  // namespace

at::Tensor latentRegion(std::span<const ObjectRequest> objects, const LatentBlend& blend,
                        int frames, Size2i grid) {
  const std::vector<Places> all = placesOf(objects);
  at::Tensor region = at::zeros({frames, 1, grid.height, grid.width}, at::kFloat);
  float* out = region.mutable_data_ptr<float>();
  for (int f = 0; f < frames; ++f) {
    for (const Places& places : all) {
      const double fade = blend.feather + cells(places.feather, grid);
      const auto mask = widened(places, f, frames, grid, blend.dilate, fade);
      std::transform(mask.begin(), mask.end(), out, out,
                     [](float a, float b) { return std::max(a, b); });
    }
    out += std::ptrdiff_t{grid.width} * grid.height;
  }
  return region;
}

std::vector<Image> pixelRegion(std::span<const ObjectRequest> objects, const LatentBlend& blend,
                               int frames, Size2i size, int pixelsPerCell) {
  const std::vector<Places> all = placesOf(objects);
  std::vector<Image> masks;
  for (int f = 0; f < frames; ++f) {
    Image& region = masks.emplace_back(size, 1);
    for (const Places& places : all) {
      const double own = cells(places.feather, size);
      const double fade = blend.pixelFeather + (places.isOrigin ? own : 0);
      Image mask =
          toMask(widened(places, f, frames, size, blend.dilate * pixelsPerCell, fade), size);
      if (!places.isOrigin) mask = grownAndFeathered(mask, 0, own);
      combineMask(region, mask, MaskCombine::Add);
    }
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
