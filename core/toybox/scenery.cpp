// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/toybox/scenery.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/toybox/brush.h"
#include "core/toybox/random.h"

namespace attune {
namespace {

using kernels::Point;

constexpr double kPi = std::numbers::pi;

// Draws in fractions of the frame; round things stay round in a frame that is not square.
class Stage {
 public:
  Stage(std::span<float> canvas, int width, int height, std::uint64_t seed)
      : random(seed),
        canvas_(canvas),
        width_(width),
        height_(height),
        unit_(std::min(width, height)),
        brush_(width, height) {}

  void gradient(double top, double bottom, Rgb from, Rgb to) {
    for (int y = 0; y < height_; ++y) {
      const double v = (y + 0.5) / height_;
      if (v < top || v >= bottom) continue;
      const float t = static_cast<float>((v - top) / (bottom - top));
      const auto mix = [t](int a, int b) {
        return static_cast<float>(a) + static_cast<float>(b - a) * t;
      };
      for (int x = 0; x < width_; ++x) {
        float* p = &canvas_[static_cast<std::size_t>((y * width_ + x) * 3)];
        p[0] = mix(from.r, to.r);
        p[1] = mix(from.g, to.g);
        p[2] = mix(from.b, to.b);
      }
    }
  }

  // Everything below a wavy line.
  void hills(double level, double swing, double waves, double phase, Rgb colour) {
    std::vector<Point> line;
    constexpr int kSteps = 48;
    for (int i = 0; i <= kSteps; ++i) {
      const double u = static_cast<double>(i) / kSteps;
      line.push_back(at(u, level + swing * std::sin(2 * kPi * (waves * u + phase))));
    }
    line.push_back(at(1, 1.1));
    line.push_back(at(0, 1.1));
    brush_.fill(canvas_, line, colour);
  }

  void disc(double x, double y, double radius, Rgb colour, double opacity = 1) {
    oval(x, y, radius, radius, colour, opacity);
  }

  void oval(double x, double y, double rx, double ry, Rgb colour, double opacity = 1) {
    std::vector<Point> outline;
    const Point centre = at(x, y);
    for (int i = 0; i < 36; ++i) {
      const double angle = 2 * kPi * i / 36;
      outline.push_back({centre.x + static_cast<float>(rx * unit_ * std::cos(angle)),
                         centre.y + static_cast<float>(ry * unit_ * std::sin(angle))});
    }
    brush_.fill(canvas_, outline, colour, opacity);
  }

  void box(double left, double top, double right, double bottom, Rgb colour) {
    const std::vector<Point> outline{at(left, top), at(right, top), at(right, bottom),
                                     at(left, bottom)};
    brush_.fill(canvas_, outline, colour);
  }

  // A thin wavy ribbon, as foam on the sea.
  void ribbon(double left, double right, double y, double thickness, Rgb colour) {
    std::vector<Point> outline;
    constexpr int kSteps = 16;
    for (int i = 0; i <= kSteps; ++i) {
      const double u = static_cast<double>(i) / kSteps;
      outline.push_back(at(left + (right - left) * u, y + 0.008 * std::sin(4 * kPi * u)));
    }
    for (int i = kSteps; i >= 0; --i) {
      const double u = static_cast<double>(i) / kSteps;
      outline.push_back(at(left + (right - left) * u,
                           y + thickness * std::sin(kPi * u) + 0.008 * std::sin(4 * kPi * u)));
    }
    brush_.fill(canvas_, outline, colour);
  }

  void cloud(double x, double y, double size) {
    constexpr Rgb kCloud{250, 252, 255};
    disc(x - size * 0.8, y + size * 0.12, size * 0.52, kCloud);
    disc(x, y - size * 0.2, size * 0.8, kCloud);
    disc(x + size * 0.85, y + size * 0.08, size * 0.58, kCloud);
    oval(x, y + size * 0.34, size * 1.38, size * 0.34, kCloud);
  }

  void cactus(double x, double foot, double size) {
    constexpr Rgb kGreen{108, 150, 92};
    const auto limb = [&](double left, double top, double right, double bottom) {
      box(x + left * size, foot + top * size, x + right * size, foot + bottom * size, kGreen);
    };
    limb(-0.14, -1, 0.14, 0.05);
    disc(x, foot - size, size * 0.14, kGreen);
    limb(-0.5, -0.72, -0.3, -0.38);
    limb(-0.5, -0.5, 0, -0.32);
    limb(0.32, -0.86, 0.52, -0.5);
    limb(0, -0.64, 0.52, -0.46);
  }

  Random random;

 private:
  Point at(double x, double y) const {
    return {static_cast<float>(x * width_), static_cast<float>(y * height_)};
  }

