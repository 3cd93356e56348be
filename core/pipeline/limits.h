// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attune {

// Of any run: what is beyond them is a slip of the hand, and refused.
inline constexpr int kMostClipFrames = 1024;
inline constexpr int kMostSide = 4096;  // px
inline constexpr int kMostSteps = 1000;

}  // namespace attune
