// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/objects.h"
#include "app/cli/report.h"
#include "app/cli/session.h"
#include "core/base/error.h"
#include "core/base/log.h"
#include "core/media/clip_reader.h"
#include "core/media/clip_writer.h"
#include "core/media/resize.h"
#include "core/metrics/picture_metrics.h"
#include "core/steering/rasterise.h"

namespace attune::cli {
namespace {

struct Options {
  CommonOptions common;
  std::filesystem::path clip;
  int first = 0;
  int frames = 0;
  int stride = 1;
  FitMode fit = FitMode::Letterbox;
  std::string size;
  std::string prompt;
  std::string sourcePrompt;
  std::string negative;
  std::string recipe = "reatco";
  ObjectArguments objects;
  std::filesystem::path output;
};

Clip readSource(const Options& options, const CancelToken& cancel) {
  ReadOptions read{.first = options.first, .stride = options.stride, .cancel = cancel};
  if (options.frames > 0) read.count = options.frames;
  Clip clip = readClip(options.clip, read);
  if (options.frames > clip.count()) {
    throw badInput("--frames " + std::to_string(options.frames) + ": " + options.clip.string() +
                   " has only " + std::to_string(clip.count()) +
                   " from --first at this --stride; use fewer");
  }
  return clip;
}

// Masks, boxes and paths are given in the clip's own frame; here they are moved into the frame the
// model works on, as masks, wherever the fit changes the picture's shape.
Track fitted(const Track& track, int frames, const FitTransform& fit, FitMode mode) {
  std::vector<Image> masks;
  for (int f = 0; f < frames; ++f) {
    const Raster raster =
        rasterise(track, f, frames, fit.source, {.edge = EdgeMode::Hard, .guard = false});
    Image mask(fit.source, 1);
    for (std::size_t i = 0; i < raster.coverage.size(); ++i) {
      mask.pixels[i] = raster.coverage[i] >= 0.5F ? 255 : 0;
    }
    masks.push_back(resizeMask(mask, fit.target, mode));
  }
  return trackFromMasks(std::move(masks));
}

bool keepsFractions(const FitTransform& fit) {
  return fit.sourceRect == PixelRect{0, 0, fit.source.width, fit.source.height} &&
         fit.targetRect == PixelRect{0, 0, fit.target.width, fit.target.height};
}

// The edit in the source's own size: where nothing changed, the source's pixels.
std::vector<Image> inSourceSize(const RunResult& result, const FitTransform& fit,
                                const Clip& source) {
  if (fit.source == fit.target) return result.frames;
  std::vector<Image> frames;
  for (std::size_t f = 0; f < result.frames.size(); ++f) {
    Image original = source.frames[f];
    if (original.channels == 4) {
      Image rgb(original.size, 3);
      for (std::size_t i = 0; i < rgb.pixels.size(); ++i) {
        rgb.pixels[i] = original.pixels[i / 3 * 4 + i % 3];
      }
      original = std::move(rgb);
    }
    frames.push_back(pasteBack(result.frames[f], fit, original,
                               result.region.empty() ? Image() : result.region[f]));
  }
  return frames;
}

void runEdit(const Options& options, const CancelToken& cancel) {
  checkOutputs(options.common);
  const Clip source = readSource(options, cancel);
  checkClipTarget(options.output, source.count());
  RunRequest request = baseRequest(options.common);
  request.recipe = chooseRecipe(options.recipe, modelFolder(options.common));
  request.prompt = options.prompt;
  request.sourcePrompt = options.sourcePrompt;
  request.negative = options.negative;

  Session session(options.common, cancel);
  const VideoModel& model = session.model();
  const Size2i size = options.size.empty() ? model.nativeSize() : parseSize(options.size);
  const FitTransform fit = planFit(source.size(), size, options.fit);
  for (const Image& frame : source.frames) {
    request.source.push_back(resize(frame, size, options.fit));
  }
  request.objects =
      readObjects(options.objects, ObjectMeaning::Source, source.count(), source.size(), cancel);
  for (ObjectRequest& object : request.objects) {
    validateTrack(object.track, source.count(), "--object '" + object.words + "'");
    if (keepsFractions(fit)) continue;
    object.track = fitted(object.track, source.count(), fit, options.fit);
    if (object.origin) object.origin = fitted(*object.origin, source.count(), fit, options.fit);
  }

  const RunResult result = run(model, request, session.hooks());
  session.closeProgress();
  for (const auto& warning : result.warnings) log(LogLevel::Warning, warning);
  Clip edited = source;
  edited.frames = inSourceSize(result, fit, source);
  writeClip(edited, options.output, {.cancel = cancel});

  const auto measured = measureObjects(result.frames, request);
  nlohmann::json report = runReport(model, request, result);
  report["seconds"]["load"] = session.loadSeconds();
  report["objects"] = objectReport(measured);
  const auto outside = psnrOutside(result.frames, request.source, result.region);
  // Identical pixels have no finite ratio; 100 dB stands for them.
  if (outside) report["psnr_outside"] = std::min(*outside, 100.0);
  if (const auto value = flicker(result.frames, result.region)) report["flicker_outside"] = *value;
  writeExtras(options.common, result, report);
  for (const auto& object : measured) std::printf("%s\n", objectLine(object).c_str());
  if (outside) {
    std::printf("outside the edit: %s%.1f dB against the source\n", *outside > 100 ? "over " : "",
                std::min(*outside, 100.0));
  }
}

}  // namespace

Command addEdit(CLI::App& program) {
  auto* command = program.add_subcommand(
      "edit", "Change objects of a clip by words, masks and paths, and keep the rest");
  auto options = std::make_shared<Options>();
  command->add_option("--clip", options->clip, "Video, folder of pictures, or picture")->required();
  command->add_option("--first", options->first, "First frame used")->capture_default_str();
  command->add_option("--frames", options->frames, "Number of frames used (all)");
  command->add_option("--stride", options->stride, "Every n-th frame")->capture_default_str();
  command->add_option("--fit", options->fit, "letterbox, crop or stretch to the model's size")
      ->transform(CLI::CheckedTransformer(
          std::map<std::string, FitMode>{{"letterbox", FitMode::Letterbox},
                                         {"crop", FitMode::Crop},
                                         {"stretch", FitMode::Stretch}}));
  command->add_option("--size", options->size, "WIDTHxHEIGHT to work at (the model's own)");
  command->add_option("--source-prompt", options->sourcePrompt,
                      "What the clip shows, for the inversion");
  command->add_option("--prompt", options->prompt, "What it shall show")->required();
  command->add_option("--negative", options->negative, "What it shall not show");
  command->add_option("--recipe", options->recipe, "Recipe by name or file")->capture_default_str();
  command->add_option("--object", options->objects.objects,
                      "WORDS=MASKS: where words of the prompt are in the clip; MASKS is a picture, a "
                      "folder of them, a video (white = edit), box:x0,y0,x1,y1 in fractions, or a "
                      "track file (.json); may be repeated")
      ->take_all();
  command->add_option("--path", options->objects.paths,
                      "WORDS=PATH: where the object shall go instead, x,y;x,y;... in fractions or a "
                      "JSON file")
      ->take_all();
  addCommonOptions(*command, options->common);
  command->add_option("-o,--output", options->output, "Clip to write: .mp4, .webm, .gif or a folder")
      ->required();
  return [=](const CancelToken& cancel) {
    if (command->parsed()) runEdit(*options, cancel);
  };
}

}  // namespace attune::cli
