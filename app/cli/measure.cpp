// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/objects.h"
#include "app/cli/session.h"
#include "core/base/error.h"
#include "core/engine/report.h"
#include "core/media/clip_reader.h"
#include "core/media/mask_reader.h"
#include "core/metrics/picture_metrics.h"

namespace attune::cli {
namespace {

struct Options {
  std::filesystem::path clip;
  std::filesystem::path source;
  std::filesystem::path region;
  ObjectArguments objects;
  std::filesystem::path report;
};

void runMeasure(const Options& options, const CancelToken& cancel) {
  const Clip clip = readClip(options.clip, {.cancel = cancel});
  nlohmann::json report = {{"clip", options.clip.string()}, {"frames", clip.count()}};
  const std::vector<JobObject> objects =
      readObjects(options.objects, ObjectMeaning::Target, clip.count(), clip.size(), cancel);
  for (const JobObject& object : objects) {
    if (!toyTarget(object.words)) {
      throw badInput("--object '" + object.words +
                     "': the detector knows the toy box's things only, such as 'red ball'");
    }
  }
  const auto measured = measureObjects(clip.frames, objects);
  report["objects"] = objectReport(measured);
  for (const auto& object : measured) std::printf("%s\n", objectLine(object).c_str());

  if (const auto value = flicker(clip.frames)) {
    report["flicker"] = *value;
    std::printf("flicker %.4f\n", *value);
  }
  if (!options.source.empty()) {
    const Clip source = readClip(options.source, {.cancel = cancel});
    if (source.count() != clip.count() || source.size() != clip.size()) {
      throw badInput(options.source.string() + ": has " + std::to_string(source.count()) +
                     " frames of " + std::to_string(source.size().width) + "x" +
                     std::to_string(source.size().height) + " and " + options.clip.string() +
                     " has " + std::to_string(clip.count()) + " of " +
                     std::to_string(clip.size().width) + "x" +
                     std::to_string(clip.size().height) + "; compare clips of one shape");
    }
    std::vector<Image> region;
    if (!options.region.empty()) {
      region = readMasks(options.region, clip.count(), clip.size(), cancel);
    }
    const double ratio = std::min(100.0, psnrOutside(clip.frames, source.frames, region).value_or(0));
    report["psnr_outside"] = ratio;
    std::printf("%s %.1f dB against the source\n", region.empty() ? "whole" : "outside the mask",
                ratio);
  }
  writeReport(options.report, reportText(report));
}

}  // namespace

Command addMeasure(CLI::App& program) {
  auto* command = program.add_subcommand(
      "measure", "Hold a clip against paths, boxes and the clip it was made from");
  auto options = std::make_shared<Options>();
  command->add_option("--clip", options->clip, "Clip to measure")->required();
  command->add_option("--source", options->source, "Clip it was made from");
  command->add_option("--mask", options->region, "Where it was allowed to change (white)");
  command->add_option("--object", options->objects.objects, "WORDS=MASKS: where words should be")
      ->take_all();
  command->add_option("--path", options->objects.paths, "WORDS=PATH: where they should go")
      ->take_all();
  command->add_option("--report", options->report, "Write the measures here (JSON)");
  return [=](const CancelToken& cancel) {
    if (command->parsed()) runMeasure(*options, cancel);
  };
}

}  // namespace attune::cli
