// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/job_reporter.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/engine/attention_frames.h"
#include "core/pipeline/edit_region.h"
#include "core/steering/energy.h"

namespace attune {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kBetweenProgress{100};

}  // namespace

JobReporter::JobReporter(JobId job, bool loads, Post post, Watched watched)
    : job_(job),
      post_(std::move(post)),
      watched_(std::move(watched)),
      watch_(watched_()),
      clock_(loads, Clock::now()) {}

RunHooks JobReporter::hooks(CancelToken cancel) {
  return {.cancel = std::move(cancel),
          .progress = [this](const Progress& progress) { tell(progress); },
          .onPlan = [this](const RunRequest& request,
                           const RunPlan& plan) { clock_.plan(request, plan); },
          .onStep = [this](const StepMoment& moment) { step(moment); },
          .wantsMaps = [this](const std::string& site) {
            return std::ranges::find(watch_.attention.mapSites, site) !=
                   watch_.attention.mapSites.end();
          }};
}

void JobReporter::tell(const Progress& progress) {
  const auto now = Clock::now();
  JobProgress event = clock_.at(progress, now);
  const bool step = progress.stage == Stage::Denoise || progress.stage == Stage::Invert;
  const bool turn = progress.stage != toldStage_ || progress.done >= progress.total;
  if (!step && !turn && now - toldAt_ < kBetweenProgress) return;
  toldStage_ = progress.stage;
  toldAt_ = now;
  event.job = job_;
  post_(std::move(event));
}

void JobReporter::step(const StepMoment& moment) {
  sendSteering(moment);
  sendAttention(moment);
  watch_ = watched_();
  if (watch_.previews && preview_ != nullptr) sendPreview(moment);
}

void JobReporter::sendPreview(const StepMoment& moment) {
  auto frames = preview_->frames(moment.clean, moment.plan.size);
  for (std::size_t f = 0; f < moment.region.size(); ++f) {
    frames[f] = pasteRegion(frames[f], moment.source[f], moment.region[f]);
  }
  post_(JobPreview{.job = job_,
                   .step = moment.done,
                   .steps = moment.plan.steps,
                   .frames = std::make_shared<const std::vector<Image>>(std::move(frames))});
}

void JobReporter::sendAttention(const StepMoment& moment) {
  if (moment.records.empty()) return;
  if (!watch_.attention.entropies && watch_.attention.mapSites.empty()) return;
  JobAttention event = attentionFrames(moment);
  event.job = job_;
  post_(std::move(event));
}

void JobReporter::sendSteering(const StepMoment& moment) {
  const auto& guidance = moment.report.guidance;
  if (guidance.empty()) return;
  const auto& terms = moment.request.recipe.terms;
  JobSteering event{.job = job_, .step = moment.done};
  for (std::size_t t = 0; t < terms.size(); ++t) {
    double sum = 0;
    for (const GuideReport& window : guidance) {
      sum += t < window.terms.size() ? window.terms[t] : 0;
    }
    event.terms.push_back(termName(terms[t]));
    event.energies.push_back(sum / static_cast<double>(guidance.size()));
  }
  post_(std::move(event));
}

}  // namespace attune
