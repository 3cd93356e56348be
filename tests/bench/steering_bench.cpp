// SPDX-License-Identifier: GPL-3.0-or-later
// Does steering move things? Prompts of the toy box led along paths by several recipes, each from
// the same noise, judged by the detector: mean IoU with the commanded box, gain along the path,
// frames found; and for prompts with two objects the share of right relations (VISOR). Prints a
// table and, last, one JSON line.
//
//   steering_bench [MODEL] [PAIRS] [RELATIONS] [RECIPE,...] [STEPS]

#include <array>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/document/track_file.h"
#include "core/metrics/object_metrics.h"
#include "core/metrics/relation_metrics.h"
#include "core/pipeline/run.h"
#include "core/toybox/detector.h"

using namespace attune;

namespace {

constexpr std::array<const char*, 8> kPaths = {
    "0.2,0.5;0.8,0.5",           "0.8,0.45;0.2,0.45",         "0.5,0.22;0.5,0.78",
    "0.45,0.78;0.45,0.22",       "0.22,0.3;0.78,0.7",         "0.78,0.7;0.22,0.35",
    "0.2,0.65;0.5,0.3;0.8,0.65", "0.75,0.3;0.4,0.55;0.7,0.75"};
constexpr std::array<const char*, 4> kGrounds = {"on a meadow", "in the desert", "at night",
                                                 "in the sky"};

struct Score {
  std::string recipe;
  int clips = 0;
  double iou = 0;
  double gain = 0;
  int gains = 0;
  double coverage = 0;
  int followed = 0;  // gain 0.7..1.2 and IoU at least 0.5
  double seconds = 0;
  std::vector<RelationTrial> trials;
};

// Every thing and colour comes up; pairs kept out of training are passed over.
std::pair<Thing, Colour> subject(int i) {
  for (int shift = 0;; ++shift) {
    const auto thing = static_cast<Thing>(i % kThingCount);
    const auto colour = static_cast<Colour>((i * 3 + i / kThingCount + shift) % kColourCount);
    if (!isHeldOut(thing, colour)) return {thing, colour};
  }
}

std::string name(Thing thing, Colour colour) {
  return std::string(word(colour)) + " " + std::string(word(thing));
}

ObjectRequest boxed(const std::string& words, const std::string& box) {
  return {.words = words, .track = parseBoxArgument(box)};
}

void ledAlongPath(const VideoModel& model, const Recipe& recipe, int i, int steps, Score& score) {
  const auto [thing, colour] = subject(i);
  const std::string words = name(thing, colour);
  RunRequest request;
  request.prompt = "a " + words + " " + kGrounds[static_cast<std::size_t>(i / 8) % kGrounds.size()];
  request.recipe = recipe;
  request.seed = static_cast<std::uint64_t>(i);
  request.steps = steps;
  ObjectRequest object = boxed(words, "box:0.32,0.32,0.68,0.68");
  object.track = movedAlong(object.track,
                            parsePathArgument(kPaths[static_cast<std::size_t>(i) % kPaths.size()]));
  request.objects = {object};
  const RunResult result = run(model, request);
  const ObjectMetrics measured = measureObject(result.frames, words, {thing, colour}, object.track);
  ++score.clips;
  score.iou += measured.meanIou;
  score.coverage += measured.following.coverage;
  if (measured.following.gain) {
    score.gain += *measured.following.gain;
    ++score.gains;
    if (*measured.following.gain >= 0.7 && *measured.following.gain <= 1.2 &&
        measured.meanIou >= 0.5) {
      ++score.followed;
    }
  }
  for (const StageTime& time : result.times) score.seconds += time.seconds;
}

void besideEachOther(const VideoModel& model, const Recipe& recipe, int i, int steps,
                     Score& score) {
  const auto [thingA, colourA] = subject(i);
  const auto [thingB, colourB] = subject(i + 7);
  const bool left = i % 2 == 0;
  RunRequest request;
  request.prompt = "a " + name(thingA, colourA) + " and a " + name(thingB, colourB) + " " +
                   kGrounds[static_cast<std::size_t>(i) % kGrounds.size()];
  request.recipe = recipe;
  request.seed = static_cast<std::uint64_t>(1000 + i);
  request.steps = steps;
  const std::string leftBox = "box:0.1,0.3,0.45,0.65";
  const std::string rightBox = "box:0.55,0.3,0.9,0.65";
  request.objects = {boxed(name(thingA, colourA), left ? leftBox : rightBox),
                     boxed(name(thingB, colourB), left ? rightBox : leftBox)};
  const RunResult result = run(model, request);
  for (const Image& frame : result.frames) {
    RelationTrial trial{.asked = left ? Relation::Left : Relation::Right};
    for (const Detection& found : detect(frame.pixels, frame.size.width, frame.size.height)) {
      const Box box{static_cast<double>(found.box.left), static_cast<double>(found.box.top),
                    static_cast<double>(found.box.right), static_cast<double>(found.box.bottom)};
      if (!trial.a && found.thing == thingA && found.colour == colourA) trial.a = box;
      if (!trial.b && found.thing == thingB && found.colour == colourB) trial.b = box;
    }
    score.trials.push_back(trial);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::string folder = argc > 1 ? argv[1] : "resources/starter/model";
  const int pairs = argc > 2 ? std::atoi(argv[2]) : 32;
  const int relations = argc > 3 ? std::atoi(argv[3]) : 16;
  std::stringstream names(argc > 4 ? argv[4]
                                   : "plain,motamed-backward-starter,layout-guidance-starter,"
                                     "boxdiff-starter,reatco-starter");
  const int steps = argc > 5 ? std::atoi(argv[5]) : 0;
  const VideoModel model = VideoModel::load(ModelFolder::open(folder), at::kFloat, at::kCPU);

  std::printf("%-26s %6s %6s %6s %9s %7s %7s %8s\n", "recipe", "IoU", "gain", "found", "followed",
              "VISOR", "cond.", "s/clip");
  nlohmann::json all = nlohmann::json::array();
  for (std::string recipeName; std::getline(names, recipeName, ',');) {
    const Recipe recipe = loadRecipe(recipeName, "resources/recipes");
    Score score{.recipe = recipeName, .trials = {}};
    for (int i = 0; i < pairs; ++i) ledAlongPath(model, recipe, i, steps, score);
    for (int i = 0; i < relations; ++i) besideEachOther(model, recipe, i, steps, score);
    const VisorScore visorScore = visor(score.trials);
    const double n = std::max(score.clips, 1);
    const nlohmann::json line = {{"recipe", recipeName},
                                 {"mean_iou", score.iou / n},
                                 {"gain", score.gains > 0 ? score.gain / score.gains : 0.0},
                                 {"found", score.coverage / n},
                                 {"followed", score.followed / n},
                                 {"visor", visorScore.unconditional},
                                 {"visor_conditional", visorScore.conditional.value_or(0)},
                                 {"seconds_per_clip", score.seconds / n},
                                 {"clips", score.clips}};
    std::printf("%-26s %6.2f %6.2f %6.2f %8.0f%% %6.0f%% %6.0f%% %8.1f\n", recipeName.c_str(),
                line["mean_iou"].get<double>(), line["gain"].get<double>(),
                line["found"].get<double>(), line["followed"].get<double>() * 100,
                line["visor"].get<double>() * 100, line["visor_conditional"].get<double>() * 100,
                line["seconds_per_clip"].get<double>());
    std::fflush(stdout);
    all.push_back(line);
  }
  std::printf("%s\n", all.dump().c_str());
  return 0;
}
