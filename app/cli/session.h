// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>

#include "app/cli/options.h"
#include "app/cli/progress_bar.h"
#include "core/base/cancel.h"
#include "core/pipeline/run.h"

namespace attune::cli {

// What every command that runs a model needs: the model, the progress line, the way to stop.
class Session {
 public:
  // Loads the model. Throws BadInput for a device or dtype this machine does not have.
  Session(const CommonOptions& options, CancelToken cancel);

  [[nodiscard]] const VideoModel& model() const { return *model_; }
  [[nodiscard]] RunHooks hooks();
  [[nodiscard]] double loadSeconds() const { return loadSeconds_; }
  void closeProgress() { progress_.close(); }

 private:
  ProgressBar progress_;
  CancelToken cancel_;
  std::unique_ptr<VideoModel> model_;
  double loadSeconds_ = 0;
};

// The folder of --model and --adapter; reads no weights.
[[nodiscard]] ModelFolder modelFolder(const CommonOptions& options);

// A recipe by name or file. Where the model has a variant of the named one tuned for itself, that is
// taken and a line says so; a file is always taken as it is.
[[nodiscard]] Recipe chooseRecipe(const std::string& nameOrPath, const ModelFolder& model);

// Throws the error that writing would meet (missing or read-only folder), before long work.
void checkOutputs(const CommonOptions& options);

// Writes latents, records and report where they were asked for.
void writeExtras(const CommonOptions& options, const RunResult& result,
                 const nlohmann::json& report);

// The request's part that all runs share.
[[nodiscard]] RunRequest baseRequest(const CommonOptions& options);

}  // namespace attune::cli
