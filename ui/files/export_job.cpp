// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/export_job.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/document/track_file.h"
#include "core/engine/attention_save.h"
#include "core/engine/document_job.h"
#include "core/media/channels.h"
#include "core/media/clip_writer.h"
#include "core/media/image_file.h"
#include "core/media/resize.h"
#include "ui/language/translate.h"

namespace attune {
namespace {

namespace fs = std::filesystem;

QString nameOf(const fs::path& path) {
  return QString::fromStdString(path.string());
}

struct Range {
  int first = 0;
  int last = 0;
};

Range rangeOf(const ExportRequest& request, int frames) {
  const int end = request.last < 0 ? frames - 1 : std::min(request.last, frames - 1);
  const int begin = std::clamp(request.first, 0, std::max(0, end));
  if (frames <= 0 || end < begin) throw badInput(tr("There are no frames to export."));
  return {begin, end};
}

bool isMarked(const DocumentObject& object) {
  return !object.mask.keys.empty();
}

bool isLed(const DocumentObject& object) {
  return object.path && !object.path->nodes.empty();
}

// The largest of the objects' masks in each pixel, in the clip's size.
Image alphaAt(const Document& document, int frame, Size2i size) {
  Image alpha(size, 1);
  for (const DocumentObject& object : document.objects) {
    if (!isMarked(object) || !object.visible) continue;
    Image mask = effectiveMaskAt(document, object, frame);
    if (mask.empty()) continue;
    if (mask.size != size) mask = resizeMask(mask, size, FitMode::Stretch);
    std::ranges::transform(alpha.pixels, mask.pixels, alpha.pixels.begin(),
                           [](std::uint8_t a, std::uint8_t b) { return std::max(a, b); });
  }
  return alpha;
}

Clip partOf(const ExportRequest& request, const CancelToken& cancel) {
  if (!request.clip || request.clip->frames.empty()) {
    throw badInput(tr("There is no clip to export; open or generate one."));
  }
  const Range range = rangeOf(request, request.clip->count());
  const bool transparent = request.cutOut && (request.preset == ExportPreset::WebmAlpha ||
                                              request.preset == ExportPreset::PngSequence);
  Clip part{.frames = {}, .times = {}, .rate = request.clip->rate};
  const Rational begin = request.clip->times[static_cast<std::size_t>(range.first)];
  for (int f = range.first; f <= range.last; ++f) {
    cancel.throwIfCancelled();
    const auto at = static_cast<std::size_t>(f);
    Image frame = request.clip->frames[at];
    if (transparent) {
      frame = withChannels(std::move(frame), 4);
      const Image alpha = alphaAt(request.document, f, frame.size);
      for (std::size_t i = 0; i < alpha.pixels.size(); ++i) {
        frame.pixels[4 * i + 3] = alpha.pixels[i];
      }
    }
    part.frames.push_back(std::move(frame));
    part.times.push_back(request.clip->times[at] - begin);
  }
  return part;
}

// Names of objects as folders: letters, digits and dashes of the name, each once.
std::string folderName(const DocumentObject& object, std::set<std::string>& taken) {
  std::string name;
  for (const char c : object.name.empty() ? object.words : object.name) {
    const bool odd = static_cast<unsigned char>(c) < 0x21 || c == '/' || c == '\\' || c == '.';
    name += odd ? '-' : c;
  }
  if (name.empty()) name = "object";
  std::string free = name;
  for (int i = 2; !taken.insert(free).second; ++i) free = name + "-" + std::to_string(i);
  return free;
}

void exportMasks(const ExportRequest& request, const CancelToken& cancel) {
  const Document& document = request.document;
  if (std::ranges::none_of(document.objects, isMarked)) {
    throw badInput(tr("No object has a mask yet; paint one first."));
  }
  if (fs::exists(request.target) && !fs::is_empty(request.target)) {
    throw badInput(tr("%1: is not empty; choose a new folder").arg(nameOf(request.target)));
  }
  const Range range = rangeOf(request, document.frames());
  PendingOutput pending(request.target);
  std::set<std::string> taken;
  for (const DocumentObject& object : document.objects) {
    if (!isMarked(object)) continue;
    const fs::path folder = pending.path() / folderName(object, taken);
    fs::create_directories(folder);
    for (int f = range.first; f <= range.last; ++f) {
      cancel.throwIfCancelled();
      std::array<char, 32> name{};
      std::snprintf(name.data(), name.size(), "%04d.png", f - range.first);
      writePng(folder / name.data(), effectiveMaskAt(document, object, f));
    }
  }
  pending.commit();
}

// A path alone leads the box that a run would take for the object.
Track trackOf(const Document& document, const DocumentObject& object, const CancelToken& cancel) {
  if (isMarked(object)) return effectiveTrack(document, object, document.frames(), cancel);
  Track track = unmarkedTrack();
  track.id = object.id;
  if (!object.words.empty()) track.words = {object.words};
  return track;
}

void exportTracks(const ExportRequest& request, const CancelToken& cancel) {
  const Document& document = request.document;
  const int frames = document.frames();
  std::vector<Track> tracks;
  const bool generates = !document.clip;
  for (const DocumentObject& object : document.objects) {
    if (!isMarked(object) && !(generates && isLed(object))) continue;
    Track track = trackOf(document, object, cancel);
    if (isLed(object)) track = movedAlong(std::move(track), toPath(*object.path, frames));
    tracks.push_back(std::move(track));
  }
  if (tracks.empty()) {
    throw badInput(generates ? tr("No object has a path or a mask yet; draw one first.")
                             : tr("No object has a mask yet; paint one first."));
  }
  cancel.throwIfCancelled();
  writeFile(request.target, tracksToJson(tracks).dump(1) + "\n");
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

std::string number(double value) {
  std::array<char, 64> text{};
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 6);
  return {text.data(), end.ptr};
}

void exportCsv(const ExportRequest& request) {
  const Document& document = request.document;
  const int frames = document.frames();
  const Range range = rangeOf(request, frames);
  std::string csv = "object,words,frame,x,y\n";
  bool any = false;
  for (const DocumentObject& object : document.objects) {
    const bool led = isLed(object);
    const std::vector<Vec2> centres = led ? positions(*object.path, frames) : std::vector<Vec2>();
    for (int f = range.first; f <= range.last; ++f) {
      std::optional<Vec2> at;
      if (led) {
        at = centres[static_cast<std::size_t>(f)];
      } else if (const auto shape = shapeAt(object.mask, f, frames)) {
        at = centroid(*shape);
      }
      if (!at) continue;
      any = true;
      csv += quoted(object.name) + "," + quoted(object.words) + "," + std::to_string(f) + "," +
             number(at->x) + "," + number(at->y) + "\n";
    }
  }
  if (!any) throw badInput(tr("No object has a path or a mask yet; draw one first."));
  writeFile(request.target, csv);
}

}  // namespace

std::string endingOf(ExportPreset preset) {
  switch (preset) {
    case ExportPreset::Mp4:
      return ".mp4";
    case ExportPreset::WebmAlpha:
      return ".webm";
    case ExportPreset::Gif:
      return ".gif";
    case ExportPreset::PathsJson:
      return ".json";
    case ExportPreset::PathsCsv:
      return ".csv";
    case ExportPreset::Maps:
      return ".safetensors";
    case ExportPreset::PngSequence:
    case ExportPreset::Masks:
      return {};
  }
  return {};
}

bool needsClip(ExportPreset preset) {
  return preset != ExportPreset::Masks && preset != ExportPreset::PathsJson &&
         preset != ExportPreset::PathsCsv && preset != ExportPreset::Maps;
}

void runExport(const ExportRequest& request, const CancelToken& cancel) {
  switch (request.preset) {
    case ExportPreset::Masks:
      return exportMasks(request, cancel);
    case ExportPreset::PathsJson:
      return exportTracks(request, cancel);
    case ExportPreset::PathsCsv:
      return exportCsv(request);
    case ExportPreset::Maps:
      return saveMaps(request.target, request.attention);
    default:
      break;
  }
  // A folder is told by its name's ending, whatever the user typed.
  const fs::path target =
      request.preset == ExportPreset::PngSequence ? request.target / "" : request.target;
  writeClip(partOf(request, cancel), target, {.crf = request.crf, .cancel = cancel});
}

}  // namespace attune
