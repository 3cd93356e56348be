// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/attention_readout.h"

#include "core/document/rasterise.h"

namespace attune {
namespace {

struct FrameReadout {
  double mass = 0;    // share of the map inside the target
  double area = 0;    // share of the frame that the target takes
  Vec2 centroid = {};
};

// One frame of one site; nothing where the map is all zero.
std::optional<FrameReadout> readFrame(const float* map, const Raster& target) {
  const Size2i grid = target.grid;
  double sum = 0;
  FrameReadout read;
  std::size_t cell = 0;
  for (int y = 0; y < grid.height; ++y) {
    for (int x = 0; x < grid.width; ++x, ++cell) {
      const double value = map[cell];
      const double covered = static_cast<double>(target.coverage[cell]);
      sum += value;
      read.mass += value * covered;
      read.area += covered;
      read.centroid = read.centroid +
                      Vec2{(x + 0.5) / grid.width, (y + 0.5) / grid.height} * value;
    }
  }
  if (sum <= 0) return std::nullopt;
  read.mass /= sum;
  read.area /= static_cast<double>(cell);
  read.centroid = read.centroid * (1 / sum);
  return read;
}

}  // namespace

ObjectReadout readoutOf(const ObjectRequest& object, std::span<const at::Tensor> maps,
                        int frames) {
  ObjectReadout readout{.words = object.words};
  int targets = 0;
  for (int frame = 0; frame < frames; ++frame) {
    const auto shape = shapeAt(object.track, frame, frames);
    readout.targets.push_back(shape ? std::optional(centroid(*shape)) : std::nullopt);
    FrameReadout sum;
    int sites = 0;
    for (const at::Tensor& map : maps) {
      const at::Tensor cells = map[frame].contiguous();
      const Size2i grid{static_cast<int>(cells.size(1)), static_cast<int>(cells.size(0))};
      const auto read = readFrame(cells.const_data_ptr<float>(),
                                  rasterise(object.track, frame, frames, grid));
      if (!read) continue;
      ++sites;
      sum.mass += read->mass;
      sum.area += read->area;
      sum.centroid = sum.centroid + read->centroid;
    }
    readout.centroids.push_back(sites > 0 ? std::optional(sum.centroid * (1.0 / sites))
                                          : std::nullopt);
    if (!shape || sites == 0) continue;
    ++targets;
    readout.massInside += sum.mass / sites;
    readout.areaInside += sum.area / sites;
  }
  if (targets > 0) {
    readout.massInside /= targets;
    readout.areaInside /= targets;
  }
  return readout;
}

}  // namespace attune
