// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/track_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json_reader.h"
#include "core/base/message.h"

namespace attune {
namespace {

using nlohmann::json;

constexpr int kVersion = 1;
constexpr int kMostFrames = 100000;
constexpr std::size_t kMostPoints = 100000;
constexpr int kMostPixels = 1 << 26;
constexpr double kFar = 100;  // coordinates may leave the frame, within reason
constexpr std::array<std::string_view, 3> kInterpolations{"hold", "linear", "smooth"};
constexpr std::array<std::string_view, 3> kPathKinds{"polyline", "catmull_rom", "bezier"};
constexpr std::array<std::string_view, 2> kOutside{"hold", "off"};
constexpr std::array<std::string_view, 2> kOrigins{"painted", "tracked"};

Vec2 readPoint(const JsonReader& in) {
  const auto xy = in.items();
  if (xy.size() != 2) in.fail(Message("must be a pair [x, y]"));
  return {xy[0].number(-kFar, kFar), xy[1].number(-kFar, kFar)};
}

std::vector<Vec2> readPoints(const JsonReader& in) {
  const auto items = in.items();
  if (items.size() > kMostPoints) in.fail(Message("has too many points; use fewer"));
  std::vector<Vec2> out;
  for (const JsonReader& item : items) out.push_back(readPoint(item));
  return out;
}

template <class Shape>
Shape readRound(const JsonReader& in) {
  const auto v = in.numbers(4, 5);
  return {
      .centre = {v[0], v[1]}, .width = v[2], .height = v[3], .angle = v.size() > 4 ? v[4] : 0.0};
}

Image readRuns(const JsonReader& in) {
  const auto size = in.at("size").items();
  if (size.size() != 2) in.at("size").fail(Message("must be a pair [width, height]"));
  const Size2i pixels{size[0].integer(1, 16384), size[1].integer(1, 16384)};
  if (pixels.width > kMostPixels / pixels.height)
    in.at("size").fail(Message("the mask is too large"));
  Image image(pixels, 1);
  const JsonReader runs = in.at("runs");
  const auto items = runs.items();
  std::size_t filled = 0;
  for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
    const auto value = static_cast<std::uint8_t>(items[i].integer(0, 255));
    const auto count = static_cast<std::size_t>(items[i + 1].integer(1, kMostPixels));
    if (count > image.pixels.size() - filled) break;
    std::fill_n(image.pixels.begin() + static_cast<std::ptrdiff_t>(filled), count, value);
    filled += count;
  }
  if (filled != image.pixels.size() || items.size() % 2 != 0)
    runs.fail(Message("must fill the mask exactly, as value, count, value, count, ..."));
  return image;
}

BrushShape readBrush(const JsonReader& in, const std::filesystem::path& folder,
                     const LoadMask& loadMask) {
  in.expectObject({"file", "size", "runs", "area"});
  BrushShape brush;
  if (in.has("file")) {
    if (!loadMask) in.at("file").fail(Message("mask files cannot be read here; use runs"));
    brush.bitmap = std::make_shared<const Image>(loadMask(folder / in.at("file").text()));
  } else {
    brush.bitmap = std::make_shared<const Image>(readRuns(in));
  }
  if (in.has("area")) {
    const auto v = in.at("area").numbers(4, 4);
    brush.area = {v[0], v[1], v[2], v[3]};
  }
  return brush;
}

Geometry readShape(const JsonReader& in, const std::filesystem::path& folder,
                   const LoadMask& loadMask) {
  in.expectObject({"box", "ellipse", "polygon", "brush"});
  if (in.value().size() != 1) in.fail(Message("must hold one of box, ellipse, polygon, brush"));
  if (in.has("box")) return readRound<BoxShape>(in.at("box"));
  if (in.has("ellipse")) return readRound<EllipseShape>(in.at("ellipse"));
  if (in.has("polygon")) return PolygonShape{readPoints(in.at("polygon"))};
  return readBrush(in.at("brush"), folder, loadMask);
}

Path readPath(const JsonReader& in) {
  Path path;
  if (in.has("kind")) path.kind = static_cast<PathKind>(in.at("kind").choice(kPathKinds));
  path.points = readPoints(in.at("points"));
  if (in.has("progress")) path.progress = readPoints(in.at("progress"));
  if (in.has("start")) path.start = in.at("start").integer(0, kMostFrames);
  if (in.has("end")) path.end = in.at("end").integer(-1, kMostFrames);
  return path;
}

FrameSpan readSpan(const JsonReader& in, int leastLast) {
  const auto range = in.items();
  if (range.size() != 2) in.fail(Message("must be a pair [first, last]"));
  return {range[0].integer(0, kMostFrames), range[1].integer(leastLast, kMostFrames)};
}

void checkVersion(const JsonReader& in) {
  const int version = in.at("version").integer(0, kMostFrames);
  if (version != kVersion)
    in.at("version").fail(Message("%1 is not known; this program reads version 1").arg(version));
}

Track readTrack(const JsonReader& in, const std::filesystem::path& folder,
                const LoadMask& loadMask) {
  in.expectObject({"id", "words", "keys", "path", "visible", "hidden", "outside", "feather",
                   "overdrive", "log_size"});
  Track track;
  if (in.has("id")) track.id = in.at("id").text();
  if (in.has("words"))
    for (const JsonReader& word : in.at("words").items()) track.words.push_back(word.text());
  for (const JsonReader& item : in.at("keys").items()) {
    item.expectObject({"frame", "shape", "interp", "pinned", "origin", "confidence"});
    Key key;
    key.frame = item.at("frame").integer(-kMostFrames, kMostFrames);
    key.geometry = readShape(item.at("shape"), folder, loadMask);
    if (item.has("interp"))
      key.toNext = static_cast<Interpolation>(item.at("interp").choice(kInterpolations));
    if (item.has("pinned")) key.pinned = item.at("pinned").boolean();
    if (item.has("origin")) key.origin = static_cast<KeyOrigin>(item.at("origin").choice(kOrigins));
    if (item.has("confidence")) key.confidence = item.at("confidence").number(0, 1);
    track.keys.push_back(std::move(key));
  }
  if (in.has("path")) {
    in.at("path").expectObject({"kind", "points", "progress", "start", "end"});
    track.path = readPath(in.at("path"));
  }
  if (in.has("visible")) {
    const FrameSpan span = readSpan(in.at("visible"), -1);
    track.first = span.first;
    track.last = span.last;
  }
  if (in.has("hidden"))
    for (const JsonReader& span : in.at("hidden").items())
      track.hidden.push_back(readSpan(span, 0));
  if (in.has("outside"))
    track.outside = static_cast<OutsideKeys>(in.at("outside").choice(kOutside));
  if (in.has("feather")) track.feather = in.at("feather").number(0, kMostFeather);
  if (in.has("overdrive")) track.overdrive = in.at("overdrive").number(0.01, 10);
  if (in.has("log_size")) track.logSize = in.at("log_size").boolean();
  return track;
}

json pointsToJson(const std::vector<Vec2>& points) {
  json out = json::array();
  for (const Vec2 p : points) out.push_back({p.x, p.y});
  return out;
}

json shapeToJson(const Geometry& geometry) {
  if (const auto* s = std::get_if<BoxShape>(&geometry))
    return {{"box", {s->centre.x, s->centre.y, s->width, s->height, s->angle}}};
  if (const auto* s = std::get_if<EllipseShape>(&geometry))
    return {{"ellipse", {s->centre.x, s->centre.y, s->width, s->height, s->angle}}};
  if (const auto* s = std::get_if<PolygonShape>(&geometry))
    return {{"polygon", pointsToJson(s->points)}};
  const auto& brush = std::get<BrushShape>(geometry);
  const Image& image = *brush.bitmap;
  json runs = json::array();
  std::size_t count = 0;
  const auto step = static_cast<std::size_t>(image.channels);
  for (std::size_t i = 0; i < image.pixels.size(); i += step) {
    ++count;
    if (i + step < image.pixels.size() && image.pixels[i + step] == image.pixels[i]) continue;
    runs.push_back(image.pixels[i]);
    runs.push_back(std::exchange(count, 0));
  }
  return {{"brush",
           {{"size", {image.size.width, image.size.height}},
            {"runs", std::move(runs)},
            {"area", {brush.area.x0, brush.area.y0, brush.area.x1, brush.area.y1}}}}};
}

json pathToJson(const Path& path) {
  return {{"kind", kPathKinds[static_cast<std::size_t>(path.kind)]},
          {"points", pointsToJson(path.points)},
          {"progress", pointsToJson(path.progress)},
          {"start", path.start},
          {"end", path.end}};
}

// Numbers between separators; false when a piece is not a finite number.
bool splitNumbers(std::string_view text, char separator, std::vector<double>& out) {
  while (true) {
    const std::size_t cut = text.find(separator);
    std::string_view piece = text.substr(0, cut);
    while (!piece.empty() && piece.front() == ' ') piece.remove_prefix(1);
    while (!piece.empty() && piece.back() == ' ') piece.remove_suffix(1);
    double value = 0;
    const auto [end, code] = std::from_chars(piece.data(), piece.data() + piece.size(), value);
    if (code != std::errc{} || end != piece.data() + piece.size() || !std::isfinite(value))
      return false;
    out.push_back(value);
    if (cut == std::string_view::npos) return true;
    text.remove_prefix(cut + 1);
  }
}

constexpr std::string_view kBoxPrefix = "box:";

}  // namespace

