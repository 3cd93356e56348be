// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/document_json.h"

#include <limits>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/project/track_json.h"

namespace attune {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int kMost = std::numeric_limits<int>::max();
constexpr int kLongestSide = 16384;  // as of a mask's PNG; masks of the clip's size are made
constexpr int kMostNesting = 64;

int anyInteger(const JsonReader& value) {
  return value.integer(std::numeric_limits<int>::min(), kMost);
}

json sizeToJson(Size2i size) {
  return json::array({size.width, size.height});
}

Size2i sizeFromJson(const JsonReader& value) {
  const auto sides = value.items();
  if (sides.size() != 2) value.fail(Message("is no pair of width and height"));
  return {sides[0].integer(0, kLongestSide), sides[1].integer(0, kLongestSide)};
}

std::uint64_t seedFromJson(const JsonReader& value) {
  if (!value.value().is_number_unsigned()) value.fail(Message("is no whole number from 0 on"));
  return value.value().get<std::uint64_t>();
}

json clipToJson(const ClipRef& clip, const fs::path& folder) {
  json out{{"id", clip.id},
           {"file", clip.file.generic_string()},
           {"sha256", clip.sha256},
           {"first", clip.first},
           {"stride", clip.stride},
           {"frames", clip.frames},
           {"size", sizeToJson(clip.size)},
           {"fps", clip.framesPerSecond}};
  if (!clip.file.empty() && !folder.empty()) {
    const fs::path relative = clip.file.lexically_relative(folder);
    if (!relative.empty()) out["relative"] = relative.generic_string();
  }
  return out;
}

fs::path findFile(const JsonReader& value, const fs::path& folder) {
  fs::path file = value.at("file").text();
  if (file.empty() || !value.has("relative") || folder.empty()) return file;
  fs::path beside = (folder / value.at("relative").text()).lexically_normal();
  std::error_code ignored;
  return fs::exists(beside, ignored) ? beside : file;
}

ClipRef clipFromJson(const JsonReader& value, const fs::path& folder) {
  return {.id = value.at("id").text(),
          .file = findFile(value, folder),
          .sha256 = value.at("sha256").text(),
          .first = value.at("first").integer(0, kMost),
          .stride = value.at("stride").integer(1, kMost),
          .frames = value.at("frames").integer(0, kMostFrames),
          .size = sizeFromJson(value.at("size")),
          .framesPerSecond = value.at("fps").number(0, kAnyNumber)};
}

json objectToJson(const DocumentObject& object, const MaskSink& masks) {
  json out{{"id", object.id},           {"name", object.name},
           {"colour", object.colour},   {"words", object.words},
           {"visible", object.visible}, {"locked", object.locked},
           {"grow", object.grow},       {"mask", trackToJson(object, masks)}};
  if (object.path) out["path"] = motionPathToJson(*object.path);
  return out;
}

DocumentObject objectFromJson(const JsonReader& value, const MaskSource& masks) {
  DocumentObject object{.id = value.at("id").text(),
                        .name = value.at("name").text(),
                        .colour = value.at("colour").integer(0, kMost),
                        .words = value.at("words").text(),
                        .visible = value.at("visible").boolean(),
                        .locked = value.at("locked").boolean(),
                        .mask = trackFromJson(value.at("mask"), masks),
                        .grow = value.at("grow").number(-kAnyNumber, kAnyNumber)};
  if (value.has("path")) object.path = motionPathFromJson(value.at("path"));
  return object;
}

bool hasId(const json& value) {
  return value.is_object() && value.contains("id") && value["id"].is_string();
}

}  // namespace

json settingsToJson(const RunSettings& settings) {
  return {{"model", settings.model},           {"adapter", settings.adapter},
          {"recipe", settings.recipe},         {"recipe_json", settings.recipeJson},
          {"scheduler", settings.scheduler},   {"device", settings.device},
          {"dtype", settings.dtype},           {"steps", settings.steps},
          {"guidance", settings.guidance},     {"seed", settings.seed},
          {"size", sizeToJson(settings.size)}, {"frames", settings.frames},
          {"vae_tile", settings.vaeTileCells}};
}

RunSettings settingsFromJson(const JsonReader& value) {
  return {.model = value.at("model").text(),
          .adapter = value.at("adapter").text(),
          .recipe = value.at("recipe").text(),
          .recipeJson = value.at("recipe_json").text(),
          .scheduler = value.at("scheduler").text(),
          .device = value.at("device").text(),
          .dtype = value.at("dtype").text(),
          .steps = anyInteger(value.at("steps")),
          .guidance = value.at("guidance").number(-kAnyNumber, kAnyNumber),
          .seed = seedFromJson(value.at("seed")),
          .size = sizeFromJson(value.at("size")),
          .frames = value.at("frames").integer(std::numeric_limits<int>::min(), kMostFrames),
          .vaeTileCells = anyInteger(value.at("vae_tile"))};
}

