// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/mask_outline.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace attune {
namespace {

constexpr int kLevel = 128;

bool blank(const std::uint8_t* from, std::size_t count) {
  std::uint64_t word = 0;
  while (count >= 8) {
    std::memcpy(&word, from, 8);
    if (word != 0) return false;
    from += 8;
    count -= 8;
  }
  return std::all_of(from, from + count, [](std::uint8_t v) { return v == 0; });
}

// The four edges of a cell whose corners are the middles of four pixels.
enum Edge { Top, Right, Bottom, Left };

struct Step {
  int from;
  int to;
};

// By corner bits (top left 1, top right 2, bottom right 4, bottom left 8): up to two lines, painted
// side on the right hand.
constexpr std::array<std::array<Step, 2>, 16> kSteps = {{
    {{{-1, -1}, {-1, -1}}},
    {{{Top, Left}, {-1, -1}}},
    {{{Right, Top}, {-1, -1}}},
    {{{Right, Left}, {-1, -1}}},
    {{{Bottom, Right}, {-1, -1}}},
    {{{Top, Left}, {Bottom, Right}}},
    {{{Bottom, Top}, {-1, -1}}},
    {{{Bottom, Left}, {-1, -1}}},
    {{{Left, Bottom}, {-1, -1}}},
    {{{Top, Bottom}, {-1, -1}}},
    {{{Right, Top}, {Left, Bottom}}},
    {{{Right, Bottom}, {-1, -1}}},
    {{{Left, Right}, {-1, -1}}},
    {{{Top, Right}, {-1, -1}}},
    {{{Left, Top}, {-1, -1}}},
    {{{-1, -1}, {-1, -1}}},
}};

// Cells of a grid one wider than the area on every side, walked line by line.
class Tracer {
 public:
  Tracer(const Image& mask, PixelArea area)
      : mask_(mask),
        x0_(std::max(area.x0, 0) - 1),
        y0_(std::max(area.y0, 0) - 1),
        width_(std::min(area.x1, mask.size.width) - x0_),
        height_(std::min(area.y1, mask.size.height) - y0_),
        cells_(static_cast<std::size_t>(std::max(0, width_)) *
               static_cast<std::size_t>(std::max(0, height_))) {}

  std::vector<QPolygonF> trace() {
    classify();
    std::vector<QPolygonF> rings;
    for (int y = 0; y < height_; ++y) {
      for (int x = 0; x < width_; ++x) {
        if (x + 8 <= width_ && noneBegins(&at(x, y))) {
          x += 7;
          continue;
        }
        while ((at(x, y) & 0x0f) != 0 && (at(x, y) & 0x0f) != 15 && (at(x, y) & 0x30) != 0x30) {
          QPolygonF ring = follow(x, y);
          if (ring.size() < 2) break;
          rings.push_back(std::move(ring));
        }
      }
    }
    return rings;
  }

 private:
  // Of eight cells: all of them wholly unpainted, or all wholly painted.
  static bool noneBegins(const std::uint8_t* cells) {
    std::uint64_t word = 0;
    std::memcpy(&word, cells, 8);
    return word == 0x2020202020202020U || word == 0x2f2f2f2f2f2f2f2fU;
  }

  std::uint8_t& at(int x, int y) {
    return cells_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                  static_cast<std::size_t>(x)];
  }

  [[nodiscard]] int value(int x, int y) const {
    if (x < 0 || y < 0 || x >= mask_.size.width || y >= mask_.size.height) return 0;
    return mask_.row(y)[x];
  }

  // Whether each pixel of a row is painted; one before and one after the cells' first.
  void readRow(int y, std::vector<std::uint8_t>& painted) const {
    std::ranges::fill(painted, std::uint8_t{0});
    if (y < 0 || y >= mask_.size.height) return;
    const int from = std::max(x0_, 0);
    const int end = std::min(x0_ + width_ + 1, mask_.size.width);
    const std::uint8_t* row = mask_.row(y);
    std::uint8_t* to = painted.data() - x0_;
    for (int x = from; x < end; ++x) to[x] = row[x] >= kLevel ? 1 : 0;
  }

