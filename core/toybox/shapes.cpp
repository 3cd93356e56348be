// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/toybox/shapes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace attune {
namespace {

using kernels::Point;
using Outline = std::vector<Point>;

constexpr double kPi = std::numbers::pi;

Point point(double x, double y) {
  return {static_cast<float>(x), static_cast<float>(y)};
}

Outline ellipse(double cx, double cy, double rx, double ry, int corners = 40) {
  Outline outline;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * kPi * i / corners;
    outline.push_back(point(cx + rx * std::cos(angle), cy + ry * std::sin(angle)));
  }
  return outline;
}

Outline box(double left, double top, double right, double bottom) {
  return {point(left, top), point(right, top), point(right, bottom), point(left, bottom)};
}

Outline starOutline(double outer, double inner) {
  Outline outline;
  for (int i = 0; i < 10; ++i) {
    const double angle = kPi * i / 5 - kPi / 2;
    const double radius = i % 2 == 0 ? outer : inner;
    outline.push_back(point(radius * std::cos(angle), radius * std::sin(angle) + 0.06));
  }
  return outline;
}

Outline heartOutline(double scale, double dy) {
  Outline outline;
  for (int i = 0; i < 48; ++i) {
    const double t = 2 * kPi * i / 48;
    const double x = 16 * std::pow(std::sin(t), 3);
    const double y =
        -(13 * std::cos(t) - 5 * std::cos(2 * t) - 2 * std::cos(3 * t) - std::cos(4 * t));
    outline.push_back(point(scale * x / 16.5, scale * (y - 2) / 16.5 + dy));
  }
  return outline;
}

// The part of a disc between two heights, as a curved band.
Outline band(double radius, double top, double bottom, double bulge) {
  Outline outline;
  const auto half = [&](double y) { return std::sqrt(std::max(0.0, radius * radius - y * y)); };
  constexpr int kSteps = 12;
  for (int i = 0; i <= kSteps; ++i) {
    const double u = 2.0 * i / kSteps - 1;
    outline.push_back(point(u * half(top), top + bulge * (1 - u * u)));
  }
  for (int i = kSteps; i >= 0; --i) {
    const double u = 2.0 * i / kSteps - 1;
    outline.push_back(point(u * half(bottom), bottom + bulge * (1 - u * u)));
  }
  return outline;
}

// Teardrop of a hot-air balloon: round above, drawn together towards the basket.
Outline envelope(double width) {
  Outline outline;
  constexpr int kSteps = 40;
  for (int i = 0; i < kSteps; ++i) {
    const double angle = 2 * kPi * i / kSteps;
    const double y = -0.28 + 0.72 * std::sin(angle);
    const double below = std::max(0.0, std::sin(angle));
    outline.push_back(point(width * std::cos(angle) * (1 - 0.42 * below * below), y));
  }
  return outline;
}

std::vector<Part> ball() {
  return {{ellipse(0, 0, 0.94, 0.94), Paint::Fill, true},
          {band(0.94, -0.30, 0.12, 0.16), Paint::Light},
          {ellipse(-0.34, -0.56, 0.20, 0.13), Paint::Paper}};
}

std::vector<Part> star() {
  return {{starOutline(1.0, 0.48), Paint::Fill, true}, {starOutline(0.52, 0.25), Paint::Light}};
}

std::vector<Part> heart() {
  return {{heartOutline(1.0, 0.02), Paint::Fill, true},
          {ellipse(-0.46, -0.42, 0.20, 0.17), Paint::Light}};
}

std::vector<Part> fish() {
  return {{{point(-0.40, 0), point(-0.98, -0.56), point(-0.80, 0), point(-0.98, 0.56)},
           Paint::Fill,
           true},
          {{point(-0.25, -0.40), point(0.12, -0.86), point(0.44, -0.40)}, Paint::Dark},
          {ellipse(0.20, 0, 0.76, 0.56), Paint::Fill, true},
          {ellipse(0.12, 0.24, 0.44, 0.20), Paint::Light},
          {ellipse(0.56, -0.14, 0.17, 0.17, 24), Paint::Paper},
          {ellipse(0.60, -0.14, 0.09, 0.09, 20), Paint::Ink}};
}

std::vector<Part> car() {
  return {{{point(-0.62, 0.02), point(-0.42, -0.52), point(0.30, -0.52), point(0.62, 0.02)},
           Paint::Fill,
           true},
          {{point(-0.98, 0.08), point(-0.86, -0.06), point(0.78, -0.06), point(0.98, 0.14),
            point(0.98, 0.48), point(-0.98, 0.48)},
           Paint::Fill,
           true},
          {{point(-0.44, -0.04), point(-0.31, -0.38), point(-0.05, -0.38), point(-0.05, -0.04)},
           Paint::Glass},
          {{point(0.07, -0.04), point(0.07, -0.38), point(0.23, -0.38), point(0.43, -0.04)},
           Paint::Glass},
          {ellipse(-0.52, 0.48, 0.27, 0.27, 28), Paint::Ink},
          {ellipse(0.54, 0.48, 0.27, 0.27, 28), Paint::Ink},
          {ellipse(-0.52, 0.48, 0.11, 0.11, 20), Paint::Paper},
          {ellipse(0.54, 0.48, 0.11, 0.11, 20), Paint::Paper}};
}

