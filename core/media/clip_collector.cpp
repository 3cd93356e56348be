// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/clip_collector.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/media/channels.h"

namespace attune {

bool ClipCollector::wants(int index) const {
  const int past = index - options_.first;
  return past >= 0 && past % options_.stride == 0;
}

bool ClipCollector::full() const {
  return options_.count && static_cast<int>(frames_.size()) >= *options_.count;
}

void ClipCollector::add(Image frame, Rational time) {
  bytes_ += frame.pixels.size();
  if (bytes_ > options_.maxBytes) {
    throw badInput(Message("%1: more than %2 frames do not fit in %3 MiB; read fewer frames")
                       .arg(path_)
                       .arg(frames_.size())
                       .arg(options_.maxBytes >> 20));
  }
  frames_.push_back(std::move(frame));
  times_.push_back(time);
}

Clip ClipCollector::finish(int seen, Rational sourceRate) {
  if (frames_.empty()) {
    throw badInput(Message("%1: frame %2 is past the last one; use 0..%3")
                       .arg(path_)
                       .arg(options_.first)
                       .arg(seen - 1));
  }
  const bool opaque = std::all_of(frames_.begin(), frames_.end(), isOpaque);
  for (Image& frame : frames_) frame = withChannels(std::move(frame), opaque ? 3 : 4);
  const Rational start = times_.front();
  for (Rational& time : times_) time = time - start;
  return {.frames = std::move(frames_),
          .times = std::move(times_),
          .rate = makeRational(sourceRate.num, sourceRate.den * options_.stride)};
}

}  // namespace attune
