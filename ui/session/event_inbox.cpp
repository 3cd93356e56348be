// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/event_inbox.h"

#include <cmath>
#include <variant>

#include "core/base/log.h"

namespace attune {
namespace {

std::shared_ptr<const Clip> clipOf(const std::vector<Image>& frames, double rate) {
  if (frames.empty()) return nullptr;
  try {
    const auto thousandths = static_cast<std::int64_t>(std::llround(rate * 1000));
    return std::make_shared<const Clip>(
        makeClip(frames, makeRational(thousandths > 0 ? thousandths : 8000, 1000)));
  } catch (const Error& error) {
    log(LogLevel::Error, "frames of a run cannot be shown: " + error.message());
    return nullptr;
  }
}

std::shared_ptr<const FinishedRun> withoutFrames(const FinishedRun& run) {
  return std::make_shared<const FinishedRun>(FinishedRun{.framesPerSecond = run.framesPerSecond,
                                                         .seed = run.seed,
                                                         .seconds = run.seconds,
                                                         .objects = run.objects,
                                                         .psnrOutside = run.psnrOutside,
                                                         .flicker = run.flicker,
                                                         .warnings = run.warnings,
                                                         .report = run.report});
}

}  // namespace

bool EventInbox::put(EngineEvent event) {
  constexpr double kPreviewRate = 8;  // shown at the document's own rate
  InboxItem item;
  JobId superseding = 0;
  if (const auto* preview = std::get_if<JobPreview>(&event)) {
    superseding = preview->job;
    if (preview->frames) item.clip = clipOf(*preview->frames, kPreviewRate);
  } else if (const auto* progress = std::get_if<JobProgress>(&event)) {
    superseding = progress->job;
  } else if (const auto* ended = std::get_if<JobEnded>(&event)) {
    if (const auto* run = std::get_if<std::shared_ptr<const FinishedRun>>(&ended->outcome);
        run && *run) {
      item.clip = clipOf((*run)->frames, (*run)->framesPerSecond);
      item.measured = withoutFrames(**run);
    }
  }
  const std::size_t kind = event.index();
  item.event = std::move(event);

  const std::lock_guard lock(mutex_);
  const bool wasEmpty = items_.empty();
  if (superseding != 0) {
    const auto [place, isNew] = newest_.try_emplace({superseding, kind}, items_.size());
    if (!isNew) {
      items_[place->second] = std::move(item);
      return false;
    }
  }
  items_.push_back(std::move(item));
  return wasEmpty;
}

std::vector<InboxItem> EventInbox::take() {
  const std::lock_guard lock(mutex_);
  newest_.clear();
  return std::exchange(items_, {});
}

}  // namespace attune
