// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/document/document.h"
#include "core/media/clip.h"

namespace attune {

// A clip as it lies in a project: every frame a PNG. Lossless, so that the numbers in a run's
// report stay true of what is reopened, and a project saved again is a copy of these bytes.
struct PackedClip {
  std::vector<std::string> frames = {};  // PNG files
  std::vector<Rational> times = {};
  Rational rate{8, 1};
  friend bool operator==(const PackedClip&, const PackedClip&) = default;
};
[[nodiscard]] std::shared_ptr<const PackedClip> packClip(const Clip& clip);
// Throws BadInput when a frame is damaged, of another size, or all of them too large; `name` stands
// in the messages.
[[nodiscard]] Clip unpackClip(const PackedClip& packed, const std::string& name = "clip");

enum class RunStatus : std::uint8_t { Finished, Cancelled, Failed };

// What one run was made with, and what came of it.
struct RunRecord {
  std::string id = {};
  std::string title = {};
  std::string created = {};    // UTC, 2026-01-31T12:34:56Z
  nlohmann::json inputs = {};  // as runInputs() gives them
  std::uint64_t seed = 0;
  RunStatus status = RunStatus::Finished;
  std::string message = {};  // why it failed
  double seconds = 0;
  nlohmann::json metrics = {};  // numbers to show beside the result
  std::string report = {};      // JSON, as attune-cli --report writes it
  bool star = false;
  std::string note = {};
  std::shared_ptr<const PackedClip> clip = {};  // the result; null: it made none, or it was dropped
  nlohmann::json extras = {};                   // fields that this version does not know
};
// Equal in all that is saved; clips by their bytes.
[[nodiscard]] bool operator==(const RunRecord& a, const RunRecord& b);

// All that a .attune file holds.
struct Project {
  Document document = {};
  std::vector<RunRecord> runs = {};  // oldest first
  // Pixels of the source; null: they are read from document.clip->file.
  std::shared_ptr<const PackedClip> source = {};
  // Where the clip's file was when the project was saved; document.clip->file is rather the one
  // that lies as far from the project as it did then, where there is one.
  std::filesystem::path clipAsSaved = {};
  std::string created = {};    // UTC; empty: now
  Image preview = {};          // RGB, shown in lists of projects; may be empty
  nlohmann::json extras = {};  // fields that this version does not know
};

// Settings, prompts and objects of a document as a run keeps them: masks as hashes of their pixels.
[[nodiscard]] nlohmann::json runInputs(const Document& document);
// The way back, for recalling what a run was made with. Throws BadInput.
struct RecalledInputs {
  RunSettings settings = {};
  PromptText text = {};
};
[[nodiscard]] RecalledInputs recall(const RunRecord& run);
// Bitmaps of masks under the names that runInputs() gives them.
using MasksByHash = std::map<std::string, std::shared_ptr<const Image>>;
[[nodiscard]] MasksByHash masksByHash(const Document& document);
// A document as a run found it.
struct BegunDocument {
  Document document = {};
  // Some of its bitmaps are gone, and stand-ins are there: it can be compared, but not run again.
  bool lacksMasks = false;
};
// As far as the run tells; the rest is that of `now`. Bitmaps are found in `masks`; for one that is
// gone a stand-in is put there. Beside what runInputs() gives, the inputs may say that the clip was
// "generated", or the id of the "clip" it is an edit of. Throws BadInput.
[[nodiscard]] BegunDocument begunBy(const RunRecord& run, const Document& now, MasksByHash& masks);

// Now, in UTC, as 2026-01-31T12:34:56Z.
[[nodiscard]] std::string utcNow();

}  // namespace attune
