// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/object_metrics.h"

#include <cctype>
#include <cmath>

#include "core/document/rasterise.h"
#include "core/metrics/picture_metrics.h"
#include "core/toybox/detector.h"

namespace attune {
namespace {

std::vector<std::string> lowerWords(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
      words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

std::vector<std::uint8_t> rgbOf(const Image& frame) {
  if (frame.channels == 3) return frame.pixels;
  std::vector<std::uint8_t> rgb;
  const auto channels = static_cast<std::size_t>(frame.channels);
  for (std::size_t i = 0; i + channels <= frame.pixels.size(); i += channels) {
    rgb.insert(rgb.end(), {frame.pixels[i], frame.pixels[i + 1], frame.pixels[i + 2]});
  }
  return rgb;
}

std::optional<Detection> findTarget(const Image& frame, const ToyTarget& target) {
  const std::vector<std::uint8_t> rgb = rgbOf(frame);
  for (Detection& found : detect(rgb, frame.size.width, frame.size.height)) {
    const bool colour = !target.colour || *target.colour == found.colour;
    if (colour && found.thing == target.thing) return std::move(found);
  }
  return std::nullopt;
}

// Centre of the covered area.
Vec2 centreOf(const Raster& raster) {
  double sum = 0;
  Vec2 centre;
  for (int y = 0; y < raster.grid.height; ++y) {
    for (int x = 0; x < raster.grid.width; ++x) {
      const double c = raster.coverage[static_cast<std::size_t>(y * raster.grid.width + x)];
      sum += c;
      centre = centre + Vec2{x + 0.5, y + 0.5} * c;
    }
  }
  return {centre.x / sum / raster.grid.width, centre.y / sum / raster.grid.height};
}

Image maskOf(const Raster& raster) {
  Image mask(raster.grid, 1);
  for (std::size_t i = 0; i < raster.coverage.size(); ++i) {
    mask.pixels[i] = raster.coverage[i] >= 0.5F ? 255 : 0;
  }
  return mask;
}

}  // namespace

std::optional<ToyTarget> toyTarget(std::string_view words) {
  std::optional<Thing> thing;
  std::optional<Colour> colour;
  for (const std::string& word : lowerWords(words)) {
    if (const auto found = thingFromWord(word)) thing = found;
    if (const auto found = colourFromWord(word)) colour = found;
  }
  if (!thing) return std::nullopt;
  return ToyTarget{*thing, colour};
}

ObjectMetrics measureObject(std::span<const Image> frames, const std::string& words,
                            const ToyTarget& target, const Track& track) {
  ObjectMetrics metrics{.words = words, .frames = {}, .following = {}};
  std::vector<Vec2> commanded;
  std::vector<std::optional<Vec2>> detected;
  double iouSum = 0;
  const auto count = static_cast<int>(frames.size());
  for (int f = 0; f < count; ++f) {
    const Image& frame = frames[static_cast<std::size_t>(f)];
    ObjectFrame measured;
    const Raster raster = rasterise(track, f, count, frame.size, {.edge = EdgeMode::Hard});
    if (!raster.absent) measured.commanded = centreOf(raster);
    if (const auto found = findTarget(frame, target)) {
      const double width = found->box.right - found->box.left;
      const double height = found->box.bottom - found->box.top;
      measured.detected = Vec2{(found->box.left + width / 2) / frame.size.width,
                               (found->box.top + height / 2) / frame.size.height};
      measured.size = std::sqrt(width * height / frame.size.width / frame.size.height);
      if (!raster.absent) {
        Image mask({found->mask.width, found->mask.height}, 1);
        mask.pixels = found->mask.pixels;
        measured.iou = iou(mask, maskOf(raster));
      }
    }
    if (measured.commanded) {
      commanded.push_back(*measured.commanded);
      detected.push_back(measured.detected);
      iouSum += measured.iou.value_or(0);
    }
    metrics.frames.push_back(measured);
  }
  metrics.following = followPath(commanded, detected);
  if (!commanded.empty()) metrics.meanIou = iouSum / static_cast<double>(commanded.size());
  return metrics;
}

}  // namespace attune
