// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/job_reporter.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "core/engine/attention_frames.h"
#include "core/pipeline/edit_region.h"
#include "core/steering/energy.h"

namespace attune {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kBetweenProgress{100};

// The part of a picture that the box covers, whole pixels.
Image cut(const Image& image, Box part) {
  const auto pixel = [](double share, int pixels) {
    return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * pixels));
  };
  const int left = pixel(part.x0, image.size.width);
  const int top = pixel(part.y0, image.size.height);
  const Size2i size{std::max(1, pixel(part.x1, image.size.width) - left),
                    std::max(1, pixel(part.y1, image.size.height) - top)};
  if (size == image.size) return image;
  Image inner(size, image.channels);
  for (int y = 0; y < size.height; ++y) {
    const std::uint8_t* row = image.row(top + y) + left * image.channels;
    std::copy_n(row, inner.rowBytes(), inner.row(y));
  }
  return inner;
}

// From fractions of the model's frame to fractions of the part that is shown.
void moveInto(Box part, std::vector<std::optional<Vec2>>& points) {
  for (std::optional<Vec2>& point : points) {
    if (!point) continue;
    point = Vec2{(point->x - part.x0) / part.width(), (point->y - part.y0) / part.height()};
  }
}

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
          .watch =
              [this](const AttentionSite& site) {
                const AttentionWatch& watch = watch_.attention;
                const bool looked = (watch.wordSites && site.kind == AttentionKind::Cross) ||
                                    std::ranges::find(watch.sites, site.id) != watch.sites.end();
                return SiteWatch{.entropy = watch.entropies || looked,
                                 .pictures = looked,
                                 .heads = looked && watch.heads};
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
  if (watch_.previews != PreviewKind::Off && quick_ != nullptr) sendPreview(moment);
}

void JobReporter::usePreview(const LatentPreview& quick, Decode decode) {
  quick_ = &quick;
  decode_ = std::move(decode);
}

void JobReporter::sendPreview(const StepMoment& moment) {
  auto frames = watch_.previews == PreviewKind::Decoded
                    ? decode_(moment.clean)
                    : quick_->frames(moment.clean, moment.plan.size);
  for (std::size_t f = 0; f < moment.region.size(); ++f) {
    frames[f] = pasteRegion(frames[f], moment.source[f], moment.region[f]);
  }
  for (Image& frame : frames) frame = cut(frame, frame_);
  post_(JobPreview{.job = job_,
                   .step = moment.done,
                   .steps = moment.plan.steps,
                   .frames = std::make_shared<const std::vector<Image>>(std::move(frames))});
}

void JobReporter::sendAttention(const StepMoment& moment) {
  if (moment.records.empty()) return;
  const auto begin = Clock::now();
  JobAttention event = attentionFrames(moment);
  event.job = job_;
  event.frame = frame_;
  for (ObjectReadout& object : event.objects) {
    moveInto(frame_, object.centroids);
    moveInto(frame_, object.targets);
  }
  const double packing = std::chrono::duration<double>(Clock::now() - begin).count();
  event.stepSeconds = moment.report.seconds + packing;
  event.recordingSeconds = moment.report.recordingSeconds + packing;
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
