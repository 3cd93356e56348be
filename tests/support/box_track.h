// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/track.h"

namespace attune::tests {

// A box that stays where it is, in fractions of the frame.
inline Track boxTrack(Box box) {
  Track track;
  track.keys = {
      {.frame = 0,
       .geometry = BoxShape{.centre = box.centre(), .width = box.width(), .height = box.height()}}};
  return track;
}

}  // namespace attune::tests
