// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attune {

// Lets screen readers see the timeline: a value (the playhead's frame, which they may set) and a
// child for the ruler and for every row, with its name and keys. May be called more than once.
void installTimelineAccessible();

}  // namespace attune
