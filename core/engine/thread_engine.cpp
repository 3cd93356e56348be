// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/resource.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>

#include "core/engine/engine.h"
#include "core/engine/event_channel.h"
#include "core/engine/failure.h"
#include "core/engine/job.h"
#include "core/engine/job_reporter.h"
#include "core/engine/model_slot.h"
#include "core/pipeline/pixels.h"

namespace attune {
namespace {

constexpr int kNiceness = 5;

// The window draws before a step goes on. On Linux this is the calling thread's own, and the
// threads that it begins, which do the sums, take it over.
void stepBack() {
  // Failure leaves the usual priority, which serves.
  (void)setpriority(PRIO_PROCESS, 0, kNiceness);
}

class ThreadEngine final : public Engine {
 public:
  explicit ThreadEngine(EventSink sink)
      : channel_(std::move(sink)),
        thread_([this](const std::stop_token& closing) { work(closing); }) {}

  ~ThreadEngine() override {
    thread_.request_stop();
    cancelAll();
    thread_.join();
  }

  JobId submit(JobRequest request, bool first) override {
    const std::lock_guard lock(mutex_);
    const JobId id = ++lastId_;
    waiting_.insert(first ? waiting_.begin() : waiting_.end(), {id, std::move(request)});
    wake_.notify_one();
    return id;
  }

  void cancel(JobId job) override {
    const std::lock_guard lock(mutex_);
    if (running_ == job) stop_.request_stop();
    const auto left = std::erase_if(waiting_, [&](const Job& waits) { return waits.id == job; });
    if (left > 0) channel_.post(JobEnded{.job = job});
  }

  void cancelAll() override {
    const std::lock_guard lock(mutex_);
    if (running_ != 0) stop_.request_stop();
    for (const Job& job : std::exchange(waiting_, {})) channel_.post(JobEnded{.job = job.id});
  }

  void reorder(const std::vector<JobId>& order) override {
    const std::lock_guard lock(mutex_);
    const auto place = [&](const Job& job) { return std::ranges::find(order, job.id); };
    // Those that are not named keep their order behind the others.
    std::ranges::stable_sort(waiting_, {}, place);
  }

  void setPreviews(PreviewKind kind) override {
    const std::lock_guard lock(mutex_);
    watch_.previews = kind;
  }

  void watch(AttentionWatch watch) override {
    const std::lock_guard lock(mutex_);
    watch_.attention = std::move(watch);
  }

 private:
  struct Job {
    JobId id = 0;
    JobRequest request = {};
  };

  void work(const std::stop_token& closing) {
    stepBack();
    for (;;) {
      Job job;
      CancelToken cancel;
      {
        std::unique_lock lock(mutex_);
        if (!wake_.wait(lock, closing, [this] { return !waiting_.empty(); })) return;
        job = std::move(waiting_.front());
        waiting_.pop_front();
        running_ = job.id;
        stop_ = std::stop_source();
        cancel = CancelToken(stop_.get_token());
        channel_.post(JobStarted{job.id});
      }
      JobEnded ended{.job = job.id, .outcome = outcomeOf(job, cancel)};
      const std::lock_guard lock(mutex_);
      running_ = 0;
      channel_.post(std::move(ended));
    }
  }

  // The one place where what a job throws is caught.
  decltype(JobEnded::outcome) outcomeOf(const Job& job, const CancelToken& cancel) {
    MemoryNeed need;
    try {
      return perform(job, cancel, need);
    } catch (...) {
      const Error error = translated(std::current_exception());
      if (error.code() == ErrorCode::Cancelled) return JobCancelled{};
      JobFailure failure{.code = error.code(), .message = error.message()};
      if (error.code() == ErrorCode::OutOfMemory) {
        model_.unload();
        failure.neededBytes = need.needed;
        failure.availableBytes = need.available;
      }
      return failure;
    }
  }

  std::shared_ptr<const FinishedRun> perform(const Job& job, const CancelToken& cancel,
                                             MemoryNeed& need) {
    const ModelFolder folder = ModelFolder::open(job.request.model, job.request.adapter);
    (void)recipeFor(job.request, folder);
    const bool loads = !model_.holds(job.request);
    JobReporter reporter(
        job.id, loads, [this](EngineEvent event) { channel_.post(std::move(event)); },
        [this] {
          const std::lock_guard lock(mutex_);
          return watch_;
        });
    if (loads) reporter.tell({.stage = Stage::Load, .done = 0, .total = 1});
    if (loads) model_.unload();  // what it held counts as free for the next one
    need = model_.needOf(job.request);
    checkNeed(need);
    const LoadedModel& loaded = model_.load(job.request, folder, cancel);
    if (loads) reporter.tell({.stage = Stage::Load, .done = 1, .total = 1});
    reporter.usePreview(loaded.preview, [&vae = loaded.model.vae, tiles = job.request.vaeTileCells,
                                         &cancel](const at::Tensor& latents) {
      return tensorToFrames(vae.decode(latents, {.tileCells = tiles, .cancel = cancel}));
    });
    reporter.useFrame(frameInModel(job.request, loaded.model));

    JobRequest request = job.request;
    // Rows beside each other look alike: some of them tell the entropy at a fraction of the cost.
    if (!request.record.entropy) request.record.sampledRows = kEntropyRows;
    auto result = std::make_shared<FinishedRun>(
        finishedRun(performJob(loaded.model, request, reporter.hooks(cancel))));
    cancel.throwIfCancelled();
    return result;
  }

  static constexpr int kEntropyRows = 512;

  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::deque<Job> waiting_;
  JobId lastId_ = 0;
  JobId running_ = 0;
  std::stop_source stop_;  // of the running job
  WatchState watch_;
  ModelSlot model_;       // the engine's thread alone touches it
  EventChannel channel_;  // ends after the thread: every job's end is delivered
  std::jthread thread_;
};

}  // namespace

std::unique_ptr<Engine> makeThreadEngine(EventSink sink) {
  return std::make_unique<ThreadEngine>(std::move(sink));
}

}  // namespace attune
