// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/objects.h"

#include <algorithm>

#include "app/cli/options.h"
#include "core/base/error.h"
#include "core/document/track_file.h"
#include "core/media/image_file.h"
#include "core/media/mask_reader.h"

namespace attune::cli {
namespace {

Image loadMask(const std::filesystem::path& file) {
  return readMasks(file, 1, readImage(file).size).front();
}

Track readTrack(const std::string& value, int frames, Size2i size, const CancelToken& cancel) {
  if (isBoxArgument(value)) return parseBoxArgument(value);
  if (value.ends_with(".json")) return loadTracks(value, frames, loadMask).front();
  return trackFromMasks(readMasks(value, frames, size, cancel));
}

}  // namespace

std::vector<JobObject> readObjects(const ObjectArguments& arguments, ObjectMeaning meaning,
                                       int frames, Size2i size, const CancelToken& cancel) {
  std::vector<JobObject> objects;
  for (const std::string& argument : arguments.objects) {
    const WordsValue parsed = splitWordsValue(argument, "--object");
    const auto same = [&](const JobObject& o) { return o.words == parsed.words; };
    if (std::ranges::any_of(objects, same)) {
      throw badInput("--object '" + parsed.words + "': is given twice");
    }
    objects.push_back({parsed.words, readTrack(parsed.value, frames, size, cancel)});
  }
  std::vector<std::string> moved;
  for (const std::string& argument : arguments.paths) {
    const WordsValue parsed = splitWordsValue(argument, "--path");
    if (std::ranges::find(moved, parsed.words) != moved.end()) {
      throw badInput("--path '" + parsed.words + "': is given twice");
    }
    moved.push_back(parsed.words);
    const Path path = parsePathArgument(parsed.value);
    auto object = std::ranges::find(objects, parsed.words, &JobObject::words);
    if (object == objects.end()) {
      const Track shape = parseBoxArgument("box:0.325,0.325,0.675,0.675");
      objects.push_back({parsed.words, movedAlong(shape, path)});
      continue;
    }
    if (meaning == ObjectMeaning::Source) object->origin = object->track;
    object->track = movedAlong(object->track, path);
  }
  return objects;
}

}  // namespace attune::cli
