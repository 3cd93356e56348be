// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/toybox/scene.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/toybox/random.h"

namespace attune {
namespace {

struct Range {
  double low;
  double high;
};

constexpr std::array<Range, kSizeCount> kRadius{{{0.120, 0.145}, {0.180, 0.215}, {0.265, 0.310}}};
constexpr double kGrowth =
    1.55;  // largest over smallest radius of what grows or shrinks, halved by sqrt

Placement mix(const Placement& a, const Placement& b, double t) {
  return {.x = a.x + (b.x - a.x) * t,
          .y = a.y + (b.y - a.y) * t,
          .radius = a.radius + (b.radius - a.radius) * t};
}

int drawCount(Random& random, const SceneOptions& options) {
  const double u = random.unit();
  const int wanted = u < 0.55 ? 1 : (u < 0.92 ? 2 : 3);
  return std::clamp(wanted, options.minObjects, options.maxObjects);
}

// A centre such that the thing keeps inside the frame while its centre travels `travel` in all.
double drawCentre(Random& random, double radius, double travel) {
  const double margin = radius * 0.92 + std::abs(travel) / 2;
  return margin >= 0.5 ? 0.5 : random.between(margin, 1 - margin);
}

SceneObject drawObject(Random& random, const SceneOptions& options, int count) {
  SceneObject object;
  do {
    object.thing = static_cast<Thing>(random.below(kThingCount));
    object.colour = static_cast<Colour>(random.below(kColourCount));
  } while ((options.heldOut == HeldOut::Never && isHeldOut(object.thing, object.colour)) ||
           (options.heldOut == HeldOut::Only && !isHeldOut(object.thing, object.colour)));
  const int sizes = count == 3 ? 2 : kSizeCount;  // three big ones find no room
  object.size = static_cast<Size>(random.below(sizes));
  object.motion = options.still ? Motion::Still : static_cast<Motion>(random.below(kMotionCount));
  object.mirrored = object.motion == Motion::Left;

  const Range range = kRadius[static_cast<std::size_t>(object.size)];
  const double radius = random.between(range.low, range.high);
  const double speed = random.between(0.32, 0.5);
  double dx = 0;
  double dy = 0;
  double growth = 1;
  switch (object.motion) {
    case Motion::Still:
      break;
    case Motion::Left:
      dx = -speed;
      break;
    case Motion::Right:
      dx = speed;
      break;
    case Motion::Up:
      dy = -speed;
      break;
    case Motion::Down:
      dy = speed;
      break;
    case Motion::Growing:
      growth = kGrowth;
      break;
    case Motion::Shrinking:
      growth = 1 / kGrowth;
      break;
  }
  const double root = std::sqrt(growth);
  const double widest = radius * std::max(root, 1 / root);
  const double x = drawCentre(random, widest, dx);
  const double y = drawCentre(random, widest, dy);
  object.start = {.x = x - dx / 2, .y = y - dy / 2, .radius = radius / root};
  object.end = {.x = x + dx / 2, .y = y + dy / 2, .radius = radius * root};
  return object;
}

bool keepApart(const SceneObject& a, const SceneObject& b) {
  for (int step = 0; step <= 8; ++step) {
    const Placement p = a.at(step / 8.0);
    const Placement q = b.at(step / 8.0);
    if (std::hypot(p.x - q.x, p.y - q.y) < 0.95 * (p.radius + q.radius)) return false;
  }
  return true;
}

bool fits(const std::vector<SceneObject>& objects, const SceneObject& next) {
  return std::all_of(objects.begin(), objects.end(), [&](const SceneObject& other) {
    return other.thing != next.thing && keepApart(other, next);
  });
}

}  // namespace

Placement SceneObject::at(double time) const {
  return mix(start, end, std::clamp(time, 0.0, 1.0));
}

Scene sampleScene(std::uint64_t seed, const SceneOptions& options) {
  Random random(seed);
  Scene scene;
  scene.seed = seed;
  scene.background = static_cast<Background>(random.below(kBackgroundCount));
  scene.scenery = random.next();
  const int count = drawCount(random, options);
  constexpr int kTriesPerObject = 60;
  while (static_cast<int>(scene.objects.size()) != count) {
    scene.objects.clear();
    for (int i = 0, tries = 0; i < count && tries < kTriesPerObject; ++tries) {
      const SceneObject next = drawObject(random, options, count);
      if (!fits(scene.objects, next)) continue;
      scene.objects.push_back(next);
      ++i;
    }
  }
  return scene;
}

Size sizeOf(double radius) {
  if (radius < 0.162) return Size::Small;
  return radius < 0.24 ? Size::Medium : Size::Big;
}

double timeOfFrame(int frame, int frames) {
  return frames > 1 ? static_cast<double>(frame) / (frames - 1) : 0.5;
}

}  // namespace attune
