// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/track.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
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
    if (track_.keys.empty()) fail("keys", "there are none; give at least one shape");
    for (std::size_t i = 0; i < track_.keys.size(); ++i) {
      checkFrame(i);
      checkShape(i);
      if (const double c = track_.keys[i].confidence; !(c >= 0 && c <= 1))
        fail("keys[" + std::to_string(i) + "].confidence", "use 0..1");
    }
    if (!(track_.feather >= 0 && track_.feather <= kMostFeather)) fail("feather", "use 0..0.5");
    if (!(track_.overdrive > 0 && track_.overdrive <= 10))
      fail("overdrive", "use a factor up to 10");
    const int last = track_.last < 0 ? frames_ - 1 : track_.last;
    if (track_.first < 0 || track_.first > last || track_.first >= frames_)
      fail("visible", "frames " + std::to_string(track_.first) + ".." + std::to_string(last) +
                          " are not in the clip; use 0.." + std::to_string(frames_ - 1));
    checkHidden();
    if (track_.path) checkPath(*track_.path);
    for (int frame = 0; frame < frames_; ++frame)
      if (!rasterise(track_, frame, frames_, kProbe, {.guard = false}).absent) return;
    if (!shown()) fail("hidden", "no frame is left; show the object in one frame at least");
    if (emptyBrushes()) fail("keys", "the mask is empty in every frame; paint the object white");
    fail(track_.path ? "path" : "keys",
         "the object is outside the frame in every frame; move it to 0..1");
  }

 private:
  [[noreturn]] void fail(const std::string& field, const std::string& what) const {
    throw badInput(std::string(source_) + (source_.empty() ? "" : ": ") + field + ": " + what);
  }

  void checkFrame(std::size_t i) const {
    const std::string field = "keys[" + std::to_string(i) + "].frame";
    const int frame = track_.keys[i].frame;
    const std::string range = "; use 0.." + std::to_string(frames_ - 1);
    if (frame >= frames_)
      fail(field, std::to_string(frame) + " is past the clip's last frame (" +
                      std::to_string(frames_ - 1) + ")" + range);
    if (frame < 0) fail(field, std::to_string(frame) + " is before the clip" + range);
    if (i > 0 && frame <= track_.keys[i - 1].frame)
      fail(field, std::to_string(frame) + " does not follow frame " +
                      std::to_string(track_.keys[i - 1].frame) + "; list keys in order, each once");
  }

  void checkShape(std::size_t i) const {
    const std::string field = "keys[" + std::to_string(i) + "].shape";
    const Geometry& geometry = track_.keys[i].geometry;
    if (const auto* brush = std::get_if<BrushShape>(&geometry)) {
      if (!brush->bitmap || brush->bitmap->empty()) fail(field, "the mask has no pixels");
      if (brush->area.width() <= 0 || brush->area.height() <= 0)
        fail(field, "the mask's area has no size; use [x0, y0, x1, y1] with x0 < x1 and y0 < y1");
      return;
    }
    const auto outline = outlineOf(geometry);
    if (outline.size() < 3) fail(field, "a polygon needs three points or more");
    if (!std::all_of(outline.begin(), outline.end(), finite))
      fail(field, "all numbers must be finite");
    const auto positive = [](const auto& shape) { return shape.width > 0 && shape.height > 0; };
    const auto* box = std::get_if<BoxShape>(&geometry);
    const auto* ellipse = std::get_if<EllipseShape>(&geometry);
    if ((box && !positive(*box)) || (ellipse && !positive(*ellipse)) || areaOf(geometry) <= 0)
      fail(field, "the shape has no size; use a width and a height above 0");
  }

  void checkHidden() const {
    for (std::size_t i = 0; i < track_.hidden.size(); ++i) {
      const auto [first, last] = track_.hidden[i];
      if (first >= 0 && first <= last && last < frames_) continue;
      fail("hidden[" + std::to_string(i) + "]",
           "frames " + std::to_string(first) + ".." + std::to_string(last) +
               " are not in the clip; use 0.." + std::to_string(frames_ - 1));
    }
  }

  bool shown() const {
    for (int frame = 0; frame < frames_; ++frame)
      if (isShown(track_, frame, frames_)) return true;
    return false;
  }

  void checkPath(const Path& path) const {
    if (path.points.size() < 2) fail("path.points", "two points or more are needed");
    if (path.kind == PathKind::Bezier && path.points.size() % 3 != 1)
      fail("path.points", std::to_string(path.points.size()) +
                              " points make no chain of curves; use 3 n + 1 (anchor, two controls, "
                              "anchor, ...)");
    if (!std::all_of(path.points.begin(), path.points.end(), finite))
      fail("path.points", "all numbers must be finite");
    double before = -1;
    for (const Vec2 point : path.progress) {
      if (!finite(point) || !inFrame(point) || point.x <= before)
        fail("path.progress", "use [time, share] pairs in 0..1 with ascending time");
      before = point.x;
    }
    if (path.start < 0 || path.start >= frames_)
      fail("path.start", std::to_string(path.start) + " is not in the clip; use 0.." +
                             std::to_string(frames_ - 1));
    if (path.end >= frames_ || (path.end >= 0 && path.end < path.start))
      fail("path.end", std::to_string(path.end) + " is out of range; use " +
                           std::to_string(path.start) + ".." + std::to_string(frames_ - 1));
    for (int i = 0; i <= 256; ++i)
      if (inFrame(pointAlong(path, i / 256.0))) return;
    fail("path.points", "the whole path is outside the frame; use fractions 0..1");
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

void concernsOfTrack(const Track& track, int frames, std::vector<TrackWarning>& out) {
  const std::string label = labelOf(track);
  const auto warn = [&](TrackConcern concern, int frame, const std::string& text) {
    const bool told = std::any_of(out.begin(), out.end(), [&](const TrackWarning& w) {
      return w.concern == concern && w.message.starts_with(label + ": ");
    });
    if (!told)
      out.push_back(
          {concern, frame, label + ": " + text + " (frame " + std::to_string(frame) + ")"});
  };
  std::optional<Geometry> before;
  for (int frame = 0; frame < frames; ++frame) {
    const auto shape = shapeAt(track, frame, frames);
    if (isShown(track, frame, frames) &&
        rasterise(track, frame, frames, kProbe, {.guard = false}).absent)
      warn(TrackConcern::Absent, frame, "nothing of it is inside the frame");
    if (shape && areaOf(*shape) > 0) {
      const Box bounds = boundsOf(*shape);
      if (std::min(bounds.width(), bounds.height()) < kSmallest)
        warn(TrackConcern::Tiny, frame, "smaller than the attention can show");
      if (before) {
        const Vec2 d = centroid(*shape) - centroid(*before);
        if (std::hypot(d.x, d.y) > kFastest)
          warn(TrackConcern::Fast, frame, "moves faster than models follow");
        const double ratio = areaOf(*shape) / areaOf(*before);
        if (ratio > 2 || ratio < 0.5)
          warn(TrackConcern::AreaJump, frame, "its area more than doubles or halves at once");
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
  for (std::size_t i = 0; i < tracks.size(); ++i) {
    concernsOfTrack(tracks[i], frames, out);
    for (std::size_t j = 0; j < i; ++j)
      if (!tracks[i].words.empty() && tracks[i].words == tracks[j].words)
        out.push_back({TrackConcern::SameWords, 0,
                       labelOf(tracks[i]) + ": two tracks pull at the same words"});
  }
  return out;
}

}  // namespace attune
