// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/engine/job_request.h"
#include "core/engine/model_info.h"

namespace attune {

enum class MemoryPart : std::uint8_t { Weights, Pictures, Denoising, Steering, Vae };
struct MemoryShare {
  MemoryPart part = MemoryPart::Weights;
  double bytes = 0;
};

// What a job takes beside what the program holds already.
struct MemoryEstimate {
  std::vector<MemoryShare> shares = {};
  // Weights and pictures, and the largest of the others, which come one after the other.
  double neededBytes = 0;
  double availableBytes = 0;  // 0: not known, taken as enough
  bool checkpointed = false;  // guided steps recompute layers, slower, because all would not fit

  // The least that it takes: without the weights, which only the engine knows to be loaded or not.
  [[nodiscard]] double leastBytes() const;
  [[nodiscard]] bool fits() const { return availableBytes <= 0 || neededBytes <= availableBytes; }
};

// Pure but for the recipe that it reads. Throws BadInput for a request that planRun would refuse.
[[nodiscard]] MemoryEstimate estimateMemory(const JobRequest& job, const ModelInfo& model,
                                            double availableBytes);
// Of the device that the job would run on; 0 when it does not tell. Throws BadInput where the
// device is not there.
[[nodiscard]] double availableFor(const JobRequest& job);

enum class RemedyKind : std::uint8_t {
  SmallerSize,
  FewerFrames,
  Windows,
  TiledDecode,
  HalfPrecision,
};
// A job like the one that does not fit, and what it needs.
struct Remedy {
  RemedyKind kind = RemedyKind::SmallerSize;
  std::string detail = {};  // "96x96", "8 frames": what it changes to
  JobRequest request = {};
  double neededBytes = 0;
};
// Only those that save something: first those that fit, the least of change first.
[[nodiscard]] std::vector<Remedy> remediesFor(const JobRequest& job, const ModelInfo& model,
                                              double availableBytes);

}  // namespace attune
