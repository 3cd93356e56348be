// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/geometry.h"
#include "core/base/image.h"

namespace attune {

// An exact number of seconds or of frames a second; den > 0, in lowest terms.
struct Rational {
  std::int64_t num = 0;
  std::int64_t den = 1;
  [[nodiscard]] double value() const { return static_cast<double>(num) / static_cast<double>(den); }
  friend bool operator==(const Rational&, const Rational&) = default;
};

// num/den in lowest terms with a positive denominator. Throws Internal when den is 0.
[[nodiscard]] Rational makeRational(std::int64_t num, std::int64_t den);
[[nodiscard]] Rational operator+(Rational a, Rational b);
[[nodiscard]] Rational operator-(Rational a, Rational b);

// A short clip in memory.
//
// frames: one size and one number of channels (3 RGB or 4 RGBA) throughout, in presentation order.
// times: when each frame is shown, in seconds since the first (times[0] == 0), strictly rising.
// rate: the nominal rate in frames a second; of a variable-rate clip the average. It also says how
//   long the last frame stays.
struct Clip {
  std::vector<Image> frames{};
  std::vector<Rational> times{};
  Rational rate{8, 1};

  [[nodiscard]] int count() const { return static_cast<int>(frames.size()); }
  [[nodiscard]] Size2i size() const { return frames.empty() ? Size2i{} : frames.front().size; }
  [[nodiscard]] bool hasAlpha() const { return !frames.empty() && frames.front().channels == 4; }
  [[nodiscard]] double seconds(int frame) const {
    return times[static_cast<std::size_t>(frame)].value();
  }
};

// A clip at a constant rate. Throws Internal unless every frame has the size and the 3 or 4
// channels of the first and the rate is positive.
[[nodiscard]] Clip makeClip(std::vector<Image> frames, Rational rate);

// Throws Internal unless the clip keeps what the comment on Clip promises and has a frame.
void checkClip(const Clip& clip);

}  // namespace attune
