// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/track.h"

namespace attune {

// Reads a mask picture named in a track file, path already resolved; one grey channel.
using LoadMask = std::function<Image(const std::filesystem::path&)>;

// {"version": 1, "tracks": [{"id", "words", "keys": [{"frame", "shape", "interp", "pinned",
//   "origin": "painted" | "tracked", "confidence"}], "path": {"kind", "points", "progress", "start",
//   "end"}, "visible": [first, last], "hidden": [[first, last], ...], "outside", "feather",
//   "overdrive", "log_size"}]}
// Shapes: {"box": [cx, cy, w, h, degrees]}, {"ellipse": [...]}, {"polygon": [[x, y], ...]},
// {"brush": {"file": "mask.png"}} or {"brush": {"size": [w, h], "runs": [value, count, ...]}}, a
// brush with an optional "area": [x0, y0, x1, y1]. All in fractions of the frame. Throws BadInput
// naming file, field and remedy for anything else, and for what validateTrack refuses.
[[nodiscard]] std::vector<Track> parseTracks(const nlohmann::json& document, int frames,
                                             const std::string& source,
                                             const LoadMask& loadMask = {});
[[nodiscard]] std::vector<Track> loadTracks(const std::filesystem::path& file, int frames,
                                            const LoadMask& loadMask = {});
// Brushes are written as runs, so that a track file stands alone.
[[nodiscard]] nlohmann::json tracksToJson(const std::vector<Track>& tracks);

// The PATH argument of the command line: `x,y;x,y;...` in fractions, first frame to last, or a JSON
// file {"version": 1, "path": {...}} (or with "kind", "points", ... at the top).
[[nodiscard]] Path parsePathArgument(std::string_view argument);
// `box:x0,y0,x1,y1` in fractions of the frame, held for the whole clip.
[[nodiscard]] bool isBoxArgument(std::string_view argument);
[[nodiscard]] Track parseBoxArgument(std::string_view argument);

}  // namespace attune
