// SPDX-License-Identifier: GPL-3.0-or-later
// How good is the starter model? Every figure of its card but the guided ones (steering_bench has
// those), on prompts made from scenes that training never saw, with the settings a newcomer gets,
// judged by the toy box's detector. Prints a table and, last, one JSON line.
//
//   starter_bench [MODEL] [ONE] [UNSEEN] [TWO] [SEEDS]     prompts with one object, with one of a
//   pair never seen together, with two objects; samples a prompt

#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>

#include "core/attention/site.h"
#include "core/metrics/picture_metrics.h"
#include "core/pipeline/pixels.h"
#include "core/pipeline/run.h"
#include "core/toybox/captions.h"
#include "core/toybox/painter.h"
#include "tests/bench/starter_figures.h"

using namespace attune;

namespace {

constexpr std::uint64_t kHeld = 9'000'000'000;  // training draws its scenes from other seeds
constexpr int kEnough = 12;                     // of 16 frames

struct Share {
  int right = 0;
  int all = 0;
  void add(bool yes) {
    right += yes ? 1 : 0;
    ++all;
  }
};

class Table {
 public:
  void row(const std::string& name, const Share& share) {
    if (share.all == 0) return;
    const double p = static_cast<double>(share.right) / share.all;
    std::printf("%-34s %5.1f %%  (%d of %d, one standard error %.1f)\n", name.c_str(), 100 * p,
                share.right, share.all, 100 * std::sqrt(p * (1 - p) / share.all));
    json_[name] = {{"share", p}, {"of", share.all}};
  }
  void value(const std::string& name, double value, const char* unit) {
    std::printf("%-34s %5.2f %s\n", name.c_str(), value, unit);
    json_[name] = value;
    std::fflush(stdout);
  }
  void finish() const { std::printf("%s\n", json_.dump().c_str()); }

