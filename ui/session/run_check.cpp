// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/run_check.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/files.h"
#include "core/engine/document_job.h"
#include "ui/language/data_size.h"
#include "ui/language/translate.h"
#include "ui/session/prompt_words.h"

namespace attune {
namespace {

using nlohmann::json;

constexpr int kMostChoices = 4;  // a dialog is no menu; Objects has all of them

bool steers(const std::string& recipe) {
  const json parsed = json::parse(recipe, nullptr, false);
  return parsed.is_object() && parsed.contains("terms") && !parsed["terms"].empty();
}

// What a remedy does, for its button, and what it costs.
std::pair<QString, QString> wordsFor(const Remedy& remedy) {
  const JobRequest& job = remedy.request;
  switch (remedy.kind) {
    case RemedyKind::SmallerSize:
      return {tr("Use %1 × %2").arg(job.size.width).arg(job.size.height),
              tr("A smaller picture: less detail, and faster.")};
    case RemedyKind::FewerFrames:
      return {tr("Make %1 frames").arg(job.frames), tr("A shorter clip.")};
    case RemedyKind::Windows:
      return {tr("Sample %1 at a time").arg(QString::fromStdString(remedy.detail)),
              tr("Overlapping windows: slower, and motion may be less even.")};
    case RemedyKind::TiledDecode:
      return {tr("Decode in tiles"), tr("Encodes and decodes part by part: a little slower.")};
    case RemedyKind::HalfPrecision:
      return {tr("Use half precision"), tr("Numbers of 16 bits: half the memory, less exact.")};
  }
  return {};
}

RunSettings withRemedy(RunSettings settings, const Remedy& remedy) {
  const JobRequest& job = remedy.request;
  switch (remedy.kind) {
    case RemedyKind::SmallerSize:
      settings.size = job.size;
      break;
    case RemedyKind::FewerFrames:
      settings.frames = job.frames;
      break;
    case RemedyKind::Windows:
      settings.recipeJson = job.recipeJson;
      break;
    case RemedyKind::TiledDecode:
      settings.vaeTileCells = job.vaeTileCells;
      break;
    case RemedyKind::HalfPrecision:
      settings.dtype = job.dtype;
      break;
  }
  return settings;
}

// The engine names its inputs as the command line does; here they are fields of panels.
QString inWordsOfTheWindow(QString message) {
  static const std::array<std::pair<const char*, const char*>, 12> kFields = {{
      {"--size", QT_TRANSLATE_NOOP("attune", "Width and height")},
      {"--frames", QT_TRANSLATE_NOOP("attune", "Frames")},
      {"--steps", QT_TRANSLATE_NOOP("attune", "Steps")},
      {"--guidance", QT_TRANSLATE_NOOP("attune", "Guidance")},
      {"--scheduler", QT_TRANSLATE_NOOP("attune", "Scheduler")},
      {"--dtype", QT_TRANSLATE_NOOP("attune", "Precision")},
      {"--device", QT_TRANSLATE_NOOP("attune", "Device")},
      {"--model", QT_TRANSLATE_NOOP("attune", "Model")},
      {"--recipe", QT_TRANSLATE_NOOP("attune", "Recipe")},
      {"--object", QT_TRANSLATE_NOOP("attune", "Object")},
      {"--path", QT_TRANSLATE_NOOP("attune", "Path")},
      {"--prompt", QT_TRANSLATE_NOOP("attune", "Prompt")},
  }};
  for (const auto& [option, field] : kFields) message.replace(QLatin1String(option), tr(field));
  return message;
}

// Where words are all that an object lacks, binding it is what was meant: to the words that fit
// best, or to one of the prompt's.
std::vector<RunRemedy> bindings(const DocumentObject& object, const Document& document) {
  const QString prompt = QString::fromStdString(document.text.prompt);
  QStringList choices;
  if (const QString likely = likelyObject(prompt); !likely.isEmpty()) {
    choices << likely;
  } else {
    for (const QString& each : bindableWords(prompt))
      if (choices.size() < kMostChoices) choices << each;
  }
  std::vector<RunRemedy> remedies;
  const QString name = QString::fromStdString(object.name);
  for (const QString& words : choices)
    remedies.push_back({.text = tr("Bind %1 to “%2”").arg(name, words),
                        .help = tr("The run steers what is drawn."),
                        .settings = document.settings,
                        .object = QString::fromStdString(object.id),
                        .words = words});
  return remedies;
}

QString whatIsMissing(const Document& document, bool hasSource,
                      const std::vector<const DocumentObject*>& unbound) {
  if (!unbound.empty()) {
    QStringList names;
    for (const DocumentObject* object : unbound) names << QString::fromStdString(object->name);
    if (names.size() == 1)
      return tr("%1 is drawn, but it is bound to no words of the prompt. Bind it to the words that "
                "it stands for.")
          .arg(names.front());
    return tr("%1 are drawn, but bound to no words of the prompt. Select each in Objects and bind "
              "it to the words that it stands for.")
        .arg(names.join(QStringLiteral(", ")));
  }
  const auto bound = std::ranges::find_if(
      document.objects, [](const DocumentObject& object) { return !object.words.empty(); });
  if (bound != document.objects.end()) {
    const QString name = QString::fromStdString(bound->name);
    return hasSource ? tr("%1 has no mask in the clip. Select it and paint where it is.").arg(name)
                     : tr("%1 has neither a mask nor a path. Select it and draw where it shall be.")
                           .arg(name);
  }
  return hasSource
             ? tr("An edit needs an object that is bound to words of the prompt and has a mask. "
                  "Select words in the prompt, make them an object and paint it.")
             : tr("This recipe steers objects. Bind an object to words of the prompt and give it "
                  "a mask or a motion path, or let the model follow the prompt alone.");
}

RunProblem nothingToSteer(const Document& document, bool hasSource) {
  std::vector<const DocumentObject*> unbound;
  for (const DocumentObject& object : document.objects)
    if (object.words.empty() && hasPlace(object, hasSource)) unbound.push_back(&object);
  RunProblem problem{.title = tr("The recipe has nothing to steer"),
                     .message = whatIsMissing(document, hasSource, unbound)};
  if (unbound.size() == 1 && !unbound.front()->locked)
    problem.remedies = bindings(*unbound.front(), document);
  RunSettings plain = document.settings;
  plain.recipe = "plain";
  plain.recipeJson.clear();
  problem.remedies.push_back({.text = tr("Run without steering"),
                              .help = tr("Uses the recipe Plain."),
                              .settings = plain});
  return problem;
}

}  // namespace

std::string recipeText(const RunSettings& settings, const JobPlaces& places) {
  if (!settings.recipeJson.empty()) return settings.recipeJson;
  const bool isFile =
      settings.recipe.find('/') != std::string::npos || settings.recipe.ends_with(".json");
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
    return RunProblem{.title = tr("The source clip is missing"),
                      .message = tr("%1 is not there, or another clip lies in its place. Find it "
                                    "with File, Locate media, or open another clip.")
                                     .arg(QString::fromStdString(document.clip->file.string()))};
  const QString prompt = QString::fromStdString(document.text.prompt);
  for (const DocumentObject& object : document.objects) {
    const QString words = QString::fromStdString(object.words);
    if (!takesPart(object, hasSource) || !placesOf(words, prompt).empty()) continue;
    return RunProblem{
        .title = tr("Words are not in the prompt"),
        .message =
            tr("%1 is bound to “%2”, which the prompt does not say. Bind it to other words in "
               "Objects, or put the words back.")
                .arg(QString::fromStdString(object.name), words)};
  }
  const bool anyObject = std::ranges::any_of(
      document.objects, [&](const DocumentObject& object) { return takesPart(object, hasSource); });
  if (!anyObject && steers(recipeText(document.settings, places)))
    return nothingToSteer(document, hasSource);
  if (anyObject && !hasSource && !steers(recipeText(document.settings, places))) {
    RunSettings steered = document.settings;
    steered.recipe = "layout-guidance";
    steered.recipeJson.clear();
    return RunProblem{
        .title = tr("The recipe does not steer"),
        .message = tr("There are objects with a place, but this recipe follows the prompt alone."),
        .remedies = {{.text = tr("Steer the objects"),
                      .help = tr("Uses the recipe Layout guidance."),
                      .settings = steered},
                     {.text = tr("Follow the prompt alone"),
                      .help = tr("Objects stay in the project and have no effect."),
                      .settings = document.settings,
                      .asItIs = true}}};
  }
  return std::nullopt;
}

JobFailure notFitting(const MemoryEstimate& estimate) {
  return {.code = ErrorCode::OutOfMemory,
          .message = tr("The run would not fit in memory.").toStdString(),
          .neededBytes = estimate.neededBytes,
          .availableBytes = estimate.availableBytes};
}

RunProblem problemAfter(const JobFailure& failure, const RunSettings& settings,
                        const std::vector<Remedy>& remedies) {
  RunProblem problem{.title = tr("The run failed"),
                     .message = inWordsOfTheWindow(QString::fromStdString(failure.message)),
                     .neededBytes = failure.neededBytes,
                     .availableBytes = failure.availableBytes};
  if (failure.code == ErrorCode::BadInput) problem.title = tr("The run cannot be made like this");
  if (failure.code != ErrorCode::OutOfMemory) return problem;
  problem.title = tr("Not enough memory");
  if (failure.neededBytes > failure.availableBytes && failure.availableBytes > 0) {
    problem.message = tr("It needs %1, and %2 is free.")
                          .arg(dataSize(failure.neededBytes), dataSize(failure.availableBytes));
  } else {
    problem.neededBytes = problem.availableBytes = 0;  // the estimate said that it would fit
    problem.message =
        tr("Memory ran out during the run. Close other programs, or make a smaller "
           "or shorter clip.");
  }
  for (const Remedy& remedy : remedies) {
    // An edit has the frames of its source, whatever the settings say.
    if (remedy.kind == RemedyKind::FewerFrames && remedy.request.source) continue;
    const auto [text, help] = wordsFor(remedy);
    const QString needs = remedy.neededBytes > 0
                              ? QLatin1Char(' ') + tr("Needs %1.").arg(dataSize(remedy.neededBytes))
                              : QString();
    problem.remedies.push_back(
        {.text = text, .help = help + needs, .settings = withRemedy(settings, remedy)});
  }
  return problem;
}

}  // namespace attune
