// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

#include "core/base/geometry.h"

namespace attune {

// How well an object followed the path it was given. Positions are fractions of the frame, one a
// frame; c commanded, d detected; sums and means (written c', d') run over the frames where the
// object was detected.
struct PathFollowing {
  // Slope of the achieved on the commanded displacement, each about its mean; 1 is ideal, 0 says
  // the object did not heed the path, below 0 it went the other way:
  //   gainX = sum (cx - cx')(dx - dx') / sum (cx - cx')^2       gainY alike
  //   gain  = sum (c - c').(d - d')    / sum |c - c'|^2
  // Nothing where the commanded displacement along that axis is below 0.005 of the frame (root mean
  // square), for there is nothing to follow.
  std::optional<double> gainX{};
  std::optional<double> gainY{};
  std::optional<double> gain{};
  std::optional<double> meanDistance{};  // mean |d - c|; nothing when never detected
  double shareNear = 0;                  // frames detected within kNearDistance, of all frames
  double coverage = 0;                   // frames detected, of all frames
};

inline constexpr double kNearDistance = 0.15;

// Spans of one length, else Internal; an empty pair gives zeros and nothing.
[[nodiscard]] PathFollowing followPath(std::span<const Vec2> commanded,
                                       std::span<const std::optional<Vec2>> detected);

}  // namespace attune
