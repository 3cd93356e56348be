// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report.h"

#include <sys/resource.h>

#include <cmath>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>

namespace attune::cli {
namespace {

using nlohmann::json;

template <class T>
json orNull(const std::optional<T>& value) {
  if (!value) return nullptr;
  return *value;
}

json point(const std::optional<Vec2>& p) {
  if (!p) return nullptr;
  return {p->x, p->y};
}

double peakMegabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

json entropies(const RunResult& result) {
  struct Mean {
    double entropy = 0;
    double share = 0;
    int count = 0;
  };
  std::map<std::string, Mean> means;
  for (const SiteRecord& record : result.records) {
    if (record.headEntropy.empty()) continue;
    Mean& mean = means[record.site];
    mean.entropy += record.entropy;
    mean.share += record.entropyShare;
    ++mean.count;
  }
  json sites = json::object();
  for (const auto& [site, mean] : means) {
    sites[site] = {{"nats", mean.entropy / mean.count}, {"share", mean.share / mean.count}};
  }
  return sites;
}

json steps(const RunResult& result) {
  json list = json::array();
  for (const StepReport& step : result.steps) {
    json entry = {{"step", step.step}, {"timestep", step.timestep}, {"seconds", step.seconds}};
    double energy = 0;
    int updates = 0;
    for (const GuideReport& guide : step.guidance) {
      energy += guide.energy / static_cast<double>(step.guidance.size());
      updates += guide.updates;
      if (guide.rejected) entry["gradient_rejected"] = true;
    }
    if (!step.guidance.empty()) {
      entry["energy"] = energy;
      entry["updates"] = updates;
    }
    list.push_back(entry);
  }
  return list;
}

}  // namespace

json runReport(const VideoModel& model, const RunRequest& request, const RunResult& result) {
  json times = json::object();
  for (const StageTime& time : result.times) times[std::string(stageName(time.stage))] = time.seconds;
  json objects = json::array();
  for (const ObjectRequest& object : request.objects) objects.push_back(object.words);
  return {{"model", model.folder.root.filename().string()},
          {"device", model.device.is_cuda() ? "cuda" : "cpu"},
          {"settings",
           {{"prompt", request.prompt},
            {"negative", request.negative},
            {"source_prompt", request.sourcePrompt},
            {"recipe", request.recipe.name},
            {"objects", objects},
            {"frames", result.plan.frames},
            {"size", {result.plan.size.width, result.plan.size.height}},
            {"steps", result.plan.steps},
            {"guidance", result.plan.guidance},
            {"scheduler", result.plan.scheduler},
            {"seed", request.seed},
            {"checkpointed", result.plan.checkpointed},
            {"starts_from", !request.initLatents.empty() ? "latents"
                            : result.plan.inverts        ? "inversion"
                                                         : "noise"}}},
          {"seconds", times},
          {"peak_memory_mb", peakMegabytes()},
          {"steps", steps(result)},
          {"entropy", entropies(result)},
          {"warnings", result.warnings}};
}

std::vector<ObjectMetrics> measureObjects(std::span<const Image> frames,
                                          const RunRequest& request) {
  std::vector<ObjectMetrics> measured;
  for (const ObjectRequest& object : request.objects) {
    if (const auto target = toyTarget(object.words)) {
      measured.push_back(measureObject(frames, object.words, *target, object.track));
    }
  }
  return measured;
}

json objectReport(std::span<const ObjectMetrics> objects) {
  json list = json::array();
  for (const ObjectMetrics& object : objects) {
    json frames = json::array();
    for (const ObjectFrame& frame : object.frames) {
      frames.push_back({{"commanded", point(frame.commanded)},
                        {"detected", point(frame.detected)},
                        {"size", orNull(frame.size)},
                        {"iou", orNull(frame.iou)}});
    }
    list.push_back({{"words", object.words},
                    {"gain", orNull(object.following.gain)},
                    {"gain_x", orNull(object.following.gainX)},
                    {"gain_y", orNull(object.following.gainY)},
                    {"mean_distance", orNull(object.following.meanDistance)},
                    {"share_within_0.15", object.following.shareNear},
                    {"coverage", object.following.coverage},
                    {"mean_iou", object.meanIou},
                    {"frames", frames}});
  }
  return list;
}

std::string objectLine(const ObjectMetrics& object) {
  int found = 0;
  for (const ObjectFrame& frame : object.frames) found += frame.detected ? 1 : 0;
  char text[160];
  std::snprintf(text, sizeof text, ": found in %d of %zu frames", found, object.frames.size());
  std::string line = object.words + text;
  if (object.following.gain) {
    std::snprintf(text, sizeof text, ", gain %.2f", *object.following.gain);
    line += text;
  }
  if (object.following.meanDistance) {
    std::snprintf(text, sizeof text, ", off by %.3f of the frame", *object.following.meanDistance);
    line += text;
  }
  std::snprintf(text, sizeof text, ", IoU %.2f", object.meanIou);
  return line + text;
}

}  // namespace attune::cli
