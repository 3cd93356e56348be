// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/document/document.h"
#include "ui/theme/theme.h"
#include "ui/timeline/key_edits.h"

namespace attune {

inline constexpr int kFilmHeight = Theme::spacing(12);  // px of a film strip's row

// Below this a tracked mask is shown in amber, and worth a look.
inline constexpr double kDoubtfulConfidence = 0.6;

enum class TimelineRowKind : std::uint8_t { Source, Result, Object, Path };

// A row below the ruler.
struct TimelineRow {
  TimelineRowKind kind = TimelineRowKind::Source;
  std::string object = {};  // of Object and Path rows
  int top = 0;              // px below the ruler, before scrolling
  int height = 0;
  [[nodiscard]] int bottom() const { return top + height; }
};

// Source, result where there is one, then every object with its path below it.
[[nodiscard]] std::vector<TimelineRow> timelineRows(const Document& document, bool hasResult);
[[nodiscard]] int heightOf(const std::vector<TimelineRow>& rows);

// What an object's row shows between its painted keys.
enum class MaskSpanKind : std::uint8_t {
  Tracked,  // each frame has a mask that a tracker found
  Between,  // interpolated from the keys on both sides
  Held,     // before the first or after the last key
  Hidden,   // the object is not there
};
struct MaskSpan {
  FrameSpan frames = {};
  MaskSpanKind kind = MaskSpanKind::Between;
  friend bool operator==(const MaskSpan&, const MaskSpan&) = default;
};
// In the order of frames; hidden spans lie over the others and come last.
[[nodiscard]] std::vector<MaskSpan> maskSpans(const Track& track, int frames);

// The tracked span that holds the frame.
[[nodiscard]] std::optional<FrameSpan> trackedSpanAt(const Track& track, int frame);
[[nodiscard]] const Key* keyAt(const Track& track, int frame);

}  // namespace attune
