// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "ui/session/run_store.h"

namespace attune {

// A run as the project keeps it, without its clip. `base`: the record that it was read from, whose
// unknown fields and note are kept; null for a run of this session.
[[nodiscard]] RunRecord recordOf(const RunEntry& run, const RunRecord* base);
// The way back, without the clip. Inputs that cannot be read leave prompts and settings empty.
[[nodiscard]] RunEntry entryOf(const RunRecord& record);

}  // namespace attune
