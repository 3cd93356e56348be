// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/mask_raster.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace attune::kernels {
namespace {

class Accumulator {
 public:
  Accumulator(int width, int height)
      : width_(width),
        height_(height),
        stride_(static_cast<std::size_t>(width) + 2),
        cells_(stride_ * static_cast<std::size_t>(height), 0.0) {}

  void addEdge(double x0, double y0, double x1, double y1) {
    if (y0 == y1) return;
    const double direction = y0 < y1 ? 1.0 : -1.0;
    if (y0 > y1) {
      std::swap(x0, x1);
      std::swap(y0, y1);
    }
    const double top = std::max(y0, 0.0);
    const double bottom = std::min(y1, static_cast<double>(height_));
    if (top >= bottom) return;
    const double slope = (x1 - x0) / (y1 - y0);
    const auto at = [&](double y) { return x0 + (y - y0) * slope; };
    const int lastRow = std::min(height_ - 1, static_cast<int>(std::ceil(bottom)) - 1);
    for (int row = static_cast<int>(top); row <= lastRow; ++row) {
      const double a = std::max(top, static_cast<double>(row));
      const double b = std::min(bottom, static_cast<double>(row) + 1.0);
      if (a < b) addClipped(row, at(a), at(b), (b - a) * direction);
    }
  }

  void resolve(std::span<float> coverage) const {
    for (int row = 0; row < height_; ++row) {
      double sum = 0;
      for (int x = 0; x < width_; ++x) {
        sum += cells_[index(row, x)];
        coverage[static_cast<std::size_t>(row) * static_cast<std::size_t>(width_) +
                 static_cast<std::size_t>(x)] = static_cast<float>(std::min(std::abs(sum), 1.0));
      }
    }
  }

 private:
  std::size_t index(int row, int x) const {
    return static_cast<std::size_t>(row) * stride_ + static_cast<std::size_t>(x);
  }

  // A piece within one row, of signed height `rise`, going from xa to xb. What lies left of the
  // grid acts as if it stood on the left border; what lies right of it covers no cell.
  void addClipped(int row, double xa, double xb, double rise) {
    if (xa > xb) std::swap(xa, xb);
    const double right = width_;
    if (xb <= 0) {
      cells_[index(row, 0)] += rise;
      return;
    }
    if (xa >= right) return;
    const double span = xb - xa;
    if (xa < 0) {
      const double share = -xa / span;
      cells_[index(row, 0)] += rise * share;
      rise -= rise * share;
      xa = 0;
    }
    if (xb > right) {
      rise *= (right - xa) / (xb - xa);
      xb = right;
    }
    addSpan(row, xa, xb, rise);
  }

  void addSpan(int row, double xa, double xb, double rise) {
    const int first = static_cast<int>(xa);
    const int last = std::max(first, static_cast<int>(std::ceil(xb)) - 1);
    const double perX = last > first ? rise / (xb - xa) : 0.0;
    for (int x = first; x <= last; ++x) {
      const double a = std::max(xa, static_cast<double>(x));
      const double b = std::min(xb, static_cast<double>(x) + 1.0);
      const double part = last > first ? perX * (b - a) : rise;
      const double inCell = part * (1.0 - ((a + b) / 2 - x));
      cells_[index(row, x)] += inCell;
      cells_[index(row, x + 1)] += part - inCell;
    }
  }

  int width_;
  int height_;
  std::size_t stride_;
  std::vector<double> cells_;
};

}  // namespace

void rasterisePolygon(std::span<const Point> polygon, int width, int height,
                      std::span<float> coverage) {
  std::fill(coverage.begin(), coverage.end(), 0.0f);
  const bool finite = std::all_of(polygon.begin(), polygon.end(), [](const Point& p) {
    return std::isfinite(p.x) && std::isfinite(p.y);
  });
  if (width <= 0 || height <= 0 || polygon.size() < 3 || !finite) return;
  Accumulator accumulator(width, height);
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Point& p = polygon[i];
    const Point& q = polygon[(i + 1) % polygon.size()];
    accumulator.addEdge(p.x, p.y, q.x, q.y);
  }
  accumulator.resolve(coverage);
}

void rasteriseUnion(std::span<const std::span<const Point>> contours, int width, int height,
                    std::span<float> coverage) {
  std::fill(coverage.begin(), coverage.end(), 0.0f);
  std::vector<float> one(coverage.size());
  for (const auto& contour : contours) {
    rasterisePolygon(contour, width, height, one);
    std::transform(coverage.begin(), coverage.end(), one.begin(), coverage.begin(),
                   [](float a, float b) { return std::max(a, b); });
  }
}

}  // namespace attune::kernels
