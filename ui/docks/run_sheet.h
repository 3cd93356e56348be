// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/session/run_store.h"
#include "ui/theme/picture_sheet.h"

namespace attune {

// Runs that made a clip as one picture, in the order they are given. A shorter clip stands still at
// its end. Small frames are enlarged by whole steps, and a sheet too large for memory is made
// smaller. Without a run there is no row. Any thread.

// That frame of each, in rows as long as the sheet is high, with seed, star and measures beneath.
[[nodiscard]] PictureSheet frameSheet(const std::vector<RunEntry>& runs, int frame,
                                      const SheetFonts& fonts = {});
// A row for each, so many frames of it evenly spaced, the first and the last among them.
[[nodiscard]] PictureSheet stripSheet(const std::vector<RunEntry>& runs, int columns,
                                      const SheetFonts& fonts = {});

// What the first was made of, as the others were that differ by their seeds: prompt and recipe.
[[nodiscard]] QString sheetTitle(const std::vector<RunEntry>& runs);
// "Seed 42", with a star where the run has one.
[[nodiscard]] QString seedText(const RunEntry& run);

}  // namespace attune
