// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/engine_bridge.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <algorithm>
#include <exception>
#include <utility>
#include <variant>

#include "core/base/log.h"
#include "core/engine/memory_estimate.h"
#include "ui/session/editor.h"
#include "ui/session/event_inbox.h"
#include "ui/session/object_edits.h"

namespace attune {
namespace {

constexpr int kSeedLimit = 1'000'000'000;  // nine digits are still read out and typed

const QString kSource = QStringLiteral("source");

std::uint64_t drawSeed() {
  return static_cast<std::uint64_t>(QRandomGenerator::global()->bounded(1, kSeedLimit));
}

template <class... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};

struct ViewState {
  ViewMode mode = ViewMode::Source;
  QString a = {};
  QString b = {};
};

}  // namespace

struct EngineBridge::Live {
  QString id = {};
  JobId job = 0;  // 0: not submitted yet
  bool cancelled = false;
  bool generated = false;
  RunSettings settings = {};
  std::optional<JobRequest> request = {};    // as it was submitted, for remedies
  std::optional<ViewState> viewBefore = {};  // set once its preview is shown
  int shownStep = -1;
};

EngineBridge::EngineBridge(Editor& editor, JobPlaces places, const MakeEngine& makeEngine,
                           QObject* parent)
    : QObject(parent),
      editor_(editor),
      places_(std::move(places)),
      model_(editor, places_),
      inbox_(std::make_shared<EventInbox>()) {
  preparing_.setMaxThreadCount(1);
  engine_ = makeEngine([this, inbox = inbox_](EngineEvent event) {
    if (inbox->put(std::move(event)))
      QMetaObject::invokeMethod(this, &EngineBridge::drain, Qt::QueuedConnection);
  });
  connect(&editor_, &Editor::opened, this, &EngineBridge::forgetAll);
  connect(&queue_, &JobQueueModel::reordered, this, &EngineBridge::orderEngine);
  connect(&runs_, &RunStore::removed, &editor_, &Editor::removeResult);
  connect(&runs_, &RunStore::clipDropped, &editor_, &Editor::removeResult);
}

EngineBridge::~EngineBridge() {
  preparing_.clear();
  preparing_.waitForDone();
  engine_.reset();
}

QString EngineBridge::run(bool first) {
  return editor_.isOpen() ? checkAndEnqueue(editor_.history().document(), first) : QString();
}

QString EngineBridge::runDocument(Document document) {
  return editor_.isOpen() ? checkAndEnqueue(std::move(document), false) : QString();
}

QString EngineBridge::checkAndEnqueue(Document document, bool first) {
  const bool hasSource = document.clip && editor_.sourceOf(document.clip->id);
  if (const auto problem = problemBefore(document, hasSource, places_)) {
    Q_EMIT problemFound(*problem);
    return {};
  }
  return enqueue(std::move(document), first);
}

QString EngineBridge::enqueue(Document document, bool first) {
  std::shared_ptr<const Clip> source =
      document.clip ? editor_.sourceOf(document.clip->id) : nullptr;
  if (document.settings.seed == 0) document.settings.seed = drawSeed();

  auto live = std::make_unique<Live>();
  live->id = QString::fromStdString(newId());
  live->generated = source == nullptr;
  live->settings = document.settings;
  const QString id = live->id;
  runCount_ = std::max(runCount_, runs_.rowCount()) + 1;
  const QString title = tr("Run %1").arg(runCount_);
  runs_.put({.id = id,
             .title = title,
             .begun = QDateTime::currentDateTime(),
             .text = document.text,
             .settings = document.settings,
             .document = std::make_shared<const Document>(document),
             .generated = live->generated});
  queue_.add({.id = id,
              .title = title,
              .detail = tr("%1 · seed %2")
                            .arg(QString::fromStdString(document.settings.recipe))
                            .arg(document.settings.seed)},
             first);
  live_.push_back(std::move(live));

  prepare(id, std::move(document), std::move(source), first);
  if (!std::exchange(wasBusy_, true)) Q_EMIT busyChanged();
  return id;
}

