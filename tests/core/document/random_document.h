// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <random>
#include <string>

#include "core/document/brush.h"
#include "core/document/document.h"

namespace attune {

// Over everything that a document holds; in the manner of FNV-1a, eight bytes at once.
class DocumentHash {
 public:
  [[nodiscard]] static std::uint64_t of(const Document& document) {
    DocumentHash hash;
    hash.add(document);
    return hash.value_;
  }

 private:
  void mix(std::uint64_t word) {
    value_ = (value_ ^ word) * 0x100000001b3u;
    value_ ^= value_ >> 32;
  }
  void bytes(const void* data, std::size_t count) {
    const auto* at = static_cast<const unsigned char*>(data);
    for (; count >= sizeof value_; count -= sizeof value_, at += sizeof value_) {
      std::uint64_t word = 0;
      std::memcpy(&word, at, sizeof word);
      mix(word);
    }
    for (; count > 0; --count) mix(*at++);
  }
  template <class... Numbers>
  void numbers(Numbers... values) {
    const auto one = [this](double value) { bytes(&value, sizeof value); };
    (one(static_cast<double>(values)), ...);
  }
  template <class... Texts>
  void texts(const Texts&... values) {
    const auto one = [this](const std::string& text) {
      numbers(text.size());
      bytes(text.data(), text.size());
    };
    (one(values), ...);
  }
  void add(Vec2 p) { numbers(p.x, p.y); }
  void add(Size2i s) { numbers(s.width, s.height); }
  void add(const Geometry& geometry) {
    numbers(geometry.index());
    for (const Vec2 p : outlineOf(geometry)) add(p);
    const auto* brush = std::get_if<BrushShape>(&geometry);
    if (!brush) return;
    numbers(brush->area.x0, brush->area.y0, brush->area.x1, brush->area.y1);
    if (!brush->bitmap) return;
    add(brush->bitmap->size);
    bytes(brush->bitmap->pixels.data(), brush->bitmap->pixels.size());
  }
  void add(const DocumentObject& o) {
    texts(o.id, o.name, o.words, o.mask.id);
    numbers(o.colour, o.visible, o.locked, o.grow, o.mask.first, o.mask.last, o.mask.feather);
    numbers(o.mask.overdrive, o.mask.logSize, o.mask.outside, o.mask.keys.size());
    for (const Key& key : o.mask.keys) {
      numbers(key.frame, key.toNext, key.pinned, key.origin, key.confidence);
      add(key.geometry);
    }
    for (const FrameSpan span : o.mask.hidden) numbers(span.first, span.last);
    numbers(o.path.has_value());
    if (!o.path) return;
    numbers(o.path->nodes.size(), o.path->progress.size());
    for (const PathNode& node : o.path->nodes) {
      numbers(node.kind);
      for (const Vec2 p : {node.anchor, node.in, node.out}) add(p);
    }
    for (const ProgressKey& key : o.path->progress) numbers(key.frame, key.share, key.toNext);
  }
  void add(const Document& d) {
    texts(d.uuid, d.text.prompt, d.text.sourcePrompt, d.text.negative);
    const RunSettings& s = d.settings;
    texts(s.model, s.adapter, s.recipe, s.recipeJson, s.scheduler, s.device, s.dtype);
    numbers(s.steps, s.guidance, s.seed >> 32, s.seed & 0xffffffffu, s.frames, s.vaeTileCells);
    add(s.size);
    numbers(d.inFrame, d.outFrame, d.clip.has_value(), d.objects.size(), d.markers.size());
    if (d.clip) {
      texts(d.clip->id, d.clip->file.string(), d.clip->sha256);
      numbers(d.clip->first, d.clip->stride, d.clip->frames, d.clip->framesPerSecond);
      add(d.clip->size);
    }
    for (const DocumentObject& object : d.objects) add(object);
    for (const Marker& marker : d.markers) {
      numbers(marker.frame);
      texts(marker.text);
    }
  }

  std::uint64_t value_ = 0xcbf29ce484222325u;
};

// Edits of every kind that the window makes, by chance but the same for the same seed.
class RandomEditor {
 public:
  explicit RandomEditor(unsigned seed) : random_(seed) {}

  [[nodiscard]] Document start(Size2i size, int frames) {
    Document out{.uuid = "0123", .text = {.prompt = "a ball on the meadow"}};
    out.clip = ClipRef{.id = "clip", .file = "/clip.mp4", .frames = frames, .size = size};
    addObject(out);
    return out;
  }

