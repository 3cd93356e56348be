// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/toybox/detector.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/toybox/stencil.h"

namespace attune {
namespace {

constexpr int kPaintCount = 8;
constexpr double kSmallest = 0.08;  // half extents, in shares of the shorter side
constexpr double kLargest = 0.42;
constexpr double kFillNear = 62;  // a pixel this close to the fill tone may be the thing's body
constexpr double kLeakNear = 55;
constexpr std::size_t kPatches = 12;  // of one colour; a scene holds three things
constexpr int kRefined = 4;           // guesses per patch that are worth moving about

// A thing at a place in pixels.
struct Guess {
  const Stencil* stencil = nullptr;
  Colour colour = Colour::Red;
  double x = 0;
  double y = 0;
  double radius = 0;
  double score = 0;
};

double distance(const std::uint8_t* pixel, const Rgb& colour) {
  const int r = pixel[0] - colour.r;
  const int g = pixel[1] - colour.g;
  const int b = pixel[2] - colour.b;
  return std::sqrt(static_cast<double>(r * r + g * g + b * b));
}

// 1 for the right colour, 0 from 120 away; the first 20 are forgiven.
double likeness(double d) {
  return std::clamp(1 - (d - 20) / 100, 0.0, 1.0);
}

// How well every pixel would do as each paint of a thing of one colour.
class Likeness {
 public:
  Likeness(std::span<const std::uint8_t> rgb, int width, int height, Colour colour) {
    const std::size_t pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    for (std::size_t paint = 0; paint < kPaintCount; ++paint) {
      const Rgb expected = paintColour(static_cast<Paint>(paint), colour);
      std::vector<float>& map = maps_[paint];
      map.resize(pixels);
      for (std::size_t i = 0; i < pixels; ++i)
        map[i] = static_cast<float>(likeness(distance(&rgb[i * 3], expected)));
      // A detail may sit a pixel beside where it should; the body may not.
      if (static_cast<Paint>(paint) != Paint::Fill) spread(map, width, height);
    }
    leak_.resize(pixels);
    const Rgb fill = paintColour(Paint::Fill, colour);
    for (std::size_t i = 0; i < pixels; ++i) leak_[i] = distance(&rgb[i * 3], fill) < kLeakNear;
  }

  [[nodiscard]] double at(std::uint8_t paint, std::size_t pixel) const {
    return static_cast<double>(maps_[paint][pixel]);
  }
  [[nodiscard]] bool leaks(std::size_t pixel) const { return leak_[pixel] != 0; }

 private:
  static void spread(std::vector<float>& map, int width, int height) {
    const std::vector<float> from = map;
    const auto row = static_cast<std::size_t>(width);
    for (int y = 0; y < height; ++y) {
      for (int x = 0; x < width; ++x) {
        const std::size_t i = static_cast<std::size_t>(y) * row + static_cast<std::size_t>(x);
        float best = from[i];
        if (x > 0) best = std::max(best, from[i - 1]);
        if (x + 1 < width) best = std::max(best, from[i + 1]);
        if (y > 0) best = std::max(best, from[i - row]);
        if (y + 1 < height) best = std::max(best, from[i + row]);
        map[i] = best;
      }
    }
  }

  std::array<std::vector<float>, kPaintCount> maps_;
  std::vector<std::uint8_t> leak_;
};

class Looker {
 public:
  Looker(std::span<const std::uint8_t> rgb, int width, int height)
      : rgb_(rgb), width_(width), height_(height), side_(std::min(width, height)) {}

  std::vector<Guess> look(Colour colour) {
    std::vector<Guess> found;
    const std::vector<Patch> patches = bodyPatches(colour);
    if (patches.empty()) return found;
    like_.emplace(rgb_, width_, height_, colour);
    for (const Patch& patch : patches) {
      if (const auto best = explain(patch, colour)) found.push_back(*best);
    }
    return found;
  }

 private:
  std::size_t index(int x, int y) const { return static_cast<std::size_t>(y * width_ + x); }
  const std::uint8_t* pixel(int x, int y) const { return &rgb_[index(x, y) * 3]; }

