// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sample.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/document/track_file.h"
#include "core/media/clip_reader.h"
#include "core/media/mask_reader.h"
#include "core/project/sha256.h"
#include "ui/language/translate.h"

namespace attune {
namespace {

DocumentObject readObject(const nlohmann::json& entry, const std::filesystem::path& folder,
                          const Clip& clip) {
  DocumentObject object;
  object.id = newId();
  object.words = entry.at("words").get<std::string>();
  object.name = object.words;
  std::vector<TrackedMask> tracked;
  const std::vector<Image> masks =
      readMasks(folder / entry.at("masks").get<std::string>(), clip.count(), clip.size());
  for (int frame = 0; frame < clip.count(); ++frame)
    tracked.push_back(
        {.frame = frame,
         .bitmap = std::make_shared<const Image>(masks[static_cast<std::size_t>(frame)])});
  setMaskKey(object, 0, tracked.front().bitmap);
  setTrackedKeys(object, tracked);
  if (entry.contains("path"))
    object.path = fromPath(
        parsePathArgument((folder / entry.at("path").get<std::string>()).string()), clip.count());
  return object;
}

}  // namespace

std::vector<SampleEntry> listSamples(const std::filesystem::path& samples) {
  std::vector<SampleEntry> found;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(samples, none)) {
    try {
      const nlohmann::json json = nlohmann::json::parse(readFile(entry.path() / "sample.json"));
      found.push_back({.folder = entry.path(), .title = json.at("title").get<std::string>()});
    } catch (const std::exception&) {
      continue;  // a file beside the samples, or one that opening it would complain about
    }
  }
  std::ranges::sort(found, {}, &SampleEntry::folder);
  return found;
}

Sample readSample(const std::filesystem::path& folder) {
  const std::filesystem::path index = folder / "sample.json";
  try {
    const nlohmann::json json = nlohmann::json::parse(readFile(index));
    Sample sample;
    const std::filesystem::path file =
        (folder / json.at("clip").get<std::string>()).lexically_normal();
    sample.clip = std::make_shared<const Clip>(readClip(file));
    Document& document = sample.document;
    document.uuid = newId();
    document.clip = ClipRef{.id = newId(),
                            .file = file,
                            .sha256 = sha256OfFile(file),
                            .frames = sample.clip->count(),
                            .size = sample.clip->size(),
                            .framesPerSecond = sample.clip->rate.value()};
    document.text.prompt = json.at("prompt").get<std::string>();
    document.text.sourcePrompt = json.at("source_prompt").get<std::string>();
    document.settings.recipe = json.at("recipe").get<std::string>();
    document.settings.seed = json.value("seed", std::uint64_t{0});
    for (const nlohmann::json& entry : json.at("objects")) {
      document.objects.push_back(readObject(entry, folder, *sample.clip));
      document.objects.back().colour = static_cast<int>(document.objects.size()) - 1;
    }
    return sample;
  } catch (const nlohmann::json::exception& error) {
    throw badInput(
        tr("%1: is damaged (%2); install Attune anew")
            .arg(QString::fromStdString(index.string()), QString::fromUtf8(error.what())));
  }
}

}  // namespace attune
