// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/track.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/document/rasterise.h"

namespace attune {
namespace {

constexpr double kFastest = 0.125;      // two cells of a 16 x 16 grid per frame
constexpr double kSmallest = 1.0 / 16;  // one such cell
constexpr Size2i kProbe{32, 32};

bool finite(Vec2 p) {
  return std::isfinite(p.x) && std::isfinite(p.y);
}

bool inFrame(Vec2 p) {
  return p.x >= 0 && p.x <= 1 && p.y >= 0 && p.y <= 1;
}

class Checker {
 public:
  Checker(const Track& track, int frames, std::string_view source)
      : track_(track), frames_(frames), source_(source) {}

  void run() const {
    if (track_.keys.empty()) fail("keys", Message("there are none; give at least one shape"));
    for (std::size_t i = 0; i < track_.keys.size(); ++i) {
      checkFrame(i);
      checkShape(i);
      if (const double c = track_.keys[i].confidence; !(c >= 0 && c <= 1))
        fail("keys[" + std::to_string(i) + "].confidence", Message("use 0..1"));
    }
    if (!(track_.feather >= 0 && track_.feather <= kMostFeather))
      fail("feather", Message("use 0..0.5"));
    if (!(track_.overdrive > 0 && track_.overdrive <= 10))
      fail("overdrive", Message("use a factor up to 10"));
    const int last = track_.last < 0 ? frames_ - 1 : track_.last;
    if (track_.first < 0 || track_.first > last || track_.first >= frames_)
      fail("visible", outsideClip(track_.first, last));
    checkHidden();
    if (track_.path) checkPath(*track_.path);
    for (int frame = 0; frame < frames_; ++frame)
      if (!rasterise(track_, frame, frames_, kProbe, {.guard = false}).absent) return;
    if (!shown())
      fail("hidden", Message("no frame is left; show the object in one frame at least"));
    if (emptyBrushes())
      fail("keys", Message("the mask is empty in every frame; paint the object white"));
    fail(track_.path ? "path" : "keys",
         Message("the object is outside the frame in every frame; move it to 0..1"));
  }

 private:
  [[noreturn]] void fail(const std::string& field, const Message& what) const {
    throw badInput(std::string(source_) + (source_.empty() ? "" : ": ") + field + ": " +
                   what.text());
  }

  Message outsideClip(int first, int last) const {
    return Message("frames %1..%2 are not in the clip; use 0..%3")
        .arg(first)
        .arg(last)
        .arg(frames_ - 1);
  }

  void checkFrame(std::size_t i) const {
    const std::string field = "keys[" + std::to_string(i) + "].frame";
    const int frame = track_.keys[i].frame;
    if (frame >= frames_)
      fail(field,
           Message("%1 is past the clip's last frame (%2); use 0..%2").arg(frame).arg(frames_ - 1));
    if (frame < 0)
      fail(field, Message("%1 is before the clip; use 0..%2").arg(frame).arg(frames_ - 1));
    if (i > 0 && frame <= track_.keys[i - 1].frame)
      fail(field, Message("%1 does not follow frame %2; list keys in order, each once")
                      .arg(frame)
                      .arg(track_.keys[i - 1].frame));
  }

  void checkShape(std::size_t i) const {
    const std::string field = "keys[" + std::to_string(i) + "].shape";
    const Geometry& geometry = track_.keys[i].geometry;
    if (const auto* brush = std::get_if<BrushShape>(&geometry)) {
      if (!brush->bitmap || brush->bitmap->empty()) fail(field, Message("the mask has no pixels"));
      if (brush->area.width() <= 0 || brush->area.height() <= 0)
        fail(field,
             Message("the mask's area has no size; use [x0, y0, x1, y1] with x0 < x1 and y0 < y1"));
      return;
    }
    const auto outline = outlineOf(geometry);
    if (outline.size() < 3) fail(field, Message("a polygon needs three points or more"));
    if (!std::all_of(outline.begin(), outline.end(), finite))
      fail(field, Message("all numbers must be finite"));
    const auto positive = [](const auto& shape) { return shape.width > 0 && shape.height > 0; };
    const auto* box = std::get_if<BoxShape>(&geometry);
    const auto* ellipse = std::get_if<EllipseShape>(&geometry);
    if ((box && !positive(*box)) || (ellipse && !positive(*ellipse)) || areaOf(geometry) <= 0)
      fail(field, Message("the shape has no size; use a width and a height above 0"));
  }

  void checkHidden() const {
    for (std::size_t i = 0; i < track_.hidden.size(); ++i) {
      const auto [first, last] = track_.hidden[i];
      if (first >= 0 && first <= last && last < frames_) continue;
      fail("hidden[" + std::to_string(i) + "]", outsideClip(first, last));
    }
  }

