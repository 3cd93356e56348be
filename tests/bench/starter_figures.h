// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/image.h"
#include "core/pipeline/run.h"
#include "core/toybox/detector.h"
#include "core/toybox/scene.h"

// How a generated clip of the toy box is judged against the scene its prompt was made from.
namespace attune {

// What was found of one object of a scene: a detection for each frame where its thing stood there
// in its colour.
struct FoundObject {
  std::vector<std::optional<Detection>> frames;
  [[nodiscard]] int count() const;
};
[[nodiscard]] std::vector<FoundObject> findObjects(std::span<const Image> frames,
                                                   const Scene& scene);

// Whether the track of detections does what the word says: along the way by more than a tenth of
// the frame and twice as far as across it; grown or shrunk by a fifth; within 0.08 when still.
// Needs half of the frames.
[[nodiscard]] bool movesAs(const FoundObject& object, Motion motion);
// Median half extent in the bin of the word.
[[nodiscard]] bool hasSize(const FoundObject& object, Size size);

// Tells the six places apart by what a picture of 8 x 8 cells shows of them.
class BackgroundJudge {
 public:
  BackgroundJudge();
  // The place nearest in colour and layout, objects left out.
  [[nodiscard]] Background classify(const Image& frame, std::span<const FoundObject> objects,
                                    std::size_t index) const;

 private:
  // Mean over many sceneries; several looks of one place are kept apart by seed.
  std::array<std::vector<std::vector<double>>, kBackgroundCount> looks_;
};

// Where a thing's word looked, by site, over the middle third of the steps: frames whose peak lay
// on the detected object, and the map's mass there over the object's share of the frame.
struct Pointing {
  std::string site;
  int hits = 0;
  int frames = 0;
  double massRatio = 0;  // sum over frames
};
void addPointing(std::vector<Pointing>& sites, const RunResult& result, const std::string& thing,
                 const FoundObject& object);

}  // namespace attune
