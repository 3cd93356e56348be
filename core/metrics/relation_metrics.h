// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

#include "core/base/geometry.h"

namespace attune {

// Where the first object is, seen from the second.
enum class Relation { Left, Right, Above, Below };

// Whether `a` stands so to `b`, by the centres of their boxes (y down): Left when a.x < b.x, Above
// when a.y < b.y, and so on; equal centres stand in no relation [Gokhale et al. 2022,
// arXiv 2212.10015, section 3].
[[nodiscard]] bool holds(Relation relation, const Box& a, const Box& b);

// One generated picture or frame: what was asked, and what was found of the two objects.
struct RelationTrial {
  Relation asked = Relation::Left;
  std::optional<Box> a{};
  std::optional<Box> b{};
};

// VISOR scores as shares 0..1 of trials (same source):
//   objectAccuracy  both objects found
//   unconditional   both found and the relation right
//   conditional     the relation right where both were found; nothing when they never were
struct VisorScore {
  double objectAccuracy = 0;
  double unconditional = 0;
  std::optional<double> conditional{};
};

[[nodiscard]] VisorScore visor(std::span<const RelationTrial> trials);

}  // namespace attune
