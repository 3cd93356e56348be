// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/report.h"

#include <sys/resource.h>

#include <cmath>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>

namespace attune {
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

json settings(const RunRequest& request, const RunPlan& plan) {
  json objects = json::array();
  for (const ObjectRequest& object : request.objects) objects.push_back(object.words);
  return {{"prompt", request.prompt},
          {"negative", request.negative},
          {"source_prompt", request.sourcePrompt},
          {"recipe", request.recipe.name},
          {"objects", objects},
          {"frames", plan.frames},
          {"size", {plan.size.width, plan.size.height}},
          {"steps", plan.steps},
          {"guidance", plan.guidance},
          {"scheduler", plan.scheduler},
          {"seed", request.seed},
          {"checkpointed", plan.checkpointed},
          {"starts_from", !request.initLatents.empty() ? "latents"
                          : plan.inverts               ? "inversion"
                                                       : "noise"}};
}

}  // namespace

std::string jobReport(const VideoModel& model, const JobResult& result) {
  json times = {{"load", model.loadSeconds}};
  for (const StageTime& time : result.run.times) {
    times[std::string(stageName(time.stage))] = time.seconds;
  }
  json report = {{"model", model.folder.root.filename().string()},
                 {"device", model.device.is_cuda() ? "cuda" : "cpu"},
                 {"settings", settings(result.request, result.run.plan)},
                 {"seconds", times},
                 {"peak_memory_mb", peakMegabytes()},
                 {"steps", steps(result.run)},
                 {"entropy", entropies(result.run)},
                 {"warnings", result.run.warnings},
                 {"objects", objectReport(result.objects)}};
  if (result.psnrOutside) report["psnr_outside"] = *result.psnrOutside;
  const bool edits = !result.request.source.empty();
  if (result.flicker) report[edits ? "flicker_outside" : "flicker"] = *result.flicker;
  return reportText(report);
}

std::string reportText(const json& report) { return report.dump(2) + "\n"; }

std::vector<ObjectMetrics> measureObjects(std::span<const Image> frames,
                                          std::span<const ObjectRequest> objects) {
  std::vector<ObjectMetrics> measured;
  for (const ObjectRequest& object : objects) {
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

}  // namespace attune
