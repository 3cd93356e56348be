// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/propagate/propagate.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/base/message.h"
#include "core/propagate/flow.h"

namespace attune {
namespace {

constexpr double kGoneShare = 0.01;

void check(std::span<const Image> pictures, const Image& mask, int frame, int other) {
  const int count = static_cast<int>(pictures.size());
  for (const int f : {frame, other}) {
    if (f < 0 || f >= count) {
      throw badInput(Message("frame: %1 is not in the clip; use 0..%2").arg(f).arg(count - 1));
    }
  }
  const Size2i size = pictures[static_cast<std::size_t>(frame)].size;
  if (mask.channels != 1 || mask.size != size) {
    throw badInput(Message("mask: it must be one grey channel of the clip's size, %1x%2")
                       .arg(size.width)
                       .arg(size.height));
  }
  for (const Image& picture : pictures) {
    if (picture.size != size) throw badInput(Message("clip: all frames must have one size"));
  }
}

double insideOf(const Image& mask) {
  return static_cast<double>(
      std::count_if(mask.pixels.begin(), mask.pixels.end(), [](auto v) { return v >= 128; }));
}

}  // namespace

std::optional<FrameSpan> freeSpan(const Track& mask, int frame, TimeDirection direction,
                                  int frames) {
  FrameSpan span = direction == TimeDirection::Forward ? FrameSpan{frame + 1, frames - 1}
                                                       : FrameSpan{0, frame - 1};
  for (const Key& key : mask.keys) {
    if (key.origin != KeyOrigin::Painted) continue;
    if (direction == TimeDirection::Forward && key.frame > frame) {
      span.last = std::min(span.last, key.frame - 1);
    } else if (direction == TimeDirection::Back && key.frame < frame) {
      span.first = std::max(span.first, key.frame + 1);
    }
  }
  if (span.first > span.last) return std::nullopt;
  return span;
}

std::optional<KeyPair> paintedKeysAround(const Track& mask, int frame) {
  std::optional<int> first;
  for (const Key& key : mask.keys) {
    if (key.origin != KeyOrigin::Painted) continue;
    if (key.frame <= frame) {
      first = key.frame;
    } else if (first && key.frame - *first > 1) {
      return KeyPair{*first, key.frame};
    } else {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

std::vector<TrackedMask> propagateMask(std::span<const Image> pictures, const Image& mask, int from,
                                       int to, const PropagateProgress& progress,
                                       const CancelToken& cancel) {
  check(pictures, mask, from, to);
  std::vector<TrackedMask> out;
  const int step = to < from ? -1 : 1;
  const int total = std::abs(to - from);
  const double area = insideOf(mask);
  if (area <= 0 || total == 0) return out;
  MaskFollower follower(pictures[static_cast<std::size_t>(from)], mask);
  for (int done = 1; done <= total; ++done) {
    cancel.throwIfCancelled();
    const int frame = from + step * done;
    MaskFollower::Step next = follower.follow(pictures[static_cast<std::size_t>(frame)]);
    if (next.area < area * kGoneShare) break;
    out.push_back({.frame = frame,
                   .bitmap = std::make_shared<const Image>(std::move(next.mask)),
                   .confidence = next.confidence});
    if (progress) progress(done, total);
  }
  if (step < 0) std::reverse(out.begin(), out.end());
  return out;
}

std::vector<TrackedMask> inbetweenMasks(std::span<const Image> pictures, const Image& firstMask,
                                        int first, const Image& secondMask, int second,
                                        const PropagateProgress& progress,
                                        const CancelToken& cancel) {
  if (second <= first) {
    throw badInput(Message("frames: the second key must come after the first one"));
  }
  const int half = second - first - 1;
  const auto tell = [&](int offset) {
    return [&progress, offset, half](int done, int) {
      if (progress) progress(offset + done, 2 * half);
    };
  };
  const auto fore = propagateMask(pictures, firstMask, first, second - 1, tell(0), cancel);
  const auto back = propagateMask(pictures, secondMask, second, first + 1, tell(half), cancel);
  const auto at = [](const std::vector<TrackedMask>& masks, int frame) -> const TrackedMask* {
    const auto found = std::find_if(masks.begin(), masks.end(),
                                    [&](const TrackedMask& m) { return m.frame == frame; });
    return found == masks.end() ? nullptr : &*found;
  };
  std::vector<TrackedMask> out;
  for (int frame = first + 1; frame < second; ++frame) {
    cancel.throwIfCancelled();
    const TrackedMask* a = at(fore, frame);
    const TrackedMask* b = at(back, frame);
    if (!a || !b) {
      if (a || b) out.push_back(a ? *a : *b);
      continue;
    }
    const double time = static_cast<double>(frame - first) / (second - first);
    const double weightA = (1 - time) * (a->confidence + 0.01);
    const double weightB = time * (b->confidence + 0.01);
    const double share = weightB / (weightA + weightB);
    out.push_back(
        {.frame = frame,
         .bitmap = std::make_shared<const Image>(blendedMask(*a->bitmap, *b->bitmap, share)),
         .confidence = (1 - share) * a->confidence + share * b->confidence});
  }
  return out;
}

}  // namespace attune
