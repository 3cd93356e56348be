// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/toybox/stencil.h"

#include <algorithm>

#include "core/toybox/brush.h"

namespace attune {
namespace {

constexpr float kLine = 0.055f;  // the painter's outline at a medium size
constexpr int kRimCells = 8;     // about 0.12 of the half extent

bool looksSideways(Thing thing) {
  return thing == Thing::Fish || thing == Thing::Car || thing == Thing::Boat ||
         thing == Thing::Bird || thing == Thing::House;
}

}  // namespace

Stencil::Stencil(Thing thing, bool mirrored)
    : thing_(thing),
      mirrored_(mirrored),
      cells_(static_cast<std::size_t>(kSide) * kSide, kOutside) {
  paint();
  markRim();
  findBodies();
}

void Stencil::paint() {
  Brush brush(kSide, kSide);
  const auto lay = [&](const std::vector<kernels::Point>& outline, Paint colour) {
    std::vector<kernels::Point> placed;
    for (const kernels::Point& p : outline) {
      const double u = mirrored_ ? -p.x : p.x;
      placed.push_back(
          {static_cast<float>((u + kReach) * kScale), static_cast<float>((p.y + kReach) * kScale)});
    }
    std::vector<float> cover(cells_.size(), 0.0f);
    brush.cover(cover, placed);
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (cover[i] > 0.5f) cells_[i] = static_cast<std::uint8_t>(colour);
    }
  };
  for (const Part& part : parts(thing_)) {
    if (part.edged) lay(grown(part.outline, kLine), Paint::Dark);
    lay(part.outline, part.paint);
  }
}

void Stencil::markRim() {
  const std::vector<std::uint8_t> before = cells_;
  for (int y = 0; y < kSide; ++y) {
    for (int x = 0; x < kSide; ++x) {
      if (before[static_cast<std::size_t>(y * kSide + x)] == kOutside) continue;
      for (int j = std::max(0, y - kRimCells); j <= std::min(kSide - 1, y + kRimCells); ++j) {
        for (int i = std::max(0, x - kRimCells); i <= std::min(kSide - 1, x + kRimCells); ++i) {
          std::uint8_t& cell = cells_[static_cast<std::size_t>(j * kSide + i)];
          const int dx = i - x;
          const int dy = j - y;
          if (cell == kOutside && dx * dx + dy * dy <= kRimCells * kRimCells) cell = kRim;
        }
      }
    }
  }
}

void Stencil::findBodies() {
  std::vector<std::uint8_t> body(cells_.size());
  std::transform(cells_.begin(), cells_.end(), body.begin(), [](std::uint8_t cell) {
    return static_cast<std::uint8_t>(cell == static_cast<std::uint8_t>(Paint::Fill));
  });
  const std::vector<Patch> patches = findPatches(body, kSide, kSide);
  int largest = 0;
  for (const Patch& patch : patches) largest = std::max(largest, patch.area);
  const auto unit = [](int cell) { return cell / kScale - kReach; };
  UnitBox all{.left = kReach, .top = kReach, .right = -kReach, .bottom = -kReach};
  for (const Patch& p : patches) {
    if (p.area < largest / 20) continue;
    const UnitBox box{unit(p.left), unit(p.top), unit(p.right), unit(p.bottom)};
    if (p.area * 2 >= largest) bodies_.push_back(box);
    all = {std::min(all.left, box.left), std::min(all.top, box.top), std::max(all.right, box.right),
           std::max(all.bottom, box.bottom)};
  }
  bodies_.push_back(all);
}

const std::vector<Stencil>& stencils() {
  static const std::vector<Stencil> all = [] {
    std::vector<Stencil> list;
    for (int i = 0; i < kThingCount; ++i) {
      const Thing thing = static_cast<Thing>(i);
      list.emplace_back(thing, false);
      if (looksSideways(thing)) list.emplace_back(thing, true);
    }
    return list;
  }();
  return all;
}

std::vector<Patch> findPatches(const std::vector<std::uint8_t>& picture, int width, int height) {
  std::vector<std::uint8_t> open = picture;
  std::vector<Patch> patches;
  std::vector<int> stack;
  for (int start = 0; start < width * height; ++start) {
    if (!open[static_cast<std::size_t>(start)]) continue;
    Patch patch{.left = width, .top = height};
    stack.assign(1, start);
    open[static_cast<std::size_t>(start)] = 0;
    while (!stack.empty()) {
      const int here = stack.back();
      stack.pop_back();
      const int x = here % width;
      const int y = here / width;
      ++patch.area;
      patch.left = std::min(patch.left, x);
      patch.right = std::max(patch.right, x + 1);
      patch.top = std::min(patch.top, y);
      patch.bottom = std::max(patch.bottom, y + 1);
      const auto visit = [&](int next) {
        if (open[static_cast<std::size_t>(next)]) {
          open[static_cast<std::size_t>(next)] = 0;
          stack.push_back(next);
        }
      };
      if (x > 0) visit(here - 1);
      if (x + 1 < width) visit(here + 1);
      if (y > 0) visit(here - width);
      if (y + 1 < height) visit(here + width);
    }
    patches.push_back(patch);
  }
  return patches;
}

}  // namespace attune
