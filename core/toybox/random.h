// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace attune {

// A small generator whose numbers are the same on every machine and compiler (SplitMix64; Steele,
// Lea, Flood 2014). The standard distributions are not, so the few that are needed stand here.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ull);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
  }

  // In [0, 1), from the upper 53 bits.
  double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
  double between(double low, double high) { return low + (high - low) * unit(); }
  bool chance(double probability) { return unit() < probability; }
  // In [0, count); count > 0.
  int below(int count) { return static_cast<int>(unit() * count); }

 private:
  std::uint64_t state_;
};

}  // namespace attune
