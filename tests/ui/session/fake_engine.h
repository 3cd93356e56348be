// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "core/engine/engine.h"
#include "ui/session/engine_bridge.h"

namespace attune {

// An engine that does what a test tells it: it keeps the queue and sends events when asked to.
class FakeEngine : public Engine {
 public:
  struct Asked {
    JobId id = 0;
    JobRequest request = {};
  };

  explicit FakeEngine(EventSink sink) : sink_(std::move(sink)) {}

  JobId submit(JobRequest request, bool first) override {
    Asked asked{.id = ++last_, .request = std::move(request)};
    waiting.insert(first ? waiting.begin() : waiting.end(), std::move(asked));
    return last_;
  }
  void cancel(JobId job) override {
    cancelled.push_back(job);
    std::erase_if(waiting, [&](const Asked& asked) { return asked.id == job; });
  }
  void cancelAll() override {
    ++cancelAlls;
    waiting.clear();
  }
  void reorder(const std::vector<JobId>& order) override { lastOrder = order; }
  void setPreviews(PreviewKind kind) override { previews = kind; }
  void watch(AttentionWatch watch) override { watched = std::move(watch); }

  JobId start() {
    running = waiting.front();
    waiting.erase(waiting.begin());
    sink_(JobStarted{running.id});
    return running.id;
  }
  void send(EngineEvent event) { sink_(std::move(event)); }
  void preview(JobId job, int step, std::uint8_t grey, int frames = 4) {
    sink_(JobPreview{.job = job, .step = step, .steps = 10, .frames = pictures(grey, frames)});
  }
  void finish(JobId job, std::uint8_t grey = 200, int frames = 4) {
    auto run = std::make_shared<FinishedRun>();
    run->frames = *pictures(grey, frames);
    run->seed = running.request.seed;
    run->seconds = 41;
    run->psnrOutside = 38.2;
    sink_(JobEnded{.job = job, .outcome = std::shared_ptr<const FinishedRun>(run)});
  }

  [[nodiscard]] static std::shared_ptr<const std::vector<Image>> pictures(std::uint8_t grey,
                                                                          int frames) {
    return std::make_shared<const std::vector<Image>>(static_cast<std::size_t>(frames),
                                                      Image({8, 6}, 3, grey));
  }

  std::vector<Asked> waiting;
  Asked running;
  std::vector<JobId> cancelled;
  std::vector<JobId> lastOrder;
  int cancelAlls = 0;
  PreviewKind previews = PreviewKind::Quick;
  AttentionWatch watched = {};

 private:
  EventSink sink_;
  JobId last_ = 0;
};

// A bridge to a fake engine, which it owns and `engine` points to.
inline std::unique_ptr<EngineBridge> bridgeToFake(Editor& editor, FakeEngine*& engine) {
  return std::make_unique<EngineBridge>(
      editor, JobPlaces{.starter = "resources/starter/model", .recipes = "resources/recipes"},
      [&engine](EventSink sink) {
        auto made = std::make_unique<FakeEngine>(std::move(sink));
        engine = made.get();
        return made;
      });
}

}  // namespace attune
