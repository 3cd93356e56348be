// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/clip_packer.h"

#include <utility>

namespace attune {

std::shared_ptr<const PackedClip> ClipPacker::packed(const std::shared_ptr<const Clip>& clip) {
  if (!clip || clip->frames.empty()) return nullptr;
  {
    const std::lock_guard lock(mutex_);
    const auto found = known_.find(clip.get());
    if (found != known_.end() && found->second.clip.lock() == clip) return found->second.packed;
  }
  std::shared_ptr<const PackedClip> made = packClip(*clip);
  remember(clip, made);
  return made;
}

void ClipPacker::remember(const std::shared_ptr<const Clip>& clip,
                          std::shared_ptr<const PackedClip> packed) {
  const std::lock_guard lock(mutex_);
  std::erase_if(known_, [](const auto& entry) { return entry.second.clip.expired(); });
  known_[clip.get()] = {clip, std::move(packed)};
}

}  // namespace attune
