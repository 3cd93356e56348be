// SPDX-License-Identifier: GPL-3.0-or-later
// What looking at attention costs: seconds per step of the engine's runs with nothing told, with
// the entropies that every run tells (panels closed), with every site that sees words in full (the
// panel as it opens), with their heads, and with every site there is. The modes take turns; medians
// over all steps but each run's first. Prints JSON, with ratios to "closed".
//
//   attention_bench [MODEL] [ROUNDS] [STEPS]

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <future>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/engine/engine.h"

using namespace attune;

namespace {

using Clock = std::chrono::steady_clock;

struct Mode {
  const char* name;
  AttentionWatch watch;
};

// Seconds of each step but the first; puts the network's sites into `sites`.
std::vector<double> stepsOf(const JobRequest& request, const AttentionWatch& watch,
                            std::vector<std::string>* sites = nullptr) {
  std::vector<Clock::time_point> ends;
  std::promise<std::string> ended;
  const auto engine = makeThreadEngine([&](EngineEvent event) {
    if (const auto* progress = std::get_if<JobProgress>(&event)) {
      if (progress->stage == JobStage::Denoise && progress->done > 0) ends.push_back(Clock::now());
    } else if (const auto* attention = std::get_if<JobAttention>(&event); attention && sites) {
      sites->clear();
      for (const SiteAttention& site : attention->sites) sites->push_back(site.site);
    } else if (const auto* end = std::get_if<JobEnded>(&event)) {
      const auto* failure = std::get_if<JobFailure>(&end->outcome);
      ended.set_value(failure ? failure->message : std::string());
    }
  });
  engine->watch(watch);
  (void)engine->submit(request);
  if (const std::string message = ended.get_future().get(); !message.empty()) {
    std::fprintf(stderr, "attention_bench: %s\n", message.c_str());
    std::exit(1);
  }
  std::vector<double> seconds;
  for (std::size_t i = 1; i < ends.size(); ++i) {
    seconds.push_back(std::chrono::duration<double>(ends[i] - ends[i - 1]).count());
  }
  return seconds;
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values.empty() ? 0 : values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  const std::string model = argc > 1 ? argv[1] : "resources/starter/model";
  const int rounds = argc > 2 ? std::atoi(argv[2]) : 3;
  const int steps = argc > 3 ? std::atoi(argv[3]) : 8;
  std::vector<Mode> modes{{"off", {.entropies = false}},
                          {"closed", {}},
                          {"open", {.wordSites = true}},
                          {"heads", {.wordSites = true, .heads = true}},
                          {"all", {}}};
  const JobRequest request{.model = model,
                           .recipeFolder = "resources/recipes",
                           .prompt = "a red ball on the meadow",
                           .steps = steps,
                           .seed = 3};
  JobRequest glance = request;
  glance.steps = 1;
  (void)stepsOf(glance, {}, &modes.back().watch.sites);
  std::map<std::string, std::vector<double>> all;
  for (int round = 0; round < rounds; ++round) {
    for (const Mode& mode : modes) {
      const std::vector<double> seconds = stepsOf(request, mode.watch);
      all[mode.name].insert(all[mode.name].end(), seconds.begin(), seconds.end());
    }
  }
  const double closed = median(all["closed"]);
  nlohmann::json report;
  for (const Mode& mode : modes) {
    const double seconds = median(all[mode.name]);
    report[mode.name] = {{"seconds_per_step", seconds}, {"ratio", seconds / closed}};
  }
  std::printf("%s\n", report.dump(2).c_str());
  return 0;
}
