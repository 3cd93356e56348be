// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "app/cli/commands.h"
#include "app/cli/objects.h"
#include "app/cli/session.h"
#include "app/cli/source.h"
#include "core/base/error.h"
#include "core/base/log.h"
#include "core/engine/document_job.h"
#include "core/media/clip_writer.h"
#include "core/project/project_file.h"
#include "core/project/project_source.h"

namespace attune::cli {
namespace {

struct Options {
  CommonOptions common;
  std::filesystem::path project;
  SourceOptions source;
  std::string size;
  std::string prompt;
  std::string sourcePrompt;
  std::string negative;
  std::string recipe = "reatco";
  ObjectArguments objects;
  std::filesystem::path output;
};

Rational rateOf(double framesPerSecond) {
  return makeRational(static_cast<std::int64_t>(std::lround(framesPerSecond * 1000)), 1000);
}

// An edit keeps the source's times; `source` is null for a project that makes a clip from nothing.
void write(const CommonOptions& common, const std::filesystem::path& output,
           const JobResult& result, const Clip* source, const CancelToken& cancel) {
  if (source) {
    Clip edited = *source;
    edited.frames = result.frames;
    writeClip(edited, output, {.cancel = cancel});
  } else {
    writeClip(makeClip(result.frames, rateOf(result.framesPerSecond)), output, {.cancel = cancel});
  }
  writeExtras(common, result);
  if (const auto outside = result.psnrOutside) {
    std::printf("outside the edit: %s%.1f dB against the source\n", *outside >= 100 ? "over " : "",
                *outside);
  }
}

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
  write(options.common, options.output, session.perform(job), source.get(), cancel);
}

// What the project says, but for what the command line says otherwise.
CommonOptions merged(const CLI::App& command, CommonOptions options, const RunSettings& settings) {
  const auto take = [&](const char* option, auto& value, const auto& setting) {
    if (command.count(option) == 0) value = setting;
  };
  take("--model", options.model, settings.model);
  take("--adapter", options.adapter, settings.adapter);
  take("--steps", options.steps, settings.steps);
  take("--guidance", options.guidance, settings.guidance);
  take("--seed", options.seed, settings.seed);
  take("--scheduler", options.scheduler, settings.scheduler);
  take("--device", options.device, settings.device);
  take("--dtype", options.dtype, settings.dtype);
  take("--vae-tile", options.vaeTile, settings.vaeTileCells);
  return options;
}

// The same job as the window makes of the document.
JobRequest projectJob(const CommonOptions& common, const Document& document,
                      std::shared_ptr<const Clip> source) {
  const JobRequest base = baseJob(common);
  JobRequest job = jobFromDocument(document, std::move(source), {.recipes = base.recipeFolder});
  job.model = base.model;
  job.adapter = base.adapter;
  job.device = base.device;
  job.dtype = base.dtype;
  job.steps = base.steps;
  job.guidance = base.guidance;
  job.seed = base.seed;
  job.scheduler = base.scheduler;
  job.vaeTileCells = base.vaeTileCells;
  job.initLatents = base.initLatents;
  job.record = base.record;
  return job;
}

void runProject(const CLI::App& command, const Options& options, const CancelToken& cancel) {
  Project project = loadProject(options.project);
  const CommonOptions common = merged(command, options.common, project.document.settings);
  checkOutputs(common);
  const ProjectSource source = readProjectSource(project, options.project, cancel);
  if (!source.missing.empty()) {
    throw badInput(options.project.string() + ": clip: " +
                   (source.note.empty()
                        ? source.missing.string() + " is missing; put it beside the project"
                        : source.note));
  }
  if (!source.note.empty()) log(LogLevel::Info, source.note);
  checkClipTarget(options.output, std::max(1, project.document.frames()));
  const JobRequest job = projectJob(common, project.document, source.clip);
  chooseRecipe(job);
  Session session(common, cancel);
  write(common, options.output, session.perform(job), source.clip.get(), cancel);
}

void checkArguments(const Options& options) {
  if (!options.project.empty()) return;
  if (options.source.clip.empty()) {
    throw badInput("edit: nothing is named to edit; give a project, or --clip and --prompt");
  }
  if (options.prompt.empty()) throw badInput("edit: --prompt is missing; say what shall be shown");
}

}  // namespace

Command addEdit(CLI::App& program) {
  auto* command = program.add_subcommand(
      "edit", "Change objects of a clip by words, masks and paths, and keep the rest");
  auto options = std::make_shared<Options>();
  auto* project = command->add_option(
      "project", options->project,
      "Project saved by the window (.attune), run as its Run button would; COMMON options go "
      "before its own settings");
  addSourceOptions(*command, options->source);
  command->get_option("--clip")->required(false);
  command->add_option("--size", options->size, "WIDTHxHEIGHT to work at (the model's own)");
  command->add_option("--source-prompt", options->sourcePrompt,
                      "What the clip shows, for the inversion");
  command->add_option("--prompt", options->prompt, "What it shall show");
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
  // A project says all of these itself.
  for (CLI::Option* option : command->get_options()) {
    if (option != project && option != command->get_help_ptr()) project->excludes(option);
  }
  addCommonOptions(*command, options->common);
  command
      ->add_option("-o,--output", options->output, "Clip to write: .mp4, .webm, .gif or a folder")
      ->required();
  return [=](const CancelToken& cancel) {
    if (!command->parsed()) return;
    checkArguments(*options);
    if (options->project.empty()) {
      runEdit(*options, cancel);
    } else {
      runProject(*command, *options, cancel);
    }
  };
}

}  // namespace attune::cli
