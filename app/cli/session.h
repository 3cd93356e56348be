// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/cli/options.h"
#include "app/cli/progress_bar.h"
#include "core/base/cancel.h"
#include "core/engine/job.h"

namespace attune::cli {

// What every command that runs a model needs: the model, the progress line, the way to stop.
class Session {
 public:
  // Loads the model. Throws BadInput for a device or dtype this machine does not have.
  Session(const CommonOptions& options, CancelToken cancel);

  [[nodiscard]] const VideoModel& model() const { return *model_; }
  [[nodiscard]] RunHooks hooks();
  // Runs the job with progress; logs its warnings.
  [[nodiscard]] JobResult perform(const JobRequest& job);
  void closeProgress() { progress_.close(); }

 private:
  ProgressBar progress_;
  CancelToken cancel_;
  std::unique_ptr<VideoModel> model_;
};

// The folder of --model and --adapter; reads no weights.
[[nodiscard]] ModelFolder modelFolder(const CommonOptions& options);

// Checks the job's recipe before long work; a line says so where a variant tuned for the model is
// taken instead of the named one.
void chooseRecipe(const JobRequest& job);

// Throws the error that writing would meet (missing or read-only folder), before long work.
void checkOutputs(const CommonOptions& options);

// Writes latents, records and report where they were asked for, and prints a line an object.
void writeExtras(const CommonOptions& options, const JobResult& result);

// Nothing where no file is named.
void writeReport(const std::filesystem::path& file, const std::string& report);

// The job's part that all runs share.
[[nodiscard]] JobRequest baseJob(const CommonOptions& options);

}  // namespace attune::cli
