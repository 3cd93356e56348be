// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/relation_metrics.h"

namespace attune {

bool holds(Relation relation, const Box& a, const Box& b) {
  const Vec2 ca = a.centre();
  const Vec2 cb = b.centre();
  switch (relation) {
    case Relation::Left:
      return ca.x < cb.x;
    case Relation::Right:
      return ca.x > cb.x;
    case Relation::Above:
      return ca.y < cb.y;
    case Relation::Below:
      break;
  }
  return ca.y > cb.y;
}

VisorScore visor(std::span<const RelationTrial> trials) {
  if (trials.empty()) return {};
  int found = 0;
  int right = 0;
  for (const RelationTrial& trial : trials) {
    if (!trial.a || !trial.b) continue;
    ++found;
    right += holds(trial.asked, *trial.a, *trial.b);
  }
  const auto all = static_cast<double>(trials.size());
  VisorScore score{.objectAccuracy = found / all, .unconditional = right / all};
  if (found > 0) score.conditional = static_cast<double>(right) / found;
  return score;
}

}  // namespace attune