  bool shown() const {
    for (int frame = 0; frame < frames_; ++frame)
      if (isShown(track_, frame, frames_)) return true;
    return false;
  }

  void checkPath(const Path& path) const {
    if (path.points.size() < 2) fail("path.points", Message("two points or more are needed"));
    if (path.kind == PathKind::Bezier && path.points.size() % 3 != 1)
      fail("path.points", Message("%1 points make no chain of curves; use 3 n + 1 (anchor, two "
                                  "controls, anchor, ...)")
                              .arg(path.points.size()));
    if (!std::all_of(path.points.begin(), path.points.end(), finite))
      fail("path.points", Message("all numbers must be finite"));
    double before = -1;
    for (const Vec2 point : path.progress) {
      if (!finite(point) || !inFrame(point) || point.x <= before)
        fail("path.progress", Message("use [time, share] pairs in 0..1 with ascending time"));
      before = point.x;
    }
    const int last = frames_ - 1;
    if (path.start < 0 || path.start > last)
      fail("path.start", Message("%1 is not in the clip; use 0..%2").arg(path.start).arg(last));
    if (path.end > last || (path.end >= 0 && path.end < path.start))
      fail("path.end",
           Message("%1 is out of range; use %2..%3").arg(path.end).arg(path.start).arg(last));
    for (int i = 0; i <= 256; ++i)
      if (inFrame(pointAlong(path, i / 256.0))) return;
    fail("path.points", Message("the whole path is outside the frame; use fractions 0..1"));
  }

  bool emptyBrushes() const {
    return std::all_of(track_.keys.begin(), track_.keys.end(), [](const Key& key) {
      return std::holds_alternative<BrushShape>(key.geometry) && areaOf(key.geometry) <= 0;
    });
  }

  const Track& track_;
  int frames_;
  std::string_view source_;
};

std::string labelOf(const Track& track) {
  std::string words;
  for (const std::string& word : track.words) words += (words.empty() ? "" : " ") + word;
  return words.empty() ? (track.id.empty() ? "track" : track.id) : words;
}

// What was said already, and of which label.
using Told = std::set<std::pair<std::string, TrackConcern>>;

void concernsOfTrack(const Track& track, int frames, Told& told, std::vector<TrackWarning>& out) {
  const std::string label = labelOf(track);
  const auto warn = [&](TrackConcern concern, int frame, Message what) {
    if (told.emplace(label, concern).second)
      out.push_back({concern, frame, std::move(what).arg(label).arg(frame)});
  };
  std::optional<Geometry> before;
  for (int frame = 0; frame < frames; ++frame) {
    const auto shape = shapeAt(track, frame, frames);
    if (isShown(track, frame, frames) &&
        rasterise(track, frame, frames, kProbe, {.guard = false}).absent)
      warn(TrackConcern::Absent, frame,
           Message("%1: nothing of it is inside the frame (frame %2)"));
    if (shape && areaOf(*shape) > 0) {
      const Box bounds = boundsOf(*shape);
      if (std::min(bounds.width(), bounds.height()) < kSmallest)
        warn(TrackConcern::Tiny, frame,
             Message("%1: smaller than the attention can show (frame %2)"));
      if (before) {
        const Vec2 d = centroid(*shape) - centroid(*before);
        if (std::hypot(d.x, d.y) > kFastest)
          warn(TrackConcern::Fast, frame,
               Message("%1: moves faster than models follow (frame %2)"));
        const double ratio = areaOf(*shape) / areaOf(*before);
        if (ratio > 2 || ratio < 0.5)
          warn(TrackConcern::AreaJump, frame,
               Message("%1: its area more than doubles or halves at once (frame %2)"));
      }
      before = shape;
    } else {
      before.reset();
    }
  }
}

}  // namespace

void validateTrack(const Track& track, int frames, std::string_view source) {
  Checker(track, frames, source).run();
}

std::vector<TrackWarning> concernsOf(const std::vector<Track>& tracks, int frames) {
  std::vector<TrackWarning> out;
  Told told;
  for (std::size_t i = 0; i < tracks.size(); ++i) {
    concernsOfTrack(tracks[i], frames, told, out);
    for (std::size_t j = 0; j < i; ++j)
      if (!tracks[i].words.empty() && tracks[i].words == tracks[j].words)
        out.push_back({TrackConcern::SameWords, 0,
                       Message("%1: two tracks pull at the same words").arg(labelOf(tracks[i]))});
  }
  return out;
}

}  // namespace attune
