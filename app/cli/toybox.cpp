// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/media/clip_writer.h"
#include "core/media/image_file.h"
#include "core/toybox/captions.h"
#include "core/toybox/painter.h"
#include "core/toybox/scene.h"

namespace attune::cli {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

struct Options {
  std::uint64_t seed = 0;
  int count = 1;
  int objects = 0;
  fs::path output;
};

Image toImage(const RgbImage& painted) {
  Image image({painted.width, painted.height}, 3);
  image.pixels = painted.pixels;
  return image;
}

Image toMask(const CoverImage& painted) {
  Image image({painted.width, painted.height}, 1);
  image.pixels = painted.pixels;
  return image;
}

json describe(const Scene& scene) {
  json objects = json::array();
  for (const SceneObject& object : scene.objects) {
    json places = json::array();
    for (int f = 0; f < kToyboxFrames; ++f) {
      const Placement place = object.at(timeOfFrame(f, kToyboxFrames));
      places.push_back({place.x, place.y, place.radius});
    }
    objects.push_back({{"thing", word(object.thing)},
                       {"colour", word(object.colour)},
                       {"size", word(object.size)},
                       {"motion", word(object.motion)},
                       {"places", places}});
  }
  return {{"seed", scene.seed},
          {"caption", caption(scene)},
          {"background", word(scene.background)},
          {"objects", objects}};
}

void writeScene(const Scene& scene, const fs::path& stem) {
  std::vector<Image> frames;
  for (const RgbImage& frame : paintClip(scene)) frames.push_back(toImage(frame));
  writeClip(makeClip(std::move(frames), {kToyboxFramesPerSecond, 1}), stem.string() + ".mp4");
  for (std::size_t i = 0; i < scene.objects.size(); ++i) {
    const fs::path folder = stem.string() + ".mask" + std::to_string(i);
    fs::create_directories(folder);
    for (int f = 0; f < kToyboxFrames; ++f) {
      char name[16];
      std::snprintf(name, sizeof name, "%04d.png", f);
      writePng(folder / name, toMask(paintMask(scene, i, timeOfFrame(f, kToyboxFrames))));
    }
  }
  writeFile(stem.string() + ".json", describe(scene).dump(2) + "\n");
}

void runToybox(const Options& options, const CancelToken& cancel) {
  if (options.count < 1 || options.objects < 0 || options.objects > 3) {
    throw badInput("toybox: --count is at least 1 and --objects 0 (any) to 3");
  }
  std::error_code failed;
  fs::create_directories(options.output, failed);
  if (failed) throw ioError(options.output.string() + ": cannot be made: " + failed.message());
  SceneOptions scenes{.heldOut = HeldOut::Allowed};
  if (options.objects > 0) scenes.minObjects = scenes.maxObjects = options.objects;
  for (int i = 0; i < options.count; ++i) {
    cancel.throwIfCancelled();
    const Scene scene = sampleScene(options.seed + static_cast<std::uint64_t>(i), scenes);
    writeScene(scene, options.output / ("toy" + std::to_string(options.seed + static_cast<std::uint64_t>(i))));
    std::printf("toy%llu  %s\n", static_cast<unsigned long long>(scene.seed), caption(scene).c_str());
  }
}

}  // namespace

Command addToybox(CLI::App& program) {
  auto* command = program.add_subcommand(
      "toybox", "Paint clips of the starter model's world, with captions and true masks");
  auto options = std::make_shared<Options>();
  command->add_option("--seed", options->seed, "Seed of the first scene")->capture_default_str();
  command->add_option("--count", options->count, "Number of scenes")->capture_default_str();
  command->add_option("--objects", options->objects, "Objects in each, 1 to 3 (any number)");
  command->add_option("-o,--output", options->output, "Folder to write to")->required();
  return [=](const CancelToken& cancel) {
    if (command->parsed()) runToybox(*options, cancel);
  };
}

}  // namespace attune::cli
