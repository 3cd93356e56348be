// SPDX-License-Identifier: GPL-3.0-or-later
// Seconds per step with classifier-free guidance and peak resident memory of a model folder, plain
// and with the word maps of every cross site and the entropy of every site kept: the counterpart of
// compare_diffusers.py. Each mode runs in a process of its own. Prints JSON.
//
//   step_bench [MODEL] [THREADS] [STEPS] [fp32|bf16]

#include <ATen/Parallel.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "core/pipeline/run.h"

using namespace attune;

namespace {

struct Settings {
  std::string model = "resources/starter/model";
  int threads = 2;
  int steps = 6;
  std::string dtype = "fp32";
};

void measure(const Settings& settings, bool recorded) {
  at::set_num_threads(settings.threads);
  const VideoModel model =
      VideoModel::load(ModelFolder::open(settings.model),
                       settings.dtype == "bf16" ? at::kBFloat16 : at::kFloat, at::kCPU);
  RunRequest request;
  request.prompt = "a red ball moving right";
  request.steps = settings.steps;
  request.guidance = 5;
  if (recorded) request.record = {.maps = true, .entropy = true, .everyStep = 1};
  const RunResult result = run(model, request);
  std::vector<double> seconds;
  for (std::size_t i = 1; i < result.steps.size(); ++i) seconds.push_back(result.steps[i].seconds);
  std::sort(seconds.begin(), seconds.end());
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const nlohmann::json line = {{"mode", recorded ? "recorded" : "plain"},
                               {"seconds_per_step", seconds[seconds.size() / 2]},
                               {"fastest", seconds.front()},
                               {"slowest", seconds.back()},
                               {"peak_mib", static_cast<double>(usage.ru_maxrss) / 1024},
                               {"threads", settings.threads},
                               {"dtype", settings.dtype},
                               {"frames", result.plan.frames}};
  std::printf("%s\n", line.dump().c_str());
  std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
  Settings settings;
  if (argc > 1) settings.model = argv[1];
  if (argc > 2) settings.threads = std::max(1, std::atoi(argv[2]));
  if (argc > 3) settings.steps = std::max(2, std::atoi(argv[3]));
  if (argc > 4) settings.dtype = argv[4];
  for (const bool recorded : {false, true}) {
    // Forked before LibTorch has started a thread, so that each mode has its own peak.
    const pid_t child = fork();
    if (child == 0) {
      measure(settings, recorded);
      std::_Exit(0);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) < 0 || status != 0) return 1;
  }
  return 0;
}
