// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/base/cancel.h"
#include "core/document/document.h"

namespace attune {

enum class TimeDirection : std::uint8_t { Forward, Back };

// Frames that a propagation from `frame` may write: up to the next painted key, or to the end of
// the clip. Painted keys are walls and lie outside. Nothing where there is no free frame.
[[nodiscard]] std::optional<FrameSpan> freeSpan(const Track& mask, int frame,
                                                TimeDirection direction, int frames);
// The painted keys on either side of `frame` that have free frames between them; the key at
// `frame` itself counts as the left one. Nothing where there are no two.
struct KeyPair {
  int first = 0;
  int second = 0;
  friend bool operator==(const KeyPair&, const KeyPair&) = default;
};
[[nodiscard]] std::optional<KeyPair> paintedKeysAround(const Track& mask, int frame);

// Told after every frame; `total` counts frames of optical flow.
using PropagateProgress = std::function<void(int done, int total)>;

// Carries a mask from frame `from` through the pictures up to frame `to` (either side), `from`
// itself left out.
//
// pictures: the clip's frames, all of one size, 1, 3 or 4 channels. mask: one channel, same size.
// Dense optical flow (DIS, Kroeger et al. 2016, arXiv 1603.03590, preset FAST) is chained back to
// `from`, and the mask is sampled there once, so that its edge does not blur. Confidence is the
// share of mask pixels where forward and backward flow agree (Sundaram et al. 2010) and where the
// picture still looks as it did at `from`. Ends early once less than a hundredth of the mask is
// left (the thing has left the frame).
// Throws BadInput for frames outside the clip or sizes that differ, Cancelled.
[[nodiscard]] std::vector<TrackedMask> propagateMask(std::span<const Image> pictures,
                                                     const Image& mask, int from, int to,
                                                     const PropagateProgress& progress = {},
                                                     const CancelToken& cancel = {});

// Masks between two keys: carried forward from the first and back from the second, then blended by
// signed distance with the nearer and surer one ahead. Frames as above; first < second.
[[nodiscard]] std::vector<TrackedMask> inbetweenMasks(std::span<const Image> pictures,
                                                      const Image& firstMask, int first,
                                                      const Image& secondMask, int second,
                                                      const PropagateProgress& progress = {},
                                                      const CancelToken& cancel = {});

}  // namespace attune
