// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_layout.h"

#include <algorithm>
#include <cmath>

namespace attune {

void TimelineLayout::setFrames(int frames) {
  frames_ = std::max(0, frames);
  if (fitted_) fit();
  setScroll(scroll_);
}

void TimelineLayout::setWidth(int width) {
  width_ = width;
  if (fitted_) fit();
  setScroll(scroll_);
}

int TimelineLayout::longestScroll() const {
  const int content = static_cast<int>(std::lround(frames_ * cell_)) + margin_;
  return std::max(0, content - (width_ - header_));
}

double TimelineLayout::fittingCell() const {
  if (frames_ == 0) return 16;
  const double room = std::max(1, width_ - header_ - margin_);
  return std::clamp(room / frames_, kNarrowestCell, kWidestCell);
}

int TimelineLayout::left(int frame) const {
  return header_ - scroll_ + static_cast<int>(std::lround(frame * cell_));
}

int TimelineLayout::frameAtUncut(double x) const {
  const int pixel = static_cast<int>(std::floor(x));
  int frame = static_cast<int>(std::floor((pixel - header_ + scroll_) / cell_));
  while (left(frame) > pixel) --frame;
  while (left(frame + 1) <= pixel) ++frame;
  return frame;
}

int TimelineLayout::frameAt(double x) const {
  return std::clamp(frameAtUncut(x), 0, std::max(0, frames_ - 1));
}

int TimelineLayout::firstVisible() const {
  return frameAt(header_);
}
int TimelineLayout::lastVisible() const {
  return frameAt(std::max(header_, width_ - 1));
}

int TimelineLayout::numberStep(int px) const {
  int decade = 1;
  while (true) {
    for (const int step : {1, 2, 5}) {
      if (step * decade * cell_ >= px) return step * decade;
    }
    decade *= 10;
  }
}

void TimelineLayout::setScroll(int px) {
  scroll_ = std::clamp(px, 0, longestScroll());
}

void TimelineLayout::setCell(double cell, double aboutX) {
  const double at = (aboutX - header_ + scroll_) / cell_;
  const double least = fittingCell();
  cell_ = std::clamp(cell, least, kWidestCell);
  fitted_ = cell_ <= least;
  setScroll(static_cast<int>(std::lround(at * cell_ - (aboutX - header_))));
}

void TimelineLayout::fit() {
  cell_ = fittingCell();
  scroll_ = 0;
  fitted_ = true;
}

void TimelineLayout::reveal(int frame) {
  if (left(frame) < header_) {
    setScroll(scroll_ + left(frame) - header_);
  } else if (right(frame) > width_) {
    setScroll(scroll_ + right(frame) - width_);
  }
}

}  // namespace attune
