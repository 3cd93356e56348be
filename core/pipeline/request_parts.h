// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/document/track.h"

namespace attune {

// An object of the prompt and where it shall be.
struct ObjectRequest {
  std::string words = {};  // as they stand in the prompt
  Track track = {};        // where the object shall be, in fractions of the frame
  // Where it is in the source clip, when that differs: cleared by the edit and free to change.
  std::optional<Track> origin = {};
};

// What of the attention is kept in the result.
struct RecordRequest {
  bool maps = false;     // maps of every word of the prompt at every cross site
  bool entropy = false;  // entropy of every site
  bool energy = true;    // and its energy, where entropies are kept
  int everyStep = 1;
  int sampledRows = 0;  // entropies from so many rows a head; 0: from all
};

}  // namespace attune
