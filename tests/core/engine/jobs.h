// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <vector>

#include "core/engine/engine.h"
#include "tests/support/box_track.h"

namespace attune::tests {

// The small random model: cells of two pixels, at most eight frames, fourteen words.
inline JobRequest smallJob(int steps = 2) {
  return {.model = "tests/reference/pipeline/model",
          .device = "cpu",
          .recipeFolder = "resources/recipes",
          .prompt = "a red ball",
          .frames = 2,
          .size = {24, 16},
          .steps = steps};
}

inline JobRequest starterJob(int steps = 3) {
  return {.model = "resources/starter/model",
          .device = "cpu",
          .recipeFolder = "resources/recipes",
          .prompt = "a big red ball moving right in the sky",
          .frames = 4,
          .steps = steps,
          .seed = 7};
}

// Keeps every event, and lets a test wait for one.
class EventLog {
 public:
  [[nodiscard]] EventSink sink() {
    return [this](EngineEvent event) {
      const std::lock_guard lock(mutex_);
      events_.push_back(std::move(event));
      changed_.notify_all();
    };
  }

  using Wanted = std::function<bool(const EngineEvent&)>;
  // False when nothing of the kind came in a minute.
  bool waitFor(const Wanted& wanted, int count = 1) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, std::chrono::minutes(1), [&] {
      return std::count_if(events_.begin(), events_.end(), wanted) >= count;
    });
  }
  bool waitForEnd(JobId job) {
    return waitFor([job](const EngineEvent& event) {
      const auto* ended = std::get_if<JobEnded>(&event);
      return ended != nullptr && ended->job == job;
    });
  }

  [[nodiscard]] std::vector<EngineEvent> all() const {
    const std::lock_guard lock(mutex_);
    return events_;
  }
  template <class Event>
  [[nodiscard]] std::vector<Event> of() const {
    std::vector<Event> found;
    for (const EngineEvent& event : all()) {
      if (const auto* match = std::get_if<Event>(&event)) found.push_back(*match);
    }
    return found;
  }
  [[nodiscard]] std::vector<JobEnded> endsOf(JobId job) const {
    std::vector<JobEnded> ends;
    for (JobEnded& ended : of<JobEnded>()) {
      if (ended.job == job) ends.push_back(std::move(ended));
    }
    return ends;
  }

 private:
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<EngineEvent> events_;
};

}  // namespace attune::tests
