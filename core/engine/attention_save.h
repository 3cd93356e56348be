// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <span>

#include "core/engine/attention_maps.h"

namespace attune {

// Maps of a run as files for other programs, with the precision that they were told with: 8 bits
// of each word's largest value in a frame. All throw Io naming the file.

// Every step that has word maps: `maps.<step>.<site>` [words, F, h, w] float32, steps from 000; the
// words in the metadata, as attune-cli --record writes them. Throws BadInput where no step has any.
void saveMaps(const std::filesystem::path& file,
              std::span<const std::shared_ptr<const JobAttention>> steps);

// One site of one step (or the mean over all, where the choice names none) as a NumPy array
// [words, F, h, w] float32; [F, h, w] where the choice is the entropy of rows. Throws BadInput
// where nothing was recorded.
void saveArray(const std::filesystem::path& file, const JobAttention& step,
               const MapChoice& choice);

}  // namespace attune
