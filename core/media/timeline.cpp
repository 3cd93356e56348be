// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/timeline.h"

#include <cmath>

namespace attune {
namespace {

constexpr double kSteadyDrift = 0.1;   // of an interval
constexpr double kSameRate = 0.01;     // relative
constexpr Rational kUsualRate{25, 1};  // of raw streams that say nothing

}  // namespace

void Timeline::add(std::optional<Rational> stamp) {
  if (times_.empty()) {
    start_ = stamp;
    times_.push_back({0, 1});
    return;
  }
  const Rational previous = times_.back();
  if (stamp && start_) {
    const Rational time = *stamp - *start_;
    if (time.value() > previous.value()) {
      times_.push_back(time);
      return;
    }
  }
  const Rational rate = nominal_.value_or(kUsualRate);
  times_.push_back(previous + makeRational(rate.den, rate.num));
}

Rational Timeline::rate() const {
  if (times_.size() < 2) return nominal_.value_or(kUsualRate);
  const Rational last = times_.back();
  const auto steps = static_cast<std::int64_t>(times_.size() - 1);
  const Rational average = makeRational(steps * last.den, last.num);
  const bool agrees = nominal_ && std::abs(nominal_->value() / average.value() - 1) < kSameRate;
  return agrees ? *nominal_ : average;
}

bool Timeline::steady() const {
  if (times_.size() < 3) return true;
  const double step = times_.back().value() / static_cast<double>(times_.size() - 1);
  for (std::size_t i = 0; i < times_.size(); ++i) {
    const double expected = static_cast<double>(i) * step;
    if (std::abs(times_[i].value() - expected) > kSteadyDrift * step) return false;
  }
  return true;
}

}  // namespace attune
