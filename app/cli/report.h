// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <vector>

#include "core/metrics/object_metrics.h"
#include "core/pipeline/run.h"

namespace attune::cli {

// What a run can be judged and repeated by: settings, timings, peak memory, energies, entropies.
[[nodiscard]] nlohmann::json runReport(const VideoModel& model, const RunRequest& request,
                                       const RunResult& result);
// Detected against commanded positions of each object that the toy box's detector knows.
[[nodiscard]] std::vector<ObjectMetrics> measureObjects(std::span<const Image> frames,
                                                        const RunRequest& request);
[[nodiscard]] nlohmann::json objectReport(std::span<const ObjectMetrics> objects);
// One line a person can read: "red ball: found in 16/16 frames, gain 0.93, IoU 0.71".
[[nodiscard]] std::string objectLine(const ObjectMetrics& object);

}  // namespace attune::cli
