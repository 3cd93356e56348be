// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "core/engine/events.h"
#include "core/media/clip.h"

namespace attune {

// An engine event with its frames made ready for showing, off the GUI thread.
struct InboxItem {
  EngineEvent event = JobStarted{};
  std::shared_ptr<const Clip> clip = {};             // of a preview or a finished run
  std::shared_ptr<const FinishedRun> measured = {};  // of a finished run, without its frames
};

// Between the engine's thread and the GUI's: events in order, except that of a job's previews and
// progress only the newest waits. So a window that is busy finds one preview, not a thousand.
class EventInbox {
 public:
  // Any thread. True when nothing was waiting, so that the reader has to be woken.
  bool put(EngineEvent event);
  [[nodiscard]] std::vector<InboxItem> take();

 private:
  std::mutex mutex_;
  std::vector<InboxItem> items_;
  std::map<std::pair<JobId, std::size_t>, std::size_t> newest_;  // (job, kind) to place in items_
};

}  // namespace attune
