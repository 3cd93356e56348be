// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process.h"

#include <malloc.h>
#include <unistd.h>

#include <cstdlib>

namespace attune {
namespace {

constexpr int kMapFrom = 32 << 20;   // bytes; larger pieces are mapped and given back
constexpr int kTrimFrom = 1 << 30;  // bytes free at the heap's end before any is given back

}  // namespace

void setUpProcess(char** arguments) {
  // OpenMP has read its settings before main begins.
  if (std::getenv("OMP_WAIT_POLICY") == nullptr) {
    setenv("OMP_WAIT_POLICY", "passive", 0);
    execv("/proc/self/exe", arguments);  // comes back only on failure, which costs speed alone
  }
  if (std::getenv("MALLOC_MMAP_THRESHOLD_") == nullptr) mallopt(M_MMAP_THRESHOLD, kMapFrom);
  if (std::getenv("MALLOC_TRIM_THRESHOLD_") == nullptr) mallopt(M_TRIM_THRESHOLD, kTrimFrom);
}

}  // namespace attune
