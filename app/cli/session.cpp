// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include <cstdio>

#include "app/resources.h"
#include "core/base/files.h"
#include "core/base/log.h"
#include "core/engine/report.h"
#include "core/pipeline/device.h"

namespace attune::cli {
namespace {

std::filesystem::path modelRoot(const CommonOptions& options) {
  return options.model == "starter" ? resourcesFolder() / "starter" / "model"
                                    : std::filesystem::path(options.model);
}

}  // namespace

ModelFolder modelFolder(const CommonOptions& options) {
  return ModelFolder::open(modelRoot(options), options.adapter);
}

void chooseRecipe(const JobRequest& job) {
  const Recipe recipe = recipeFor(job, ModelFolder::open(job.model, job.adapter));
  if (recipe.name.starts_with(job.recipe + "-")) {
    log(LogLevel::Info,
        "recipe " + job.recipe + ": using " + recipe.name + ", tuned for this model");
  }
}

Session::Session(const CommonOptions& options, CancelToken cancel)
    : progress_(options.progress), cancel_(std::move(cancel)) {
  const ModelFolder folder = modelFolder(options);
  const at::Device device = deviceNamed(options.device);
  model_ = std::make_unique<VideoModel>(
      VideoModel::load(folder, dtypeNamed(options.dtype, device), device, cancel_));
}

RunHooks Session::hooks() {
  return {.cancel = cancel_, .progress = [this](const Progress& p) { progress_(p); }};
}

JobResult Session::perform(const JobRequest& job) {
  JobResult result = performJob(model(), job, hooks());
  closeProgress();
  for (const auto& warning : result.run.warnings) log(LogLevel::Warning, warning);
  return result;
}

void checkOutputs(const CommonOptions& options) {
  for (const auto& path : {options.saveLatents, options.record, options.report}) {
    if (!path.empty()) (void)PendingOutput(path);
  }
}

void writeExtras(const CommonOptions& options, const JobResult& result) {
  if (!options.saveLatents.empty()) saveLatents(options.saveLatents, result.run.latents);
  if (!options.record.empty()) saveRecords(options.record, result.run);
  writeReport(options.report, result.report);
  for (const auto& object : result.objects) std::printf("%s\n", objectLine(object).c_str());
}

void writeReport(const std::filesystem::path& file, const std::string& report) {
  if (!file.empty()) writeFile(file, report);
}

JobRequest baseJob(const CommonOptions& options) {
  JobRequest job{.model = modelRoot(options),
                 .adapter = options.adapter,
                 .device = options.device,
                 .dtype = options.dtype,
                 .recipeFolder = resourcesFolder() / "recipes",
                 .steps = options.steps,
                 .guidance = options.guidance,
                 .seed = options.seed,
                 .scheduler = options.scheduler,
                 .vaeTileCells = options.vaeTile,
                 .initLatents = options.initLatents};
  if (!options.record.empty()) job.record = {.maps = true, .entropy = true};
  // A report tells entropies too; now and then a step is enough for that.
  if (options.record.empty() && !options.report.empty()) {
    job.record = {.entropy = true, .everyStep = 5};
  }
  return job;
}

}  // namespace attune::cli
