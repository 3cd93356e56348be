// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/toybox/world.h"

namespace attune {

inline constexpr int kToyboxFrames = 16;
inline constexpr int kToyboxFramesPerSecond = 8;
inline constexpr int kToyboxSide = 128;

// Where a thing stands at one moment: its centre and half extent in fractions of the frame's side.
struct Placement {
  double x = 0.5;
  double y = 0.5;
  double radius = 0.2;
};

struct SceneObject {
  Thing thing = Thing::Ball;
  Colour colour = Colour::Red;
  Size size = Size::Medium;
  Motion motion = Motion::Still;
  bool mirrored = false;  // looks left
  Placement start;
  Placement end;

  // `time` runs from 0 (first frame) to 1 (last frame); straight and steady between.
  [[nodiscard]] Placement at(double time) const;
};

// Objects are painted in order, the last one in front.
struct Scene {
  std::uint64_t seed = 0;
  Background background = Background::Sky;
  std::uint64_t scenery = 0;  // seeds clouds, stars, dunes
  std::vector<SceneObject> objects;
};

// What sampleScene may draw. `heldOut`: Never for training, Only for tests of unseen pairs (then
// every object is of such a pair).
enum class HeldOut { Never, Allowed, Only };

struct SceneOptions {
  int minObjects = 1;
  int maxObjects = 3;
  HeldOut heldOut = HeldOut::Never;
  bool still = false;  // nothing moves: for single pictures
};

// The same seed and options give the same scene on every machine. Things differ from one another
// within a scene, hardly overlap, and keep at least three quarters of their half extent in the
// frame.
[[nodiscard]] Scene sampleScene(std::uint64_t seed, const SceneOptions& options = {});

// The bin that a half extent falls into, for judging a size word.
[[nodiscard]] Size sizeOf(double radius);

// Time of frame `frame` of `frames`, in [0, 1]; 0.5 for a single frame.
[[nodiscard]] double timeOfFrame(int frame, int frames);

}  // namespace attune
