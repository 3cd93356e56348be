// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "app/cli/source.h"
#include "core/base/error.h"
#include "core/engine/fit.h"
#include "core/engine/report.h"
#include "core/media/clip_writer.h"
#include "core/metrics/picture_metrics.h"
#include "core/pipeline/pixels.h"

namespace attune::cli {
namespace {

struct Options {
  CommonOptions common;
  SourceOptions source;
  std::string prompt;
  std::filesystem::path output;
};

void runInvert(const Options& options, const CancelToken& cancel) {
  checkOutputs(options.common);
  if (options.common.saveLatents.empty() && options.output.empty()) {
    throw badInput("invert: name --save-latents for the noise, -o for the reconstruction, or both");
  }
  const Clip clip = readSource(options.source, cancel);
  if (!options.output.empty()) checkClipTarget(options.output, clip.count());

  Session session(options.common, cancel);
  const VideoModel& model = session.model();
  const std::vector<Image> source =
      fitFrames(clip, clip.count(), model.nativeSize(), options.source.fit);
  const int steps = options.common.steps > 0 ? options.common.steps
                    : model.folder.defaults.steps > 0 ? model.folder.defaults.steps
                                                      : 50;
  const RunHooks hooks = session.hooks();
  const Inversion inversion = invert(model, source, options.prompt, steps, options.common.vaeTile, hooks);
  if (!options.common.saveLatents.empty()) {
    saveLatents(options.common.saveLatents, inversion.noise);
  }
  nlohmann::json report = {{"steps", steps}, {"prompt", options.prompt}};
  for (const auto& time : inversion.times) {
    report["seconds"][std::string(stageName(time.stage))] = time.seconds;
  }

  // Sampling back, told the same, shows what the inversion is worth.
  const RunRequest request{.prompt = options.prompt,
                           .negative = {},
                           .size = {},
                           .steps = steps,
                           .guidance = 1,
                           .seed = options.common.seed,
                           .scheduler = options.common.scheduler,
                           .recipe = {},
                           .objects = {},
                           .source = source,
                           .sourcePrompt = options.prompt,
                           .initLatents = options.common.initLatents,
                           .record = {},
                           .vaeTileCells = options.common.vaeTile};
  const RunResult again = run(model, request, hooks);
  session.closeProgress();
  const auto ratio = psnrOutside(again.frames, source);
  const auto ceiling =
      psnrOutside(tensorToFrames(model.vae.decode(inversion.clean)), source);
  report["psnr"] = ratio.value_or(0);
  report["psnr_vae"] = ceiling.value_or(0);
  if (!options.output.empty()) {
    Clip rebuilt = clip;
    rebuilt.frames = again.frames;
    writeClip(rebuilt, options.output, {.cancel = cancel});
  }
  writeReport(options.common.report, reportText(report));
  std::printf("reconstruction %.1f dB, VAE alone %.1f dB\n", ratio.value_or(0), ceiling.value_or(0));
}

}  // namespace

Command addInvert(CLI::App& program) {
  auto* command = program.add_subcommand(
      "invert", "Find the noise from which the model makes a clip, and sample it back");
  auto options = std::make_shared<Options>();
  addSourceOptions(*command, options->source);
  command->add_option("--prompt", options->prompt, "What the clip shows");
  addCommonOptions(*command, options->common);
  command->add_option("-o,--output", options->output, "Reconstruction to write");
  return [=](const CancelToken& cancel) {
    if (command->parsed()) runInvert(*options, cancel);
  };
}

}  // namespace attune::cli