 private:
  nlohmann::json json_;
};

std::vector<Image> rendered(const Scene& scene, int frames) {
  std::vector<Image> out;
  for (RgbImage& picture : paintClip(scene, frames)) {
    Image image({picture.width, picture.height}, 3);
    image.pixels = std::move(picture.pixels);
    out.push_back(std::move(image));
  }
  return out;
}

bool tellsSize(const std::string& caption) {
  for (const char* word : {"small", "little", "medium", "big", "large"}) {
    if (caption.find(word) != std::string::npos) return true;
  }
  return false;
}

// The judge itself, on clips as the painter makes them: what a perfect model would score.
void judgeRendered(const BackgroundJudge& judge, Table& table) {
  Share found, motion, size, background;
  for (std::uint64_t i = 0; i < 32; ++i) {
    const Scene scene = sampleScene(kHeld + 500 + i, {.minObjects = 1, .maxObjects = 1});
    const auto frames = rendered(scene, 16);
    const auto objects = findObjects(frames, scene);
    const SceneObject& wanted = scene.objects.front();
    found.add(objects.front().count() >= kEnough);
    motion.add(movesAs(objects.front(), wanted.motion));
    const bool resizes = wanted.motion == Motion::Growing || wanted.motion == Motion::Shrinking;
    if (!resizes) size.add(hasSize(objects.front(), wanted.size));
    background.add(judge.classify(frames[8], objects, 8) == scene.background);
  }
  table.row("painted: found", found);
  table.row("painted: moves as told", motion);
  table.row("painted: size as told", size);
  table.row("painted: background as told", background);
}

struct Totals {
  Share found, foundUnseen, both, motion, size, background;
  std::vector<Pointing> pointing;
  std::map<std::string, std::pair<double, int>> temporal;  // H / ln n: sum, count
  double seconds = 0;
  int clips = 0;
};

void generate(const VideoModel& model, const Recipe& plain, const BackgroundJudge& judge,
              const Scene& scene, bool unseen, std::uint64_t seed, Totals& totals) {
  RunRequest request;
  request.prompt = caption(scene);
  request.recipe = plain;
  request.seed = seed;
  request.record = {.maps = true, .entropy = true};
  const RunResult result = run(model, request);
  for (const StageTime& time : result.times) totals.seconds += time.seconds;
  ++totals.clips;

  const auto objects = findObjects(result.frames, scene);
  if (scene.objects.size() == 1) {
    const FoundObject& object = objects.front();
    const SceneObject& wanted = scene.objects.front();
    (unseen ? totals.foundUnseen : totals.found).add(object.count() >= kEnough);
    totals.motion.add(movesAs(object, wanted.motion));
    const bool resizes = wanted.motion == Motion::Growing || wanted.motion == Motion::Shrinking;
    if (!resizes && tellsSize(request.prompt)) totals.size.add(hasSize(object, wanted.size));
  } else {
    totals.both.add(std::all_of(objects.begin(), objects.end(),
                                [](const FoundObject& o) { return o.count() >= kEnough; }));
  }
  int right = 0;
  for (std::size_t f = 0; f < result.frames.size(); ++f) {
    if (judge.classify(result.frames[f], objects, f) == scene.background) ++right;
  }
  totals.background.add(right * 16 >= kEnough * static_cast<int>(result.frames.size()));
  for (std::size_t k = 0; k < objects.size(); ++k) {
    addPointing(totals.pointing, result, std::string(word(scene.objects[k].thing)), objects[k]);
  }
  for (const SiteRecord& record : result.records) {
    if (record.kind != AttentionKind::Temporal) continue;
    auto& [sum, count] = totals.temporal[record.site];
    sum += record.entropyShare;
    ++count;
  }
}

void tellTotals(Table& table, Totals& totals) {
  table.row("one object found", totals.found);
  table.row("one object of an unseen pair", totals.foundUnseen);
  table.row("two objects found", totals.both);
  table.row("moves as told", totals.motion);
  table.row("size as told", totals.size);
  table.row("background as told", totals.background);
  std::sort(totals.pointing.begin(), totals.pointing.end(), [](const auto& a, const auto& b) {
    return a.hits * std::max(b.frames, 1) > b.hits * std::max(a.frames, 1);
  });
  for (std::size_t i = 0; i < std::min<std::size_t>(2, totals.pointing.size()); ++i) {
    const Pointing& site = totals.pointing[i];
    const std::string name = site.site.substr(0, site.site.find(".transformer"));
    table.row("peak on object, " + name, {site.hits, site.frames});
    table.value("mass on object, " + name, site.massRatio / std::max(1, site.frames),
                "times its area's share");
  }
  Share temporal;
  for (const auto& [site, value] : totals.temporal) {
    temporal.add(value.first / value.second < 0.9);
  }
  table.row("temporal sites below 0.9 ln n", temporal);
  table.value("seconds a clip", totals.seconds / std::max(1, totals.clips), "s");
}

void roundTrip(const VideoModel& model, Table& table) {
  double sum = 0;
  constexpr int kStills = 48;
  for (int i = 0; i < kStills; ++i) {
    const auto frames = rendered(sampleScene(kHeld + 5000 + static_cast<std::uint64_t>(i)), 1);
    const auto again = tensorToFrames(model.vae.decode(model.vae.encode(framesToTensor(frames))));
    sum += *psnr(frames.front(), again.front());
  }
  table.value("autoencoder round trip", sum / kStills, "dB");
}

void reconstruction(const VideoModel& model, Recipe plain, Table& table) {
  plain.sampling.editFrom = StartFrom::Inversion;
  double sum = 0;
  constexpr int kClips = 8;
  for (int i = 0; i < kClips; ++i) {
    const Scene scene = sampleScene(kHeld + 6000 + static_cast<std::uint64_t>(i));
    RunRequest request;
    request.source = rendered(scene, 16);
    request.prompt = request.sourcePrompt = caption(scene);
    request.recipe = plain;
    request.steps = 25;
    request.guidance = 1;
    const RunResult result = run(model, request);
    double clip = 0;
    for (std::size_t f = 0; f < result.frames.size(); ++f) {
      clip += *psnr(result.frames[f], request.source[f]);
    }
    sum += clip / static_cast<double>(result.frames.size());
  }
  table.value("inverted and made again, 25 steps", sum / kClips, "dB");
}

int argument(int argc, char** argv, int place, int otherwise) {
  return argc > place ? std::atoi(argv[place]) : otherwise;
}

}  // namespace

int main(int argc, char** argv) {
  const at::NoGradGuard noGrad;
  const std::string folder = argc > 1 ? argv[1] : "resources/starter/model";
  const int one = argument(argc, argv, 2, 32);
  const int unseen = argument(argc, argv, 3, 8);
  const int two = argument(argc, argv, 4, 24);
  const int seeds = argument(argc, argv, 5, 4);
  const VideoModel model = VideoModel::load(ModelFolder::open(folder), at::kFloat, at::kCPU);
  const Recipe plain = loadRecipe("plain", "resources/recipes");
  const BackgroundJudge judge;

  Table table;
  judgeRendered(judge, table);
  roundTrip(model, table);
  reconstruction(model, plain, table);
  Totals totals;
  const auto all = [&](int count, std::uint64_t first, const SceneOptions& options) {
    for (int i = 0; i < count * seeds; ++i) {
      const Scene scene =
          sampleScene(kHeld + first + static_cast<std::uint64_t>(i / seeds), options);
      generate(model, plain, judge, scene, options.heldOut == HeldOut::Only,
               static_cast<std::uint64_t>(i), totals);
    }
  };
  all(one, 500, {.minObjects = 1, .maxObjects = 1});
  all(unseen, 1500, {.minObjects = 1, .maxObjects = 1, .heldOut = HeldOut::Only});
  all(two, 2500, {.minObjects = 2, .maxObjects = 2});
  tellTotals(table, totals);
  table.finish();
  return 0;
}
