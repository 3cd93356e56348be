// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/history_pack.h"

#include <algorithm>
#include <fstream>
#include <system_error>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/message.h"

namespace attune {
namespace {

using Bitmap = std::shared_ptr<const Image>;

const Bitmap* bitmapOf(const Key& key) {
  const auto* brush = std::get_if<BrushShape>(&key.geometry);
  return brush && brush->bitmap ? &brush->bitmap : nullptr;
}

const Bitmap* bitmapAt(const Document& document, MaskPlace place) {
  return bitmapOf(document.objects[place.object].mask.keys[place.key]);
}

std::optional<MaskPlace> placeOf(const Document& document, const Bitmap& bitmap,
                                 std::size_t objects) {
  for (std::size_t i = 0; i < objects; ++i)
    for (std::size_t k = 0; k < document.objects[i].mask.keys.size(); ++k)
      if (const Bitmap* found = bitmapAt(document, {i, k}); found && *found == bitmap)
        return MaskPlace{i, k};
  return std::nullopt;
}

// The bitmap of the same object and frame, where the two can be laid over each other.
std::optional<MaskPlace> counterpart(const Document& neighbour, const DocumentObject& object,
                                     const Key& key) {
  const Image& mask = **bitmapOf(key);
  for (std::size_t i = 0; i < neighbour.objects.size(); ++i) {
    if (neighbour.objects[i].id != object.id) continue;
    const auto& keys = neighbour.objects[i].mask.keys;
    for (std::size_t k = 0; k < keys.size(); ++k) {
      const Bitmap* found = bitmapOf(keys[k]);
      if (keys[k].frame == key.frame && found && (*found)->size == mask.size &&
          (*found)->channels == mask.channels)
        return MaskPlace{i, k};
    }
  }
  return std::nullopt;
}

const MaskDelta* mirrored(const PackedDocument* mirror, MaskPlace theirs, MaskPlace ours) {
  if (!mirror || mirror->spilled) return nullptr;
  for (const PackedMask& mask : mirror->objects[theirs.object].masks)
    if (mask.key == theirs.key && !mask.own && mask.like == ours) return &mask.delta;
  return nullptr;
}

PackedMask packedMask(const Document& document, MaskPlace at, const Document& neighbour,
                      const PackedDocument* mirror) {
  const Bitmap& bitmap = *bitmapAt(document, at);
  PackedMask out{.key = at.key};
  if ((out.like = placeOf(neighbour, bitmap, neighbour.objects.size()))) return out;
  if (const auto earlier = placeOf(document, bitmap, at.object + 1); earlier && !(*earlier == at)) {
    out.like = earlier;
    out.own = true;
    return out;
  }
  const DocumentObject& object = document.objects[at.object];
  out.like = counterpart(neighbour, object, object.mask.keys[at.key]);
  const MaskDelta* known = out.like ? mirrored(mirror, *out.like, at) : nullptr;
  out.delta = known
                  ? *known
                  : makeDelta(*bitmap, out.like ? bitmapAt(neighbour, *out.like)->get() : nullptr);
  return out;
}

PackedObject packedObject(const Document& document, std::size_t index, const Document& neighbour,
                          const PackedDocument* mirror) {
  PackedObject out;
  const DocumentObject& object = document.objects[index];
  const auto same = std::find(neighbour.objects.begin(), neighbour.objects.end(), object);
  if (same != neighbour.objects.end()) {
    out.same = static_cast<std::size_t>(same - neighbour.objects.begin());
    return out;
  }
  out.rest = std::make_unique<DocumentObject>(object);
  for (std::size_t k = 0; k < object.mask.keys.size(); ++k) {
    if (!bitmapOf(object.mask.keys[k])) continue;
    std::get<BrushShape>(out.rest->mask.keys[k].geometry).bitmap.reset();
    out.masks.push_back(packedMask(document, {index, k}, neighbour, mirror));
  }
  return out;
}

template <class Pack, class Visit>
void eachDelta(Pack& document, const Visit& visit) {
  for (auto& object : document.objects)
    for (auto& mask : object.masks)
      if (!mask.delta.deflated.empty() || document.spilled) visit(mask.delta);
}

std::size_t bytesOf(const Document& head) {
  std::size_t out = sizeof(Document);
  if (head.clip) out += head.clip->file.native().size() + head.clip->sha256.size();
  out += head.text.prompt.size() + head.text.sourcePrompt.size() + head.text.negative.size();
  out += head.settings.recipeJson.size() + head.settings.model.size();
  for (const Marker& marker : head.markers) out += sizeof(Marker) + marker.text.size();
  return out;
}

std::size_t bytesOf(const DocumentObject& object) {
  std::size_t out = sizeof(DocumentObject) + object.name.size() + object.words.size() +
                    object.mask.keys.size() * sizeof(Key) +
                    object.mask.hidden.size() * sizeof(FrameSpan);
  for (const Key& key : object.mask.keys)
    if (const auto* polygon = std::get_if<PolygonShape>(&key.geometry))
      out += polygon->points.size() * sizeof(Vec2);
  if (object.path)
    out += object.path->nodes.size() * sizeof(PathNode) +
           object.path->progress.size() * sizeof(ProgressKey);
  return out;
}

}  // namespace

SpillFile::~SpillFile() {
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

PackedDocument packed(const Document& document, const Document& neighbour,
                      const PackedDocument* mirror) {
  PackedDocument out;
  const auto headOf = [](Document from) {
    from.objects.clear();
    return from;
  };
  Document head = headOf(document);
  if (!(head == headOf(neighbour))) out.head = std::move(head);
  for (std::size_t i = 0; i < document.objects.size(); ++i)
    out.objects.push_back(packedObject(document, i, neighbour, mirror));
  return out;
}

Document unpacked(const PackedDocument& document, const Document& neighbour) {
  Document out;
  if (document.head) {
    out = *document.head;
  } else {
    out = neighbour;
    out.objects.clear();
  }
  for (const PackedObject& object : document.objects)
    out.objects.push_back(object.same ? neighbour.objects[*object.same] : *object.rest);
  for (std::size_t i = 0; i < document.objects.size(); ++i)
    for (const PackedMask& mask : document.objects[i].masks) {
      const Bitmap* like = nullptr;
      if (mask.like) like = bitmapAt(mask.own ? out : neighbour, *mask.like);
      auto& brush = std::get<BrushShape>(out.objects[i].mask.keys[mask.key].geometry);
      if (like && mask.delta.rawBytes == 0)
        brush.bitmap = *like;
      else
        brush.bitmap =
            std::make_shared<const Image>(applyDelta(mask.delta, like ? like->get() : nullptr));
    }
  return out;
}

std::size_t deltaBytesOf(const PackedDocument& document) {
  std::size_t out = 0;
  if (!document.spilled)
    eachDelta(document, [&](const MaskDelta& delta) { out += delta.deflated.capacity(); });
  return out;
}

std::size_t bytesOf(const PackedDocument& document) {
  std::size_t out = sizeof(PackedDocument) + deltaBytesOf(document);
  if (document.head) out += bytesOf(*document.head);
  for (const PackedObject& object : document.objects)
    out += sizeof(PackedObject) + (object.rest ? bytesOf(*object.rest) : 0) +
           object.masks.size() * sizeof(PackedMask);
  return out;
}

// Each delta: its length in 8 bytes, then its bytes.
void spill(PackedDocument& document, const std::filesystem::path& file) {
  auto spilled = std::make_unique<SpillFile>(file);
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  for (const PackedObject& object : document.objects)
    for (const PackedMask& mask : object.masks) {
      const std::uint64_t bytes = mask.delta.deflated.size();
      out.write(reinterpret_cast<const char*>(&bytes), sizeof bytes);
      out.write(reinterpret_cast<const char*>(mask.delta.deflated.data()),
                static_cast<std::streamsize>(bytes));
    }
  out.close();
  if (!out)
    throw ioError(Message("%1: an undo step could not be written; free some disk space").arg(file));
  document.spilled = std::move(spilled);
  eachDelta(document, [](MaskDelta& delta) { delta.deflated = {}; });
}

void load(PackedDocument& document) {
  if (!document.spilled) return;
  const std::string bytes = readFile(document.spilled->path());
  std::vector<std::vector<std::uint8_t>> deltas;
  std::size_t at = 0;
  const auto damaged = [&] {
    return ioError(Message("%1: the undo step is damaged").arg(document.spilled->path()));
  };
  eachDelta(document, [&](const MaskDelta&) {
    std::uint64_t count = 0;
    if (bytes.size() - at < sizeof count) throw damaged();
    std::copy_n(bytes.data() + at, sizeof count, reinterpret_cast<char*>(&count));
    at += sizeof count;
    if (bytes.size() - at < count) throw damaged();
    const auto* first = reinterpret_cast<const std::uint8_t*>(bytes.data()) + at;
    deltas.emplace_back(first, first + count);
    at += count;
  });
  auto next = deltas.begin();
  eachDelta(document, [&](MaskDelta& delta) { delta.deflated = std::move(*next++); });
  document.spilled.reset();
}

}  // namespace attune
