// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/objects.h"
#include "app/cli/report.h"
#include "app/cli/session.h"
#include "core/base/log.h"
#include "core/media/clip_writer.h"

namespace attune::cli {
namespace {

struct Options {
  CommonOptions common;
  std::string prompt;
  std::string negative;
  int frames = 0;
  std::string size;
  std::string recipe = "plain";
  ObjectArguments objects;
  std::filesystem::path output;
};

Rational rateOf(double framesPerSecond) {
  return makeRational(static_cast<std::int64_t>(std::lround(framesPerSecond * 1000)), 1000);
}

void runGenerate(const Options& options, const CancelToken& cancel) {
  checkOutputs(options.common);
  RunRequest request = baseRequest(options.common);
  request.recipe = chooseRecipe(options.recipe, modelFolder(options.common));
  request.prompt = options.prompt;
  request.negative = options.negative;
  request.frames = options.frames;
  if (!options.size.empty()) request.size = parseSize(options.size);

  Session session(options.common, cancel);
  const VideoModel& model = session.model();
  const RunPlan plan = planRun(
      [&] {
        RunRequest bare = request;
        bare.recipe.terms.clear();
        bare.recipe.blend = {};
        return bare;
      }(),
      limitsOf(model));
  checkClipTarget(options.output, plan.frames);
  request.objects =
      readObjects(options.objects, ObjectMeaning::Target, plan.frames, plan.size, cancel);

  const RunResult result = run(model, request, session.hooks());
  session.closeProgress();
  for (const auto& warning : result.warnings) log(LogLevel::Warning, warning);
  writeClip(makeClip(result.frames, rateOf(model.folder.defaults.framesPerSecond)), options.output,
            {.cancel = cancel});

  const auto measured = measureObjects(result.frames, request);
  nlohmann::json report = runReport(model, request, result);
  report["seconds"]["load"] = session.loadSeconds();
  report["objects"] = objectReport(measured);
  writeExtras(options.common, result, report);
  for (const auto& object : measured) std::printf("%s\n", objectLine(object).c_str());
}

}  // namespace

Command addGenerate(CLI::App& program) {
  auto* command = program.add_subcommand("generate", "Make a clip from a prompt");
  auto options = std::make_shared<Options>();
  command->add_option("--prompt", options->prompt, "What the clip shall show")->required();
  command->add_option("--negative", options->negative, "What it shall not show");
  command->add_option("--frames", options->frames, "Number of frames (the model's own)");
  command->add_option("--size", options->size, "WIDTHxHEIGHT in pixels (the model's own)");
  command->add_option("--recipe", options->recipe, "Recipe by name or file")->capture_default_str();
  command->add_option("--object", options->objects.objects,
                      "WORDS=MASKS: where words of the prompt shall be; MASKS is a picture, a folder "
                      "of them, a video (white = there), box:x0,y0,x1,y1 in fractions, or a track "
                      "file (.json); may be repeated")
      ->take_all();
  command->add_option("--path", options->objects.paths,
                      "WORDS=PATH: where they go, x,y;x,y;... in fractions or a JSON file")
      ->take_all();
  addCommonOptions(*command, options->common);
  command->add_option("-o,--output", options->output, "Clip to write: .mp4, .webm, .gif or a folder")
      ->required();
  return [=](const CancelToken& cancel) {
    if (command->parsed()) runGenerate(*options, cancel);
  };
}

}  // namespace attune::cli
