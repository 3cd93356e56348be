// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/project/document_json.h"

namespace attune {

// Any numbers are read back as they were written; what makes sense is for validateTrack to say.
inline constexpr double kAnyNumber = 1e15;
// Frames are bounded all the same: more would stall whatever walks a clip.
inline constexpr int kMostFrames = 1'000'000;

[[nodiscard]] nlohmann::json trackToJson(const DocumentObject& object, const MaskSink& masks);
[[nodiscard]] Track trackFromJson(const JsonReader& json, const MaskSource& masks);
[[nodiscard]] nlohmann::json motionPathToJson(const MotionPath& path);
[[nodiscard]] MotionPath motionPathFromJson(const JsonReader& json);

}  // namespace attune