  void classify() {
    std::vector<std::uint8_t> upper(static_cast<std::size_t>(width_) + 1);
    std::vector<std::uint8_t> lower(upper.size());
    readRow(y0_, upper);
    for (int y = 0; y < height_; ++y) {
      readRow(y0_ + y + 1, lower);
      std::uint8_t* cells = &at(0, y);
      const std::uint8_t* a = upper.data();
      const std::uint8_t* b = lower.data();
      for (int x = 0; x < width_; ++x) {
        const int bits = a[x] | a[x + 1] << 1 | b[x + 1] << 2 | b[x] << 3;
        // A cell of one line has its second done from the start.
        const bool two = bits == 5 || bits == 10;
        cells[x] = static_cast<std::uint8_t>(bits | (two ? 0 : 0x20));
      }
      std::swap(upper, lower);
    }
  }

  [[nodiscard]] QPointF crossing(int x, int y, int edge) const {
    const int ax = x0_ + x + (edge == Right ? 1 : 0);
    const int ay = y0_ + y + (edge == Bottom ? 1 : 0);
    const bool along = edge == Top || edge == Bottom;
    const int bx = along ? ax + 1 : ax;
    const int by = along ? ay : ay + 1;
    const double a = value(ax, ay);
    const double b = value(bx, by);
    const double t = a == b ? 0.5 : (kLevel - 0.5 - a) / (b - a);
    return {ax + 0.5 + (along ? t : 0), ay + 0.5 + (along ? 0 : t)};
  }

  QPolygonF follow(int x, int y) {
    QPolygonF ring;
    int entered = -1;
    for (;;) {
      std::uint8_t& cell = at(x, y);
      const auto& steps = kSteps[cell & 0x0f];
      int which = -1;
      for (int i = 0; i < 2; ++i) {
        const bool done = (cell & (0x10 << i)) != 0;
        if (!done && (entered < 0 || steps[static_cast<std::size_t>(i)].from == entered)) {
          which = i;
          break;
        }
      }
      if (which < 0) break;
      cell = static_cast<std::uint8_t>(cell | (0x10 << which));
      const Step step = steps[static_cast<std::size_t>(which)];
      if (entered < 0) ring << crossing(x, y, step.from);
      ring << crossing(x, y, step.to);
      x += step.to == Right ? 1 : step.to == Left ? -1 : 0;
      y += step.to == Bottom ? 1 : step.to == Top ? -1 : 0;
      if (x < 0 || y < 0 || x >= width_ || y >= height_) break;
      entered = (step.to + 2) % 4;
    }
    return ring;
  }

  const Image& mask_;
  int x0_;
  int y0_;
  int width_;
  int height_;
  std::vector<std::uint8_t> cells_;  // low bits: corners; 0x10 and 0x20: line done
};

}  // namespace

PixelArea paintedArea(const Image& mask) {
  PixelArea area{mask.size.width, mask.size.height, 0, 0};
  const auto width = static_cast<std::size_t>(mask.size.width);
  for (int y = 0; y < mask.size.height; ++y) {
    const std::uint8_t* row = mask.row(y);
    if (blank(row, width)) continue;
    area.y0 = std::min(area.y0, y);
    area.y1 = y + 1;
    int x = 0;
    while (x < area.x0 && row[x] == 0) ++x;
    area.x0 = std::min(area.x0, x);
    x = mask.size.width;
    while (x > area.x1 && row[x - 1] == 0) --x;
    area.x1 = std::max(area.x1, x);
  }
  return area.empty() ? PixelArea{} : area;
}

std::vector<QPolygonF> maskOutline(const Image& mask, PixelArea area) {
  if (area.empty()) return {};
  return Tracer(mask, area).trace();
}

std::vector<QPolygonF> maskOutline(const Image& mask) {
  return maskOutline(mask, paintedArea(mask));
}

}  // namespace attune
