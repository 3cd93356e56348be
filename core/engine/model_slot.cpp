// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/model_slot.h"

#include <cmath>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/engine/memory_estimate.h"
#include "core/pipeline/device.h"

namespace attune {

void checkNeed(const MemoryNeed& need) {
  if (need.available <= 0 || need.needed <= need.available) return;
  const auto mebibytes = [](double bytes) { return std::lround(bytes / 1048576); };
  throw Error(ErrorCode::OutOfMemory,
              Message("the run needs about %1 MiB and %2 MiB are free; use a smaller size, fewer "
                      "frames, or a recipe with windows")
                  .arg(mebibytes(need.needed))
                  .arg(mebibytes(need.available)));
}

ModelSlot::Key ModelSlot::keyOf(const JobRequest& job) {
  return {std::filesystem::weakly_canonical(job.model),
          job.adapter.empty() ? job.adapter : std::filesystem::weakly_canonical(job.adapter),
          job.device, job.dtype};
}

bool ModelSlot::holds(const JobRequest& job) const {
  return loaded_ && key_ == keyOf(job);
}

MemoryNeed ModelSlot::needOf(const JobRequest& job) const {
  const ModelInfo info = describeModel(job.model, job.adapter);
  const MemoryEstimate estimate = estimateMemory(job, info, availableFor(job));
  MemoryNeed need{estimate.neededBytes, estimate.availableBytes};
  if (!holds(job)) return need;
  for (const MemoryShare& share : estimate.shares) {
    if (share.part == MemoryPart::Weights) need.needed -= share.bytes;
  }
  return need;
}

const LoadedModel& ModelSlot::load(const JobRequest& job, const ModelFolder& folder,
                                   const CancelToken& cancel) {
  if (holds(job)) return *loaded_;
  unload();
  const at::Device device = deviceNamed(job.device);
  VideoModel model = VideoModel::load(folder, dtypeNamed(job.dtype, device), device, cancel);
  LatentPreview preview = LatentPreview::fit(model.vae);
  loaded_ = std::make_unique<LoadedModel>(std::move(model), std::move(preview));
  key_ = keyOf(job);
  return *loaded_;
}

}  // namespace attune
