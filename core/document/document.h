// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/cancel.h"
#include "core/document/motion_path.h"
#include "core/document/track.h"

namespace attune {

// The source clip: where it came from and what of it is used. Pixels are kept elsewhere, by id.
struct ClipRef {
  std::string id = {};              // stable inside the project
  std::filesystem::path file = {};  // absolute; empty: made by a run and packed in the project
  std::string sha256 = {};          // of the file's bytes, hex
  int first = 0;                    // frame of the file that is frame 0 here
  int stride = 1;
  int frames = 0;
  Size2i size = {};  // px
  double framesPerSecond = 8;
  friend bool operator==(const ClipRef&, const ClipRef&) = default;
};

// A thing in the clip, bound to words of the prompt.
//
// `mask` says where it is in the source; no keys: not marked yet. Key frames painted by hand and
// spans found by a tracker stand side by side in it (Key::origin). `path`, when there is one, says
// where it shall go instead.
struct DocumentObject {
  std::string id = {};  // stable inside the project
  std::string name = {};
  int colour = 0;          // place in the object palette
  std::string words = {};  // as they stand in the prompt; empty: not bound
  bool visible = true;
  bool locked = false;
  Track mask = {};
  double grow = 0;  // px of the source; below 0 shrinks. Live, never baked into the mask
  std::optional<MotionPath> path = {};
  friend bool operator==(const DocumentObject&, const DocumentObject&) = default;
};

struct PromptText {
  std::string prompt = {};        // what the result shall show (the root prompt)
  std::string sourcePrompt = {};  // what the clip shows; empty: the prompt
  std::string negative = {};
  friend bool operator==(const PromptText&, const PromptText&) = default;
};

// What a run is made with; 0 or below (guidance) means the recipe's or the model's own.
struct RunSettings {
  std::string model = "starter";  // or a folder
  std::string adapter = {};
  std::string recipe = "reatco";  // a built-in or user recipe's name
  std::string recipeJson = {};    // its text where it was changed in this project; else empty
  std::string scheduler = {};
  std::string device = "auto";
  std::string dtype = "auto";
  int steps = 0;
  double guidance = -1;
  std::uint64_t seed = 0;
  Size2i size = {};
  int frames = 0;  // of generated clips
  int vaeTileCells = 0;
  friend bool operator==(const RunSettings&, const RunSettings&) = default;
};

struct Marker {
  int frame = 0;
  std::string text = {};
  friend bool operator==(const Marker&, const Marker&) = default;
};

// All that undo covers. A plain value: copies share mask bitmaps, so that taking one costs little.
struct Document {
  std::string uuid = {};
  std::optional<ClipRef> clip = {};
  PromptText text = {};
  RunSettings settings = {};
  std::vector<DocumentObject> objects = {};  // first is in front
  std::vector<Marker> markers = {};
  int inFrame = 0;
  int outFrame = -1;  // -1: the clip's last
  friend bool operator==(const Document&, const Document&) = default;

  // Of the clip, else of what is generated; 0 where that is left to the model.
  [[nodiscard]] int frames() const;
  [[nodiscard]] Size2i size() const;
  [[nodiscard]] const DocumentObject* find(const std::string& id) const;
  [[nodiscard]] DocumentObject* find(const std::string& id);
};

// 16 lower-case hex digits that no other call in this process gives.
[[nodiscard]] std::string newId();

// Painting auto-keys: the mask that an edit at `frame` begins from, as a bitmap of the clip's size
// (the key's own, or what interpolation shows there, or blank).
[[nodiscard]] Image maskAt(const Document& document, const DocumentObject& object, int frame);
// The mask with grow and feather worked in, as the viewer shows it, 0..255.
[[nodiscard]] Image effectiveMaskAt(const Document& document, const DocumentObject& object,
                                    int frame);
// The same for a whole clip of `frames` (0: left to the model), as a run and an export take it: cut
// to the clip, grow worked into the shapes wherever they are, feather beside them, as far as a
// track may have it. Throws Cancelled.
[[nodiscard]] Track effectiveTrack(const Document& document, const DocumentObject& object,
                                   int frames, const CancelToken& cancel = {});
// A painted key at `frame` with this bitmap; a tracked key there is replaced, a painted one
// changed.
void setMaskKey(DocumentObject& object, int frame, std::shared_ptr<const Image> bitmap);
// Keys of the tracker for a run of frames; painted keys are walls and stay as they are.
struct TrackedMask {
  int frame = 0;
  std::shared_ptr<const Image> bitmap = {};
  double confidence = 1;  // 0..1
};
void setTrackedKeys(DocumentObject& object, const std::vector<TrackedMask>& masks);
void removeKey(DocumentObject& object, int frame);

}  // namespace attune