std::vector<Track> parseTracks(const json& document, int frames, const std::string& source,
                               const LoadMask& loadMask) {
  const JsonReader in(document, source);
  in.expectObject({"version", "frames", "tracks"});
  checkVersion(in);
  const std::filesystem::path folder = std::filesystem::path(source).parent_path();
  std::vector<Track> out;
  for (const JsonReader& item : in.at("tracks").items()) {
    out.push_back(readTrack(item, folder, loadMask));
    validateTrack(out.back(), frames, source + ": " + item.place());
  }
  if (out.empty()) in.at("tracks").fail(Message("is empty; add a track"));
  return out;
}

std::vector<Track> loadTracks(const std::filesystem::path& file, int frames,
                              const LoadMask& loadMask) {
  return parseTracks(parseJson(readFile(file), file.string()), frames, file.string(), loadMask);
}

json tracksToJson(const std::vector<Track>& tracks) {
  json list = json::array();
  for (const Track& track : tracks) {
    json keys = json::array();
    for (const Key& key : track.keys) {
      keys.push_back({{"frame", key.frame},
                      {"shape", shapeToJson(key.geometry)},
                      {"interp", kInterpolations[static_cast<std::size_t>(key.toNext)]},
                      {"pinned", key.pinned}});
      if (key.origin == KeyOrigin::Painted) continue;
      keys.back()["origin"] = kOrigins[static_cast<std::size_t>(key.origin)];
      keys.back()["confidence"] = key.confidence;
    }
    json item{{"id", track.id},
              {"words", track.words},
              {"keys", std::move(keys)},
              {"visible", {track.first, track.last}},
              {"outside", kOutside[static_cast<std::size_t>(track.outside)]},
              {"feather", track.feather},
              {"overdrive", track.overdrive},
              {"log_size", track.logSize}};
    for (const FrameSpan span : track.hidden) item["hidden"].push_back({span.first, span.last});
    if (track.path) item["path"] = pathToJson(*track.path);
    list.push_back(std::move(item));
  }
  return {{"version", kVersion}, {"tracks", std::move(list)}};
}

