// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include "app/cli/commands.h"
#include "app/cli/objects.h"
#include "app/cli/session.h"
#include "app/cli/source.h"
#include "core/media/clip_writer.h"

namespace attune::cli {
namespace {

struct Options {
  CommonOptions common;
  SourceOptions source;
  std::string size;
  std::string prompt;
  std::string sourcePrompt;
  std::string negative;
  std::string recipe = "reatco";
  ObjectArguments objects;
  std::filesystem::path output;
};

void runEdit(const Options& options, const CancelToken& cancel) {
  checkOutputs(options.common);
  const auto source =
      std::make_shared<const Clip>(readSource(options.source, cancel));
  checkClipTarget(options.output, source->count());
  JobRequest job = baseJob(options.common);
  job.source = source;
  job.fit = options.source.fit;
  job.prompt = options.prompt;
  job.sourcePrompt = options.sourcePrompt;
  job.negative = options.negative;
  job.recipe = options.recipe;
  if (!options.size.empty()) job.size = parseSize(options.size);
  chooseRecipe(job);
  job.objects =
      readObjects(options.objects, ObjectMeaning::Source, source->count(), source->size(), cancel);

  Session session(options.common, cancel);
  const JobResult result = session.perform(job);
  Clip edited = *source;
  edited.frames = result.frames;
  writeClip(edited, options.output, {.cancel = cancel});
  writeExtras(options.common, result);
  if (const auto outside = result.psnrOutside) {
    std::printf("outside the edit: %s%.1f dB against the source\n", *outside >= 100 ? "over " : "",
                *outside);
  }
}

}  // namespace

Command addEdit(CLI::App& program) {
  auto* command = program.add_subcommand(
      "edit", "Change objects of a clip by words, masks and paths, and keep the rest");
  auto options = std::make_shared<Options>();
  addSourceOptions(*command, options->source);
  command->add_option("--size", options->size, "WIDTHxHEIGHT to work at (the model's own)");
  command->add_option("--source-prompt", options->sourcePrompt,
                      "What the clip shows, for the inversion");
  command->add_option("--prompt", options->prompt, "What it shall show")->required();
  command->add_option("--negative", options->negative, "What it shall not show");
  command->add_option("--recipe", options->recipe, "Recipe by name or file")->capture_default_str();
  command
      ->add_option("--object", options->objects.objects,
                   "WORDS=MASKS: where words of the prompt are in the clip; MASKS is a picture, a "
                   "folder of them, a video (white = edit), box:x0,y0,x1,y1 in fractions, or a "
                   "track file (.json); may be repeated")
      ->take_all();
  command
      ->add_option("--path", options->objects.paths,
                   "WORDS=PATH: where the object shall go instead, x,y;x,y;... in fractions or a "
                   "JSON file")
      ->take_all();
  addCommonOptions(*command, options->common);
  command
      ->add_option("-o,--output", options->output, "Clip to write: .mp4, .webm, .gif or a folder")
      ->required();
  return [=](const CancelToken& cancel) {
    if (command->parsed()) runEdit(*options, cancel);
  };
}

}  // namespace attune::cli