void EngineBridge::prepare(const QString& id, Document document, std::shared_ptr<const Clip> source,
                           bool first) {
  // Growing the masks of a long clip takes time, so the job is made beside the GUI thread.
  // While another model is being read, what is known is of the one before.
  const bool isKnown = model_.state() == ModelContext::State::Ready;
  preparing_.start([this, id, first, document = std::move(document), source, places = places_,
                    info = isKnown ? model_.info() : nullptr] {
    const auto answer = [&](auto&& what) {
      QMetaObject::invokeMethod(this, std::forward<decltype(what)>(what), Qt::QueuedConnection);
    };
    JobFailure failure;
    std::vector<Remedy> remedies;
    try {
      auto request = std::make_shared<JobRequest>(jobFromDocument(document, source, places));
      const double available = info ? availableFor(*request) : 0;
      const MemoryEstimate estimate =
          info ? estimateMemory(*request, *info, available) : MemoryEstimate{};
      if (available <= 0 || estimate.leastBytes() <= available) {
        answer([this, id, first, request] { submit(id, std::move(*request), first); });
        return;
      }
      failure = notFitting(estimate);
      remedies = remediesFor(*request, *info, available);
    } catch (const std::exception& error) {
      const auto* known = dynamic_cast<const Error*>(&error);
      failure = {.code = known ? known->code() : ErrorCode::Internal, .message = error.what()};
    }
    answer([this, id, failure, remedies = std::move(remedies)] {
      if (const Live* asked = liveOf(id))
        failed(id, problemAfter(failure, asked->settings, remedies));
    });
  });
}

// Out of memory in the middle of a run: what would need less takes a while to work out.
void EngineBridge::seekRemedies(const QString& id, const JobFailure& failure) {
  const Live* live = liveOf(id);
  if (!live) return;
  const auto info = model_.state() == ModelContext::State::Ready ? model_.info() : nullptr;
  if (failure.code != ErrorCode::OutOfMemory || !info || !live->request) {
    failed(id, problemAfter(failure, live->settings));
    return;
  }
  preparing_.start([this, id, failure, info, job = *live->request, settings = live->settings] {
    RunProblem problem = problemAfter(failure, settings);
    try {
      const double free = failure.availableBytes > 0 ? failure.availableBytes : availableFor(job);
      problem = problemAfter(failure, settings, remediesFor(job, *info, free));
    } catch (const std::exception& error) {
      log(LogLevel::Warning, std::string("no remedies: ") + error.what());
    }
    QMetaObject::invokeMethod(
        this,
        [this, id, problem] {
          if (liveOf(id)) failed(id, problem);
        },
        Qt::QueuedConnection);
  });
}

QString EngineBridge::runWith(const RunRemedy& remedy) {
  if (!editor_.isOpen()) return {};
  Document next = editor_.history().document();
  // A run's own seed may have been drawn for it; the project keeps what it asks for.
  const std::uint64_t seed = next.settings.seed;
  next.settings = remedy.settings;
  next.settings.seed = seed;
  if (!remedy.object.isEmpty())
    bindObject(next, remedy.object.toStdString(), remedy.words.toStdString());
  if (!remedy.object.isEmpty() || next.settings != editor_.history().document().settings)
    editor_.commit(remedy.text, std::move(next));
  return remedy.asItIs ? enqueue(editor_.history().document(), false) : run();
}

void EngineBridge::submit(const QString& id, JobRequest request, bool first) {
  Live* live = liveOf(id);
  if (!live) return;
  live->request = request;
  live->job = engine_->submit(std::move(request), first);
  // Rows may have been dragged while the job was being made.
  const QStringList waiting = queue_.waiting();
  if (waiting.indexOf(id) + 1 < waiting.size()) orderEngine(waiting);
}

