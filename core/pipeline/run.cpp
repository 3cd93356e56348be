// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/run.h"

#include <ATen/core/grad_mode.h>

#include <chrono>
#include <new>

#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/pipeline/edit_region.h"
#include "core/pipeline/pixels.h"
#include "core/text/word_select.h"

namespace attune {
namespace {

// Measures the stages of a run, one after the other.
class StageClock {
 public:
  explicit StageClock(std::vector<StageTime>& times) : times_(times) {}
  void done(Stage stage) {
    const auto now = std::chrono::steady_clock::now();
    times_.push_back({stage, std::chrono::duration<double>(now - last_).count()});
    last_ = now;
  }

 private:
  std::vector<StageTime>& times_;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

at::Tensor encodePrompt(const VideoModel& model, const Tokenized& text) {
  return model.textEncoder.encode({text.ids()});
}

VaeOptions vaeOptions(Stage stage, int tileCells, const RunHooks& hooks) {
  return {.tileCells = tileCells,
          .cancel = hooks.cancel,
          .progress = [stage, &hooks](int done, int total) { hooks.tell(stage, done, total); }};
}

Objective makeObjective(const VideoModel& model, const RunRequest& request, const RunPlan& plan,
                        const Tokenized& text, const std::vector<AttentionSite>& sites) {
  ObjectiveInput input{.terms = request.recipe.terms,
                       .objects = {},
                       .sites = sites,
                       .latentGrid = plan.latentGrid,
                       .frames = plan.frames,
                       .sequenceLength = model.tokenizer.maxLength(),
                       .wordEnd = text.readTokens - 1};
  for (const ObjectRequest& object : request.objects) {
    input.objects.push_back(
        {object.words, selectWords(text, object.words, "--object").positions, object.track});
  }
  return Objective(std::move(input));
}

std::vector<WordTokens> wordsToRecord(const Tokenized& text) {
  std::vector<WordTokens> words;
  for (const Word& word : text.words) {
    if (word.tokenCount == 0) continue;
    WordTokens tokens{word.text, {}};
    for (int i = 0; i < word.tokenCount; ++i) tokens.tokens.push_back(word.firstToken + i);
    words.push_back(std::move(tokens));
  }
  return words;
}

// `given` or `inverted` where they are defined, else seeded noise; scaled as the scheduler begins.
at::Tensor startLatents(const VideoModel& model, const RunPlan& plan, const Scheduler& scheduler,
                        const at::Tensor& given, const at::Tensor& inverted,
                        const at::Generator& generator) {
  if (given.defined()) return given.to(model.device) * scheduler.initNoiseScale();
  if (inverted.defined()) return inverted * scheduler.stateScale(0);
  return seededNoise(plan.frames, model.denoiser->shape().latentChannels, plan.latentGrid,
                     generator)
             .to(model.device) *
         scheduler.initNoiseScale();
}

RecorderOptions recorderOptions(const RecordRequest& record, const RunHooks& hooks,
                                const std::vector<WordTokens>& words) {
  const auto watched = [&hooks](bool SiteWatch::*what) {
    return [&hooks, what](const AttentionSite& site) {
      return hooks.watch && hooks.watch(site).*what;
    };
  };
  RecorderOptions options{.words = words,
                          .mapSites = watched(&SiteWatch::pictures),
                          .headSites = watched(&SiteWatch::heads),
                          .entropySites = watched(&SiteWatch::entropy),
                          .pictureSites = watched(&SiteWatch::pictures),
                          .energy = record.energy,
                          .sampledRows = record.sampledRows};
  if (record.maps) options.mapSites = sitesOfKind(AttentionKind::Cross);
  if (record.entropy) options.entropySites = everySite();
  return options;
}

// For each object of the request, which of the recorded words are its own.
std::vector<std::vector<int>> wordsOfObjects(const RunRequest& request, const Tokenized& text,
                                             const std::vector<WordTokens>& words) {
  std::vector<std::vector<int>> all;
  for (const ObjectRequest& object : request.objects) {
    const std::vector<int> positions = selectWords(text, object.words).positions;
    std::vector<int>& own = all.emplace_back();
    for (std::size_t w = 0; w < words.size(); ++w) {
      const bool isOwn = std::ranges::binary_search(positions, words[w].tokens.front());
      if (isOwn) own.push_back(static_cast<int>(w));
    }
  }
  return all;
}

std::unique_ptr<Scheduler> schedulerFor(const VideoModel& model, const std::string& name,
                                        int steps) {
  auto scheduler = makeScheduler(
      name.empty() ? schedulerNameFor(model.schedulerConfig.className) : std::string_view(name),
      model.schedulerConfig);
  scheduler->setTimesteps(steps);
  return scheduler;
}

}  // namespace

ModelLimits limitsOf(const VideoModel& model) {
  // On a GPU the allocator tells when memory is short; here the system may end the program instead.
  return {.denoiser = model.denoiser->shape(),
          .pixelsPerCell = model.pixelsPerCell(),
          .nativeSize = model.nativeSize(),
          .defaults = model.folder.defaults,
          .bytesPerNumber = model.dtype == at::kFloat ? 4.0 : 2.0,
          .availableBytes = model.device.is_cpu() ? availableMemory() : 0};
}

RunResult run(const VideoModel& model, const RunRequest& request, const RunHooks& hooks) {
  const at::NoGradGuard noGrad;
  const bool edits = !request.source.empty();
  RunResult result;
  StageClock clock(result.times);

  // Everything a user can have wrong is found before the first tensor is made.
  result.plan = planRun(request, limitsOf(model));
  const RunPlan& plan = result.plan;
  const Tokenized text = model.tokenizer.tokenize(request.prompt);
  const Tokenized negative = model.tokenizer.tokenize(request.negative);
  if (const auto warning = truncationWarning(text); !warning.empty()) {
    result.warnings.push_back(warning);
  }
  std::vector<AttentionSite> sites;
  for (const auto& site : model.denoiser->sites()) sites.push_back(*site);
  std::optional<Objective> objective;
  std::optional<Guide> guide;
  for (const ObjectRequest& object : request.objects) {
    (void)selectWords(text, object.words, "--object");
  }
  if (!request.recipe.terms.empty()) {
    objective.emplace(makeObjective(model, request, plan, text, sites));
    guide.emplace(*model.denoiser, *objective, request.recipe, plan.steps);
    result.warnings.insert(result.warnings.end(), objective->warnings().begin(),
                           objective->warnings().end());
  }
  std::vector<Track> tracks;
  for (const ObjectRequest& object : request.objects) {
    tracks.push_back(object.track);
    if (tracks.back().words.empty()) tracks.back().words = {object.words};
  }
  for (const TrackWarning& concern : concernsOf(tracks, plan.frames)) {
    result.warnings.push_back(concern.message);
  }
  const auto scheduler = schedulerFor(model, plan.scheduler, plan.steps);
  at::Tensor given;
  if (!request.initLatents.empty()) {
    given = loadLatents(request.initLatents, plan.frames, model.denoiser->shape().latentChannels,
                        plan.latentGrid);
  }
  if (hooks.onPlan) hooks.onPlan(request, plan);
  hooks.cancel.throwIfCancelled();

  const at::Tensor conditional = encodePrompt(model, text);
  const at::Tensor unconditional = encodePrompt(model, negative);
  at::Tensor clean;
  if (edits) {
    clean = model.vae
                .encode(framesToTensor(request.source),
                        vaeOptions(Stage::Encode, request.vaeTileCells, hooks))
                .to(at::kFloat);
    clock.done(Stage::Encode);
  }
  at::Tensor inverted;
  if (plan.inverts) {
    // Only as many parts as the model's reach asks for: the recipe's own windows are for the edit.
    const int most = model.denoiser->shape().mostFrames;
    const bool fits = most == 0 || plan.frames <= most;
    inverted = invertLatents(model, clean, request.sourcePrompt, plan.steps, hooks,
                             fits ? std::vector<std::pair<int, int>>{} : plan.windows);
    clock.done(Stage::Invert);
  }

  const at::Generator generator = cpuGenerator(request.seed);
  DenoiseTask task{.denoiser = *model.denoiser,
                   .scheduler = *scheduler,
                   .latents = startLatents(model, plan, *scheduler, given, inverted, generator),
                   .unconditional = unconditional,
                   .conditional = conditional,
                   .guidance = plan.guidance,
                   .dtype = model.dtype,
                   .checkpointed = plan.checkpointed,
                   .windows = plan.windows,
                   .guide = guide ? &*guide : nullptr,
                   .recordEvery = std::max(1, request.record.everyStep),
                   .generator = generator};
  const LatentBlend& blend = request.recipe.blend;
  const bool keeps = edits && blend.irjs;
  if (keeps) {
    task.keep = {
        clean, latentRegion(request.objects, blend, plan.frames, plan.latentGrid).to(model.device)};
  }
  if (edits && !request.objects.empty()) {
    result.region =
        pixelRegion(request.objects, blend, plan.frames, plan.size, model.pixelsPerCell());
  }
  std::optional<AttentionRecorder> recorder;
  std::vector<std::vector<int>> objectWords;
  const bool watched = hooks.onStep && hooks.watch;
  if (request.record.maps || request.record.entropy || watched) {
    result.recordedWords = wordsToRecord(text);
    objectWords = wordsOfObjects(request, text, result.recordedWords);
    recorder.emplace(recorderOptions(request.record, hooks, result.recordedWords));
    task.recorder = &*recorder;
  }
  const auto keepRecords = [&](std::vector<SiteRecord> records) {
    for (SiteRecord& record : records) {
      if (!request.record.maps) record.maps.reset();
      record.headMaps.reset();
      record.rowEntropies.reset();
      if (request.record.maps || request.record.entropy) {
        result.records.push_back(std::move(record));
      }
    }
  };
  if (hooks.onStep) {
    task.onStep = [&](const StepReport& step, const at::Tensor& estimate) {
      std::vector<SiteRecord> records;
      if (recorder) records = recorder->take();
      StepMoment moment{.request = request,
                        .plan = plan,
                        .done = step.step + 1,
                        .report = step,
                        .clean = estimate,
                        .records = records,
                        .words = result.recordedWords,
                        .objectWords = objectWords};
      if (keeps) moment.clean = task.keep.mask * estimate + (1 - task.keep.mask) * clean;
      if (keeps && blend.pixelPaste) {
        moment.source = request.source;
        moment.region = result.region;
      }
      hooks.onStep(moment);
      keepRecords(std::move(records));
    };
  }

  DenoiseResult denoised = denoise(task, hooks);
  result.steps = std::move(denoised.steps);
  result.latents = std::move(denoised.latents);
  if (recorder) keepRecords(recorder->take());
  if (keeps && blend.finalLatentPaste) {
    result.latents = task.keep.mask * result.latents + (1 - task.keep.mask) * clean;
  }
  clock.done(Stage::Denoise);

  result.frames = tensorToFrames(
      model.vae.decode(result.latents, vaeOptions(Stage::Decode, request.vaeTileCells, hooks)));
  if (keeps && blend.pixelPaste) {
    result.decoded = result.frames;
    for (std::size_t f = 0; f < result.frames.size(); ++f) {
      result.frames[f] = pasteRegion(result.decoded[f], request.source[f], result.region[f]);
    }
  }
  clock.done(Stage::Decode);
  return result;
}

at::Tensor invertLatents(const VideoModel& model, const at::Tensor& clean,
                         const std::string& prompt, int steps, const RunHooks& hooks,
                         std::vector<std::pair<int, int>> windows) {
  const at::NoGradGuard noGrad;
  if (windows.empty()) windows = {{0, static_cast<int>(clean.size(0))}};
  const auto scheduler = makeInverseScheduler(model.schedulerConfig);
  scheduler->setTimesteps(steps);
  const at::Tensor text = encodePrompt(model, model.tokenizer.tokenize(prompt));
  return denoise({.denoiser = *model.denoiser,
                  .scheduler = *scheduler,
                  .latents = clean.to(model.device),
                  .unconditional = text,
                  .conditional = text,
                  .guidance = 1,
                  .dtype = model.dtype,
                  .windows = std::move(windows),
                  .generator = cpuGenerator(0),
                  .stage = Stage::Invert},
                 hooks)
      .latents;
}

Inversion invert(const VideoModel& model, std::span<const Image> clip, const std::string& prompt,
                 int steps, int vaeTileCells, const RunHooks& hooks) {
  const at::NoGradGuard noGrad;
  Inversion inversion;
  StageClock clock(inversion.times);
  inversion.clean =
      model.vae.encode(framesToTensor(clip), vaeOptions(Stage::Encode, vaeTileCells, hooks))
          .to(at::kFloat);
  clock.done(Stage::Encode);
  inversion.noise = invertLatents(model, inversion.clean, prompt, steps, hooks);
  clock.done(Stage::Invert);
  return inversion;
}

}  // namespace attune
