// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/run_check.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/files.h"

namespace attune {
namespace {

using nlohmann::json;

QString tr(const char* text) { return QCoreApplication::translate("RunProblem", text); }

bool isUsable(const DocumentObject& object, bool hasSource) {
  const bool marked = !object.mask.keys.empty();
  const bool led = object.path && !object.path->nodes.empty();
  return !object.words.empty() && (marked || (!hasSource && led));
}

bool steers(const std::string& recipe) {
  const json parsed = json::parse(recipe, nullptr, false);
  return parsed.is_object() && parsed.contains("terms") && !parsed["terms"].empty();
}

int rounded(double side) {
  const int grid = side >= 256 ? 64 : 16;
  return std::max(grid, static_cast<int>(side) / grid * grid);
}

void addSmallerSize(std::vector<RunRemedy>& remedies, const RunSettings& settings, Size2i full) {
  const Size2i smaller{rounded(full.width * 0.75), rounded(full.height * 0.75)};
  if (smaller.width >= full.width || smaller.height >= full.height) return;
  RunSettings next = settings;
  next.size = smaller;
  remedies.push_back({.text = tr("Use %1 × %2").arg(smaller.width).arg(smaller.height),
                      .help = tr("A smaller picture: less detail, and faster."),
                      .settings = next});
}

void addFewerFrames(std::vector<RunRemedy>& remedies, const RunSettings& settings, int frames) {
  if (frames < 8) return;
  RunSettings next = settings;
  next.frames = frames / 2;
  remedies.push_back({.text = tr("Make %1 frames").arg(next.frames),
                      .help = tr("A shorter clip."),
                      .settings = next});
}

void addWindows(std::vector<RunRemedy>& remedies, const RunSettings& settings, int frames,
                const JobPlaces& places) {
  json recipe = json::parse(recipeText(settings, places), nullptr, false);
  if (!recipe.is_object() || frames < 8) return;
  const json windows = recipe.value("windows", json::object());
  const int now = windows.is_object() ? windows.value("size", 0) : 0;
  const int size = std::min(8, frames / 2);
  if (now > 0 && now <= size) return;
  recipe["windows"] = {{"size", size}, {"stride", size / 2}};
  RunSettings next = settings;
  next.recipeJson = recipe.dump(2);
  remedies.push_back({.text = tr("Sample %1 frames at a time").arg(size),
                      .help = tr("Overlapping windows: slower, motion may be less even."),
                      .settings = next});
}

void addTiles(std::vector<RunRemedy>& remedies, const RunSettings& settings) {
  if (settings.vaeTileCells > 0 && settings.vaeTileCells <= 16) return;
  RunSettings next = settings;
  next.vaeTileCells = settings.vaeTileCells == 0 ? 32 : 16;
  remedies.push_back({.text = tr("Decode in tiles"),
                      .help = tr("Encodes and decodes part by part: a little slower."),
                      .settings = next});
}

QString memoryText(double bytes) {
  return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

}  // namespace

std::string recipeText(const RunSettings& settings, const JobPlaces& places) {
  if (!settings.recipeJson.empty()) return settings.recipeJson;
  const bool isFile = settings.recipe.find('/') != std::string::npos ||
                      settings.recipe.ends_with(".json");
  try {
    return readFile(isFile ? std::filesystem::path(settings.recipe)
                           : places.recipes / (settings.recipe + ".json"));
  } catch (const Error&) {
    return {};
  }
}

std::optional<RunProblem> problemBefore(const Document& document, bool hasSource,
                                        const JobPlaces& places) {
  if (document.text.prompt.find_first_not_of(" \t\n") == std::string::npos)
    return RunProblem{.title = tr("There is no prompt"),
                      .message = tr("Say in the Prompt panel what the clip shall show, then run.")};
  if (document.clip && !hasSource)
    return RunProblem{
        .title = tr("The source clip is missing"),
        .message = tr("%1 is not there. Find it with File, Locate media, or open another clip.")
                       .arg(QString::fromStdString(document.clip->file.string()))};
  const bool anyObject = std::ranges::any_of(document.objects, [&](const DocumentObject& object) {
    return isUsable(object, hasSource);
  });
  if (!anyObject && steers(recipeText(document.settings, places))) {
    RunSettings plain = document.settings;
    plain.recipe = "plain";
    plain.recipeJson.clear();
    return RunProblem{
        .title = tr("The recipe has nothing to steer"),
        .message =
            hasSource
                ? tr("An edit needs an object that is bound to words of the prompt and has a mask. "
                     "Select words in the prompt, make them an object and paint it.")
                : tr("This recipe steers objects. Bind an object to words of the prompt and give it "
                     "a mask or a motion path, or let the model follow the prompt alone."),
        .remedies = {{.text = tr("Run without steering"),
                      .help = tr("Uses the recipe Plain."),
                      .settings = plain}}};
  }
  return std::nullopt;
}

RunProblem problemAfter(const JobFailure& failure, const Document& document, bool hasSource,
                        const JobPlaces& places, Size2i modelSize, int modelFrames) {
  RunProblem problem{.title = tr("The run failed"),
                     .message = QString::fromStdString(failure.message),
                     .neededBytes = failure.neededBytes,
                     .availableBytes = failure.availableBytes};
  if (failure.code == ErrorCode::BadInput) problem.title = tr("The run cannot be made like this");
  if (failure.code != ErrorCode::OutOfMemory) return problem;
  problem.title = tr("Not enough memory");
  if (failure.neededBytes > 0 && failure.availableBytes > 0)
    problem.message = tr("Needed %1, free %2.")
                          .arg(memoryText(failure.neededBytes), memoryText(failure.availableBytes));
  const RunSettings& settings = document.settings;
  const Size2i size = settings.size.width > 0 ? settings.size : modelSize;
  const int frames = document.frames() > 0 ? document.frames() : modelFrames;
  if (size.width > 0 && size.height > 0) addSmallerSize(problem.remedies, settings, size);
  if (!hasSource) addFewerFrames(problem.remedies, settings, frames);
  addWindows(problem.remedies, settings, frames, places);
  addTiles(problem.remedies, settings);
  return problem;
}

}  // namespace attune
