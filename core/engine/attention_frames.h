// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/events.h"
#include "core/pipeline/run.h"

namespace attune {

// What a step's attention records say, as plain pictures and numbers: a site of a run in windows is
// the mean over them. Sites without a map keep their place; `job` is left for the caller.
[[nodiscard]] JobAttention attentionFrames(const StepMoment& moment);

}  // namespace attune
