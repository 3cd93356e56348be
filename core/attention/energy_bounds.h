// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attune {

// Energy of an attention's output per element, mean of squares, with the energies that the
// uniform and the identity map would give from the same values. The two are bounds only when the map
// is doubly stochastic; attention sinks break them, so they are reported, never asserted.
struct AttentionEnergy {
  double output = 0;    // E(AV) / (n d)
  double uniform = 0;   // E(UV) / (n d)
  double identity = 0;  // E(V) / (n d)
  friend bool operator==(const AttentionEnergy&, const AttentionEnergy&) = default;
};

// Whether the output's energy lies outside what the two maps would give.
[[nodiscard]] inline bool violatesBounds(const AttentionEnergy& energy) {
  return energy.output < energy.uniform || energy.output > energy.identity;
}

}  // namespace attune
