// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attune {

// Sets up what libraries read once, at start, and what large tensors want of the allocator: idle
// OpenMP threads sleep, since spinning ones collapse as soon as anything else runs on the machine,
// and freed memory stays with the process, since giving it back costs a page fault for every 4 KiB
// of the next tensor. What the environment says already goes before. Call it first in main: where
// the environment has to change, the program begins anew.
void setUpProcess(char** arguments);

}  // namespace attune