  std::span<float> canvas_;
  int width_;
  int height_;
  double unit_;
  Brush brush_;
};

void sky(Stage& stage) {
  stage.gradient(0, 1, {128, 196, 246}, {214, 236, 252});
  const double side = stage.random.chance(0.5) ? 0.16 : 0.84;
  stage.disc(side, 0.14, 0.115, {255, 240, 170}, 0.55);
  stage.disc(side, 0.14, 0.085, {255, 226, 110});
  stage.cloud(1.02 - side + stage.random.between(-0.1, 0.1), 0.22 + stage.random.between(0, 0.08),
              0.095);
  stage.cloud(side + stage.random.between(-0.04, 0.04), 0.56 + stage.random.between(-0.05, 0.05),
              0.075);
  stage.cloud(1 - side + stage.random.between(-0.12, 0.04), 0.84, 0.105);
}

void meadow(Stage& stage) {
  stage.gradient(0, 1, {178, 222, 250}, {226, 242, 250});
  stage.hills(0.38, 0.05, 1.0, stage.random.unit(), {172, 214, 132});
  stage.hills(0.50, 0.04, 1.3, stage.random.unit(), {150, 202, 108});
  stage.hills(0.74, 0.03, 0.9, stage.random.unit(), {132, 190, 94});
  for (int i = 0; i < 9; ++i) {
    const double x = stage.random.between(0.03, 0.97);
    const double y = stage.random.between(0.62, 0.97);
    stage.disc(x, y, 0.013, stage.random.chance(0.5) ? Rgb{255, 250, 230} : Rgb{255, 232, 130});
  }
}

void night(Stage& stage) {
  stage.gradient(0, 1, {16, 20, 52}, {54, 50, 104});
  const double side = stage.random.chance(0.5) ? 0.18 : 0.82;
  stage.disc(side, 0.17, 0.095, {246, 240, 206});
  stage.disc(side + 0.045, 0.145, 0.082, {22, 25, 60});
  for (int i = 0; i < 12; ++i) {
    const double x = stage.random.between(0.03, 0.97);
    const double y = stage.random.between(0.04, 0.76);
    if (std::hypot(x - side, y - 0.17) > 0.15)
      stage.disc(x, y, stage.random.between(0.007, 0.012), {226, 228, 250});
  }
  stage.hills(0.84, 0.035, 1.1, stage.random.unit(), {34, 40, 74});
  stage.hills(0.92, 0.025, 1.6, stage.random.unit(), {22, 27, 54});
}

void desert(Stage& stage) {
  stage.gradient(0, 1, {252, 226, 186}, {255, 240, 214});
  stage.disc(stage.random.chance(0.5) ? 0.2 : 0.8, 0.18, 0.09, {255, 250, 226});
  stage.hills(0.46, 0.045, 1.0, stage.random.unit(), {240, 208, 156});
  stage.cactus(stage.random.between(0.1, 0.9), 0.56, 0.13);
  stage.hills(0.62, 0.05, 0.8, stage.random.unit(), {228, 190, 134});
  stage.cactus(stage.random.between(0.1, 0.9), 0.82, 0.17);
  stage.hills(0.86, 0.03, 1.2, stage.random.unit(), {216, 174, 118});
}

void sea(Stage& stage) {
  stage.gradient(0, 1, {206, 236, 246}, {240, 248, 246});
  stage.cloud(stage.random.between(0.15, 0.85), 0.14, 0.075);
  stage.box(0, 0.34, 1, 1, {120, 208, 206});
  stage.hills(0.46, 0.012, 3, stage.random.unit(), {98, 192, 194});
  stage.hills(0.64, 0.015, 2.5, stage.random.unit(), {78, 174, 182});
  stage.hills(0.83, 0.018, 2, stage.random.unit(), {60, 154, 168});
  for (int i = 0; i < 7; ++i) {
    const double x = stage.random.between(0.0, 0.85);
    const double y = 0.40 + 0.085 * i;
    stage.ribbon(x, x + 0.16, y, 0.013, {204, 240, 236});
  }
}

void road(Stage& stage) {
  stage.gradient(0, 1, {190, 224, 246}, {226, 240, 248});
  const double step = stage.random.between(0, 0.14);
  for (int i = 0; i < 8; ++i) {
    const double left = -0.1 + 0.15 * i + step * 0.5;
    const double tall = stage.random.between(0.08, 0.2);
    stage.box(left, 0.36 - tall, left + 0.12, 0.37, {196, 204, 222});
  }
  stage.box(0, 0.36, 1, 1, {158, 200, 128});
  stage.box(0, 0.46, 1, 0.90, {132, 136, 148});
  stage.box(0, 0.46, 1, 0.485, {206, 208, 214});
  stage.box(0, 0.875, 1, 0.90, {206, 208, 214});
  for (int i = -1; i < 6; ++i) {
    const double left = 0.22 * i + step;
    stage.box(left, 0.665, left + 0.12, 0.695, {240, 236, 214});
  }
}

}  // namespace

void paintScenery(std::span<float> canvas, int width, int height, Background background,
                  std::uint64_t seed) {
  Stage stage(canvas, width, height, seed);
  switch (background) {
    case Background::Sky:
      sky(stage);
      break;
    case Background::Meadow:
      meadow(stage);
      break;
    case Background::Night:
      night(stage);
      break;
    case Background::Desert:
      desert(stage);
      break;
    case Background::Sea:
      sea(stage);
      break;
    case Background::Road:
      road(stage);
      break;
  }
}

}  // namespace attune