  void edit(Document& d) {
    switch (upTo(14)) {
      case 0:
        return addObject(d);
      case 1:
        if (d.objects.size() > 1) d.objects.erase(d.objects.begin() + upTo(count(d.objects)));
        return;
      case 2:
        return std::swap(one(d.objects), one(d.objects));
      case 3:
        d.text.prompt += static_cast<char>('a' + upTo(26));
        return;
      case 4:
        d.settings.seed = random_();
        return;
      case 5:
        d.markers.push_back({frame(d), "mark \xE2\x9C\x93"});
        return;
      case 6:
        return editPath(d, one(d.objects));
      case 7:
        return propagate(d, one(d.objects));
      case 8:
        return removeKey(one(d.objects), frame(d));
      case 9:
        one(d.objects).mask.hidden = {{upTo(2), 2 + upTo(2)}};
        return;
      case 10:
        return editNumbers(one(d.objects));
      case 11:
        return editShape(d, one(d.objects));
      default:
        return paint(d, one(d.objects));
    }
  }

  void paint(const Document& d, DocumentObject& object) {
    const int at = frame(d);
    auto mask = std::make_shared<Image>(maskAt(d, object, at));
    const Image before = *mask;
    BrushStroke stroke(before, {.radius = 2.0 + upTo(d.clip->size.height / 8),
                                .hardness = upTo(3) / 2.0,
                                .opacity = 0.5 + upTo(2) / 2.0,
                                .erases = upTo(4) == 0});
    BrushPoint point{.x = share() * before.size.width, .y = share() * before.size.height};
    for (int i = 0; i < 8; ++i) {
      stroke.lineTo(*mask, point);
      point.x += (share() - 0.5) * before.size.width / 16;
      point.y += (share() - 0.5) * before.size.height / 16;
    }
    setMaskKey(object, at, std::move(mask));
  }

 private:
  [[nodiscard]] int upTo(int end) {
    return static_cast<int>(random_() % static_cast<unsigned>(std::max(end, 1)));
  }
  [[nodiscard]] double share() { return static_cast<double>(random_()) / 4294967296.0; }
  [[nodiscard]] int frame(const Document& d) { return upTo(d.clip->frames); }
  template <class T>
  [[nodiscard]] static int count(const std::vector<T>& list) {
    return static_cast<int>(list.size());
  }
  template <class T>
  [[nodiscard]] T& one(std::vector<T>& list) {
    return list[static_cast<std::size_t>(upTo(count(list)))];
  }

  void addObject(Document& d) {
    d.objects.push_back({.id = "object" + std::to_string(objects_++), .name = "ball"});
    d.objects.back().colour = upTo(8);
    editShape(d, d.objects.back());
  }

  void editShape(const Document& d, DocumentObject& object) {
    auto& keys = object.mask.keys;
    const int at = frame(d);
    removeKey(object, at);
    const auto place =
        std::find_if(keys.begin(), keys.end(), [&](const Key& key) { return key.frame > at; });
    const Vec2 centre{share(), share()};
    Geometry shape = BoxShape{.centre = centre, .width = 0.1 + share() / 4};
    if (upTo(3) == 1) shape = EllipseShape{.centre = centre, .angle = 90 * share()};
    if (upTo(3) == 1) shape = PolygonShape{{{0, 0}, {share(), 0.1}, {0.2, 0.2 + share()}}};
    keys.insert(place, Key{.frame = at, .geometry = std::move(shape)});
  }

  void editPath(const Document& d, DocumentObject& object) {
    if (upTo(5) == 0) return object.path.reset();
    if (!object.path) object.path = MotionPath{};
    object.path->nodes.push_back(
        {.anchor = {share(), share()}, .kind = static_cast<NodeKind>(upTo(3))});
    if (upTo(2) == 0)
      object.path->progress = {{.frame = 0, .share = 0, .toNext = Easing::EaseInOut},
                               {.frame = d.clip->frames - 1, .share = share()}};
  }

  void propagate(const Document& d, DocumentObject& object) {
    std::vector<TrackedMask> found;
    const int from = frame(d);
    for (int at = from; at < std::min(from + 4, d.clip->frames); ++at) {
      auto mask = std::make_shared<Image>(d.clip->size, 1);
      combineOutline(*mask, ellipseOutline(share() * 50, 10, 60 + share() * 50, 60),
                     MaskCombine::Add);
      found.push_back({.frame = at, .bitmap = std::move(mask), .confidence = share()});
    }
    setTrackedKeys(object, found);
  }

  void editNumbers(DocumentObject& object) {
    object.grow = 10 * share() - 5;
    object.mask.feather = share() / 20;
    object.visible = upTo(2) == 0;
    object.locked = upTo(2) == 0;
    object.words = "ball " + std::to_string(upTo(100));
    object.name += "+";
  }

  std::mt19937 random_;
  int objects_ = 0;
};

}  // namespace attune
