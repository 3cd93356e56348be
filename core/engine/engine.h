// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/engine/events.h"
#include "core/engine/job_request.h"

namespace attune {

// What of a running job's attention the window wants to see.
struct AttentionWatch {
  bool entropies = true;  // of every site
  // Sites that are looked at: told in full, with word maps and the entropy of each row.
  std::vector<std::string> sites = {};
  bool wordSites = false;  // every site that sees the prompt, too
  bool heads = false;      // word maps of each head, too
  friend bool operator==(const AttentionWatch&, const AttentionWatch&) = default;
};

// How previews of the running job are drawn.
enum class PreviewKind {
  Off,
  Quick,    // by a map fitted to the model's decoder (LatentPreview): at once, and soft
  Decoded,  // by the decoder itself: as sharp as a result, and each step takes a decoding longer
};

// The channel to whatever runs models: a thread of this process, or one day a child process.
// Called from one thread; events come through the sink one at a time and in order, on a thread of
// the engine's own that does not run models, so that a slow receiver holds up nobody.
class Engine {
 public:
  virtual ~Engine() = default;

  // Puts a job at the end of the queue, or first among those that wait.
  virtual JobId submit(JobRequest request, bool first = false) = 0;
  // The running job stops within a step, a waiting one at once; either ends as cancelled.
  virtual void cancel(JobId job) = 0;
  virtual void cancelAll() = 0;
  // New order of the waiting jobs; ids that do not wait any more are passed over.
  virtual void reorder(const std::vector<JobId>& order) = 0;
  virtual void setPreviews(PreviewKind kind) = 0;  // from the next step on; Quick at first
  virtual void watch(AttentionWatch watch) = 0;
};

using EventSink = std::function<void(EngineEvent)>;

// One thread that owns the model and every tensor, and one that delivers events. The destructor
// cancels what runs and waits for it; every submitted job has ended and been told of by then. A
// model stays in memory until a job asks for another.
[[nodiscard]] std::unique_ptr<Engine> makeThreadEngine(EventSink sink);

}  // namespace attune
