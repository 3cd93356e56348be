// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "core/project/project.h"

namespace attune {

// Packed forms of clips that are in use, so that a save encodes only what is new. Any thread.
class ClipPacker {
 public:
  // Null for null. Encodes where nothing is known of the clip yet.
  [[nodiscard]] std::shared_ptr<const PackedClip> packed(const std::shared_ptr<const Clip>& clip);
  // Takes note of a clip that came out of a project.
  void remember(const std::shared_ptr<const Clip>& clip, std::shared_ptr<const PackedClip> packed);

 private:
  struct Known {
    std::weak_ptr<const Clip> clip;  // an address may be used again
    std::shared_ptr<const PackedClip> packed;
  };
  std::mutex mutex_;
  std::map<const Clip*, Known> known_;
};

}  // namespace attune
