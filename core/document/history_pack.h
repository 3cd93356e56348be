// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "core/document/document.h"
#include "core/document/mask_delta.h"

namespace attune {

// Where a brush's bitmap stands in a document: object and key, by position.
struct MaskPlace {
  std::size_t object = 0;
  std::size_t key = 0;
  friend bool operator==(const MaskPlace&, const MaskPlace&) = default;
};

// A bitmap of a packed object.
struct PackedMask {
  std::size_t key = 0;
  std::optional<MaskPlace> like = {};  // the neighbour's bitmap that `delta` leads from
  bool own = false;                    // `like` means an earlier bitmap of the packed document
  MaskDelta delta = {};
};

struct PackedObject {
  std::optional<std::size_t> same = {};       // equals the neighbour's object at this position
  std::unique_ptr<DocumentObject> rest = {};  // else: the object with its bitmaps taken out
  std::vector<PackedMask> masks = {};
};

// A file of deltas that is removed with its last owner.
class SpillFile {
 public:
  explicit SpillFile(std::filesystem::path path) : path_(std::move(path)) {}
  ~SpillFile();
  SpillFile(const SpillFile&) = delete;
  SpillFile& operator=(const SpillFile&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// A document by what tells it from a neighbour in time.
struct PackedDocument {
  std::optional<Document> head = {};  // without objects; nothing: as the neighbour's
  std::vector<PackedObject> objects = {};
  std::unique_ptr<SpillFile> spilled = {};  // holds the deltas' bytes, one after the other
};

// `mirror`: the neighbour as it was packed against this document, if it was; its deltas are used
// again, since each leads both ways.
[[nodiscard]] PackedDocument packed(const Document& document, const Document& neighbour,
                                    const PackedDocument* mirror = nullptr);
// Throws Internal where a delta is damaged. Not for a spilled one: load it first.
[[nodiscard]] Document unpacked(const PackedDocument& document, const Document& neighbour);

[[nodiscard]] std::size_t bytesOf(const PackedDocument& document);
[[nodiscard]] std::size_t deltaBytesOf(const PackedDocument& document);  // that spilling would free
// Moves the deltas' bytes to a file. Throws Io, the document unchanged.
void spill(PackedDocument& document, const std::filesystem::path& file);
// Brings them back and removes the file. Throws Io, the document unchanged.
void load(PackedDocument& document);

}  // namespace attune
