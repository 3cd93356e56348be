// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/track_json.h"

#include <array>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/message.h"

namespace attune {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 3> kInterpolations = {"hold", "linear", "smooth"};
constexpr std::array<std::string_view, 3> kPathKinds = {"polyline", "catmull_rom", "bezier"};
constexpr std::array<std::string_view, 2> kOutside = {"hold", "off"};
constexpr std::array<std::string_view, 2> kOrigins = {"painted", "tracked"};
constexpr std::array<std::string_view, 3> kNodeKinds = {"auto", "smooth", "corner"};
constexpr std::array<std::string_view, 5> kEasings = {"hold", "linear", "ease_in", "ease_out",
                                                      "ease_in_out"};

template <std::size_t N, typename Enum>
std::string_view nameOf(const std::array<std::string_view, N>& names, Enum value) {
  return names.at(static_cast<std::size_t>(value));
}

int anyInteger(const JsonReader& value) {
  return value.integer(std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
}

json pair(Vec2 p) {
  return json::array({p.x, p.y});
}

Vec2 vec2(const JsonReader& value) {
  const std::vector<double> xy = value.numbers(2, 2);
  return {xy[0], xy[1]};
}

json pairs(const std::vector<Vec2>& points) {
  json out = json::array();
  for (const Vec2 p : points) out.push_back(pair(p));
  return out;
}

std::vector<Vec2> vec2s(const JsonReader& list) {
  std::vector<Vec2> points;
  for (const JsonReader& item : list.items()) points.push_back(vec2(item));
  return points;
}

struct ShapeWriter {
  const DocumentObject& object;
  const Key& key;
  const MaskSink& masks;

  json operator()(const BoxShape& s) const {
    return {{"box", {s.centre.x, s.centre.y, s.width, s.height, s.angle}}};
  }
  json operator()(const EllipseShape& s) const {
    return {{"ellipse", {s.centre.x, s.centre.y, s.width, s.height, s.angle}}};
  }
  json operator()(const PolygonShape& s) const { return {{"polygon", pairs(s.points)}}; }
  json operator()(const BrushShape& s) const {
    json brush{{"area", {s.area.x0, s.area.y0, s.area.x1, s.area.y1}}};
    if (s.bitmap && !s.bitmap->empty()) brush["file"] = masks(object, key, *s.bitmap);
    return {{"brush", brush}};
  }
};

Geometry shapeFromJson(const JsonReader& value, const MaskSource& masks) {
  if (value.has("box")) {
    const auto n = value.at("box").numbers(5, 5);
    return BoxShape{{n[0], n[1]}, n[2], n[3], n[4]};
  }
  if (value.has("ellipse")) {
    const auto n = value.at("ellipse").numbers(5, 5);
    return EllipseShape{{n[0], n[1]}, n[2], n[3], n[4]};
  }
  if (value.has("polygon")) return PolygonShape{vec2s(value.at("polygon"))};
  const JsonReader brush = value.at("brush");
  const auto n = brush.at("area").numbers(4, 4);
  BrushShape shape{.bitmap = {}, .area = {n[0], n[1], n[2], n[3]}};
  if (brush.has("file")) shape.bitmap = masks(brush.at("file").text());
  return shape;
}

json pathToJson(const Path& path) {
  return {{"kind", nameOf(kPathKinds, path.kind)},
          {"points", pairs(path.points)},
          {"progress", pairs(path.progress)},
          {"start", path.start},
          {"end", path.end}};
}

Path pathFromJson(const JsonReader& value) {
  return {.kind = static_cast<PathKind>(value.at("kind").choice(kPathKinds)),
          .points = vec2s(value.at("points")),
          .progress = vec2s(value.at("progress")),
          .start = anyInteger(value.at("start")),
          .end = anyInteger(value.at("end"))};
}

Key keyFromJson(const JsonReader& value, const MaskSource& masks) {
  Key key{.frame = value.at("frame").integer(-kMostFrames, kMostFrames),
          .geometry = shapeFromJson(value.at("shape"), masks)};
  key.toNext = static_cast<Interpolation>(value.at("interp").choice(kInterpolations));
  key.pinned = value.at("pinned").boolean();
  key.origin = static_cast<KeyOrigin>(value.at("origin").choice(kOrigins));
  key.confidence = value.at("confidence").number(-kAnyNumber, kAnyNumber);
  return key;
}

}  // namespace

json trackToJson(const DocumentObject& object, const MaskSink& masks) {
  const Track& track = object.mask;
  json keys = json::array();
  for (const Key& key : track.keys) {
    keys.push_back({{"frame", key.frame},
                    {"shape", std::visit(ShapeWriter{object, key, masks}, key.geometry)},
                    {"interp", nameOf(kInterpolations, key.toNext)},
                    {"pinned", key.pinned},
                    {"origin", nameOf(kOrigins, key.origin)},
                    {"confidence", key.confidence}});
  }
  json hidden = json::array();
  for (const FrameSpan span : track.hidden) hidden.push_back({span.first, span.last});
  json out{{"id", track.id},
           {"words", track.words},
           {"keys", std::move(keys)},
           {"first", track.first},
           {"last", track.last},
           {"hidden", std::move(hidden)},
           {"outside", nameOf(kOutside, track.outside)},
           {"feather", track.feather},
           {"overdrive", track.overdrive},
           {"log_size", track.logSize}};
  if (track.path) out["path"] = pathToJson(*track.path);
  return out;
}

Track trackFromJson(const JsonReader& value, const MaskSource& masks) {
  Track track{.id = value.at("id").text()};
  for (const JsonReader& word : value.at("words").items()) track.words.push_back(word.text());
  for (const JsonReader& key : value.at("keys").items()) {
    track.keys.push_back(keyFromJson(key, masks));
    if (track.keys.size() > 1 && track.keys.back().frame <= track.keys.rbegin()[1].frame) {
      key.at("frame").fail(
          Message("does not follow the frame before; list keys in order, each once"));
    }
  }
  if (value.has("path")) track.path = pathFromJson(value.at("path"));
  track.first = anyInteger(value.at("first"));
  track.last = anyInteger(value.at("last"));
  for (const JsonReader& span : value.at("hidden").items()) {
    const auto ends = span.items();
    if (ends.size() != 2) span.fail(Message("is no pair of frames"));
    track.hidden.push_back({anyInteger(ends[0]), anyInteger(ends[1])});
  }
  track.outside = static_cast<OutsideKeys>(value.at("outside").choice(kOutside));
  track.feather = value.at("feather").number(-kAnyNumber, kAnyNumber);
  track.overdrive = value.at("overdrive").number(-kAnyNumber, kAnyNumber);
  track.logSize = value.at("log_size").boolean();
  return track;
}

json motionPathToJson(const MotionPath& path) {
  json nodes = json::array();
  for (const PathNode& node : path.nodes) {
    nodes.push_back({{"anchor", pair(node.anchor)},
                     {"in", pair(node.in)},
                     {"out", pair(node.out)},
                     {"kind", nameOf(kNodeKinds, node.kind)}});
  }
  json progress = json::array();
  for (const ProgressKey& key : path.progress) {
    progress.push_back(
        {{"frame", key.frame}, {"share", key.share}, {"ease", nameOf(kEasings, key.toNext)}});
  }
  return {{"nodes", std::move(nodes)}, {"progress", std::move(progress)}};
}

MotionPath motionPathFromJson(const JsonReader& value) {
  MotionPath path;
  for (const JsonReader& node : value.at("nodes").items()) {
    path.nodes.push_back({.anchor = vec2(node.at("anchor")),
                          .in = vec2(node.at("in")),
                          .out = vec2(node.at("out")),
                          .kind = static_cast<NodeKind>(node.at("kind").choice(kNodeKinds))});
  }
  for (const JsonReader& key : value.at("progress").items()) {
    path.progress.push_back({.frame = anyInteger(key.at("frame")),
                             .share = key.at("share").number(-kAnyNumber, kAnyNumber),
                             .toNext = static_cast<Easing>(key.at("ease").choice(kEasings))});
  }
  return path;
}

}  // namespace attune
