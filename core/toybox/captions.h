// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/toybox/scene.h"

namespace attune {

// What a caption tells of motion. A single picture cannot show any, so Hidden leaves it out.
enum class CaptionMotion { Told, Hidden };

// One of many ways to say in English what the scene shows, e.g. "a small red ball moves left over
// the meadow" or "at night, a big blue star and a green car standing still". Every object is named
// with its colour; sizes other than medium are nearly always said; the background always is. All
// words are in vocabulary(), lower case, separated by single blanks, a comma right behind its word.
// At most 30 words and commas. The same scene and variant give the same caption.
[[nodiscard]] std::string caption(const Scene& scene, std::uint64_t variant = 0,
                                  CaptionMotion motion = CaptionMotion::Told);

}  // namespace attune