Path parsePathArgument(std::string_view argument) {
  const std::string text(argument);
  const bool points = text.find(';') != std::string::npos ||
                      text.find_first_not_of("0123456789.,-+ eE") == std::string::npos;
  if (!points) {
    const json document = parseJson(readFile(text), text);
    const JsonReader in(document, text);
    in.expectObject({"version", "path", "kind", "points", "progress", "start", "end"});
    checkVersion(in);
    if (!in.has("path")) return readPath(in);
    in.at("path").expectObject({"kind", "points", "progress", "start", "end"});
    return readPath(in.at("path"));
  }
  Path path;
  std::string_view rest = argument;
  while (!rest.empty()) {
    const std::size_t cut = std::min(rest.find(';'), rest.size());
    std::vector<double> xy;
    if (!splitNumbers(rest.substr(0, cut), ',', xy) || xy.size() != 2)
      throw badInput(Message("path: \"%1\" is no point; use x,y;x,y;... in fractions of the frame")
                         .arg(rest.substr(0, cut)));
    path.points.push_back({xy[0], xy[1]});
    rest.remove_prefix(std::min(cut + 1, rest.size()));
  }
  if (path.points.size() < 2)
    throw badInput(
        Message("path: \"%1\" has one point; give two or more as x,y;x,y;...").arg(text));
  return path;
}

bool isBoxArgument(std::string_view argument) {
  return argument.starts_with(kBoxPrefix);
}

Track parseBoxArgument(std::string_view argument) {
  const std::string text(argument);
  std::vector<double> v;
  if (!isBoxArgument(argument) || !splitNumbers(argument.substr(kBoxPrefix.size()), ',', v) ||
      v.size() != 4)
    throw badInput(
        Message("%1: is no box; use box:x0,y0,x1,y1 in fractions of the frame").arg(text));
  if (v[0] >= v[2] || v[1] >= v[3])
    throw badInput(Message("%1: has no size; use x0 < x1 and y0 < y1").arg(text));
  if (v[2] <= 0 || v[3] <= 0 || v[0] >= 1 || v[1] >= 1)
    throw badInput(Message("%1: is outside the frame; use fractions 0..1").arg(text));
  Track track;
  track.keys.push_back({.frame = 0,
                        .geometry = BoxShape{.centre = {(v[0] + v[2]) / 2, (v[1] + v[3]) / 2},
                                             .width = v[2] - v[0],
                                             .height = v[3] - v[1]}});
  return track;
}

}  // namespace attune
