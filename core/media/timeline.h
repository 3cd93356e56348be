// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/media/clip.h"

namespace attune {

// The times of the frames of one stream as they are decoded, made to begin at 0 and to rise: a
// frame without a time, or with one that does not rise, follows its predecessor by one nominal
// interval.
class Timeline {
 public:
  explicit Timeline(std::optional<Rational> nominalRate) : nominal_(nominalRate) {}

  // `stamp` in seconds since the stream's first stamp.
  void add(std::optional<Rational> stamp);
  [[nodiscard]] const std::vector<Rational>& times() const { return times_; }
  // The nominal rate where the times bear it out, else the average of the times.
  [[nodiscard]] Rational rate() const;
  // Whether every time is within a tenth of an interval of where a constant rate would put it.
  [[nodiscard]] bool steady() const;

 private:
  std::optional<Rational> nominal_;
  std::optional<Rational> start_;
  std::vector<Rational> times_;
};

}  // namespace attune
