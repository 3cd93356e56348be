// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attune {

// Whole cells or pixels.
struct Size2i {
  int width = 0;
  int height = 0;
  friend bool operator==(const Size2i&, const Size2i&) = default;
};

// A point in fractions of the frame: x to the right, y down, 0..1 inside it.
struct Vec2 {
  double x = 0;
  double y = 0;
  friend bool operator==(const Vec2&, const Vec2&) = default;
  friend Vec2 operator+(Vec2 a, Vec2 b) { return {a.x + b.x, a.y + b.y}; }
  friend Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
  friend Vec2 operator*(Vec2 a, double s) { return {a.x * s, a.y * s}; }
};

// A half-open box [x0, x1) x [y0, y1) in fractions of the frame; it may reach outside.
struct Box {
  double x0 = 0;
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;
  friend bool operator==(const Box&, const Box&) = default;
  [[nodiscard]] Vec2 centre() const { return {(x0 + x1) / 2, (y0 + y1) / 2}; }
  [[nodiscard]] double width() const { return x1 - x0; }
  [[nodiscard]] double height() const { return y1 - y0; }
};

}  // namespace attune