  // Patches whose tone is this colour's fill rather than another's, and groups of near ones.
  std::vector<Patch> bodyPatches(Colour colour) const {
    std::vector<std::uint8_t> body(static_cast<std::size_t>(width_ * height_));
    for (int y = 0; y < height_; ++y) {
      for (int x = 0; x < width_; ++x) {
        const double own = distance(pixel(x, y), tones(colour).fill);
        bool nearest = own < kFillNear;
        for (int other = 0; nearest && other < kColourCount; ++other)
          nearest = own <= distance(pixel(x, y), tones(static_cast<Colour>(other)).fill);
        body[static_cast<std::size_t>(y * width_ + x)] = nearest;
      }
    }
    const int least = std::max(6, side_ * side_ / 1400);
    std::vector<Patch> single;
    for (const Patch& patch : findPatches(body, width_, height_)) {
      if (patch.area >= least) single.push_back(patch);
    }
    std::sort(single.begin(), single.end(),
              [](const Patch& a, const Patch& b) { return a.area > b.area; });
    if (single.size() > kPatches) single.resize(kPatches);
    std::vector<Patch> all = single;
    const int gap = std::max(2, side_ / 12);
    for (std::size_t i = 0; i < single.size(); ++i) {
      Patch joined = single[i];
      for (std::size_t j = 0; j < single.size(); ++j) {
        if (j == i || !near(single[i], single[j], gap)) continue;
        all.push_back(merged(single[i], single[j]));
        joined = merged(joined, single[j]);
      }
      if (joined.area > single[i].area) all.push_back(joined);
    }
    return all;
  }

  static bool near(const Patch& a, const Patch& b, int gap) {
    return a.left - gap < b.right && b.left - gap < a.right && a.top - gap < b.bottom &&
           b.top - gap < a.bottom;
  }

  static Patch merged(const Patch& a, const Patch& b) {
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom), a.area + b.area};
  }

  std::optional<Guess> explain(const Patch& patch, Colour colour) const {
    std::vector<Guess> guesses;
    for (const Stencil& stencil : stencils()) {
      for (const UnitBox& body : stencil.bodies()) {
        const double across = (patch.right - patch.left) / (body.right - body.left);
        const double down = (patch.bottom - patch.top) / (body.bottom - body.top);
        const double radius = std::sqrt(across * down);
        if (across > 1.5 * down || down > 1.5 * across || radius < kSmallest * side_ ||
            radius > kLargest * side_)
          continue;
        Guess guess{.stencil = &stencil, .colour = colour};
        guess.radius = radius;
        guess.x = (patch.left + patch.right) / 2.0 - radius * (body.left + body.right) / 2;
        guess.y = (patch.top + patch.bottom) / 2.0 - radius * (body.top + body.bottom) / 2;
        guess.score = judge(guess, 2);
        guesses.push_back(guess);
      }
    }
    std::sort(guesses.begin(), guesses.end(),
              [](const Guess& a, const Guess& b) { return a.score > b.score; });
    std::optional<Guess> best;
    for (std::size_t i = 0; i < guesses.size() && i < kRefined; ++i) {
      const Guess refined = refine(guesses[i]);
      if (refined.score > 0.3 && (!best || refined.score > best->score)) best = refined;
    }
    return best;
  }

  Guess refine(Guess best) const {
    best.score = judge(best, 1);
    for (double step = 0.1 * best.radius; step > 0.2; step /= 2) {
      for (bool moved = true; moved;) {
        moved = false;
        constexpr std::array<std::array<int, 3>, 6> kMoves{
            {{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}}};
        for (const auto& move : kMoves) {
          Guess next = best;
          next.x += step * move[0];
          next.y += step * move[1];
          next.radius += step * move[2];
          if (next.radius < kSmallest * side_ || next.radius > kLargest * side_) continue;
          next.score = judge(next, 1);
          if (next.score > best.score + 1e-6) {
            best = next;
            moved = true;
          }
        }
      }
    }
    return best;
  }

