// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/memory_forecast.h"

#include <algorithm>
#include <utility>

#include "ui/session/background.h"
#include "ui/session/editor.h"
#include "ui/session/engine_bridge.h"

namespace attune {
namespace {

constexpr int kSettleMs = 250;

// The estimate asks only whether anything is steered, so no mask has to be grown for it.
JobRequest bareJob(Document document, std::shared_ptr<const Clip> source, const JobPlaces& places) {
  const bool steers = std::ranges::any_of(document.objects, [&](const DocumentObject& object) {
    return takesPart(object, source != nullptr);
  });
  document.objects.clear();
  JobRequest job = jobFromDocument(document, std::move(source), places);
  if (steers) job.objects.resize(1);
  return job;
}

}  // namespace

MemoryForecast::MemoryForecast(Editor& editor, EngineBridge& bridge, QObject* parent)
    : QObject(parent), editor_(editor), bridge_(bridge) {
  pool_.setMaxThreadCount(1);
  settle_.setSingleShot(true);
  settle_.setInterval(kSettleMs);
  connect(&settle_, &QTimer::timeout, this, &MemoryForecast::workOut);
  const auto wait = [this] { settle_.start(); };
  connect(&editor_, &Editor::documentChanged, this, wait);
  connect(&bridge_.model(), &ModelContext::changed, this, wait);
  connect(&bridge_, &EngineBridge::busyChanged, this, wait);
  settle_.start();
}

MemoryForecast::~MemoryForecast() {
  pool_.clear();
  pool_.waitForDone();
}

void MemoryForecast::workOut() {
  const quint64 own = ++asked_;
  pool_.clear();
  const auto info =
      bridge_.model().state() == ModelContext::State::Ready ? bridge_.model().info() : nullptr;
  if (!editor_.isOpen() || !info) {
    take({});
    return;
  }
  const double known = bridge_.isBusy() ? free_ : 0;
  const Document& document = editor_.document();
  const auto work = [info, known, document, places = bridge_.places(),
                     source = document.clip ? editor_.source() : nullptr] {
    const JobRequest job = bareJob(document, source, places);
    return estimateMemory(job, *info, known > 0 ? known : availableFor(job));
  };
  inBackground(
      pool_, this, work,
      [this, own](MemoryEstimate estimate) {
        if (own == asked_) take(std::move(estimate));
      },
      [this, own](const Error&) {
        if (own == asked_) take({});  // what is wrong is said by the fields, and by Run
      });
}

void MemoryForecast::take(std::optional<MemoryEstimate> estimate) {
  if (estimate && !bridge_.isBusy()) free_ = estimate->availableBytes;
  estimate_ = std::move(estimate);
  Q_EMIT changed();
}

}  // namespace attune