void EngineBridge::cancel(const QString& id) {
  Live* live = liveOf(id);
  const QueuedJob* job = queue_.find(id);
  if (!live || !job) return;
  if (live->job != 0) engine_->cancel(live->job);
  if (job->state == RunState::Waiting) {
    end(id, RunState::Cancelled);
    return;
  }
  live->cancelled = true;
  queue_.change(id, [](QueuedJob& row) { row.state = RunState::Stopping; });
}

void EngineBridge::cancelCurrent() {
  if (const QueuedJob* job = queue_.current()) cancel(QString(job->id));
}

void EngineBridge::cancelWaiting() {
  const QStringList waiting = queue_.waiting();
  for (const QString& id : waiting) cancel(id);
}

void EngineBridge::cancelAll() {
  cancelWaiting();
  cancelCurrent();
}

bool EngineBridge::isBusy() const {
  return !live_.empty();
}

void EngineBridge::setPreviews(PreviewKind kind) {
  previews_ = kind;
  engine_->setPreviews(kind);
}

void EngineBridge::watch(AttentionWatch watch) {
  engine_->watch(std::move(watch));
}

EngineBridge::Live* EngineBridge::liveOf(const QString& id) {
  const auto found = std::ranges::find_if(live_, [&](const auto& live) { return live->id == id; });
  return found == live_.end() ? nullptr : found->get();
}

EngineBridge::Live* EngineBridge::liveOf(JobId job) {
  const auto found =
      std::ranges::find_if(live_, [&](const auto& live) { return live->job == job; });
  return job == 0 || found == live_.end() ? nullptr : found->get();
}

void EngineBridge::drain() {
  std::vector<InboxItem> items = inbox_->take();
  for (InboxItem& item : items) take(item);
}

void EngineBridge::take(InboxItem& item) {
  const JobId job = std::visit([](const auto& event) { return event.job; }, item.event);
  Live* live = liveOf(job);
  if (!live) return;
  const QString id = live->id;
  std::visit(
      Overloaded{[&](const JobStarted&) { started(*live); },
                 [&](const JobProgress& event) { progressed(event, *live); },
                 [&](const JobPreview& event) { previewed(event, std::move(item.clip), *live); },
                 [&](JobAttention& event) {
                   if (!live->cancelled)
                     Q_EMIT attentionArrived(
                         id, std::make_shared<const JobAttention>(std::move(event)));
                 },
                 [&](const JobSteering& event) {
                   if (!live->cancelled) Q_EMIT steeringArrived(id, event);
                 },
                 [&](const JobEnded& event) {
                   if (const auto* failure = std::get_if<JobFailure>(&event.outcome))
                     seekRemedies(id, *failure);
                   else if (std::holds_alternative<JobCancelled>(event.outcome) || live->cancelled)
                     end(id, RunState::Cancelled);
                   else
                     finished(item, *live);
                 }},
      item.event);
}

void EngineBridge::started(Live& live) {
  if (live.cancelled) return;
  queue_.change(live.id, [](QueuedJob& row) { row.state = RunState::Running; });
  if (const RunEntry* known = runs_.find(live.id)) {
    RunEntry record = *known;
    record.state = RunState::Running;
    runs_.put(std::move(record));
  }
  Q_EMIT runStarted(live.id);
}

void EngineBridge::progressed(const JobProgress& event, Live& live) {
  queue_.change(live.id, [&](QueuedJob& row) {
    row.stage = event.stage;
    row.step = event.done;
    row.steps = event.total;
    row.share = std::clamp(event.share, row.share, 1.0);
    row.secondsPerStep = event.secondsPerStep;
    row.secondsLeft = event.secondsLeft;
  });
}

