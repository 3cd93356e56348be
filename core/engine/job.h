// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/events.h"
#include "core/engine/job_request.h"
#include "core/metrics/object_metrics.h"
#include "core/pipeline/run.h"

namespace attune {

// What the window's Run and the command line's edit and generate both do.

// The job's recipe, checked. Where the model has a variant of a named recipe tuned for itself
// (NAME-VARIANT), that is taken; a file and a recipe's own text are taken as they are.
// Throws BadInput.
[[nodiscard]] Recipe recipeFor(const JobRequest& job, const ModelFolder& model);

// The job in the model's own terms, with the source and the objects moved into the frame that the
// model works on. Throws BadInput.
[[nodiscard]] RunRequest runRequestFor(const JobRequest& job, const ModelFolder& model,
                                       int pixelsPerCell);

// The source's frame, in fractions of the frame that the model works on; all of that without a
// source.
[[nodiscard]] Box frameInModel(const JobRequest& job, const VideoModel& model);

struct JobResult {
  RunRequest request;         // what ran
  RunResult run;              // at the model's size
  // RGB, an edit's in the source's size: where the recipe keeps the source, its own pixels.
  std::vector<Image> frames;
  double framesPerSecond = 8;
  double seconds = 0;
  std::vector<ObjectMetrics> objects;  // those that the toy box's detector knows
  std::optional<double> psnrOutside;   // dB against the source outside the edit, 100 at most
  std::optional<double> flicker;       // of an edit: outside of it
  std::string report;                  // JSON
};

// Fits the source, runs, lays an edit back into the source and measures. The errors are run's.
[[nodiscard]] JobResult performJob(const VideoModel& model, const JobRequest& job,
                                   const RunHooks& hooks = {});

// What of it goes to the window.
[[nodiscard]] FinishedRun finishedRun(JobResult result);

}  // namespace attune
