// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/source.h"

#include <map>
#include <string>

#include "core/base/error.h"
#include "core/media/clip_reader.h"

namespace attune::cli {

void addSourceOptions(CLI::App& command, SourceOptions& options) {
  command.add_option("--clip", options.clip, "Video, folder of pictures, or picture")->required();
  command.add_option("--first", options.first, "First frame used")->capture_default_str();
  command.add_option("--frames", options.frames, "Number of frames used (all)");
  command.add_option("--stride", options.stride, "Every n-th frame")->capture_default_str();
  command.add_option("--fit", options.fit, "letterbox, crop or stretch to the model's size")
      ->transform(
          CLI::CheckedTransformer(std::map<std::string, FitMode>{{"letterbox", FitMode::Letterbox},
                                                                 {"crop", FitMode::Crop},
                                                                 {"stretch", FitMode::Stretch}}));
}

Clip readSource(const SourceOptions& options, const CancelToken& cancel) {
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

}  // namespace attune::cli