  // Looks at every `stride`-th pixel each way.
  double judge(const Guess& guess, int stride) const {
    std::array<double, kPaintCount> like{};
    std::array<int, kPaintCount> count{};
    int seen = 0;
    int hidden = 0;
    int rim = 0;
    double leak = 0;
    const double reach = guess.radius * Stencil::kReach;
    const int x0 = static_cast<int>(std::floor(guess.x - reach));
    const int x1 = static_cast<int>(std::ceil(guess.x + reach));
    const int y0 = static_cast<int>(std::floor(guess.y - reach));
    const int y1 = static_cast<int>(std::ceil(guess.y + reach));
    for (int y = y0; y < y1; y += stride) {
      for (int x = x0; x < x1; x += stride) {
        const std::uint8_t cell = guess.stencil->at((x + 0.5 - guess.x) / guess.radius,
                                                    (y + 0.5 - guess.y) / guess.radius);
        if (cell == Stencil::kOutside) continue;
        const bool inFrame = x >= 0 && y >= 0 && x < width_ && y < height_;
        if (cell == Stencil::kRim) {
          if (!inFrame) continue;
          ++rim;
          leak += like_->leaks(index(x, y));
          continue;
        }
        if (!inFrame) {
          ++hidden;
          continue;
        }
        ++seen;
        ++count[cell];
        like[cell] += like_->at(cell, index(x, y));
      }
    }
    if (seen == 0 || hidden * 3 > seen || rim == 0) return 0;
    double total = 0;
    double missing = 0;
    for (std::size_t i = 0; i < kPaintCount; ++i) {
      total += like[i];
      if (count[i] * 20 >= seen)
        missing = std::max(missing, leastLike(i, guess.colour) - like[i] / count[i]);
    }
    // A part that is plainly missing costs more than its area.
    return total / seen - 0.5 * leak / rim - 0.5 * missing;
  }

  // How well a part must be seen. A thin outline blurs away first, yet for a white thing it is all
  // that tells it from a cloud.
  static double leastLike(std::size_t paint, Colour colour) {
    if (colour == Colour::White) return 0.55;
    return paint == static_cast<std::size_t>(Paint::Dark) ? 0.45 : 0.4;
  }

  std::optional<Likeness> like_;
  std::span<const std::uint8_t> rgb_;
  int width_;
  int height_;
  int side_;
};

bool overlap(const Guess& a, const Guess& b) {
  return std::hypot(a.x - b.x, a.y - b.y) < 0.8 * std::max(a.radius, b.radius);
}

Detection describe(const Guess& guess, int width, int height) {
  Detection found;
  found.thing = guess.stencil->thing();
  found.colour = guess.colour;
  found.mirrored = guess.stencil->mirrored();
  found.placement = {.x = guess.x / width,
                     .y = guess.y / height,
                     .radius = guess.radius / std::min(width, height)};
  found.confidence = std::clamp(guess.score, 0.0, 1.0);
  const std::vector<float> cover =
      coverThing(found.thing, found.mirrored, found.placement, width, height);
  found.mask = {.width = width, .height = height, .pixels = {}};
  found.mask.pixels.resize(cover.size());
  found.box = {.left = width, .top = height, .right = 0, .bottom = 0};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const std::size_t i = static_cast<std::size_t>(y * width + x);
      if (cover[i] < 0.5f) continue;
      found.mask.pixels[i] = 255;
      found.box = {std::min(found.box.left, x), std::min(found.box.top, y),
                   std::max(found.box.right, x + 1), std::max(found.box.bottom, y + 1)};
    }
  }
  return found;
}

}  // namespace

std::vector<Detection> detect(std::span<const std::uint8_t> rgb, int width, int height,
                              const DetectorOptions& options) {
  if (width < 8 || height < 8 ||
      rgb.size() < static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3)
    return {};
  Looker looker(rgb, width, height);
  std::vector<Guess> guesses;
  for (int i = 0; i < kColourCount; ++i) {
    const std::vector<Guess> found = looker.look(static_cast<Colour>(i));
    guesses.insert(guesses.end(), found.begin(), found.end());
  }
  std::stable_sort(guesses.begin(), guesses.end(),
                   [](const Guess& a, const Guess& b) { return a.score > b.score; });
  std::vector<Guess> kept;
  for (const Guess& guess : guesses) {
    if (guess.score < options.threshold) break;
    if (std::none_of(kept.begin(), kept.end(),
                     [&](const Guess& other) { return overlap(guess, other); }))
      kept.push_back(guess);
  }
  std::vector<Detection> detections;
  for (const Guess& guess : kept) detections.push_back(describe(guess, width, height));
  return detections;
}

double maskIou(const CoverImage& a, const CoverImage& b) {
  std::size_t both = 0;
  std::size_t any = 0;
  for (std::size_t i = 0; i < std::min(a.pixels.size(), b.pixels.size()); ++i) {
    const bool p = a.pixels[i] >= 128;
    const bool q = b.pixels[i] >= 128;
    both += p && q;
    any += p || q;
  }
  return any ? static_cast<double>(both) / static_cast<double>(any) : 0.0;
}

}  // namespace attune
