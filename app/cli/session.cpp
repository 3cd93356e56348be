// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include <ATen/Context.h>
#include <dlfcn.h>

#include <chrono>
#include <nlohmann/json.hpp>

#include "app/cli/resources.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/log.h"

namespace attune::cli {
namespace {

bool cudaReady() {
  // Loading the library registers the CUDA back end; without a driver it stays out of the process.
  static const bool loaded = ::dlopen("libtorch_cuda.so", RTLD_NOW | RTLD_GLOBAL) != nullptr;
  return loaded && at::globalContext().hasCUDA() &&
         at::getNumGPUs() > 0;
}

at::Device chooseDevice(const std::string& name) {
  if (name == "cpu") return at::kCPU;
  if (cudaReady()) return at::Device(at::kCUDA, 0);
  if (name == "cuda") {
    throw badInput("--device cuda: no NVIDIA GPU or driver was found; use --device cpu");
  }
  return at::kCPU;
}

at::ScalarType chooseDtype(const std::string& name, at::Device device) {
  if (name == "fp32") return at::kFloat;
  if (name == "bf16") return at::kBFloat16;
  if (name == "fp16") {
    if (device.is_cpu()) {
      throw badInput("--dtype fp16: runs on CUDA only; use fp32 or bf16 on the CPU");
    }
    return at::kHalf;
  }
  return device.is_cpu() ? at::kFloat : at::kHalf;
}

}  // namespace

ModelFolder modelFolder(const CommonOptions& options) {
  const std::filesystem::path root = options.model == "starter"
                                         ? resourcesFolder() / "starter" / "model"
                                         : std::filesystem::path(options.model);
  return ModelFolder::open(root, options.adapter);
}

Recipe chooseRecipe(const std::string& nameOrPath, const ModelFolder& model) {
  const std::filesystem::path folder = resourcesFolder() / "recipes";
  const std::string& variant = model.defaults.recipeVariant;
  const std::string tuned = nameOrPath + "-" + variant;
  if (variant.empty() || !std::filesystem::exists(folder / (tuned + ".json"))) {
    return loadRecipe(nameOrPath, folder);
  }
  log(LogLevel::Info, "recipe " + nameOrPath + ": using " + tuned + ", tuned for this model");
  return loadRecipe(tuned, folder);
}

Session::Session(const CommonOptions& options, CancelToken cancel)
    : progress_(options.progress), cancel_(std::move(cancel)) {
  const auto start = std::chrono::steady_clock::now();
  const ModelFolder folder = modelFolder(options);
  const at::Device device = chooseDevice(options.device);
  model_ = std::make_unique<VideoModel>(
      VideoModel::load(folder, chooseDtype(options.dtype, device), device));
  loadSeconds_ =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

RunHooks Session::hooks() {
  return {.cancel = cancel_, .progress = [this](const Progress& p) { progress_(p); }};
}

void checkOutputs(const CommonOptions& options) {
  for (const auto& path : {options.saveLatents, options.record, options.report}) {
    if (!path.empty()) (void)PendingOutput(path);
  }
}

void writeExtras(const CommonOptions& options, const RunResult& result,
                 const nlohmann::json& report) {
  if (!options.saveLatents.empty()) saveLatents(options.saveLatents, result.latents);
  if (!options.record.empty()) saveRecords(options.record, result);
  if (!options.report.empty()) writeFile(options.report, report.dump(2) + "\n");
}

RunRequest baseRequest(const CommonOptions& options) {
  RunRequest request;
  request.steps = options.steps;
  request.guidance = options.guidance;
  request.seed = options.seed;
  request.scheduler = options.scheduler;
  request.initLatents = options.initLatents;
  request.vaeTileCells = options.vaeTile;
  if (!options.record.empty()) request.record = {.maps = true, .entropy = true, .everyStep = 1};
  // A report tells entropies too; now and then a step is enough for that.
  if (options.record.empty() && !options.report.empty()) {
    request.record = {.maps = false, .entropy = true, .everyStep = 5};
  }
  return request;
}

}  // namespace attune::cli
