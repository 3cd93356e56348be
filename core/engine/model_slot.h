// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/engine/job_request.h"
#include "core/engine/latent_preview.h"
#include "core/pipeline/video_model.h"

namespace attune {

struct LoadedModel {
  VideoModel model;
  LatentPreview preview;
};

// What a job takes and what there is; 0: not known.
struct MemoryNeed {
  double needed = 0;
  double available = 0;
};
// Throws OutOfMemory when a job would not fit: the system might end the program instead.
void checkNeed(const MemoryNeed& need);

// Room for one model in memory, which stays there between jobs of the same model, adapter, device
// and precision and makes way for another.
class ModelSlot {
 public:
  [[nodiscard]] bool holds(const JobRequest& job) const;
  // The weights count only while they are not here yet.
  [[nodiscard]] MemoryNeed needOf(const JobRequest& job) const;
  // Throws as VideoModel::load; the slot is empty then.
  [[nodiscard]] const LoadedModel& load(const JobRequest& job, const ModelFolder& folder,
                                        const CancelToken& cancel);
  void unload() { loaded_.reset(); }

 private:
  struct Key {
    std::filesystem::path model = {};
    std::filesystem::path adapter = {};
    std::string device = {};
    std::string dtype = {};
    friend bool operator==(const Key&, const Key&) = default;
  };
  [[nodiscard]] static Key keyOf(const JobRequest& job);

  Key key_;
  std::unique_ptr<LoadedModel> loaded_;
};

}  // namespace attune
