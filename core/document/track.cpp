// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/track.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace attune {
namespace {

constexpr int kCurveSamples = 32;

Vec2 mix(Vec2 from, Vec2 to, double a) {
  return from + (to - from) * a;
}

Vec2 bezierPoint(Vec2 a, Vec2 b, Vec2 c, Vec2 d, double t) {
  const double s = 1 - t;
  return a * (s * s * s) + b * (3 * s * s * t) + c * (3 * s * t * t) + d * (t * t * t);
}

// The path as a polyline.
std::vector<Vec2> flattened(const Path& path) {
  const std::vector<Vec2>& p = path.points;
  if (path.kind == PathKind::Polyline || p.size() < 3) return p;
  std::vector<Vec2> out{p.front()};
  const auto add = [&](Vec2 a, Vec2 b, Vec2 c, Vec2 d) {
    for (int i = 1; i <= kCurveSamples; ++i)
      out.push_back(bezierPoint(a, b, c, d, static_cast<double>(i) / kCurveSamples));
  };
  if (path.kind == PathKind::Bezier) {
    for (std::size_t i = 0; i + 3 < p.size(); i += 3) add(p[i], p[i + 1], p[i + 2], p[i + 3]);
    return out;
  }
  for (std::size_t i = 0; i + 1 < p.size(); ++i) {
    const Vec2 before = i == 0 ? p[0] : p[i - 1];
    const Vec2 after = i + 2 < p.size() ? p[i + 2] : p[i + 1];
    add(p[i], p[i] + (p[i + 1] - before) * (1.0 / 6), p[i + 1] - (after - p[i]) * (1.0 / 6),
        p[i + 1]);
  }
  return out;
}

double eased(Interpolation interpolation, double a) {
  switch (interpolation) {
    case Interpolation::Hold:
      return 0;
    case Interpolation::Smooth:
      return a * a * (3 - 2 * a);
    case Interpolation::Linear:
      break;
  }
  return a;
}

std::optional<Geometry> keyedShape(const Track& track, int frame) {
  const auto& keys = track.keys;
  if (keys.empty()) return std::nullopt;
  const bool before = frame < keys.front().frame;
  const bool after = frame > keys.back().frame;
  if ((before || after) && track.outside == OutsideKeys::Off) return std::nullopt;
  if (before) return keys.front().geometry;
  const auto next = std::upper_bound(keys.begin(), keys.end(), frame,
                                     [](int f, const Key& key) { return f < key.frame; });
  const Key& from = *std::prev(next);
  if (next == keys.end()) return from.geometry;
  const double a = static_cast<double>(frame - from.frame) / (next->frame - from.frame);
  return blend(from.geometry, next->geometry, eased(from.toNext, a), {.logSize = track.logSize});
}

// What pinned keys add to the path: their offset at their frames, linear between them.
Vec2 pinOffset(const Track& track, int frame, int frames) {
  const Key* before = nullptr;
  const Key* after = nullptr;
  for (const Key& key : track.keys) {
    if (!key.pinned) continue;
    if (key.frame <= frame) before = &key;
    if (key.frame >= frame && after == nullptr) after = &key;
  }
  const auto offset = [&](const Key& key) {
    return centroid(key.geometry) -
           pointAlong(*track.path, progressAt(*track.path, key.frame, frames));
  };
  if (before == nullptr && after == nullptr) return {};
  if (before == nullptr || after == nullptr) return offset(before != nullptr ? *before : *after);
  if (before == after) return offset(*before);
  const double a = static_cast<double>(frame - before->frame) / (after->frame - before->frame);
  return mix(offset(*before), offset(*after), a);
}

std::optional<Geometry> placedShape(const Track& track, int frame, int frames) {
  if (!isShown(track, frame, frames)) return std::nullopt;
  std::optional<Geometry> shape = keyedShape(track, frame);
  if (!shape || !track.path) return shape;
  const Vec2 at = pointAlong(*track.path, progressAt(*track.path, frame, frames)) +
                  pinOffset(track, frame, frames);
  return moved(*shape, at - centroid(*shape));
}

}  // namespace

Vec2 pointAlong(const Path& path, double s) {
  const std::vector<Vec2> line = flattened(path);
  if (line.empty()) return {0.5, 0.5};
  std::vector<double> length{0};
  for (std::size_t i = 1; i < line.size(); ++i) {
    const Vec2 d = line[i] - line[i - 1];
    length.push_back(length.back() + std::hypot(d.x, d.y));
  }
  const double target = std::clamp(s, 0.0, 1.0) * length.back();
  const auto next = std::lower_bound(length.begin(), length.end(), target);
  const auto i = static_cast<std::size_t>(next - length.begin());
  if (i == 0) return line.front();
  if (i >= line.size()) return line.back();
  const double span = length[i] - length[i - 1];
  return mix(line[i - 1], line[i], span > 0 ? (target - length[i - 1]) / span : 1);
}

double progressAt(const Path& path, int frame, int frames) {
  const int end = path.end < 0 ? frames - 1 : path.end;
  if (end <= path.start) return frame >= path.start && frames > 1 ? 1 : 0;
  const double t =
      std::clamp(static_cast<double>(frame - path.start) / (end - path.start), 0.0, 1.0);
  if (path.progress.empty()) return t;
  Vec2 before{0, 0};
  for (const Vec2 point : path.progress) {
    if (t < point.x) {
      const double a = point.x > before.x ? (t - before.x) / (point.x - before.x) : 1;
      return before.y + (point.y - before.y) * a;
    }
    before = point;
  }
  const double a = before.x < 1 ? (t - before.x) / (1 - before.x) : 0;
  return before.x < 1 ? before.y + (1 - before.y) * a : before.y;
}

bool isShown(const Track& track, int frame, int frames) {
  const int last = track.last < 0 ? frames - 1 : track.last;
  const auto covers = [frame](FrameSpan span) { return frame >= span.first && frame <= span.last; };
  return frame >= track.first && frame <= last &&
         std::none_of(track.hidden.begin(), track.hidden.end(), covers);
}

std::optional<Geometry> shapeAt(const Track& track, int frame, int frames) {
  std::optional<Geometry> shape = placedShape(track, frame, frames);
  if (!shape || track.overdrive == 1) return shape;
  Vec2 sum;
  int count = 0;
  for (int f = 0; f < frames; ++f) {
    const auto other = placedShape(track, f, frames);
    if (!other) continue;
    sum = sum + centroid(*other);
    ++count;
  }
  const Vec2 away = centroid(*shape) - sum * (1.0 / count);
  return moved(*shape, away * (track.overdrive - 1));
}

Track trackFromMasks(std::vector<Image> masks) {
  Track track;
  for (std::size_t i = 0; i < masks.size(); ++i)
    track.keys.push_back(
        {.frame = static_cast<int>(i),
         .geometry = BrushShape{.bitmap = std::make_shared<const Image>(std::move(masks[i]))},
         .toNext = Interpolation::Hold});
  return track;
}

Track movedAlong(Track track, Path path) {
  track.path = std::move(path);
  return track;
}

}  // namespace attune
