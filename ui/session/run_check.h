// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/document/document.h"
#include "core/engine/document_job.h"
#include "core/engine/events.h"
#include "core/engine/memory_estimate.h"

namespace attune {

// A way out of a problem that takes one click: the settings to run with instead, an object to bind.
struct RunRemedy {
  QString text = {};  // of the button: "Use 384 × 384"
  QString help = {};  // what it costs, one sentence
  RunSettings settings = {};
  QString object = {};  // to bind first, by id; empty: none
  QString words = {};   // what it is bound to
  bool asItIs = false;  // run it, whatever problemBefore() says
};

// Why a run cannot be made, or was not.
struct RunProblem {
  QString title = {};
  QString message = {};
  double neededBytes = 0;  // 0: not a matter of memory, or unknown
  double availableBytes = 0;
  std::vector<RunRemedy> remedies = {};
};

// What is known to be wrong before anything is loaded: no prompt, a source whose file is missing, a
// recipe that steers where no object is bound and marked.
[[nodiscard]] std::optional<RunProblem> problemBefore(const Document& document, bool hasSource,
                                                      const JobPlaces& places);

// A failed run, or one that would not fit, with the engine's remedies worked into the settings.
[[nodiscard]] RunProblem problemAfter(const JobFailure& failure, const RunSettings& settings,
                                      const std::vector<Remedy>& remedies = {});
// The same before anything is loaded.
[[nodiscard]] JobFailure notFitting(const MemoryEstimate& estimate);

// The recipe's JSON as this project runs it: its own changes, or the file; empty: there is none.
[[nodiscard]] std::string recipeText(const RunSettings& settings, const JobPlaces& places);

}  // namespace attune
