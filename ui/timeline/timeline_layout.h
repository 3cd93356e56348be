// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attune {

// Where frames lie along the timeline: whole pixels of the view, left to right.
//
// Cells share no pixel and leave none between them: frame f owns left(f) to left(f + 1) - 1, and
// frameAt() of every one of those pixels is f, at any zoom. Left of the cells stand the row
// headers.
class TimelineLayout {
 public:
  static constexpr double kWidestCell = 160;
  static constexpr double kNarrowestCell = 0.05;

  void setHeader(int width) { header_ = width; }
  void setFrames(int frames);  // 0: an empty timeline
  void setWidth(int width);    // of the view, headers included
  // The clip's end stays this far from the view's.
  void setMargin(int px) { margin_ = px; }

  [[nodiscard]] int header() const { return header_; }
  [[nodiscard]] int frames() const { return frames_; }
  [[nodiscard]] double cell() const { return cell_; }  // px a frame
  [[nodiscard]] int scroll() const { return scroll_; }
  [[nodiscard]] int longestScroll() const;
  [[nodiscard]] double fittingCell() const;
  [[nodiscard]] bool fits() const { return fitted_; }

  [[nodiscard]] int left(int frame) const;
  [[nodiscard]] int right(int frame) const { return left(frame + 1); }  // past the cell
  [[nodiscard]] int centre(int frame) const { return (left(frame) + right(frame)) / 2; }
  // The frame of a pixel, which may lie outside the clip.
  [[nodiscard]] int frameAtUncut(double x) const;
  [[nodiscard]] int frameAt(double x) const;  // cut to the clip
  [[nodiscard]] int firstVisible() const;
  [[nodiscard]] int lastVisible() const;

  // Frames from one numbered tick to the next, so that numbers keep `px` apart: 1, 2, 5, 10, 20...
  [[nodiscard]] int numberStep(int px) const;

  void setScroll(int px);  // cut to what there is
  // The frame under x stays there. Never narrower than what shows the whole clip.
  void setCell(double cell, double aboutX);
  void fit();  // the whole clip; stays fitted when the view's width changes, until zoomed
  // Scrolls so that the frame is inside the view, as little as need be.
  void reveal(int frame);

 private:
  int header_ = 0;
  int margin_ = 0;
  int frames_ = 0;
  int width_ = 0;
  double cell_ = 16;
  int scroll_ = 0;
  bool fitted_ = true;
};

}  // namespace attune