std::vector<Part> boat() {
  return {{box(-0.06, -0.92, 0.04, 0.40), Paint::Wood},
          {{point(0.10, -0.92), point(0.82, 0.16), point(0.10, 0.16)}, Paint::Fill, true},
          {{point(-0.12, -0.70), point(-0.12, 0.16), point(-0.66, 0.16)}, Paint::Light, true},
          {{point(-0.96, 0.32), point(0.96, 0.32), point(0.62, 0.84), point(-0.62, 0.84)},
           Paint::Fill,
           true},
          {{point(-0.90, 0.41), point(0.90, 0.41), point(0.82, 0.54), point(-0.82, 0.54)},
           Paint::Paper}};
}

std::vector<Part> bird() {
  return {{{point(-0.50, 0.02), point(-0.98, -0.22), point(-0.92, 0.30), point(-0.46, 0.34)},
           Paint::Fill,
           true},
          {{point(0.72, -0.44), point(1.00, -0.28), point(0.70, -0.18)}, Paint::Beak, true},
          {ellipse(0, 0.18, 0.64, 0.48), Paint::Fill, true},
          {ellipse(0.46, -0.32, 0.37, 0.37, 32), Paint::Fill, true},
          {ellipse(0.24, 0.22, 0.34, 0.34, 28), Paint::Fill},
          {{point(0.16, -0.02), point(-0.52, -0.72), point(-0.64, 0.02), point(-0.22, 0.30)},
           Paint::Light,
           true},
          {ellipse(0.54, -0.38, 0.10, 0.10, 20), Paint::Ink}};
}

std::vector<Part> tree() {
  return {
      {{point(-0.14, 0.1), point(0.14, 0.1), point(0.20, 0.96), point(-0.20, 0.96)}, Paint::Wood},
      {ellipse(-0.44, 0.02, 0.44, 0.40, 32), Paint::Fill, true},
      {ellipse(0.44, 0.02, 0.44, 0.40, 32), Paint::Fill, true},
      {ellipse(0, -0.42, 0.52, 0.50, 36), Paint::Fill, true},
      {ellipse(0, 0.02, 0.40, 0.38, 28), Paint::Fill},
      {ellipse(-0.16, -0.54, 0.18, 0.15, 20), Paint::Light},
      {ellipse(0.46, -0.04, 0.15, 0.12, 20), Paint::Light},
      {ellipse(-0.48, 0.04, 0.14, 0.11, 20), Paint::Light}};
}

std::vector<Part> house() {
  return {{box(0.36, -0.84, 0.60, -0.30), Paint::Wood},
          {box(-0.70, -0.14, 0.70, 0.88), Paint::Fill, true},
          {{point(-0.96, -0.10), point(0, -0.92), point(0.96, -0.10)}, Paint::Dark, true},
          {box(-0.46, 0.28, -0.06, 0.88), Paint::Wood},
          {box(0.16, 0.12, 0.52, 0.48), Paint::Glass}};
}

std::vector<Part> balloon() {
  return {
      {{point(-0.34, 0.34), point(-0.26, 0.34), point(-0.14, 0.66), point(-0.20, 0.66)},
       Paint::Wood},
      {{point(0.26, 0.34), point(0.34, 0.34), point(0.20, 0.66), point(0.14, 0.66)}, Paint::Wood},
      {envelope(0.74), Paint::Fill, true},
      {envelope(0.30), Paint::Light},
      {{point(-0.24, 0.64), point(0.24, 0.64), point(0.18, 0.97), point(-0.18, 0.97)},
       Paint::Wood}};
}

}  // namespace

const std::vector<Part>& parts(Thing thing) {
  static const std::array<std::vector<Part>, kThingCount> all{
      ball(), star(), heart(), fish(), car(), boat(), bird(), tree(), house(), balloon()};
  return all[static_cast<std::size_t>(thing)];
}

Rgb paintColour(Paint paint, Colour colour) {
  switch (paint) {
    case Paint::Fill:
      return tones(colour).fill;
    case Paint::Dark:
      return tones(colour).dark;
    case Paint::Light:
      return tones(colour).light;
    case Paint::Ink:
      return {34, 34, 44};
    case Paint::Paper:
      return colour == Colour::White ? Rgb{206, 212, 222} : Rgb{252, 252, 250};
    case Paint::Wood:
      return {112, 72, 44};
    case Paint::Glass:
      return {196, 232, 246};
    case Paint::Beak:
      return {240, 160, 40};
  }
  return {};
}

std::vector<Point> grown(const std::vector<Point>& outline, float distance) {
  const std::size_t n = outline.size();
  double area = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const Point& p = outline[i];
    const Point& q = outline[(i + 1) % n];
    area += static_cast<double>(p.x) * q.y - static_cast<double>(q.x) * p.y;
  }
  const double side = area > 0 ? 1 : -1;
  std::vector<Point> result;
  for (std::size_t i = 0; i < n; ++i) {
    const Point& before = outline[(i + n - 1) % n];
    const Point& here = outline[i];
    const Point& after = outline[(i + 1) % n];
    const double l1 = std::hypot(here.x - before.x, here.y - before.y);
    const double l2 = std::hypot(after.x - here.x, after.y - here.y);
    if (l1 == 0 || l2 == 0) continue;
    const double n1x = side * (here.y - before.y) / l1;
    const double n1y = -side * (here.x - before.x) / l1;
    const double n2x = side * (after.y - here.y) / l2;
    const double n2y = -side * (after.x - here.x) / l2;
    const double cosine = n1x * n2x + n1y * n2y;
    const double reach = std::min(distance / std::max(1 + cosine, 1e-6), 2.0 * distance);
    result.push_back(point(here.x + (n1x + n2x) * reach, here.y + (n1y + n2y) * reach));
  }
  return result;
}

}  // namespace attune
