// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "core/engine/engine.h"

namespace attune {

// Delivers events in order, one at a time, on a thread of its own: neither those who post nor the
// model ever wait for the receiver, and a job that is cancelled while another runs ends at once.
class EventChannel {
 public:
  explicit EventChannel(EventSink sink);
  // Delivers what is left.
  ~EventChannel();
  EventChannel(const EventChannel&) = delete;
  EventChannel& operator=(const EventChannel&) = delete;

  // From any thread. Progress and previews that still wait are replaced by a job's newer ones.
  void post(EngineEvent event);

 private:
  void deliver();

  EventSink sink_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<EngineEvent> waiting_;
  bool closing_ = false;
  std::thread thread_;
};

}  // namespace attune
