// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/toybox/shapes.h"
#include "core/toybox/world.h"

namespace attune {

// A box in the stencil's own units (the thing's half extent is 1).
struct UnitBox {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};

// A thing as a lookup table: what should be seen at a place relative to its centre.
class Stencil {
 public:
  enum Cell : std::uint8_t { kOutside = 250, kRim = 251 };  // else a Paint

  Stencil(Thing thing, bool mirrored);

  [[nodiscard]] Thing thing() const { return thing_; }
  [[nodiscard]] bool mirrored() const { return mirrored_; }

  // u and v in units of the half extent, y downwards. Rim is what lies just around the silhouette.
  [[nodiscard]] std::uint8_t at(double u, double v) const {
    const int x = static_cast<int>((u + kReach) * kScale);
    const int y = static_cast<int>((v + kReach) * kScale);
    if (u < -kReach || v < -kReach || x >= kSide || y >= kSide) return kOutside;
    return cells_[static_cast<std::size_t>(y * kSide + x)];
  }

  // Boxes of the connected patches in the body's colour that are at least half as large as the
  // largest one, and, last, the box of them all.
  [[nodiscard]] const std::vector<UnitBox>& bodies() const { return bodies_; }

  static constexpr double kReach = 1.25;

 private:
  static constexpr int kSide = 160;
  static constexpr double kScale = kSide / (2 * kReach);

  void paint();
  void markRim();
  void findBodies();

  Thing thing_;
  bool mirrored_;
  std::vector<std::uint8_t> cells_;
  std::vector<UnitBox> bodies_;
};

// Every thing, and the mirrored twin of those that look to one side.
[[nodiscard]] const std::vector<Stencil>& stencils();

// A connected patch of a binary picture (four neighbours).
struct Patch {
  int left = 0;
  int top = 0;
  int right = 0;   // exclusive
  int bottom = 0;  // exclusive
  int area = 0;
};

[[nodiscard]] std::vector<Patch> findPatches(const std::vector<std::uint8_t>& picture, int width,
                                             int height);

}  // namespace attune