void EngineBridge::previewed(const JobPreview& event, std::shared_ptr<const Clip> clip,
                             Live& live) {
  if (live.cancelled || previews_ == PreviewKind::Off || !clip || event.step <= live.shownStep)
    return;
  live.shownStep = event.step;
  const QString id = live.id;
  const QueuedJob* job = queue_.find(id);
  const QString title = tr("%1 (running)").arg(job ? job->title : QString());
  if (!live.viewBefore) {
    live.viewBefore = ViewState{editor_.viewMode(), editor_.viewA(), editor_.viewB()};
    editor_.setResult({.id = id, .title = title, .clip = std::move(clip)});
    editor_.setView(kSource, id);
    if (editor_.viewMode() == ViewMode::Source) editor_.setViewMode(ViewMode::Result);
  } else {
    editor_.setResult({.id = id, .title = title, .clip = std::move(clip)});
  }
  Q_EMIT previewShown(id, event.step, event.steps);
}

void EngineBridge::finished(InboxItem& item, Live& live) {
  const QString id = live.id;
  const RunEntry* known = runs_.find(id);
  if (!known) return;
  RunEntry record = *known;
  record.state = RunState::Done;
  record.measured = item.measured;
  record.clip = item.clip;
  const double seconds = item.measured ? item.measured->seconds : 0;
  if (item.measured)
    for (const std::string& warning : item.measured->warnings)
      log(LogLevel::Warning, record.title.toStdString() + ": " + warning);
  const bool lands = live.generated && item.clip && !editor_.history().document().clip;
  if (lands) {
    editor_.useAsSource(tr("Generate clip"), item.clip);
    editor_.removeResult(id);
  } else if (item.clip) {
    const bool isFirstSight = !live.viewBefore;
    editor_.setResult({.id = id,
                       .title = tr("%1 · seed %2").arg(record.title).arg(record.settings.seed),
                       .clip = item.clip});
    if (isFirstSight) {
      editor_.setView(kSource, id);
      if (editor_.viewMode() == ViewMode::Source) editor_.setViewMode(ViewMode::Result);
    }
  }
  runs_.put(std::move(record));
  queue_.change(id, [&](QueuedJob& row) {
    row.share = 1;
    row.seconds = seconds;
  });
  end(id, RunState::Done);
}

void EngineBridge::failed(const QString& id, const RunProblem& problem) {
  dropPreview(id);
  if (const RunEntry* known = runs_.find(id)) {
    RunEntry record = *known;
    record.state = RunState::Failed;
    record.error = problem.message;
    runs_.put(std::move(record));
  }
  end(id, RunState::Failed, problem.message);
  Q_EMIT problemFound(problem);
}

void EngineBridge::end(const QString& id, RunState how, const QString& note) {
  if (how == RunState::Cancelled) {
    dropPreview(id);
    runs_.remove(id);
  }
  std::erase_if(live_, [&](const auto& live) { return live->id == id; });
  queue_.change(id, [&](QueuedJob& row) {
    row.state = how;
    row.note = note;
  });
  Q_EMIT runEnded(id, how);
  if (live_.empty() && std::exchange(wasBusy_, false)) Q_EMIT busyChanged();
}

void EngineBridge::dropPreview(const QString& id) {
  Live* live = liveOf(id);
  if (!live || !live->viewBefore) return;
  const ViewState before = *std::exchange(live->viewBefore, std::nullopt);
  const bool stillShown = editor_.viewB() == id;
  editor_.removeResult(id);
  if (!stillShown) return;
  const bool isThere = before.b.isEmpty() || editor_.clipOf(before.b);
  editor_.setView(before.a, isThere ? before.b : editor_.viewB());
  editor_.setViewMode(before.mode);
}

void EngineBridge::orderEngine(const QStringList& waiting) {
  std::vector<JobId> order;
  for (const QString& id : waiting)
    if (const Live* live = liveOf(id); live && live->job != 0) order.push_back(live->job);
  engine_->reorder(order);
}

void EngineBridge::forgetAll() {
  engine_->cancelAll();
  live_.clear();
  queue_.clear();
  runs_.reset();
  runCount_ = 0;
  if (std::exchange(wasBusy_, false)) Q_EMIT busyChanged();
}

}  // namespace attune
