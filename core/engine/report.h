// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <vector>

#include "core/engine/job.h"

namespace attune {

// What a job can be judged and repeated by, as JSON: settings, timings, peak memory, energies,
// entropies, and what was measured.
[[nodiscard]] std::string jobReport(const VideoModel& model, const JobResult& result);

// Detected against commanded positions of each object that the toy box's detector knows.
[[nodiscard]] std::vector<ObjectMetrics> measureObjects(std::span<const Image> frames,
                                                        std::span<const ObjectRequest> objects);
[[nodiscard]] nlohmann::json objectReport(std::span<const ObjectMetrics> objects);
// One line a person can read: "red ball: found in 16 of 16 frames, gain 0.93, IoU 0.71".
[[nodiscard]] std::string objectLine(const ObjectMetrics& object);

// The text of a report file.
[[nodiscard]] std::string reportText(const nlohmann::json& report);

}  // namespace attune
