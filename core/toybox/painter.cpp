// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/toybox/painter.h"

#include <algorithm>
#include <cmath>

#include "core/toybox/brush.h"
#include "core/toybox/scenery.h"
#include "core/toybox/shapes.h"

namespace attune {
namespace {

using kernels::Point;

std::size_t pixelCount(int width, int height) {
  return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
}

std::uint8_t toByte(float value) {
  return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0f, 255.0f)));
}

std::vector<Point> placed(const std::vector<Point>& outline, bool mirrored,
                          const Placement& placement, int width, int height) {
  const double scale = placement.radius * std::min(width, height);
  const double side = mirrored ? -scale : scale;
  std::vector<Point> result;
  result.reserve(outline.size());
  for (const Point& p : outline) {
    result.push_back({static_cast<float>(placement.x * width + p.x * side),
                      static_cast<float>(placement.y * height + p.y * scale)});
  }
  return result;
}

float outlineWidth(const Placement& placement, int width, int height) {
  const double scale = std::min(width, height);
  return static_cast<float>(scale * std::max(0.05 * placement.radius, 1.1 / kToyboxSide));
}

// Calls lay(polygon, paint) for every layer of the thing from back to front, outlines before
// bodies.
template <typename Lay>
void eachLayer(Thing thing, bool mirrored, const Placement& placement, int width, int height,
               Lay lay) {
  const float line = outlineWidth(placement, width, height);
  for (const Part& part : parts(thing)) {
    const std::vector<Point> body = placed(part.outline, mirrored, placement, width, height);
    if (part.edged) lay(grown(body, line), Paint::Dark);
    lay(body, part.paint);
  }
}

void paintThing(std::vector<float>& canvas, Brush& brush, const SceneObject& object,
                const Placement& placement, int width, int height) {
  eachLayer(object.thing, object.mirrored, placement, width, height,
            [&](const std::vector<Point>& polygon, Paint paint) {
              brush.fill(canvas, polygon, paintColour(paint, object.colour));
            });
}

RgbImage toImage(const std::vector<float>& canvas, int width, int height) {
  RgbImage image{.width = width, .height = height, .pixels = {}};
  image.pixels.resize(canvas.size());
  std::transform(canvas.begin(), canvas.end(), image.pixels.begin(), toByte);
  return image;
}

std::vector<float> background(Background kind, std::uint64_t scenery, int width, int height) {
  std::vector<float> canvas(pixelCount(width, height) * 3);
  paintScenery(canvas, width, height, kind, scenery);
  return canvas;
}

RgbImage paintObjects(std::vector<float> canvas, const Scene& scene, double time, int width,
                      int height) {
  Brush brush(width, height);
  for (const SceneObject& object : scene.objects)
    paintThing(canvas, brush, object, object.at(time), width, height);
  return toImage(canvas, width, height);
}

}  // namespace

RgbImage paintBackground(Background kind, std::uint64_t scenery, int width, int height) {
  return toImage(background(kind, scenery, width, height), width, height);
}

RgbImage paintFrame(const Scene& scene, double time, int width, int height) {
  return paintObjects(background(scene.background, scene.scenery, width, height), scene, time,
                      width, height);
}

std::vector<RgbImage> paintClip(const Scene& scene, int frames, int width, int height) {
  const std::vector<float> empty = background(scene.background, scene.scenery, width, height);
  std::vector<RgbImage> clip;
  for (int i = 0; i < frames; ++i)
    clip.push_back(paintObjects(empty, scene, timeOfFrame(i, frames), width, height));
  return clip;
}

std::vector<float> coverThing(Thing thing, bool mirrored, const Placement& placement, int width,
                              int height) {
  std::vector<float> cover(pixelCount(width, height), 0.0f);
  Brush brush(width, height);
  eachLayer(thing, mirrored, placement, width, height,
            [&](const std::vector<Point>& polygon, Paint) { brush.cover(cover, polygon); });
  return cover;
}

CoverImage paintMask(const Scene& scene, std::size_t index, double time, int width, int height) {
  const auto coverOf = [&](const SceneObject& object) {
    return coverThing(object.thing, object.mirrored, object.at(time), width, height);
  };
  std::vector<float> seen = coverOf(scene.objects.at(index));
  for (std::size_t i = index + 1; i < scene.objects.size(); ++i) {
    const std::vector<float> front = coverOf(scene.objects[i]);
    std::transform(seen.begin(), seen.end(), front.begin(), seen.begin(),
                   [](float a, float b) { return a * (1 - b); });
  }
  CoverImage image{.width = width, .height = height, .pixels = {}};
  image.pixels.resize(seen.size());
  std::transform(seen.begin(), seen.end(), image.pixels.begin(),
                 [](float c) { return toByte(c * 255); });
  return image;
}

void paintThing(RgbImage& canvas, Thing thing, Colour colour, bool mirrored,
                const Placement& placement) {
  std::vector<float> values(canvas.pixels.begin(), canvas.pixels.end());
  Brush brush(canvas.width, canvas.height);
  SceneObject object;
  object.thing = thing;
  object.colour = colour;
  object.mirrored = mirrored;
  paintThing(values, brush, object, placement, canvas.width, canvas.height);
  canvas = toImage(values, canvas.width, canvas.height);
}

}  // namespace attune