json textToJson(const PromptText& text) {
  return {
      {"prompt", text.prompt}, {"source_prompt", text.sourcePrompt}, {"negative", text.negative}};
}

PromptText textFromJson(const JsonReader& value) {
  return {.prompt = value.at("prompt").text(),
          .sourcePrompt = value.at("source_prompt").text(),
          .negative = value.at("negative").text()};
}

json objectsToJson(const std::vector<DocumentObject>& objects, const MaskSink& masks) {
  json out = json::array();
  for (const DocumentObject& object : objects) out.push_back(objectToJson(object, masks));
  return out;
}

std::vector<DocumentObject> objectsFromJson(const JsonReader& value, const MaskSource& masks) {
  std::vector<DocumentObject> objects;
  for (const JsonReader& object : value.items()) objects.push_back(objectFromJson(object, masks));
  return objects;
}

json documentToJson(const Document& document, const fs::path& folder, const MaskSink& masks) {
  json markers = json::array();
  for (const Marker& marker : document.markers) {
    markers.push_back({{"frame", marker.frame}, {"text", marker.text}});
  }
  json out{{"uuid", document.uuid},
           {"text", textToJson(document.text)},
           {"settings", settingsToJson(document.settings)},
           {"objects", objectsToJson(document.objects, masks)},
           {"markers", std::move(markers)},
           {"in", document.inFrame},
           {"out", document.outFrame}};
  if (document.clip) out["clip"] = clipToJson(*document.clip, folder);
  return out;
}

Document documentFromJson(const JsonReader& value, const fs::path& folder,
                          const MaskSource& masks) {
  Document document{.uuid = value.at("uuid").text()};
  if (value.has("clip")) document.clip = clipFromJson(value.at("clip"), folder);
  document.text = textFromJson(value.at("text"));
  document.settings = settingsFromJson(value.at("settings"));
  document.objects = objectsFromJson(value.at("objects"), masks);
  for (const JsonReader& marker : value.at("markers").items()) {
    document.markers.push_back(
        {.frame = anyInteger(marker.at("frame")), .text = marker.at("text").text()});
  }
  document.inFrame = anyInteger(value.at("in"));
  document.outFrame = anyInteger(value.at("out"));
  return document;
}

json unknownFields(const json& loaded, const json& known) {
  json out;
  if (loaded.is_object() && known.is_object()) {
    for (const auto& [field, value] : loaded.items()) {
      if (!known.contains(field)) {
        out[field] = value;
      } else if (json inside = unknownFields(value, known[field]); !inside.is_null()) {
        out[field] = std::move(inside);
      }
    }
  } else if (loaded.is_array() && known.is_array()) {
    std::unordered_map<std::string, const json*> same;
    for (const json& value : known) {
      if (hasId(value)) same.emplace(value["id"].get<std::string>(), &value);
    }
    for (const json& value : loaded) {
      const auto found = hasId(value) ? same.find(value["id"].get<std::string>()) : same.end();
      if (found == same.end()) continue;
      json inside = unknownFields(value, *found->second);
      if (!inside.is_null()) out[found->first] = std::move(inside);
    }
  }
  return out;
}

void addUnknownFields(json& target, const json& unknown) {
  if (!unknown.is_object()) return;
  if (target.is_object()) {
    for (const auto& [field, value] : unknown.items()) {
      if (target.contains(field)) {
        addUnknownFields(target[field], value);
      } else {
        target[field] = value;
      }
    }
  } else if (target.is_array()) {
    for (json& value : target) {
      if (!hasId(value)) continue;
      const auto found = unknown.find(value["id"].get<std::string>());
      if (found != unknown.end()) addUnknownFields(value, *found);
    }
  }
}

json parseUntrusted(const std::string& text, const std::string& source) {
  int nesting = 0;
  bool inText = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (inText && c == '\\') {
      ++i;
    } else if (c == '"') {
      inText = !inText;
    } else if (!inText && (c == '{' || c == '[')) {
      if (++nesting > kMostNesting) throw badInput(Message("%1: is nested too deeply").arg(source));
    } else if (!inText && (c == '}' || c == ']')) {
      --nesting;
    }
  }
  return parseJson(text, source);
}

}  // namespace attune
