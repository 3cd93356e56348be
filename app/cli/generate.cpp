// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <cstdio>

#include "app/cli/commands.h"
#include "app/cli/objects.h"
#include "app/cli/session.h"
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
  JobRequest job = baseJob(options.common);
  job.prompt = options.prompt;
  job.negative = options.negative;
  job.recipe = options.recipe;
  job.frames = options.frames;
  if (!options.size.empty()) job.size = parseSize(options.size);
  chooseRecipe(job);

  Session session(options.common, cancel);
  const VideoModel& model = session.model();
  // Masks are read at the size and length that the clip will have.
  const RunShape shape =
      planShape(runRequestFor(job, model.folder, model.pixelsPerCell()), limitsOf(model));
  checkClipTarget(options.output, shape.frames);
  job.objects =
      readObjects(options.objects, ObjectMeaning::Target, shape.frames, shape.size, cancel);

  const JobResult result = session.perform(job);
  writeClip(makeClip(result.frames, rateOf(result.framesPerSecond)), options.output,
            {.cancel = cancel});
  writeExtras(options.common, result);
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
