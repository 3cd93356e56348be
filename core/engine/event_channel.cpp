// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/event_channel.h"

#include <algorithm>
#include <utility>

namespace attune {
namespace {

JobId jobOf(const EngineEvent& event) {
  return std::visit([](const auto& any) { return any.job; }, event);
}

bool newestWins(const EngineEvent& event) {
  return std::holds_alternative<JobPreview>(event) || std::holds_alternative<JobProgress>(event);
}

}  // namespace

EventChannel::EventChannel(EventSink sink)
    : sink_(std::move(sink)), thread_([this] { deliver(); }) {}

EventChannel::~EventChannel() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void EventChannel::post(EngineEvent event) {
  {
    const std::lock_guard lock(mutex_);
    if (newestWins(event)) {
      std::erase_if(waiting_, [&](const EngineEvent& old) {
        return old.index() == event.index() && jobOf(old) == jobOf(event);
      });
    }
    waiting_.push_back(std::move(event));
  }
  wake_.notify_one();
}

void EventChannel::deliver() {
  std::unique_lock lock(mutex_);
  for (;;) {
    wake_.wait(lock, [this] { return closing_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    EngineEvent event = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    sink_(std::move(event));
    lock.lock();
  }
}

}  // namespace attune
